// The review is kept in the browser, under a key made of the page's content, so that nothing is lost
// on reload. Browsers may refuse (private windows, pages from a file): the page then says so, and
// works on.

class Saved {
  constructor(key) {
    this.key = `duizhao:${key}`;
    this.works = this.#try(() => {
      localStorage.setItem('duizhao', '1');
      return true;
    }) ?? false;
  }

  #try(action) {
    try {
      return action();
    } catch {
      return undefined;
    }
  }

  // {changes, done}, or undefined.
  load() {
    const kept = this.#try(() => JSON.parse(localStorage.getItem(this.key)));
    return kept && Array.isArray(kept.changes) && Number.isInteger(kept.done) ? kept : undefined;
  }

  // False: it could not be kept.
  keep(store) {
    const text = JSON.stringify({ changes: store.changes, done: store.done });
    this.works = this.#try(() => {
      localStorage.setItem(this.key, text);
      return true;
    }) ?? false;
    return this.works;
  }

  // Choices that hold for all reports: language, theme, keys.
  choice(name) {
    return this.#try(() => localStorage.getItem(`duizhao:${name}`)) ?? null;
  }

  choose(name, value) {
    this.#try(() => localStorage.setItem(`duizhao:${name}`, value));
  }
}
