// A list of any length of which only what is in sight exists. Rows are as high as they come out:
// heights are estimated, measured when drawn, and what is in sight stays where it is.

class VirtualList {
  // Browsers draw no element higher than some 17 to 33 million pixels; a longer list scrolls faster.
  static kMaxHeight = 12e6;
  static kAround = 500;  // pixels drawn above and below what is in sight

  // `draw(i)` makes the element of row i, `estimate(i)` guesses its height in pixels.
  constructor(box, draw, estimate) {
    this.box = box;
    this.draw = draw;
    this.estimate = estimate;
    this.rows = new Map();  // row → element
    this.heights = new Heights([]);
    this.observer = new ResizeObserver(() => this.#measure());
    this.waiting = false;
    window.addEventListener('scroll', () => this.#soon(), { passive: true });
    window.addEventListener('resize', () => this.#soon(), { passive: true });
  }

  // So many rows; all of them are drawn anew.
  reset(count) {
    this.#clear();
    this.heights = new Heights(Array.from({ length: count }, (_, i) => this.estimate(i)));
    this.#resize();
    this.render();
  }

  // One row has changed.
  renew(row) {
    const element = this.rows.get(row);
    if (!element) return;
    const had = element.contains(document.activeElement);
    this.#drop(row);
    this.render();
    if (had) this.rows.get(row)?.focus({ preventScroll: true });
  }

  renewAll() {
    this.#clear();
    this.render();
  }

  element(row) {
    return this.rows.get(row);
  }

  // Scrolls so that the row stands in the upper part of the window, and draws it.
  show(row) {
    for (let i = 0; i < 3; ++i) {
      const y = this.heights.top(row) - this.#windowHeight() * 0.25;
      window.scrollTo({ top: this.#boxTop() + this.#toBox(y), behavior: 'instant' });
      this.render();
    }
    return this.rows.get(row);
  }

  // Scrolls no more than it must.
  reveal(row) {
    const element = this.rows.get(row);
    if (!element) return this.show(row);
    const { top, bottom } = element.getBoundingClientRect();
    const height = this.#windowHeight();
    const free = parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
    if (top >= free && bottom <= height) return element;
    if (bottom - top > height - free || top < free) {
      window.scrollBy({ top: top - free, behavior: 'instant' });
    } else {
      window.scrollBy({ top: bottom - height + 16, behavior: 'instant' });
    }
    this.render();
    return this.rows.get(row);
  }

  // The first and last row in sight.
  inSight() {
    const from = this.#offset();
    return [this.heights.rowAt(Math.max(0, from)),
      this.heights.rowAt(Math.max(0, from + this.#windowHeight()))];
  }

  render() {
    if (this.heights.length === 0) return;
    const from = this.#offset();
    const [first, end] = this.#range(from);
    for (const row of [...this.rows.keys()]) {
      if (row < first || row >= end) this.#drop(row);
    }
    let before = null;
    for (let row = first; row < end; ++row) {
      let element = this.rows.get(row);
      if (!element) {
        element = this.draw(row);
        this.rows.set(row, element);
        if (before) before.after(element);
        else this.box.prepend(element);
        this.observer.observe(element);
      }
      before = element;
    }
    this.#measure();
  }

  // Every row at once, for paper; at most so many.
  renderAll(most) {
    this.#clear();
    const count = Math.min(most, this.heights.length);
    for (let row = 0; row < count; ++row) {
      const element = this.draw(row);
      this.rows.set(row, element);
      this.box.append(element);
    }
    return count;
  }

  #range(from) {
    const first = this.heights.rowAt(Math.max(0, from - VirtualList.kAround));
    const last = this.heights.rowAt(from + this.#windowHeight() + VirtualList.kAround);
    return [first, Math.min(this.heights.length, last + 1)];
  }

  #soon() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.render();
    });
  }

  // Puts the drawn rows where their measured heights say. What stands at the top of the window moves
  // with it.
  #measure() {
    const from = this.#offset();
    const anchor = this.heights.rowAt(Math.max(0, from));
    const top = this.heights.top(anchor);
    const sizes = [...this.rows].map(([row, element]) => [row, element.offsetHeight]);
    for (const [row, height] of sizes) {
      if (height > 0) this.heights.set(row, height);
    }
    this.#resize();
    const shift = this.heights.top(anchor) - top;
    if (Math.abs(shift) >= 1 && from > 0) window.scrollBy({ top: shift, behavior: 'instant' });
    this.#place();
  }

  #place() {
    const shift = this.#toBox(this.#offset()) - this.#offset();
    for (const [row, element] of this.rows) {
      element.style.transform = `translateY(${Math.round(this.heights.top(row) + shift)}px)`;
    }
  }

  #resize() {
    this.box.style.height = `${Math.min(this.heights.total(), VirtualList.kMaxHeight)}px`;
  }

  #drop(row) {
    const element = this.rows.get(row);
    this.observer.unobserve(element);
    this.rows.delete(row);
    element.remove();
  }

  #clear() {
    for (const row of [...this.rows.keys()]) this.#drop(row);
  }

  #boxTop() {
    return this.box.getBoundingClientRect().top + window.scrollY;
  }

  #windowHeight() {
    return document.documentElement.clientHeight;
  }

  // How far the list is scrolled, in the heights' own measure; of a list over the limit, a share of
  // it.
  #offset() {
    const y = window.scrollY - this.#boxTop();
    return y * this.#stretch();
  }

  #toBox(y) {
    return y / this.#stretch();
  }

  #stretch() {
    const total = this.heights.total();
    if (total <= VirtualList.kMaxHeight) return 1;
    const window = this.#windowHeight();
    return (total - window) / (VirtualList.kMaxHeight - window);
  }
}
