/* Finds listings by what somebody types. The index is made by catalogue/search; its form and the
   weights are told in docs/decisions/0010-search.md. Nothing typed is kept. */
"use strict";
globalThis.abSearch = (() => {
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Map([...DIGITS].map((letter, value) => [letter, value]));
  const WORD =
    /[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d'’‘ʼ\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71]*/gu;
  const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d'’‘ʼ]/g;
  /* What a hit is worth beside one of the whole word. */
  const ENDING = 0.95, PREFIX = 0.85, SYNONYM = 0.55, PART = 0.5, PHRASE = 0.9, TYPO = [0, 0.3, 0.2];
  const TITLE = 56, WHOLE_TITLE = 40, CODE = 200, MORE = 0.1, MOST_WORDS = 8;

  /* Letters, words and endings: the same as letters.py and rules.py. */
  const fold = (rules, word) => {
    let small = word.toLowerCase();
    for (const [pair, letter] of Object.entries(rules.pairs)) small = small.replaceAll(pair, letter);
    const plain = small.normalize("NFKD").replace(MARKS, "");
    return Array.from(plain, (letter) => rules.letters[letter] ?? letter).join("");
  };
  const words = (rules, text) => (text.match(WORD) ?? []).map((word) => fold(rules, word)).filter(Boolean);
  const cut = (word, step) => {
    for (const [ending, instead] of step.cut) {
      if (word.length - ending.length + instead.length < step.least) continue;
      if (step.front && word.startsWith(ending)) return word.slice(ending.length);
      if (!step.front && word.endsWith(ending)) {
        const left = word.slice(0, word.length - ending.length) + instead;
        const doubled = step.single && left.length > step.least && left.at(-1) === left.at(-2);
        return doubled ? left.slice(0, -1) : left;
      }
    }
    return word;
  };
  const stem = (steps, word) => steps.reduce(cut, word);
  /* The stems of a compound's parts: the longest first part wins. */
  const parts = (word, known, compounds, steps) => {
    const { joints, short, whole, like } = compounds;
    if (whole.includes(word) || word.length < 5 || word.length > 40) return [];
    const part = (text) => [stem(steps[like], text)].find(known) ?? "";
    for (let end = word.length - 3; end > 1; end -= 1) {
      const head = word.slice(0, end), tail = word.slice(end);
      for (const joint of joints.filter((one) => head.endsWith(one))) {
        const bare = head.slice(0, end - joint.length);
        const first = bare.length > 2 ? part(bare) : short.find((one) => one === bare);
        const rest = first && (part(tail) ? [part(tail)] : parts(tail, known, compounds, steps));
        if (rest?.length) return [first, ...rest];
      }
    }
    return [];
  };

  /* Numbers of five bits a letter, the lowest first; each counts from the one before. */
  const numbers = (text) => {
    const found = [];
    let value = 0, shift = 0, last = -1;
    for (const letter of text) {
      const digit = VALUES.get(letter);
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        last += value + 1;
        found.push(last);
        value = shift = 0;
      }
    }
    return found;
  };
  const unfront = (text) => {
    let before = "";
    return text.split("\n").map((line) => (before = before.slice(0, VALUES.get(line[0])) + line.slice(1)));
  };
  /* Which letters a word has, as bits; two words that differ in many cannot be near. */
  const signature = (word) => Array.from(word).reduce((bits, letter) => bits | (1 << (letter.codePointAt(0) & 31)), 0);
  const ones = (bits) => (bits ? 1 + ones(bits & (bits - 1)) : 0);
  /* Typing errors between two words, two letters in the wrong order counting as one; most + 1 when more. */
  const errors = (typed, word, most) => {
    let older = [], old = Array.from({ length: word.length + 1 }, (_, at) => at);
    for (let i = 1; i <= typed.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= word.length; j += 1) {
        const wrong = typed[i - 1] === word[j - 1] ? 0 : 1;
        const turned = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
        row.push(Math.min(old[j - 1] + wrong, old[j] + 1, row[j - 1] + 1, turned ? older[j - 2] + 1 : Infinity));
      }
      if (Math.min(...row) > most) return most + 1;
      [older, old] = [old, row];
    }
    return old[word.length];
  };

  class Index {
    constructor(terms) {
      this.rules = terms;
      this.terms = unfront(terms.terms);
      this.number = new Map(this.terms.map((term, number) => [term, number]));
      this.posts = terms.posts.split("\n");
      this.sets = terms.sets.split("\n");
      this.codes = terms.codes.split(" ");
      this.quiet = new Set(terms.quiet);
      const steps = terms.steps.flat();
      this.endings = steps.filter((step) => !step.front).flatMap((step) => step.cut.map(([ending]) => ending));
      this.fronts = steps.filter((step) => step.front).map((step) => ({ ...step, least: 2 }));
      this.synonyms = new Map();
      for (const line of terms.groups ? terms.groups.split("\n") : []) {
        const [typed, found] = line.split(" ").map(numbers);
        for (const one of typed) this.synonyms.set(one, [...(this.synonyms.get(one) ?? []), ...found]);
      }
      this.lists = new Map();
      this.parts = new Set(terms.compounds?.parts);
    }

    /* Best first: [{row, score}]. All words must hit; when no listing has all, each that has some. */
    find(typed) {
      const all = words(this.rules, typed).slice(0, MOST_WORDS);
      const loud = all.filter((word) => !this.quiet.has(word));
      const asked = loud.length ? loud : all;
      const hits = asked.map((word) => this.hits(word));
      asked.slice(1).forEach((word, at) => this.together(asked[at], word, hits[at], hits[at + 1]));
      asked.forEach((word, at) => hits[at].scores.some(Boolean) || this.typos(word, hits[at]));
      const complete = this.joined(hits, hits.length, () => 1);
      const rare = ({ scores }) => Math.log(1 + scores.length / scores.reduce((sum, one) => sum + (one > 0), 1));
      return (complete.length ? complete : this.joined(hits, 1, rare)).sort((one, other) => other.score - one.score || one.row - other.row);
    }

    /* The listings that at least so many of the words hit, with the sum of their scores. */
    joined(hits, least, worth) {
      const weights = hits.map(worth);
      const found = [];
      for (let row = 0; hits.length && row < this.codes.length; row += 1) {
        let score = 0, count = 0, title = 0;
        hits.forEach((one, at) => {
          score += one.scores[row] * weights[at];
          count += one.scores[row] > 0;
          title += one.title[row];
        });
        const whole = title === hits.length && title === Number(this.rules.titles[row]);
        if (count >= least) found.push({ row, score: score + (whole ? WHOLE_TITLE : 0) });
      }
      return found;
    }

    /* What one word hits: whole, with another ending, its beginning, its synonyms, its parts.
       scores: one a row; title: rows in whose title it stands. */
    hits(word) {
      const found = { scores: new Float64Array(this.codes.length), title: new Uint8Array(this.codes.length) };
      const seen = new Set();
      for (const form of this.forms(word)) this.add(found, seen, this.number.get(form), 1);
      this.halfEndings(word, found, seen);
      if (this.rules.compounds && ![...seen].some((at) => this.posts[at])) this.compound(word, found);
      for (const start of new Set([word, ...this.fronts.map((step) => cut(word, step))])) {
        for (const at of this.startingWith(start)) {
          this.add(found, seen, at, PREFIX * (start.length / this.terms[at].length), start.length > 2);
        }
      }
      const coded = /^\d/.test(word) ? this.codes.keys() : [];
      for (const row of coded) if (this.codes[row].startsWith(word)) found.scores[row] = CODE * (word.length / this.codes[row].length);
      return found;
    }

    forms = (word) => new Set([word, ...this.rules.steps.map((steps) => stem(steps, word))]);

    /* «svømmin» on the way to «svømming», whose stem is «svomm». */
    halfEndings(word, found, seen) {
      for (let rest = 1; rest < 5 && word.length - rest > 2; rest += 1) {
        const at = this.number.get(word.slice(0, -rest));
        if (at !== undefined && this.endings.some((end) => end.startsWith(word.slice(-rest)))) {
          this.add(found, seen, at, ENDING);
        }
      }
    }

    compound(word, found) {
      const known = (part) => this.parts.has(part) || (part.length > 3 && this.number.has(part));
      const pieces = parts(word, known, this.rules.compounds, this.rules.steps);
      for (const piece of pieces) this.add(found, new Set(), this.number.get(piece), PART);
    }

    *startingWith(start) {
      let low = 0, high = this.terms.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.terms[middle] < start) low = middle + 1;
        else high = middle;
      }
      for (; low < this.terms.length && this.terms[low].startsWith(start); low += 1) {
        if (!this.terms[low].includes(" ")) yield low;
      }
    }

    /* Two words that are one («bord tennis»), or a phrase of the synonyms («lage mat»): both have hit. */
    together(one, other, ...both) {
      const seen = [new Set(), new Set()];
      for (const steps of [[], ...this.rules.steps]) {
        for (const term of [stem(steps, one + other), `${stem(steps, one)} ${stem(steps, other)}`]) {
          both.forEach((found, at) => this.add(found, seen[at], this.number.get(term), PHRASE));
        }
      }
    }

    typos(word, found) {
      const most = word.length > 7 ? 2 : 1;
      if (word.length < 4 || /\d/.test(word) || [...this.forms(word)].some((form) => this.parts.has(form))) return;
      this.signatures ??= Int32Array.from(this.terms, signature);
      const seen = new Set();
      for (const form of this.forms(word)) {
        const bits = signature(form);
        for (let at = 0; at < this.terms.length; at += 1) {
          const term = this.terms[at];
          if (term.length < form.length - most || ones(bits & ~this.signatures[at]) > most) continue;
          const whole = term.length > form.length + most ? term.slice(0, form.length) : term;
          const wrong = whole.length < 3 ? most + 1 : errors(form, whole, most);
          if (wrong <= most) this.add(found, seen, at, TYPO[Math.max(1, wrong)] * (whole === term ? 1 : PREFIX));
        }
      }
    }

    /* Counts a term, and what means the same. Of several hits the best counts, the others a little. */
    add(found, seen, at, factor, meanings = true) {
      if (at === undefined || seen.has(at)) return;
      seen.add(at);
      this.count(found, at, factor);
      if (meanings) for (const other of this.synonyms.get(at) ?? []) if (other !== at) this.count(found, other, factor * SYNONYM);
    }

    count({ scores, title }, at, factor) {
      const more = factor < PHRASE ? 0 : MORE;
      for (const [weight, rows] of this.rowsOf(at)) {
        const score = weight * factor;
        for (const row of rows) {
          const before = scores[row];
          scores[row] = before > score ? before + more * score : score + more * before;
          if (more && weight >= TITLE) title[row] = 1;
        }
      }
    }

    /* [[weight, rows]] of a term, read when first asked; after ">" stand numbers of sets of rows. */
    rowsOf(at) {
      if (!this.lists.has(at)) {
        const read = (text) => [this.rules.weights[text[0]], numbers(text.slice(1))];
        const own = this.posts[at].match(/[^\w-][\w-]*/g) ?? [];
        const texts = own.flatMap((text) => (text[0] === ">" ? numbers(text.slice(1)).map((set) => this.sets[set]) : text));
        this.lists.set(at, texts.map(read));
      }
      return this.lists.get(at);
    }
  }

  return { open: (terms) => new Index(terms), fold, words, stem, parts, errors };
})();
