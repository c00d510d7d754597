// The keyboard. Single letters can be switched off (WCAG 2.1.4) and mean nothing while one writes.

class Keys {
  constructor(review, saved) {
    this.review = review;
    this.single = saved.choice('keys') !== 'off';
    this.saved = saved;
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event) {
    if (byId('dialog').open || event.altKey || event.isComposing) return;
    if (event.target.closest('input, select, textarea')) {
      if (event.key === 'Escape') event.target.blur();
      if (event.target.type !== 'checkbox') return;
    }
    const action = event.ctrlKey || event.metaKey ? this.#chord(event) : this.#letter(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  #chord(event) {
    const { review } = this;
    const key = event.key.toLowerCase();
    if (key === 'z') return () => (event.shiftKey ? review.redo() : review.undo());
    return key === 'y' ? () => review.redo() : undefined;
  }

  #letter(event) {
    const { review } = this;
    const { store, chosen } = review;
    const inList = event.target.closest('#list');
    if (inList && event.key === 'ArrowRight') return () => review.stepLink(1);
    if (inList && event.key === 'ArrowLeft') return () => review.stepLink(-1);
    if (!this.single) return undefined;
    const on = (name, change) => () => review.change(change, t(`${name}-done`));
    const act = {
      j: () => review.step(1),
      k: () => review.step(-1),
      n: () => review.stepFinding(1),
      p: () => review.stepFinding(-1),
      '/': () => byId('search').focus(),
      a: () => this.#decide('accepted'),
      d: () => this.#decide('dismissed'),
      o: () => this.#note(),
      m: on('merge-down', mergeChange(store.beads, chosen)),
      M: on('merge-up', mergeChange(store.beads, chosen - 1)),
      s: on('split', splitInMiddle(store, chosen)),
      x: on('delete', deleteChange(store.beads, chosen)),
      1: on('source-up', moveChange(store.beads, chosen, 'source', -1)),
      2: on('source-down', moveChange(store.beads, chosen, 'source', 1)),
      3: on('target-up', moveChange(store.beads, chosen, 'target', -1)),
      4: on('target-down', moveChange(store.beads, chosen, 'target', 1)),
      u: () => review.undo(),
      r: () => review.redo(),
      e: () => openExports(store),
      '?': () => openHelp(this, this.saved),
    };
    return act[event.key];
  }

  #decide(state) {
    const finding = this.review.store.findings[this.review.finding];
    if (!finding) return;
    const now = this.review.store.decision(finding).state;
    this.review.decide(finding, now === state ? 'open' : state);
  }

  #note() {
    byId('list').querySelector(`[data-finding="${this.review.finding}"] .note`)?.focus();
  }
}
