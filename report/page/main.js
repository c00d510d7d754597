// Puts the page together.

function main() {
  const store = new Store(readData());
  const saved = new Saved(store.data.key);
  const kept = saved.load();
  if (kept) store.restore(kept.changes, kept.done);
  const review = new Review(store, saved);
  const keys = new Keys(review, saved);

  useTheme(saved.choice('theme') ?? 'auto');
  useLanguage(saved.choice('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
  drawAll(review);

  byId('language').addEventListener('click', () => {
    useLanguage(uiLanguage === 'en' ? 'zh' : 'en');
    saved.choose('language', uiLanguage);
    drawAll(review);
  });
  byId('theme').addEventListener('click', () => {
    saved.choose('theme', nextTheme());
    review.map.draw();
  });
  byId('undo').addEventListener('click', () => review.undo());
  byId('redo').addEventListener('click', () => review.redo());
  byId('export').addEventListener('click', () => openExports(store));
  byId('help').addEventListener('click', () => openHelp(keys, saved));
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  watchSearch(review.filter);
  watchPrinting(review);
  if (window.innerWidth < 900) {
    for (const id of ['map-fold', 'filter-fold']) byId(id).open = false;
  }
}

function drawAll(review) {
  drawSummary(review);
  drawLegend(byId('legend'), review.store);
  describeMap(byId('map'), review.store, review.chosen);
  SIDES.forEach((side) => {
    byId(`map-${side}`).textContent = t(`axis-${side}`);
  });
  review.showHistory();
  review.refilter();
  if (!review.saved.works) warnUnsaved();
  else if (review.store.data.doubt) doubt(review.store.data.doubt);
}

function doubt(why) {
  byId('notice').hidden = false;
  byId('notice').replaceChildren(t('doubt'), ' ', bdi(why, 'en'));
}

// auto, light, dark, auto …
function nextTheme() {
  const order = ['auto', 'light', 'dark'];
  const now = document.documentElement.dataset.theme ?? 'auto';
  const next = order[(order.indexOf(now) + 1) % order.length];
  useTheme(next);
  say(t(`theme-${next}`));
  return next;
}

function useTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

function watchSearch(filter) {
  let waiting = 0;
  byId('search').addEventListener('input', (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => filter.search(event.target.value), 150);
  });
}

// On paper all pairs of the filter are drawn, up to as many as a printer's patience.
function watchPrinting(review) {
  const most = 3000;
  window.addEventListener('beforeprint', () => review.list.renderAll(most));
  window.addEventListener('afterprint', () => review.list.renewAll());
}

main();
