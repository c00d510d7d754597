// The reviewer at work: which pair is chosen, what is done to it, and what all parts of the page have
// to show of it.

class Review {
  constructor(store, saved) {
    this.store = store;
    this.saved = saved;
    this.filter = new Filter(store);
    this.chosen = -1;      // bead
    this.finding = -1;     // the finding that keys decide on
    this.whole = new Set();  // beads whose long texts are shown whole
    this.shown = [];       // beads that pass the filter
    this.list = new VirtualList(byId('list'), (place) =>
      drawBead(this, this.shown[place], place, this.shown.length), (place) => this.#guess(place));
    this.map = new AlignmentMap(byId('map'), store, (bead, focus = true) => this.goTo(bead, focus));
    store.addEventListener('change', (event) => this.#changed(event.detail));
    this.filter.addEventListener('change', () => this.refilter());
    window.addEventListener('scroll', () => this.#look(), { passive: true });
  }

  refilter() {
    this.shown = this.filter.apply();
    byId('none').hidden = this.shown.length > 0;
    byId('count').textContent = this.filter.active
      ? t('shown', { n: number(this.shown.length), all: number(this.store.beads.length) }) : '';
    this.list.reset(this.shown.length);
    drawFilters(byId('filters'), this.filter, this.store);
    this.#look();
  }

  // Pixels that a pair will take, guessed by its lengths.
  #guess(place) {
    const bead = this.store.beads[this.shown[place]];
    const narrow = window.innerWidth < 700;
    const column = Math.max(200, byId('list').clientWidth / (narrow ? 1 : 2) - 40);
    const lines = (side, unit) => Math.ceil(bead[side].reduce((sum, id) =>
      sum + Math.min(kShownUnits, this.store.texts[side][id].length), 0) * unit / column);
    const unit = (side) => (this.store.language(side) === 'zh' ? 17 : 8);
    const [source, target] = SIDES.map((side) => lines(side, unit(side)));
    const rows = narrow ? source + target : Math.max(source, target);
    return 70 + 28 * Math.max(1, rows) + 96 * this.store.findingsOf(bead).length;
  }

  #look() {
    if (this.shown.length === 0) return;
    const [first, end] = this.list.inSight();
    this.map.look(this.shown[first], this.shown[end], this.chosen);
  }

  renew(bead) {
    const place = this.shown.indexOf(bead);
    if (place >= 0) this.list.renew(place);
  }

  choose(bead) {
    if (bead === this.chosen) return;
    const before = this.chosen;
    this.chosen = bead;
    const findings = this.store.beads[bead] ? this.store.findingsOf(this.store.beads[bead]) : [];
    if (!findings.some((finding) => finding.id === this.finding)) {
      this.finding = findings[0]?.id ?? -1;
    }
    this.renew(before);
    this.renew(bead);
    describeMap(byId('map'), this.store, bead);
    this.#look();
  }

  // Shows a bead, whatever the filter was.
  goTo(bead, focus = true) {
    if (!this.shown.includes(bead)) this.filter.clear();
    this.choose(bead);
    const element = this.list.show(this.shown.indexOf(bead));
    if (focus) element?.focus({ preventScroll: true });
    this.#look();
  }

  goToFinding(finding) {
    const bead = this.store.beadOf(finding);
    if (bead < 0) return;
    this.finding = finding.id;
    this.goTo(bead);
    this.renew(bead);
  }

  // The next pair shown, or the one before.
  step(by) {
    const place = this.shown.indexOf(this.chosen);
    const to = place < 0 ? this.list.inSight()[0] : place + by;
    if (to < 0 || to >= this.shown.length) return;
    this.choose(this.shown[to]);
    this.list.reveal(to)?.focus({ preventScroll: true });
  }

  // The next finding of the pairs shown, or the one before.
  stepFinding(by) {
    const all = this.shown.flatMap((bead) => this.store.beads[bead].deleted ? []
      : this.store.findingsOf(this.store.beads[bead]).map((finding) => ({ bead, finding })));
    if (all.length === 0) return;
    const here = all.findIndex(({ bead, finding }) =>
      bead === this.chosen && finding.id === this.finding);
    const behind = all.findIndex(({ bead }) => bead > this.chosen);
    const start = behind < 0 ? all.length : behind;
    const to = here >= 0 ? here + by : by > 0 ? start : start - 1;
    const next = all[to];
    if (!next) return;
    this.finding = next.finding.id;
    this.choose(next.bead);
    this.renew(next.bead);
    this.list.reveal(this.shown.indexOf(next.bead))?.focus({ preventScroll: true });
    say(`${severityName(next.finding.severity)}, ${ruleName(next.finding.rule)}: ${next.finding.message}`);
  }

  // The words of the chosen pair that render each other, one after the other.
  stepLink(by) {
    const article = this.list.element(this.shown.indexOf(this.chosen));
    const links = [...new Set([...article?.querySelectorAll('[data-link]') ?? []]
      .flatMap((word) => word.dataset.link.split(' ')))];
    if (links.length === 0) return;
    const now = article.querySelector('.lit')?.dataset.link.split(' ')[0];
    const at = links.indexOf(now);
    const next = links[at < 0 ? 0 : (at + by + links.length) % links.length];
    const words = light(article, next);
    say(words.map((word) => word.textContent).join(' – '));
  }

  change(change, done) {
    if (!change) return;
    this.store.commit(change);
    say(done);
  }

  split(bead, side, count) {
    this.change(splitAt(this.store, bead, side, count), t('split-done'));
  }

  decide(finding, state) {
    this.finding = finding.id;
    this.change(decisionChange(this.store, finding, state, this.store.decision(finding).note),
      t(`${state}-done`));
  }

  note(finding, note) {
    this.change(decisionChange(this.store, finding, this.store.decision(finding).state, note),
      t('note-done'));
  }

  undo() {
    this.#follow(this.store.undo(), t('undone'));
  }

  redo() {
    this.#follow(this.store.redo(), t('redone'));
  }

  // To where something was taken back or made again.
  #follow(change, done) {
    if (!change) return;
    say(done);
    if (change.kind === 'beads') this.goTo(Math.min(change.at, this.store.beads.length - 1));
    else this.goToFinding(this.store.findings[change.finding]);
  }

  #changed(change) {
    if (!this.saved.keep(this.store)) warnUnsaved();
    this.map.renew();  // first: what follows looks at it
    if (change.kind === 'beads') this.#beadsChanged(change);
    else this.#decided(change);
    drawSummary(this);
    this.showHistory();
  }

  #beadsChanged(change) {
    const had = byId('list').contains(document.activeElement);
    this.chosen = Math.min(Math.max(change.at, this.chosen >= change.at
      ? Math.min(this.chosen, change.at + change.added.length - 1) : change.at),
    this.store.beads.length - 1);
    this.whole.clear();
    const y = window.scrollY;
    this.refilter();
    window.scrollTo({ top: y, behavior: 'instant' });
    const place = this.shown.indexOf(this.chosen);
    if (place >= 0) {
      const element = this.list.reveal(place);
      if (had) element?.focus({ preventScroll: true });
    }
  }

  #decided(change) {
    const focus = document.activeElement?.closest?.('[data-do]')?.dataset.do;
    const item = document.activeElement?.closest?.('[data-finding]')?.dataset.finding;
    if (this.filter.show !== 'all' && this.filter.show !== 'found') {
      this.refilter();
      return;
    }
    const bead = this.store.beadOf(this.store.findings[change.finding]);
    this.renew(bead);
    if (focus && item) {
      byId('list').querySelector(`[data-finding="${item}"] [data-do="${focus}"]`)
        ?.focus({ preventScroll: true });
    }
  }

  showHistory() {
    byId('undo').disabled = this.store.done === 0;
    byId('redo').disabled = this.store.done === this.store.changes.length;
  }
}

function warnUnsaved() {
  byId('notice').hidden = false;
  byId('notice').textContent = t('not-kept');
}
