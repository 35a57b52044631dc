/* Rules about the listing that could be read: consent, privacy, plain words, as catalogue/validate. Pure. */
"use strict";
(() => {
  const { Values, exists, iso, letters } = globalThis.abFormValues;
  const COUNTED = ["summary", "description", "what_happens"];
  const CLEARED = ["none", "both"];
  const RECOGNISABLE = ["situation", "portrait"];
  const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
  const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

  /** Python's istitle for one word: capitals only after what is no letter, small letters after letters. */
  const titled = (word) => {
    let [inWord, any] = [false, false];
    for (const letter of word) {
      const [upper, lower] = [/[\p{Lu}\p{Lt}]/u.test(letter), /\p{Ll}/u.test(letter)];
      if ((upper && inWord) || (lower && !inWord)) {
        return false;
      }
      inWord = upper || lower;
      any ||= inWord;
    }
    return any;
  };

  const rest = (digits, weights) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;

  const norwegian = (digits) => {
    const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4))];
    const dated = [0, 40, 65, 80].some((more) => exists(2000, month - more, day));
    return dated && !rest(digits, FIRST_WEIGHTS) && !rest(digits, SECOND_WEIGHTS);
  };

  const danish = (digits) => exists(2000, Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));

  /** Judges what was read; a field with an error is judged no further. */
  class Judge extends Values {
    /** The fields without an error; the others are not judged further. */
    sound() {
      const read = (name) => (this.faulty.has(name) ? null : this.read[name]);
      this.texts = [...this.readTexts(read)];
      this.plainTitle(read("title"));
      this.plainSummary(read("summary"));
      this.plainSteps(read("what_happens"));
      this.plainDescription(read("description"));
      this.allTexts();
      const photo = (read("images") || {}).file ? read("images") : null;
      if (photo) {
        this.photo(photo);
      }
      const role = (read("contact") || {}).role || "";
      const parts = role.split(/\s+/u).filter(Boolean);
      const named = ["nb", "nn", "da"].includes(this.tools.language);
      if (named && parts.length > 1 && parts.every(titled)) {
        this.say("C421", "role", { role });
      }
    }

    *readTexts(read) {
      for (const name of ["title", "summary", "description", "by_arrangement"]) {
        const text = read(name);
        if (typeof text === "string" && text) {
          yield { field: name, key: name, text };
        }
      }
      for (const name of ["what_happens", "bring"]) {
        for (const text of read(name) || []) {
          yield { field: name, key: name, text };
        }
      }
      const role = (read("contact") || {}).role;
      if (role) {
        yield { field: "contact", key: "role", text: role };
      }
      const alt = (read("images") || {}).alt;
      if (alt) {
        yield { field: "alt", key: "photo_alt", text: alt };
      }
    }

    plainTitle(title) {
      if (!title) {
        return;
      }
      const length = letters(title);
      if (length > this.counts.title) {
        this.say("C601", "title", { length, title });
      } else if (length === 1) {
        this.say("C602", "title", { title });
      }
      const alphabetic = title.match(/\p{L}/gu) || [];
      if (alphabetic.length > 5 && alphabetic.every((one) => /\p{Lu}/u.test(one)) && !/[\p{Ll}\p{Lt}]/u.test(title)) {
        const better = title[0].toUpperCase() + title.slice(1).toLowerCase();
        this.say("C603", "title", { title, better });
      }
    }

    plainSummary(summary) {
      const sentences = this.sentences(summary || "");
      const count = this.wordsOf(summary || "").length;
      if (sentences.length > 1) {
        this.say("C604", "summary", { count: sentences.length, better: sentences[0].trim(), tag: this.tools.language });
      } else if (count > this.counts.summary) {
        this.say("C605", "summary", { count });
      }
    }

    plainSteps(steps) {
      if (!steps || !steps.length) {
        return;
      }
      if (steps.length < this.counts.fewestSteps || steps.length > this.counts.mostSteps) {
        this.say("C606", "what_happens", { count: steps.length });
      }
      for (const step of steps) {
        const count = this.wordsOf(step).length;
        if (count > this.counts.step) {
          this.say("C607", "what_happens", { count });
        }
      }
    }

    plainDescription(description) {
      if (!description) {
        return;
      }
      const length = letters(description);
      if (length > this.counts.description) {
        this.say("C611", "description", { length, limit: this.counts.description });
      }
      const lix = this.lix(description);
      if (this.tools.rules.lixLanguages.includes(this.tools.language) && lix > this.counts.lix) {
        this.say("C609", "description", { lix, limit: this.counts.lix });
      }
    }

    allTexts() {
      const language = this.tools.language;
      const figures = this.tools.rules.figures[language];
      const numbers = this.patterns[`number_${language}`];
      for (const { field, key, text } of this.texts) {
        if (figures && COUNTED.includes(field)) {
          for (const [word] of text.matchAll(numbers.all)) {
            const figure = figures[word.toLowerCase()];
            if (figure) {
              this.say("C608", key, { word, figure });
            }
          }
        }
        const simple = this.patterns.simple_label.search.exec(text);
        if (simple) {
          this.say("C610", key, { word: simple[0] });
        }
        const box = this.patterns.private_box.search.exec(text);
        if (box) {
          this.say("C424", key, { mail: box[0] });
        }
        if (this.holdsIdentity(text)) {
          this.say("C423", key);
        }
        this.diagnosis(text, "C425", key);
      }
    }

    diagnosis(text, code, key, name = "") {
      const hit = this.patterns.diagnosis.search.exec(text);
      if (!hit) {
        return;
      }
      const own = (this.tools.ownNames || []).map((one) => one.replace(/[-_/.]+/g, " "));
      const rest = own.reduce((left, one) => left.split(new RegExp(one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "iu")).join(" "), text);
      const left = this.patterns.diagnosis.search.exec(rest);
      if (left) {
        this.say(code, key, { word: left[0], name });
      }
    }

    holdsIdentity(text) {
      const { country } = this.tools.rules;
      const pattern = { NO: "identity_no", DK: "identity_dk" }[country];
      const found = pattern ? [...text.matchAll(this.patterns[pattern].all)] : [];
      return found.some(([, first, second]) => (country === "NO" ? norwegian : danish)(first + second));
    }

    photo({ kind, consent, file }) {
      const [first, last] = this.exampleDays(this.draft.fields.verified.date);
      if (RECOGNISABLE.includes(kind)) {
        if (!consent) {
          this.say("C402", "photo_consent", { file, first, last });
        } else if (!CLEARED.includes(consent.minors)) {
          this.say("C403", "photo_minors", { file });
        }
      }
      if (!consent) {
        return;
      }
      const [given, ends] = this.exampleDays(consent.date || first);
      if (!consent.date || !consent.until) {
        const missing = consent.date ? "until" : "date";
        this.say("C404", missing === "date" ? "photo_consent" : "photo_until", { missing, example: missing === "date" ? given : ends });
      } else if (consent.until < consent.date) {
        this.say("C405", "photo_until", { first: consent.date, last: consent.until, example: ends });
      }
    }

    exampleDays(first) {
      const [year, month, day] = first.split("-").map(Number);
      return [first, iso(year + 1, month, Math.min(day, 28))];
    }

    /** Names of files and the club's and the place's own name. */
    shared() {
      const { made, id, photo } = this.draft;
      const [owner, name] = id.split("/");
      const spread = (text) => text.replace(/[-_/.]+/g, " ");
      if (made.organisation && !this.faulty.has("organisation")) {
        this.diagnosis(made.organisation.name, "C425", "organisation");
        this.diagnosis(spread(owner), "C426", "organisation", owner);
      }
      if (made.place && !this.faulty.has("place file")) {
        this.diagnosis(made.place.name, "C425", "place");
      }
      this.diagnosis(spread(name), "C426", "title", id);
      if (photo && !this.faulty.has("images")) {
        this.diagnosis(spread(`${name}.jpg`), "C426", "title", photo);
      }
    }

    wordsOf(text) {
      return text.split(/\s+/u).flatMap((part) => part.match(this.patterns.word.all) || []);
    }

    sentences(text) {
      const parts = [];
      let start = 0;
      for (const end of text.matchAll(this.patterns.sentence_end.all)) {
        const part = text.slice(start, end.index + end[0].length);
        const last = part.trimEnd().split(/\s+/u).pop();
        if (end[0] !== "." || !this.patterns.shortened.search.test(last)) {
          parts.push(part);
          start = end.index + end[0].length;
        }
      }
      return [...parts, text.slice(start)].filter((part) => part.trim());
    }

    lix(text) {
      const words = this.wordsOf(text);
      if (words.length < this.counts.lixWords) {
        return 0;
      }
      const long = words.filter((word) => letters(word) > 6).length;
      return Math.round(words.length / Math.max(this.sentences(text).length, 1) + (100 * long) / words.length);
    }
  }

  globalThis.abFormJudge = { Judge };
})();
