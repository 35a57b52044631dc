/* One value of a draft, read as catalogue/load reads it, by the same patterns and limits. Pure. */
"use strict";
(() => {
  const { casefold, fold, nearest, spaced } = globalThis.abFormText;
  const UNCLEAR = { "no-weekday": "C317", months: "C325", time: "C326" };
  const LANGUAGE_CHOICE = 40;
  const LONGEST_CHOICE = 200;
  const LOCAL = [".local", ".localhost", ".internal"];
  const letters = (text) => [...text].length;
  const iso = (year, month, day) =>
    [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

  /** The days of a month that exist; month 1…12. */
  const exists = (year, month, day) => {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };

  /** Which answer a field of the listing comes from, where the names differ. */
  const ANSWERS = {
    schedule: "days", every: "days", cost: "cost_kind", kind: "cost_kind", images: "photo_alt", alt: "photo_alt",
    age: "age_min", min: "age_min", max: "age_max", contact: "role", kept_by: "photo_kept_by", verified: "role",
    by_role: "role",
  };

  /** Reads values and keeps what it finds wrong: {code, key, values}. */
  class Values {
    constructor(draft, tools, days) {
      this.draft = draft;
      this.tools = tools;
      this.patterns = tools.patterns;
      this.limits = tools.rules.limits;
      this.counts = tools.rules.counts;
      this.days = days;
      this.found = [];
      this.faulty = new Set();
      this.field = "";
    }

    say(code, key, values = {}) {
      this.found.push({ code, key, values });
      if (this.tools.severities[code] === "error") {
        this.faulty.add(this.field);
      }
      return null;
    }

    /** Every complaint of `read` belongs to one field. */
    in(field, read) {
      const before = this.field;
      this.field = field;
      const value = read();
      this.field = before;
      return value;
    }

    /* Texts */

    words(text, key, limit, oneLine = false) {
      const said = text.replace(/^[ \n\r]+|[ \n\r]+$/g, "");
      if (letters(said) > limit) {
        return this.say("C210", key, { length: letters(said), limit });
      }
      for (const [, name] of said.matchAll(this.patterns.placeholder.all)) {
        if (name !== "contact") {
          this.say("C213", key, { name });
        }
      }
      if (oneLine && said.includes("\n")) {
        this.say("C214", key, { better: spaced(said) });
        return spaced(said).normalize("NFC");
      }
      return said.normalize("NFC");
    }

    choice(list, text, key) {
      const found = letters(text) <= LONGEST_CHOICE ? this.tools.find(list, text) : "";
      if (found) {
        return found;
      }
      if (this.words(text, key, LONGEST_CHOICE) === null) {
        return null;
      }
      const { forms, ids } = this.tools.lists[list];
      const near = nearest(fold(text.slice(0, 80)), Object.keys(forms), 0.6);
      const label = (id) => (this.tools.labels ? this.tools.labels[list][id] : id);
      return near
        ? this.say("C205", key, { value: text, better: label(forms[near]) })
        : this.say("C219", key, { value: text, known: ids.map(label).join(", ") });
    }

    choices(list, texts, key) {
      return texts.map((one) => this.choice(list, one, key)).filter((one) => one !== null);
    }

    language(text) {
      if (this.words(text, "languages_spoken", LANGUAGE_CHOICE) === null) {
        return null;
      }
      const tag = this.tools.find("language", text);
      return tag || this.say("C211", "languages_spoken", { field: text, better: "nb" });
    }

    whole(text, key) {
      const [low, high] = this.tools.rules.ages;
      if (!/^-?[0-9]+$/.test(text)) {
        return this.say("C207", key, { value: text });
      }
      const number = Number(text.slice(0, 12));
      return number < low || number > high ? this.say("C208", key, { value: text, low, high }) : number;
    }

    /** What a wrong conversion left behind; characters that no file may hold are tidied away before. */
    letters() {
      const walk = (value, key) => {
        if (typeof value === "string") {
          this.characters(value.normalize("NFC"), key);
        } else if (value && typeof value === "object") {
          Object.entries(value).forEach(([name, one]) => walk(one, Array.isArray(value) ? key : ANSWERS[name] || key));
        }
      };
      Object.entries(this.draft.fields).forEach(([name, value]) => walk(value, ANSWERS[name] || name));
    }

    characters(text, key) {
      if (this.patterns.mojibake.search.test(text)) {
        this.say("C107", key, { value: text });
      }
      if (this.patterns.curly.full.test(text)) {
        this.say("C124", key, { value: text });
      }
    }

    /* Days, times, amounts and addresses */

    date(text, key) {
      const { iso: plain, norwegian_date, spelled_date, slashes, with_time } = this.patterns;
      let parts = plain.full.exec(text);
      let [year, month, day] = parts ? parts.slice(1).map(Number) : [0, 0, 0];
      if (!parts && (parts = norwegian_date.full.exec(text))) {
        [day, month, year] = parts.slice(1).map(Number);
      } else if (!parts) {
        parts = spelled_date.full.exec(text);
        month = parts ? this.tools.rules.months[casefold(parts[2])] : 0;
        if (!month) {
          const code = slashes.full.test(text) ? "C302" : with_time.full.test(text) ? "C303" : "C300";
          return this.say(code, key, { value: text });
        }
        [day, year] = [Number(parts[1]), Number(parts[3])];
      }
      if (!exists(year, month, day)) {
        return this.say("C301", key, { value: text });
      }
      if (year > this.counts.latest || year < 1900) {
        this.say("C304", key, { value: text });
      }
      return year > this.counts.latest ? `${this.counts.latest}-12-31` : iso(year, month, day);
    }

    time(text, key) {
      const parts = this.patterns.time.full.exec(text);
      const [hour, minute] = parts ? [Number(parts[1]), Number(parts[2] || 0)] : [99, 0];
      if (hour === 24 && minute === 0) {
        return this.say("C311", key, { value: text });
      }
      return hour < 24 && minute < 60 ? hour * 60 + minute : this.say("C310", key, { value: text });
    }

    every(typed) {
      const texts = [typed].flat();
      if (/^\s*-?\p{Nd}+\s*$/u.test(texts[0])) {
        return this.say("C322", "days", { value: texts[0] });
      }
      const read = this.days.every(typed);
      if (read.weekdays) {
        return read;
      }
      const code = UNCLEAR[read.reason] || "C316";
      const wrong = texts.find((one) => read.word && one.includes(read.word)) || texts[0];
      const word = read.word && code !== "C326" ? read.word : wrong;
      return this.say(code, "days", { value: wrong, word, better: read.suggestion || "tirsdag" });
    }

    amount(text) {
      const { dressing, negative, doubtful, plain_amount, grouped, cents } = this.patterns;
      const bare = text.replace(dressing.search, "").replace(dressing.search, "").trim();
      const values = { value: text, field: "amount", currency: this.tools.currency || "", better: bare.replace(/\P{Nd}/gu, " ") };
      if (negative.full.test(bare)) {
        return this.say("C331", "amount", values);
      }
      if (doubtful.full.test(bare) && (bare.includes(".") || !this.tools.rules.commaGroups)) {
        return this.say("C332", "amount", values);
      }
      if (![plain_amount, grouped, doubtful].some((form) => form.full.test(bare))) {
        return this.say("C330", "amount", values);
      }
      const part = cents.search.exec(bare);
      const units = Number((part ? bare.slice(0, part.index) : bare).replace(/\P{Nd}/gu, ""));
      const price = units + (part ? Number(`0.${part[1]}`) : 0);
      const high = this.tools.rules.highest;
      return price > high ? this.say("C208", "amount", { value: text, low: 0, high }) : price;
    }

    phone(text) {
      const { phone, trunk } = this.patterns;
      const parts = phone.full.exec(text);
      if (!parts) {
        return this.say("C340", "phone", { value: text, ...this.tools.rules.countries });
      }
      const typed = parts.groups.number.trim();
      const number = typed.startsWith("+") ? typed.replace(trunk.all, " ") : typed;
      const good = this.dialled(number);
      return good ? number : this.say("C341", "phone", { value: text, ...this.tools.rules.countries });
    }

    dialled(typed) {
      if (this.patterns.example_phone.full.test(typed)) {
        return true;
      }
      if (typed.startsWith("00")) {
        return false;
      }
      const plan = this.tools.phone;
      const digits = typed.replace(/\P{Nd}/gu, "");
      if (typed.startsWith("+")) {
        const foreign = !digits.startsWith(plan.code);
        return foreign ? digits.length >= 7 && digits.length <= 15 : plan.isGiven(digits.slice(plan.code.length));
      }
      const short = digits.slice(plan.code.length);
      const coded = digits.startsWith(plan.code) && !plan.national.test(digits) && plan.national.test(short);
      return plan.isGiven(coded ? short : digits);
    }

    email(text) {
      if (text.length > 254 || !this.patterns.email.full.test(text)) {
        return this.say("C345", "email", { value: text });
      }
      if (this.patterns.private_mail.full.test(casefold(text.slice(text.lastIndexOf("@") + 1)))) {
        this.say("C346", "email", { value: text });
      }
      return text;
    }

    url(text) {
      const mail = this.patterns.mail_as_url.full.exec(text);
      if (mail) {
        return this.say("C358", "website", { value: text, better: mail[1] });
      }
      const code = this.urlFault(text);
      if (code) {
        return this.say(code, "website", { value: text, better: `https://${text.replace(/^[a-z]*:?\/*/, "")}` });
      }
      const tracked = this.patterns.tracking.search.test(text);
      const secure = text.replace(/^http:/i, "https:").replaceAll(" ", "%20");
      const values = { value: text, better: tracked ? secure.split("?")[0] : secure, length: letters(text) };
      const warnings = [
        ["C354", /^http:/i.test(text)],
        ["C355", text.includes(" ")],
        ["C356", tracked],
        ["C357", letters(text) > 300],
      ];
      warnings.filter(([, holds]) => holds).forEach(([warning]) => this.say(warning, "website", values));
      return text;
    }

    urlFault(text) {
      if (!/^https?:\/\//i.test(text)) {
        return "C350";
      }
      if (this.patterns.unsafe.search.test(text)) {
        return "C351";
      }
      const place = text.replace(/^https?:\/\//i, "").split(/[/?#]/)[0];
      if (place.includes("[") !== place.includes("]")) {
        return "C350";
      }
      if (place.includes("@")) {
        return "C352";
      }
      const host = place.startsWith("[") ? place.slice(1).split("]")[0] : place.split(":")[0].toLowerCase();
      const numbers = /^(\d{1,3})(\.\d{1,3}){3}$/.test(host) || place.startsWith("[");
      const local = !host.includes(".") || LOCAL.some((end) => host.endsWith(end));
      return numbers || local ? "C353" : "";
    }
  }

  globalThis.abFormValues = { Values, exists, iso, letters };
})();
