// The alignment from above: the source runs to the right, the target downward, by characters. Each
// pair is a stroke; findings have the colour of their severity, what has no counterpart is a tick
// across the diagonal, blocks that moved stand off it.

class AlignmentMap {
  static kMargin = 10;  // pixels around the square

  constructor(canvas, store, go) {
    this.canvas = canvas;
    this.store = store;
    this.go = go;
    this.sight = [0, 0];
    this.chosen = -1;
    this.#place();
    canvas.addEventListener('click', (event) => this.#click(event));
    canvas.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(() => this.draw()).observe(canvas);
  }

  // The beads have changed.
  renew() {
    this.#place();
    this.draw();
  }

  look(first, end, chosen) {
    this.sight = [first, end];
    this.chosen = chosen;
    this.draw();
  }

  // Where each bead begins and ends on both axes, 0 to 1.
  #place() {
    const { store } = this;
    const axes = {};
    for (const side of SIDES) {
      const sums = new Float64Array(store.texts[side].length + 1);
      store.texts[side].forEach((text, i) => { sums[i + 1] = sums[i] + Math.max(1, text.length); });
      axes[side] = { sums, all: sums[sums.length - 1] || 1 };
    }
    const ends = { source: 0, target: 0 };
    this.places = store.beads.map((bead) => {
      const place = {};
      for (const side of SIDES) {
        const { sums, all } = axes[side];
        const ids = bead[side];
        const begin = ids.length > 0 ? sums[ids[0]] / all : ends[side];
        const end = ids.length > 0 ? sums[last(ids) + 1] / all : begin;
        if (!bead.moved) ends[side] = end;
        place[side] = [begin, end];
      }
      return place;
    });
    this.worst = store.beads.map((bead) => store.findingsOf(bead).find((finding) =>
      store.decision(finding).state !== 'dismissed')?.severity);
  }

  draw() {
    const size = this.canvas.clientWidth;
    if (size === 0) return;
    const dots = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(size * dots);
    this.canvas.height = Math.round(size * dots);
    const pen = this.canvas.getContext('2d');
    pen.scale(dots, dots);
    const colours = this.#colours();
    this.inner = size - 2 * AlignmentMap.kMargin;
    pen.clearRect(0, 0, size, size);
    this.#drawSight(pen, colours);
    const { beads } = this.store;
    for (const layer of [undefined, 'neutral', 'minor', 'major', 'critical']) {
      beads.forEach((bead, i) => {
        if (this.worst[i] === layer && !bead.deleted) this.#stroke(pen, i, colours, layer);
      });
    }
    this.#drawChosen(pen, colours);
  }

  #colours() {
    const style = getComputedStyle(this.canvas);
    const names = ['critical', 'major', 'minor', 'neutral', 'sound', 'sight', 'ink'];
    const probe = document.createElement('i');
    this.canvas.after(probe);
    const colours = Object.fromEntries(names.map((name) => {
      probe.style.color = style.getPropertyValue(`--${name}`);
      return [name, getComputedStyle(probe).color];
    }));
    probe.remove();
    return colours;
  }

  #point(share) {
    return AlignmentMap.kMargin + share * this.inner;
  }

  // At least as large as an eye can find; findings larger than what is sound.
  #box(i, least) {
    const { source, target } = this.places[i];
    const [x, y] = [this.#point(source[0]), this.#point(target[0])];
    const width = (source[1] - source[0]) * this.inner;
    const height = (target[1] - target[0]) * this.inner;
    const alone = this.store.beads[i].source.length === 0 || this.store.beads[i].target.length === 0;
    const grown = (length) => Math.max(length, alone && length > 0 ? 3 : least);
    const [w, h] = [grown(width), grown(height)];
    return [x - (w - width) / 2, y - (h - height) / 2, w, h];
  }

  #stroke(pen, i, colours, layer) {
    const bead = this.store.beads[i];
    const alone = bead.source.length === 0 || bead.target.length === 0;
    pen.fillStyle = colours[layer ?? 'sound'];
    const [x, y, w, h] = this.#box(i, layer ? 4 : 1.5);
    if (!alone) {
      pen.fillRect(x, y, w, h);
      return;
    }
    // A tick across the diagonal: along the axis that has no counterpart, a gap on the other.
    const long = 14;
    if (bead.target.length === 0) pen.fillRect(x, y - long / 2, Math.max(2, w), long);
    else pen.fillRect(x - long / 2, y, long, Math.max(2, h));
  }

  #drawSight(pen, colours) {
    const [first, end] = this.sight;
    const from = this.places[first];
    const to = this.places[Math.min(end, this.places.length - 1)];
    if (!from || !to) return;
    pen.fillStyle = colours.sight;
    const y = this.#point(Math.min(from.target[0], to.target[0]));
    const bottom = this.#point(Math.max(from.target[1], to.target[1]));
    pen.fillRect(0, y - 2, this.inner + 2 * AlignmentMap.kMargin, Math.max(3, bottom - y + 4));
  }

  #drawChosen(pen, colours) {
    if (!this.places[this.chosen]) return;
    const [x, y, w, h] = this.#box(this.chosen, 4);
    pen.strokeStyle = colours.ink;
    pen.lineWidth = 1.5;
    pen.strokeRect(x - 3, y - 3, w + 6, h + 6);
  }

  // The bead nearest to where the pointer is.
  #click(event) {
    const bounds = this.canvas.getBoundingClientRect();
    const [px, py] = [event.clientX - bounds.left, event.clientY - bounds.top];
    let best = -1;
    let nearest = Infinity;
    this.places.forEach((_, i) => {
      const [x, y, w, h] = this.#box(i, 2);
      const away = Math.hypot(Math.max(x - px, 0, px - x - w), Math.max(y - py, 0, py - y - h));
      const rank = away - (this.worst[i] ? 3 : 0);
      if (rank < nearest) [nearest, best] = [rank, i];
    });
    if (best >= 0) this.go(best);
  }

  #key(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const { length } = this.places;
    for (let i = this.chosen + step; i >= 0 && i < length; i += step) {
      if (this.worst[i]) {
        this.go(i, false);
        return;
      }
    }
  }
}

function describeMap(canvas, store, chosen) {
  canvas.setAttribute('aria-label', t('map-label'));
  canvas.setAttribute('aria-valuemax', String(Math.max(1, store.beads.length)));
  canvas.setAttribute('aria-valuenow', String(Math.max(1, chosen + 1)));
  const bead = store.beads[chosen];
  const worst = bead && store.findingsOf(bead)[0];
  canvas.setAttribute('aria-valuetext', worst
    ? `${t('pair')} ${chosen + 1}: ${severityName(worst.severity)}, ${ruleName(worst.rule)}`
    : `${t('pair')} ${Math.max(1, chosen + 1)}`);
}

function drawLegend(list, store) {
  const severities = store.data.checked ? SEVERITIES : [];
  list.replaceChildren(...severities.map((severity) =>
    el('li', { class: severity }, el('i', { 'aria-hidden': 'true' }), severityName(severity))),
  el('li', { class: 'alone' }, el('i', { 'aria-hidden': 'true' }), t('legend-alone')),
  el('li', { class: 'off' }, el('i', { 'aria-hidden': 'true' }), t('legend-moved')));
}
