/* What `brosjyre check` would say of a draft: {code, key, values} (tests/doors/rules.yml). Pure. */
"use strict";
(() => {
  const { casefold, compiled, nearest } = globalThis.abFormText;
  const { Judge } = globalThis.abFormJudge;
  const FLAGS = { ja: true, yes: true, true: true, sant: true, nei: false, no: false, false: false, usant: false };
  const UNPRICED = ["free", "voluntary"];

  const SINGLE = ["energy", "sound", "group_size", "words", "joining", "setting", "category"];
  const LISTS = ["support", "open_to", "pay", "subsidy"];
  const READERS = {
    title: (check, text) => check.words(text, "title", check.limits.title, true),
    summary: (check, text) => check.words(text, "summary", check.limits.summary),
    description: (check, text) => check.words(text, "description", check.limits.description),
    what_happens: (check, steps) => steps.map((one) => check.words(one, "what_happens", check.limits.what_happens)).filter(Boolean),
    bring: (check, items) => items.map((one) => check.words(one, "bring", check.limits.bring)).filter(Boolean),
    by_arrangement: (check, text) =>
      casefold(text) in FLAGS ? "" : check.words(text, "by_arrangement", check.limits.by_arrangement),
    drawing: (check, text) => check.drawing(text),
    images: (check, value) => check.images(value),
    schedule: (check, value) => check.schedule(value),
    cost: (check, value) => check.cost(value),
    age: (check, value) => check.age(value),
    website: (check, text) => check.url(text),
    contact: (check, value) => check.contact(value),
    verified: (check, value) => (value.by_role ? check.words(value.by_role, "role", check.limits["verified.by_role"]) : ""),
    languages_spoken: (check, texts) => texts.map((one) => check.language(one)).filter(Boolean),
    ...Object.fromEntries(SINGLE.map((name) => [name, (check, text) => check.choice(name, text, name)])),
    ...Object.fromEntries(LISTS.map((name) => [name, (check, texts) => check.choices(name, texts, name)])),
  };

  /** Reads one draft, file by file and field by field. */
  class Check extends Judge {
    run() {
      const { made } = this.draft;
      if (made.organisation) {
        this.in("organisation", () => this.organisation(made.organisation));
      }
      if (made.place) {
        this.in("place file", () => this.place(made.place));
      }
      this.in("own name", () => this.fileName(this.draft.id.split("/")[1], "title", false));
      this.letters();
      this.listing();
      this.sound();
      this.shared();
      return this.found;
    }

    organisation({ id, name }) {
      this.in("own name", () => this.fileName(id, "organisation", true));
      if (!name) {
        this.say("C113", "organisation");
      } else {
        this.words(name, "organisation", this.limits["organisation.name"], true);
        this.characters(name.normalize("NFC"), "organisation");
      }
    }

    place({ id, name, ...rest }) {
      this.fileName(id, "place", false);
      this.words(name, "place", this.limits["place.name"], true);
      this.characters(name.normalize("NFC"), "place");
      for (const [part, text] of Object.entries(rest)) {
        if (text) {
          this.words(text, "address", this.limits[`place.${part}`]);
          this.characters(text.normalize("NFC"), "address");
        }
      }
    }

    fileName(name, key, folder) {
      const { devices, folders } = this.tools.rules.taken;
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || !/[a-z]/.test(name)) {
        this.say("C220", key, { name, better: `aktivitet-${name}` });
      } else if (devices.includes(name) || name === "index" || (folder && folders.includes(name))) {
        this.say("C221", key, { name, better: folder ? `${name}-lag` : `${name}-1` });
      }
    }

    listing() {
      const { fields } = this.draft;
      this.read = {};
      for (const [name, value] of Object.entries(fields)) {
        const read = READERS[name];
        if (read) {
          this.read[name] = this.in(name, () => read(this, value));
        }
      }
      this.in("missing", () => this.missing(fields));
      this.reach();
    }

    missing(fields) {
      for (const [name, key] of [["title", "title"], ["summary", "summary"], ["category", "category"], ["cost", "cost_kind"]]) {
        if (!(name in fields)) {
          this.say("C201", key, { field: name });
        }
      }
      if (!("place" in fields) && this.read.setting !== "online") {
        this.say("C233", "place");
      }
      if (!("schedule" in fields) && !("by_arrangement" in fields)) {
        this.say("C231", "days");
      }
      if (!("images" in fields) && !("drawing" in fields)) {
        this.say("C232", "drawing");
      }
    }

    /** The club and the place can be read, and somebody can be reached. */
    reach() {
      const { made, id } = this.draft;
      const owner = id.split("/")[0];
      if (this.faulty.has("organisation")) {
        this.say("C251", "organisation", { value: owner, file: `${owner}/organisation.yml` });
      } else if (!this.faulty.has("contact")) {
        const contact = this.read.contact || {};
        const reached = contact.phone || contact.email || this.tools.known.reachable.includes(owner);
        if (!reached) {
          this.say("C239", "phone");
        }
      }
      if (made.place && this.faulty.has("place file")) {
        this.say("C251", "place", { value: made.place.id, file: `places/${made.place.id}.yml` });
      }
    }

    contact({ inclusion = {} }) {
      const role = inclusion.role ? this.words(inclusion.role, "role", this.limits["contact.inclusion.role"], true) : "";
      const phone = inclusion.phone ? this.phone(inclusion.phone) : "";
      const email = inclusion.email ? this.email(inclusion.email) : "";
      if (!inclusion.role) {
        this.say("C201", "role", { field: "role" });
      }
      return role ? { role, phone, email } : null;
    }

    cost(value) {
      if (value === "gratis") {
        return { kind: "free" };
      }
      const [line] = value;
      const kind = line.kind ? this.choice("cost_kind", line.kind, "cost_kind") : null;
      const amount = line.amount ? this.amount(line.amount) : null;
      if (!line.kind) {
        return this.say("C201", "cost_kind", { field: "kind" });
      }
      if (kind && !UNPRICED.includes(kind) && !line.amount) {
        return this.say("C333", "amount", { field: "amount", currency: this.tools.currency || "", value: "{…}" });
      }
      return kind && { kind, amount };
    }

    schedule([line]) {
      const every = (line.every || "").length ? this.every(line.every) : null;
      const start = line.start ? this.time(line.start, "start") : null;
      const end = line.end ? this.time(line.end, "end") : null;
      const first = line.first ? this.date(line.first, "first") : null;
      const last = line.last ? this.date(line.last, "last") : null;
      if (!line.start) {
        return this.say("C201", "start", { field: "start" });
      }
      if (start === null) {
        return null;
      }
      if (!(line.every || "").length) {
        return this.say("C318", "days", { found: "–" });
      }
      if (!every) {
        return null;
      }
      if (end !== null && end <= start) {
        const night = start >= 17 * 60 && end <= 6 * 60;
        this.say(night ? "C313" : "C312", "end", { value: line.end, start: line.start });
        if (!night) {
          return null;
        }
      }
      if (first && last && first > last) {
        return this.say("C305", "last", { value: line.last, first });
      }
      if (!line.last && !line.year_round) {
        return this.say("C319", "last");
      }
      return last === null && !line.year_round ? null : { ...every, start, end, first, last };
    }

    images([photo]) {
      const alt = photo.alt ? this.words(photo.alt, "photo_alt", this.limits["images.alt"]) : null;
      const kind = photo.kind ? this.choice("photo_kind", photo.kind, "photo_kind") : null;
      const consent = photo.consent && photo.consent !== "not-needed" ? this.consent(photo.consent) : null;
      if (!photo.kind) {
        this.say("C201", "photo_kind", { field: "kind" });
      }
      if (!photo.alt) {
        this.say("C366", "photo_alt");
      }
      return { alt, kind, consent, file: photo.file };
    }

    consent(typed) {
      return {
        date: typed.date ? this.date(typed.date, "photo_consent") : null,
        until: typed.until ? this.date(typed.until, "photo_until") : null,
        keptBy: typed.kept_by ? this.words(typed.kept_by, "photo_kept_by", this.limits["images.consent.kept_by"]) : null,
        minors: typed.minors ? this.choice("minors", typed.minors, "photo_minors") : null,
      };
    }

    age({ min, max }) {
      const low = min ? this.whole(min, "age_min") : null;
      const high = max ? this.whole(max, "age_max") : null;
      return low !== null && high !== null && low > high ? this.say("C371", "age_max", { low, high }) : { low, high };
    }

    drawing(text) {
      const wanted = casefold(text).split(/\s+/u).filter(Boolean).join(" ");
      const found = this.tools.drawings.includes(wanted);
      return found ? wanted : this.say("C255", "drawing", { value: text, better: nearest(wanted, this.tools.drawings, 0.6) || "chess" });
    }
  }

  /** Ready for many checks: patterns of days and of the country's telephone numbers made once. */
  const ready = (tools) => {
    const { phone, days } = tools.rules;
    const valid = phone.valid.map((one) => new RegExp(`^(?:${one})$`));
    const trunk = phone.trunk && new RegExp(`^(?:${phone.trunk})`);
    const national = new RegExp(`^(?:${phone.national})$`);
    const isGiven = (digits) => {
      const short = trunk && national.test(digits.replace(trunk, "")) ? digits.replace(trunk, "") : digits;
      return valid.some((one) => one.test(short));
    };
    const intervals = days.intervals.map(([source, flags, weeks]) => ({ pattern: compiled([source, flags]), weeks }));
    const made = { ...tools, phone: { code: phone.code, national, isGiven } };
    made.days = new globalThis.abFormDays.Reader({ ...tools, patterns: { ...tools.patterns, intervals } });
    return made;
  };

  /** {found, read}: all that is wrong with a draft (`abFormDraft.draft`), and what could be read of it. */
  const check = (draft, tools) => {
    const made = new Check(draft, tools, tools.days);
    return { found: made.run(), read: made.read || {} };
  };

  globalThis.abFormRules = { check, ready };
})();
