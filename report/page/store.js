// The bitext under review: its sentences, the beads that pair them, the findings, and every change
// made here.
//
// A finding belongs to sentences, not to a bead, so that it goes where its sentences go. Changes are
// values ({kind: 'beads', at, removed, added} or {kind: 'decision', finding, before, after}); the
// state is always what the first `done` of them make of the program's own.

const SIDES = ['source', 'target'];

class Store extends EventTarget {
  constructor(data) {
    super();
    this.data = data;
    this.texts = { source: [], target: [] };     // of sentences, by number
    this.pairOf = { source: [], target: [] };    // the row they came with
    this.firstOf = { source: [], target: [] };   // sentence of each row
    this.spans = { source: [], target: [] };     // in the texts: begin, end, begin, end …
    this.beads = [];
    this.findings = [];
    this.homes = { source: new Map(), target: new Map() };  // sentence → findings shown with it
    this.decisions = new Map();                  // finding → {state, note}
    this.changes = [];
    this.done = 0;
    data.rows.forEach((row, pair) => this.#addPair(row, pair));
  }

  language(side) {
    return this.data.languages[SIDES.indexOf(side)];
  }

  field(pair, name) {
    return this.data.rows[pair][this.data.at[name]];
  }

  #addPair(row, pair) {
    const { at } = this.data;
    const bead = {
      pair,
      confidence: row[at.confidence],
      moved: row[at.moved] === 1,
      source: this.#addSentences('source', row, pair),
      target: this.#addSentences('target', row, pair),
    };
    this.beads.push(bead);
    for (const found of row[at.findings]) this.#addFinding(found, bead);
  }

  #addSentences(side, row, pair) {
    const { at } = this.data;
    const first = row[at[`${side}_first`]] ?? this.texts[side].length;
    const spans = row[at[`${side}_spans`]];
    this.firstOf[side][pair] = first;
    return row[at[side]].map((text, i) => {
      this.texts[side][first + i] = text;
      this.pairOf[side][first + i] = pair;
      if (spans) this.spans[side][first + i] = [spans[2 * i], spans[2 * i + 1]];
      return first + i;
    });
  }

  #addFinding(found, bead) {
    const places = {
      source: this.places('source', bead.source, found.src_span),
      target: this.places('target', bead.target, found.tgt_span),
    };
    const finding = { ...found, id: this.findings.length, pair: bead.pair, places };
    this.findings.push(finding);
    const anchored = [...SIDES].reverse().find((side) => places[side].length > 0);
    const side = anchored ?? (bead.target.length > 0 ? 'target' : 'source');
    const sentence = anchored ? places[side][0].sentence : bead[side][0];
    const there = this.homes[side].get(sentence);
    if (there) there.push(finding);
    else this.homes[side].set(sentence, [finding]);
  }

  // The sentences of one side as one text, and where each begins in it.
  joined(side, sentences) {
    const bitext = this.data.kind === 'bitext';
    let text = '';
    let before = -1;
    const starts = sentences.map((sentence) => {
      const next = this.texts[side][sentence];
      const one = bitext && before >= 0 &&
        this.pairOf[side][before] === this.pairOf[side][sentence];
      if (!one) text += glue(text, next, this.language(side));
      const start = text.length;
      text += next;
      before = sentence;
      return start;
    });
    return { text, starts };
  }

  text(bead, side) {
    return this.joined(side, bead[side]).text;
  }

  // What of a span [begin, end) lies in which sentence: {sentence, begin, end} within it.
  places(side, sentences, span) {
    if (!span || sentences.length === 0) return [];
    const { starts } = this.joined(side, sentences);
    const [begin, end] = span;
    const places = [];
    sentences.forEach((sentence, i) => {
      const length = this.texts[side][sentence].length;
      const from = Math.max(begin - starts[i], 0);
      const to = Math.min(end - starts[i], length);
      if (from < to) places.push({ sentence, begin: from, end: to });
    });
    if (places.length > 0) return places;
    // Nothing of it is a character: the sentence that the place stands in or behind.
    const i = Math.max(0, starts.findLastIndex((start) => start <= begin));
    const place = Math.min(Math.max(0, begin - starts[i]), this.texts[side][sentences[i]].length);
    return [{ sentence: sentences[i], begin: place, end: place }];
  }

  // The findings shown with a bead, in the order of the program: the gravest first.
  findingsOf(bead) {
    const all = SIDES.flatMap((side) =>
      bead[side].flatMap((sentence) => this.homes[side].get(sentence) ?? []));
    return all.length < 2 ? all : all.sort((a, b) => a.id - b.id);
  }

  beadOf(finding) {
    return this.beads.findIndex((bead) => !bead.deleted && this.findingsOf(bead).includes(finding));
  }

  decision(finding) {
    return this.decisions.get(finding.id) ?? { state: 'open', note: '' };
  }

  // Words of the bead that render each other: places in its joined texts.
  linksOf(bead) {
    const starts = {};
    for (const side of SIDES) {
      const joined = this.joined(side, bead[side]);
      starts[side] = new Map(bead[side].map((sentence, i) => [sentence, joined.starts[i]]));
    }
    const links = [];
    for (const pair of this.#pairsOf(bead)) {
      const own = Object.fromEntries(SIDES.map((side) => [side, this.#ownSentences(pair, side)]));
      const flat = this.field(pair, 'links');
      for (let i = 0; i + 3 < flat.length; i += 4) {
        const link = {};
        SIDES.forEach((side, k) => {
          const [place] = this.places(side, own[side], [flat[i + 2 * k], flat[i + 2 * k + 1]]);
          if (!place || !starts[side].has(place.sentence)) return;
          const start = starts[side].get(place.sentence);
          link[side] = { begin: start + place.begin, end: start + place.end };
        });
        if (link.source && link.target) links.push(link);
      }
    }
    return links;
  }

  #pairsOf(bead) {
    return new Set(SIDES.flatMap((side) => bead[side].map((id) => this.pairOf[side][id])));
  }

  // The sentences that a pair had when it came.
  #ownSentences(pair, side) {
    return this.field(pair, side).map((_, i) => this.firstOf[side][pair] + i);
  }

  commit(change) {
    this.changes.length = this.done;
    this.changes.push(change);
    this.done += 1;
    this.#apply(change);
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
  }

  // The change that was taken back or made again; undefined when there is none.
  undo() {
    if (this.done === 0) return undefined;
    this.done -= 1;
    const change = inverse(this.changes[this.done]);
    this.#apply(change);
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
    return change;
  }

  redo() {
    if (this.done === this.changes.length) return undefined;
    const change = this.changes[this.done];
    if (!isSound(this, change)) {
      this.changes.length = this.done;
      return undefined;
    }
    this.done += 1;
    this.#apply(change);
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
    return change;
  }

  // What was kept from an earlier visit: as much of it as is of this page's making.
  restore(changes, done) {
    const sound = changes.slice(0, Math.max(0, done));
    for (const change of sound) {
      if (!isSound(this, change)) return;
      this.changes.push(change);
      this.done += 1;
      this.#apply(change);
    }
    // What had been taken back can be made again while it fits.
    if (done === sound.length) this.changes.push(...changes.slice(done));
  }

  #apply(change) {
    if (change.kind === 'beads') {
      this.beads.splice(change.at, change.removed.length, ...change.added);
    } else if (change.after.state === 'open' && change.after.note === '') {
      this.decisions.delete(change.finding);
    } else {
      this.decisions.set(change.finding, change.after);
    }
  }
}

function inverse(change) {
  return change.kind === 'beads'
    ? { ...change, removed: change.added, added: change.removed }
    : { ...change, before: change.after, after: change.before };
}
