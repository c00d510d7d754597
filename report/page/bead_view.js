// One pair: both sides with findings underlined and words that render each other, and below them
// the findings; of the chosen pair also what can be done to it.

// A longer text is shortened until it is asked for whole.
const kShownUnits = 3000;

function drawBead(review, index, place, count) {
  const { store } = review;
  const bead = store.beads[index];
  const findings = store.findingsOf(bead);
  const open = findings.find((finding) => store.decision(finding).state !== 'dismissed');
  const chosen = review.chosen === index;
  const article = el('article', {
    class: ['bead', open?.severity, chosen && 'chosen', bead.deleted && 'deleted',
      bead.edited && 'edited', bead.moved && 'moved'].filter(Boolean).join(' '),
    tabindex: chosen ? 0 : -1,
    'aria-posinset': place + 1,
    'aria-setsize': count,
    'aria-labelledby': `bead-${index}`,
    'data-bead': index,
    onclick: (event) => {
      if (!event.target.closest('button, input, a')) review.choose(index);
    },
    onfocus: () => review.choose(index),
  });
  const links = store.linksOf(bead);
  const sides = el('div', { class: 'sides' }, SIDES.map((side) =>
    drawSide(review, bead, index, side, findings, links)));
  article.append(drawHead(review, bead, index), sides);
  if (chosen) article.append(drawActions(review, bead, index));
  if (findings.length > 0) {
    article.append(el('ul', { class: 'findings' },
      findings.map((finding) => drawFinding(review, finding))));
  }
  watchLinks(article);
  return article;
}

function drawHead(review, bead, index) {
  const { store } = review;
  const words = [];
  if (store.data.kind === 'texts') {
    words.push(el('span', { title: t('type-title') }, beadType(bead)));
  }
  if (bead.moved) words.push(el('span', { class: 'tag' }, t('moved')));
  if (bead.edited) words.push(el('span', { class: 'tag' }, t('edited')));
  if (bead.deleted) words.push(el('span', { class: 'tag' }, t('deleted')));
  if (bead.confidence !== null) {
    words.push(el('span', { title: t('confidence-title') },
      t('confidence', { n: percent(bead.confidence) })));
  }
  if (store.data.checked && bead.pair >= 0) {
    words.push(el('span', { title: t('score-title') },
      t('score', { n: store.field(bead.pair, 'score').toFixed(2) })));
  }
  const lines = bead.pair >= 0 ? store.field(bead.pair, 'lines') : [];
  if (lines.some((line) => line > 0)) {
    words.push(el('span', {}, t('lines', { n: lines.map((line) => line || '–').join(' · ') })));
  }
  const id = bead.pair >= 0 ? store.field(bead.pair, 'id') : '';
  const name = store.data.kind === 'bitext' && id ? visibleText(id) : String(index + 1);
  return el('header', { class: 'bead-head' },
    el('h3', { id: `bead-${index}` }, el('span', { class: 'unseen' }, `${t('pair')} `),
      el('bdi', {}, name)),
    el('p', { class: 'facts' }, words));
}

const beadType = (bead) => `${bead.source.length}–${bead.target.length}`;

function drawSide(review, bead, index, side, findings, links) {
  const { store } = review;
  const box = el('div', { class: `text ${side}`, lang: store.language(side) });
  if (bead[side].length === 0) {
    box.append(el('p', { class: 'nothing', lang: uiLanguage }, t(`nothing-${side}`)));
    return box;
  }
  const { text, starts } = store.joined(side, bead[side]);
  const marks = [...findingMarks(store, bead, side, starts, findings),
    ...links.map((link, i) => ({ ...link[side], class: 'word', link: String(i + 1) })),
    ...review.filter.hits(text)];
  if (review.chosen === index && bead[side].length > 1) {
    box.append(...drawSentences(review, bead, index, side, text, starts, marks));
  } else {
    const shown = text.length > kShownUnits && !review.whole.has(index) ? kShownUnits : text.length;
    const paragraph = el('p');
    appendMarked(paragraph, text, 0, shown, marks);
    box.append(paragraph);
    if (shown < text.length) box.append(drawRest(review, index, text.length - shown));
  }
  return box;
}

function drawRest(review, index, units) {
  return el('button', {
    type: 'button',
    class: 'quiet',
    lang: uiLanguage,
    onclick: () => {
      review.whole.add(index);
      review.renew(index);
    },
  }, t('rest', { n: units.toLocaleString(uiLanguage) }));
}

function findingMarks(store, bead, side, starts, findings) {
  const start = new Map(bead[side].map((sentence, i) => [sentence, starts[i]]));
  return findings.flatMap((finding) => {
    const state = store.decision(finding).state;
    return finding.places[side].filter((place) => start.has(place.sentence)).map((place) => ({
      begin: start.get(place.sentence) + place.begin,
      end: start.get(place.sentence) + place.end,
      class: state === 'dismissed' ? 'found dismissed' : `found ${finding.severity}`,
    }));
  });
}

// The sentences of the chosen pair one by one, each with the ways it can go.
function drawSentences(review, bead, index, side, text, starts, marks) {
  const count = bead[side].length;
  return bead[side].map((sentence, i) => {
    const end = starts[i] + review.store.texts[side][sentence].length;
    const paragraph = el('p', { class: 'sentence' });
    appendMarked(paragraph, text, starts[i], end, marks);
    if (i + 1 < count) {
      paragraph.append(el('button', {
        type: 'button',
        class: 'quiet cut',
        lang: uiLanguage,
        title: t('split-here'),
        'aria-label': t('split-here'),
        onclick: () => review.split(index, side, i + 1),
      }, '✂'));
    }
    return paragraph;
  });
}

function drawActions(review, bead, index) {
  const action = (name, change, act = () => review.change(change(), t(`${name}-done`))) =>
    el('button', {
      type: 'button',
      class: 'quiet',
      'data-do': name,
      title: t(`${name}-title`),
      disabled: change() === null,
      onclick: act,
    }, t(name));
  const { store } = review;
  const move = (side, step) => action(`${side}-${step < 0 ? 'up' : 'down'}`,
    () => moveChange(store.beads, index, side, step));
  return el('div', { class: 'actions', role: 'toolbar', 'aria-label': t('actions') },
    action('merge-up', () => mergeChange(store.beads, index - 1)),
    action('merge-down', () => mergeChange(store.beads, index)),
    action('split', () => splitInMiddle(store, index)),
    move('source', -1), move('source', 1), move('target', -1), move('target', 1),
    action(bead.deleted ? 'restore' : 'delete', () => deleteChange(store.beads, index)));
}

// A word lights up with what renders it.
function watchLinks(article) {
  article.addEventListener('pointerover', (event) => {
    light(article, event.target.closest('[data-link]')?.dataset.link);
  });
  article.addEventListener('pointerleave', () => light(article, undefined));
}

function light(article, links) {
  for (const lit of article.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!links) return [];
  const wanted = new Set(links.split(' '));
  const words = [...article.querySelectorAll('[data-link]')].filter((word) =>
    word.dataset.link.split(' ').some((link) => wanted.has(link)));
  for (const word of words) word.classList.add('lit');
  return words;
}
