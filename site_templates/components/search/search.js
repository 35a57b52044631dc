/* Searches in the index of the page's language; when that is not enough, in those of the other offered languages, one
   after another. Nothing typed is kept, and what was typed last is what counts. */
"use strict";
(() => {
  const WAIT = 300; // ms without a key before another index is asked for
  /* The scripts of the offered languages by their ISO 15924 names; Latin is last, for nearly everything has some. */
  const SCRIPTS = {
    Arab: /\p{Script=Arabic}/u,
    Cyrl: /\p{Script=Cyrillic}/u,
    Ethi: /\p{Script=Ethiopic}/u,
    Guru: /\p{Script=Gurmukhi}/u,
    Latn: /\p{Script=Latin}/u,
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  class Searching {
    /** ``terms``: the index of the page's language; ``scripts``: offered language → script; ``load(language)``: a promise
        of another index; ``changed``: called when more is found than ``find`` has told. */
    constructor(terms, { scripts, load, changed, wait = WAIT }) {
      Object.assign(this, { scripts, load, changed, wait });
      this.own = globalThis.abSearch.open(terms);
      this.held = terms.languages;
      this.written = new Set(this.held.map((language) => scripts[language]));
      this.indexes = new Map();
      this.asked = "";
      this.more = [];
    }

    /** Row → rank of all that is found so far. */
    find(typed) {
      const best = new Map();
      for (const { row, score } of [...this.own.find(typed), ...(typed === this.asked ? this.more : [])]) {
        best.set(row, Math.max(score, best.get(row) ?? 0));
      }
      const rows = [...best.keys()].sort((one, other) => best.get(other) - best.get(one) || one - other);
      return new Map(rows.map((row, rank) => [row, rank]));
    }

    /** Asks the other languages, each once and each step in a task of its own, until something is found; those of a
        script that the page's index does not have are all asked. Ends when something else is typed. */
    async ask(typed) {
      if (typed === this.asked) {
        return;
      }
      this.asked = typed;
      this.more = [];
      await pause(this.wait);
      const foreign = this.foreign(typed);
      const known = typed === this.asked && this.own.find(typed).length > 0;
      for (const language of this.others(typed)) {
        const enough = !foreign.includes(this.scripts[language]) && (known || this.more.length > 0);
        if (enough || typed !== this.asked) {
          return;
        }
        const index = await this.index(language);
        await pause(0);
        const hits = typed === this.asked && index ? index.find(typed) : [];
        if (hits.length) {
          this.more.push(...hits);
          this.changed();
        }
      }
    }

    /** The scripts of what is typed that the page's index has no words in. */
    foreign(typed) {
      return Object.keys(SCRIPTS).filter((name) => SCRIPTS[name].test(typed) && !this.written.has(name));
    }

    /** The languages that may know what is typed, the likeliest first: of its scripts, and for Latin letters all, for
        the other scripts can be spelt in them. */
    others(typed) {
      const names = Object.keys(SCRIPTS).filter((name) => SCRIPTS[name].test(typed));
      const rank = (language) => [...names, this.scripts[language]].indexOf(this.scripts[language]);
      return Object.keys(this.scripts)
        .filter((language) => !this.held.includes(language))
        .filter((language) => names.includes("Latn") || names.includes(this.scripts[language]))
        .sort((one, other) => rank(one) - rank(other));
    }

    /** The index of a language, or nothing when it does not come: offline only kept languages do. */
    async index(language) {
      if (!this.indexes.has(language)) {
        try {
          this.indexes.set(language, globalThis.abSearch.open(await this.load(language)));
        } catch {
          return null;
        }
      }
      return this.indexes.get(language);
    }
  }

  globalThis.abSearching = Searching;
})();
