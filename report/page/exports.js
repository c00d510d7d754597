// The corrected bitext as TMX, TSV and JSON lines, byte for byte as `duizhao align` writes them, and
// the dismissed findings as a baseline for `duizhao check --baseline`.

const EXPORTS = {
  tmx: { type: 'application/xml', write: exportTmx },
  tsv: { type: 'text/tab-separated-values', write: exportTsv },
  jsonl: { type: 'application/jsonl', write: exportJsonl },
  baseline: { type: 'text/tab-separated-values', write: exportBaseline },
};

const kept = (store) => store.beads.filter((bead) => !bead.deleted);

const typeOf = (bead) =>
  (bead.moved ? 'moved' : `${bead.source.length}-${bead.target.length}`);

// The name of a unit of a bitext; one that was drawn here is named by its parts.
function idOf(store, bead) {
  if (bead.pair >= 0) return store.field(bead.pair, 'id');
  const pairs = new Set(SIDES.flatMap((side) => bead[side].map((id) => store.pairOf[side][id])));
  const name = [...pairs].sort((a, b) => a - b).map((pair) => store.field(pair, 'id')).join('+');
  const first = SIDES.every((side) => bead[side].every((id) =>
    id === 0 || store.pairOf[side][id - 1] !== store.pairOf[side][id] || bead[side].includes(id - 1)));
  return first ? name : `${name}b`;
}

// What XML 1.0 does not allow becomes U+FFFD.
const xmlText = (text) => text
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  .replace(/[&<>\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' })[c]);

const xmlValue = (text) => xmlText(text).replace(/["\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);

function exportTmx(store) {
  const { data } = store;
  const [source, target] = data.languages;
  const note = data.doubt ? `\n    <note>${xmlText(data.doubt)}</note>\n  ` : '';
  let xml = '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
    `  <header creationtool="duizhao" creationtoolversion="${xmlValue(data.run.version)}" ` +
    `segtype="sentence" o-tmf="duizhao" adminlang="en" srclang="${source}" ` +
    `datatype="plaintext">${note}</header>\n  <body>\n`;
  let count = 0;
  for (const bead of kept(store)) {
    const [from, to] = SIDES.map((side) => store.text(bead, side));
    if (from === '' || to === '') continue;
    count += 1;
    const id = data.kind === 'bitext' ? idOf(store, bead) : String(count);
    xml += `    <tu tuid="${xmlValue(id)}">\n`;
    if (data.kind === 'texts') {
      xml += `      <prop type="x-confidence">${bead.confidence}</prop>\n` +
        `      <prop type="x-bead-type">${typeOf(bead)}</prop>\n`;
    }
    xml += `      <tuv xml:lang="${source}"><seg>${xmlText(from)}</seg></tuv>\n` +
      `      <tuv xml:lang="${target}"><seg>${xmlText(to)}</seg></tuv>\n    </tu>\n`;
  }
  return `${xml}  </body>\n</tmx>\n`;
}

// Of a bitext: the columns have names.
function exportTsv(store) {
  const field = (text) => text.replace(/[\u0000-\u001f]/g, ' ');
  const texts = (bead) => SIDES.map((side) => field(store.text(bead, side)));
  if (store.data.kind === 'bitext') {
    return 'id\tsource\ttarget\n' + kept(store).map((bead) =>
      `${[field(idOf(store, bead)), ...texts(bead)].join('\t')}\n`).join('');
  }
  return kept(store).map((bead) =>
    `${[...texts(bead), bead.confidence, typeOf(bead)].join('\t')}\n`).join('');
}

function exportJsonl(store) {
  const { data } = store;
  const lines = kept(store).map((bead) => {
    const [source, target] = SIDES.map((side) => store.text(bead, side));
    if (data.kind === 'bitext') return { id: idOf(store, bead), src: source, tgt: target };
    const span = (side) => (bead[side].length === 0 ? null
      : [store.spans[side][bead[side][0]][0], store.spans[side][last(bead[side])][1]]);
    return {
      src: bead.source, tgt: bead.target, src_text: source, tgt_text: target,
      src_span: span('source'), tgt_span: span('target'),
      type: typeOf(bead), confidence: bead.confidence,
      ...(data.doubt ? { doubt: data.doubt } : {}),
    };
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

// Rule, fingerprint, how many, excerpt; by rule, then fingerprint. A note stands above its entry.
function exportBaseline(store) {
  const entries = new Map();
  for (const finding of store.findings) {
    const { state, note } = store.decision(finding);
    if (state !== 'dismissed') continue;
    const key = `${finding.rule}\t${finding.fingerprint}`;
    const entry = entries.get(key) ?? { count: 0, excerpt: finding.excerpt, notes: [] };
    entry.count += 1;
    if (finding.excerpt < entry.excerpt) entry.excerpt = finding.excerpt;
    if (note) entry.notes.push(note);
    entries.set(key, entry);
  }
  const lines = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, entry]) => [
    ...entry.notes.map((note) => `# ${note.replace(/[\u0000-\u001f]/g, ' ')}\n`),
    `${key}\t${entry.count}\t${entry.excerpt}\n`]);
  return `# duizhao baseline 1\n${lines.join('')}`;
}

// news.zh.txt → news.zh.reviewed.tmx
function exportName(store, format) {
  const stem = fileName(store.data.names[0]).replace(/\.[^.]+$/, '') || 'bitext';
  return format === 'baseline' ? `${stem}.baseline.tsv` : `${stem}.reviewed.${format}`;
}

function download(store, format) {
  const { type, write } = EXPORTS[format];
  const address = URL.createObjectURL(new Blob([write(store)], { type: `${type};charset=utf-8` }));
  const link = el('a', { href: address, download: exportName(store, format) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function openExports(store) {
  const dismissed = store.findings.filter((finding) =>
    store.decision(finding).state === 'dismissed').length;
  const item = (format, disabled) => el('li', {},
    el('button', {
      type: 'button', disabled, 'data-format': format, onclick: () => download(store, format),
    }, t(`export-${format}`)),
    el('p', { class: 'small' }, t(`export-${format}-what`, { n: number(dismissed) })));
  openDialog(t('export'), el('ul', { class: 'exports' }, item('tmx', false), item('tsv', false),
    item('jsonl', false), store.data.checked ? item('baseline', dismissed === 0) : null));
}
