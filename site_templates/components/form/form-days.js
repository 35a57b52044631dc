/* Plain words for "when" → weekdays, interval and place in the month, as catalogue/schedule/everyday.py. Pure. */
"use strict";
(() => {
  const { casefold, nearest, spaced } = globalThis.abFormText;

  const folded = (text) => {
    const dashed = casefold(text.normalize("NFC")).trim().replace(/[‐‑‒–—]|(?<![\p{L}\p{N}_])til(?![\p{L}\p{N}_])/gu, "-");
    const ordinals = dashed.replace(/(\p{Nd})\.(?!\p{Nd})/gu, "$1 ");
    return spaced(ordinals.replace(/[,;&/+]/g, " og ").replaceAll("og og", "og"));
  };

  const unclear = (reason, word = "", suggestion = "") => ({ reason, word, suggestion });

  class Reader {
    constructor({ rules, patterns }) {
      this.days = rules.days;
      this.months = rules.months;
      this.patterns = patterns;
      this.longest = rules.counts.longestDays;
      this.fillers = new Set(rules.days.fillers);
    }

    /** {weekdays, interval, nth}, or {reason, word, suggestion}. A list is read as one. */
    every(typed) {
      const text = folded([typed].flat().join(", "));
      if (!text) {
        return unclear("empty", "", this.days.names[1]);
      }
      if ([...text].length > this.longest) {
        return unclear("unknown-word", text.slice(0, 30));
      }
      const stop = this.toldElsewhere(text);
      if (stop) {
        return stop;
      }
      const [interval, rest] = this.takeInterval(text);
      if (interval === 1 && this.patterns.every_day.full.test(rest)) {
        return { weekdays: [0, 1, 2, 3, 4, 5, 6], interval: 1, nth: [] };
      }
      const third = this.patterns.third.search.exec(rest);
      if (third) {
        const name = this.days.ordinalNames[this.days.ordinals[third[1]]];
        return unclear("ambiguous", third[1], `${name} ${this.oneDay(rest)} i måneden`);
      }
      return this.daysOf(rest, interval);
    }

    toldElsewhere(text) {
      const time = this.patterns.told_time.search.exec(text);
      if (time) {
        return unclear("time", time[0], this.onlyDays(text));
      }
      const month = this.tokens(text).find((word) => word in this.months && !(word in this.days.words));
      if (month) {
        return unclear("months", month, this.onlyDays(text));
      }
      const other = this.patterns.other_day.search.exec(text);
      if (other) {
        const day = other[1] === "dag" || other[1] === "day";
        return day
          ? unclear("no-weekday", other[0], "mandag, onsdag, fredag")
          : unclear("months", other[0], `første ${this.oneDay(text)}`);
      }
      const many = this.patterns.so_many_times.search.exec(text);
      return many && unclear("ambiguous", many[0], "tirsdag, torsdag");
    }

    tokens(text) {
      const found = text.match(this.patterns.token.all) || [];
      return found.filter((word, at) => !(word === "on" && /days?$/.test(found[at + 1] || "")));
    }

    onlyDays(text) {
      const words = this.tokens(text).filter((word) => word in this.days.words);
      const found = [...new Set(words.map((word) => this.days.words[word]))].sort();
      return found.map((day) => this.days.names[day]).join(", ") || this.days.names[1];
    }

    oneDay(text) {
      return this.onlyDays(text).split(", ")[0];
    }

    takeInterval(text) {
      for (const { pattern, weeks } of this.patterns.intervals) {
        if (pattern.search.test(text)) {
          return [weeks, spaced(text.replace(pattern.search, " "))];
        }
      }
      return [1, text];
    }

    daysOf(text, interval) {
      const days = [];
      const nth = [];
      for (const word of this.withRanges(this.tokens(text))) {
        if (Array.isArray(word)) {
          days.push(...word);
        } else if (word in this.days.words) {
          days.push(this.days.words[word]);
        } else if (word in this.days.ordinals) {
          if (days.length) {
            const half = text.slice(0, text.lastIndexOf(word)).replace(/ og $/, "").trim();
            return unclear("mixed", word, half);
          }
          nth.push(this.days.ordinals[word]);
        } else if (this.days.fifth.includes(word)) {
          return unclear("fifth", word, `siste ${this.oneDay(text)}`);
        } else if (!this.fillers.has(word)) {
          const near = nearest(word, this.days.long, 0.7);
          return unclear("unknown-word", word, near && text.replaceAll(word, near));
        }
      }
      return this.checked(days, interval, nth, text);
    }

    checked(days, interval, nth, text) {
      const monthly = this.patterns.monthly.search.test(text);
      if (!days.length) {
        return unclear("no-weekday", "", nth.length || monthly ? `første ${this.days.names[1]}` : this.days.names[1]);
      }
      const first = this.days.names[Math.min(...days)];
      if (monthly && !nth.length) {
        return unclear("ambiguous", "måneden", `første ${first}`);
      }
      if (nth.length && interval > 1) {
        return unclear("mixed", "annenhver", `annenhver ${first}`);
      }
      const last = (number) => ((number % 10) + 10) % 10;
      return {
        weekdays: [...new Set(days)].sort(),
        interval,
        nth: [...new Set(nth)].sort((one, other) => last(one) - last(other)),
      };
    }

    *withRanges(tokens) {
      for (let at = 0; at < tokens.length; at += 1) {
        const [first, dash, last] = [tokens[at], tokens[at + 1], tokens[at + 2]].map((one) => one || "");
        if (dash === "-" && first in this.days.words && last in this.days.words) {
          const [from, to] = [this.days.words[first], this.days.words[last]];
          yield Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
          at += 2;
        } else {
          yield this.days.several[first] || first;
        }
      }
    }
  }

  globalThis.abFormDays = { Reader };
})();
