// Which pairs are shown: by what was found in them, what was decided, what was changed, and by words.

class Filter extends EventTarget {
  constructor(store) {
    super();
    this.store = store;
    this.folded = { source: [], target: [] };  // of sentences, made when first searched
    this.clear(false);
  }

  clear(tell = true) {
    this.severities = new Set();  // empty: all
    this.rules = new Set();
    this.show = 'all';            // all, found, open, accepted, dismissed, edited
    this.query = '';
    if (tell) this.#changed();
  }

  get active() {
    return this.severities.size > 0 || this.rules.size > 0 || this.show !== 'all' ||
      this.query !== '';
  }

  toggle(set, value) {
    if (!this[set].delete(value)) this[set].add(value);
    this.#changed();
  }

  only(severity) {
    this.severities = new Set([severity]);
    this.#changed();
  }

  choose(show) {
    this.show = show;
    this.#changed();
  }

  search(query) {
    this.query = this.fold(query.trim());
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  // Small letters, simplified characters: as long as the text, or it could not be marked.
  fold(text) {
    const small = text.toLowerCase();
    const { simplified } = this.store.data;
    return small.replace(/[\u4e00-\u9fff]/g, (c) => simplified.get(c) ?? c);
  }

  // The numbers of the beads that are wanted.
  apply() {
    const wanted = [];
    this.store.beads.forEach((bead, i) => {
      if (this.#wants(bead)) wanted.push(i);
    });
    return wanted;
  }

  #wants(bead) {
    if (this.show === 'edited' && !bead.edited && !bead.deleted) return false;
    if (this.query && !this.#holdsWords(bead)) return false;
    const any = this.severities.size === 0 && this.rules.size === 0;
    if (any && (this.show === 'all' || this.show === 'edited')) return true;
    return this.store.findingsOf(bead).some((finding) => this.wantsFinding(finding));
  }

  wantsFinding(finding) {
    if (this.severities.size > 0 && !this.severities.has(finding.severity)) return false;
    if (this.rules.size > 0 && !this.rules.has(finding.rule)) return false;
    const { state } = this.store.decision(finding);
    return ['all', 'edited', 'found'].includes(this.show) || state === this.show;
  }

  #holdsWords(bead) {
    return SIDES.some((side) => bead[side].some((id) => this.#folded(side, id).includes(this.query)) ||
      (bead[side].length > 1 && this.fold(this.store.text(bead, side)).includes(this.query)));
  }

  #folded(side, id) {
    this.folded[side][id] ??= this.fold(this.store.texts[side][id]);
    return this.folded[side][id];
  }

  // Where the words searched for stand in a text.
  hits(text) {
    if (!this.query) return [];
    const folded = this.fold(text);
    if (folded.length !== text.length) return [];
    const hits = [];
    for (let at = folded.indexOf(this.query); at >= 0 && hits.length < 200;
      at = folded.indexOf(this.query, at + this.query.length)) {
      hits.push({ begin: at, end: at + this.query.length, class: 'hit' });
    }
    return hits;
  }
}

// The form beside the list. Counts are of findings.
function drawFilters(form, filter, store) {
  const bySeverity = countBy(store.findings, (finding) => finding.severity);
  const byRule = countBy(store.findings, (finding) => finding.rule);
  const box = (set, value, label, count, kind) => el('label', { class: `choice ${kind}` },
    el('input', {
      type: 'checkbox',
      name: set,
      value,
      checked: filter[set].has(value),
      onchange: () => filter.toggle(set, value),
    }),
    el('span', { class: 'choice-name' }, label), el('span', { class: 'number' }, String(count)));
  const shows = store.data.checked
    ? ['all', 'found', 'open', 'accepted', 'dismissed', 'edited'] : ['all', 'edited'];
  const select = el('select', { name: 'show', onchange: (event) => filter.choose(event.target.value) },
    shows.map((show) => el('option', { value: show, selected: filter.show === show },
      t(`show-${show}`))));
  // Drawn anew while somebody is at it: the keyboard stays where it was.
  const at = form.contains(document.activeElement) ? document.activeElement : null;
  form.replaceChildren(el('label', { class: 'show' }, el('span', {}, t('show')), select));
  if (store.data.checked) {
    form.append(
      el('fieldset', {}, el('legend', {}, t('severity')), SEVERITIES.map((severity) =>
        box('severities', severity, severityName(severity), bySeverity.get(severity) ?? 0, severity))),
      el('fieldset', { class: 'rules' }, el('legend', {}, t('rule')),
        [...byRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
          .map(([rule, count]) => box('rules', rule, ruleName(rule), count, ''))));
  }
  form.append(el('button', {
    type: 'button',
    class: 'quiet',
    disabled: !filter.active,
    onclick: () => {
      byId('search').value = '';
      filter.clear();
    },
  }, t('clear')));
  if (at?.name) [...form.elements].find((one) => isSameField(one, at))?.focus({ preventScroll: true });
  else if (at) select.focus({ preventScroll: true });
}

const isSameField = (one, other) => one.name === other.name &&
  (one.type !== 'checkbox' || one.value === other.value);

function countBy(list, key) {
  const counts = new Map();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}
