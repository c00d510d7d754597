// The head of the report: what was found, how grave it is, how the pairs score, and what it all was
// made of.

const kWorstShown = 6;

// Points by severity (MQM: minor 1, major 5, critical 25, neutral 0) for every thousand English
// words. What the reviewer dismissed does not count.
function mqmPenalty(store) {
  const standing = store.findings.filter((finding) =>
    store.decision(finding).state !== 'dismissed');
  const points = standing.reduce((sum, finding) => sum + MQM_WEIGHTS[finding.severity], 0);
  const words = englishWords(store);
  return { points, words, perThousand: words === 0 ? 0 : (1000 * points) / words };
}

function englishWords(store) {
  if (store.englishWords === undefined) {
    const side = SIDES[store.data.languages.indexOf('en')];
    let words = 0;
    for (const text of store.texts[side]) {
      words += text?.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    }
    store.englishWords = words;
  }
  return store.englishWords;
}

function drawSummary(review) {
  const { store } = review;
  const { data } = store;
  const names = data.names[0] === data.names[1] ? [data.names[0]] : data.names;
  const title = () => names.flatMap((name, i) => [
    i > 0 ? el('span', { class: 'between', 'aria-hidden': 'true' }, ' ↔ ') : null,
    bdi(fileName(name))]);
  byId('title').replaceChildren(...title().filter(Boolean));
  byId('bar-names').replaceChildren(...title().filter(Boolean));
  byId('lead').textContent = lead(store);
  byId('panels').replaceChildren(...(data.checked
    ? [findingsPanel(review), penaltyPanel(store), scoresPanel(store)] : []));
  byId('worst').replaceChildren(...(data.checked ? worstFindings(review) : []));
  byId('more').replaceChildren(...(data.checked ? [byRuleTable(store)] : []), madeWith(data));
}

function lead(store) {
  const { data, beads, findings } = store;
  const pairs = beads.filter((bead) => !bead.deleted).length;
  const said = t(`${pairs === 1 ? 'one-pair' : 'pairs-n'}`, { n: number(pairs) });
  if (!data.checked) return said;
  const known = data.suppressed > 0 ? ` ${t('suppressed', { n: number(data.suppressed) })}` : '';
  return `${said} ${t(findings.length === 1 ? 'one-finding' : 'findings-n',
    { n: number(findings.length) })}${known}`;
}

const number = (n) => n.toLocaleString(uiLanguage);

function findingsPanel(review) {
  const { store } = review;
  const counts = countBy(store.findings, (finding) => finding.severity);
  return el('section', { class: 'panel found-panel', 'aria-label': t('findings') },
    el('h2', {}, t('findings')),
    el('div', { class: 'tiles' }, SEVERITIES.map((severity) => el('button', {
      type: 'button',
      class: `tile ${severity}`,
      title: t('only-these'),
      onclick: () => {
        review.filter.only(severity);
        byId('pairs-title').scrollIntoView();
      },
    }, el('b', {}, number(counts.get(severity) ?? 0)), el('span', {}, severityName(severity))))));
}

function penaltyPanel(store) {
  const { points, words, perThousand } = mqmPenalty(store);
  return el('section', { class: 'panel', 'aria-label': t('penalty') },
    el('h2', {}, t('penalty')),
    el('p', { class: 'figure', id: 'penalty' },
      perThousand.toLocaleString(uiLanguage, { maximumFractionDigits: 1 })),
    el('p', { class: 'small' }, t('penalty-how', { points: number(points), words: number(words) })));
}

// How many pairs score how much, in tenths.
function scoresPanel(store) {
  const bins = new Array(10).fill(0);
  const { at, rows } = store.data;
  let sum = 0;
  for (const row of rows) {
    bins[Math.min(9, Math.floor(row[at.score] * 10))] += 1;
    sum += row[at.score];
  }
  const mean = rows.length === 0 ? 0 : sum / rows.length;
  const most = Math.max(1, ...bins);
  const [width, height] = [240, 72];
  const step = width / bins.length;
  const bars = bins.map((count, i) => {
    const tall = count === 0 ? 0 : Math.max(2, (count / most) * height);
    const bar = svg('rect', { x: i * step + 1, y: height - tall, width: step - 2, height: tall, rx: 1 });
    bar.append(svg('title'));
    bar.firstChild.textContent = `${i / 10}–${(i + 1) / 10}: ${number(count)}`;
    return bar;
  });
  const label = bins.map((count, i) => `${i / 10}–${(i + 1) / 10}: ${count}`).join(', ');
  const chart = svg('svg', {
    viewBox: `0 0 ${width} ${height + 16}`, role: 'img', class: 'scores',
    'aria-label': `${t('scores')}: ${label}`,
  }, ...bars, svg('path', { d: `M0 ${height + 0.5}H${width}`, class: 'axis' }));
  [['0', 0, 'start'], ['0.5', width / 2, 'middle'], ['1', width, 'end']].forEach(([text, x, anchor]) => {
    const tick = svg('text', { x, y: height + 13, 'text-anchor': anchor });
    tick.textContent = text;
    chart.append(tick);
  });
  return el('section', { class: 'panel', 'aria-label': t('scores') }, el('h2', {}, t('scores')),
    chart, el('p', { class: 'small' }, t('scores-how', { n: mean.toFixed(2) })));
}

// What a reviewer wants to see first.
function worstFindings(review) {
  const { store } = review;
  const rank = (finding) => SEVERITIES.indexOf(finding.severity) - finding.confidence / 2;
  const worst = store.findings.filter((finding) => store.decision(finding).state === 'open')
    .sort((a, b) => rank(a) - rank(b) || a.id - b.id).slice(0, kWorstShown);
  if (worst.length === 0) {
    return store.findings.length > 0 ? [el('p', { class: 'all-done' }, t('all-decided'))] : [];
  }
  return [el('h2', {}, t('worst')), el('ol', {}, worst.map((finding) => el('li', {},
    el('button', { type: 'button', class: finding.severity, onclick: () => review.goToFinding(finding) },
      el('span', { class: 'badge' }, severityName(finding.severity)),
      el('span', { class: 'rule' }, ruleName(finding.rule)),
      el('span', { class: 'message' }, bdi(finding.message, 'en'))))))];
}

function byRuleTable(store) {
  const rules = new Map();
  for (const finding of store.findings) {
    const row = rules.get(finding.rule) ?? { category: finding.category, counts: {} };
    row.counts[finding.severity] = (row.counts[finding.severity] ?? 0) + 1;
    rules.set(finding.rule, row);
  }
  const points = ({ counts }) => SEVERITIES.reduce((sum, severity) =>
    sum + MQM_WEIGHTS[severity] * (counts[severity] ?? 0), 0);
  const head = [t('rule'), t('category'), ...SEVERITIES.map(severityName)];
  const rows = [...rules].sort(([a, x], [b, y]) => points(y) - points(x) || (a < b ? -1 : 1));
  return el('details', { class: 'fold' }, el('summary', {}, t('by-rule')),
    el('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': t('by-rule') },
      el('table', {},
        el('thead', {}, el('tr', {}, head.map((name) => el('th', { scope: 'col' }, name)))),
        el('tbody', {}, rows.map(([rule, { category, counts }]) => el('tr', {},
          el('th', { scope: 'row', title: store.data.rules[rule] }, ruleName(rule)),
          el('td', {}, categoryName(category)),
          SEVERITIES.map((severity) => el('td', { class: 'count' },
            counts[severity] ? number(counts[severity]) : '·'))))))));
}

// With which program, lexicon and settings, out of which files.
function madeWith(data) {
  const { run } = data;
  const file = ({ name, sha256 }) => el('span', { class: 'file' }, bdi(name),
    el('code', {}, sha256 ? `SHA-256 ${sha256}` : t('no-checksum')));
  const facts = [
    [t('program'), `duizhao ${run.version}`],
    [t('lexicon'), `${run.lexicon} (XXH3 ${run.lexicon_checksum})`],
    run.profile ? [t('profile'), run.profile] : null,
    run.profile ? [t('configuration'), run.configuration.name ? file(run.configuration) : t('no-file')]
      : null,
    [t('inputs'), run.inputs.map(file)],
    run.settings.length > 0 ? [t('other-files'), run.settings.map(file)] : null,
  ].filter(Boolean);
  return el('details', { class: 'fold' }, el('summary', {}, t('made-with')),
    el('dl', { class: 'made' }, facts.flatMap(([name, value]) =>
      [el('dt', {}, name), el('dd', {}, value)])));
}
