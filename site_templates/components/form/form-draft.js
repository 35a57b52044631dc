/* Answers → the files of a listing, as catalogue/drafts writes them (tests/doors/cases.json). Pure. */
"use strict";
(() => {
  const { casefold, compiled, fold, slug, tidied } = globalThis.abFormText;
  const ALL_YEAR = ["hele året", "heile året", "hele aret", "all year", "året rundt"];
  const ONLINE = ["på nett", "på nettet", "online", "nett", "digitalt"];
  const SINGLES = ["energy", "sound", "group_size", "words", "joining"];
  const SEVERAL = ["support", "open_to", "pay", "subsidy", "languages_spoken", "bring"];
  const LAST = ["contact", "verified"];
  const SEEN = /^[^\p{C}\p{Z}]$| /u;

  /** The tools that every part of the form shares: its data with patterns ready for use. */
  const prepared = (data) => {
    const patterns = Object.fromEntries(
      Object.entries(data.rules.patterns).map(([name, one]) => [name, compiled(one)]),
    );
    const find = (list, typed) => data.lists[list].forms[fold(typed)] || "";
    return { ...data, patterns, find };
  };

  const given = (answers) => {
    const tidy = Object.entries(answers).map(([key, typed]) => [key, tidied(typed)]);
    return Object.fromEntries(tidy.filter(([, text]) => text));
  };

  const lines = (text) => (text || "").split("\n").map((line) => line.trim()).filter(Boolean);

  const picked = (from, names) =>
    Object.fromEntries(names.filter(([, key]) => key in from).map(([name, key]) => [name, from[key]]));

  const filled = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));

  const isEmpty = (value) =>
    value === "" || (typeof value === "object" && !(Array.isArray(value) ? value : Object.keys(value)).length);

  const schedule = (from) => {
    if (!["days", "start", "end"].some((key) => key in from)) {
      return [];
    }
    const last = from.last || "";
    const bounds = ALL_YEAR.includes(casefold(last)) ? { year_round: true } : { last };
    const line = picked(from, [["every", "days"], ["start", "start"], ["end", "end"]]);
    const days = (from.days || "").replaceAll(" og ", ",").split(",").map((part) => part.trim());
    if (days.length > 1) {
      line.every = days.filter(Boolean);
    }
    return [{ ...line, first: from.first || "", ...bounds }];
  };

  const cost = (from, find) => {
    const typed = from.cost_kind || "";
    const kind = find("cost_kind", typed);
    if (["free", "voluntary"].includes(kind) && !("amount" in from)) {
      return kind === "free" ? "gratis" : [{ kind: typed }];
    }
    const line = filled({ kind: typed, amount: from.amount || "" });
    return Object.keys(line).length ? [line] : [];
  };

  const images = (from, find) => {
    if (!("photo" in from)) {
      return [];
    }
    const parts = [["date", "photo_consent"], ["kept_by", "photo_kept_by"], ["until", "photo_until"], ["minors", "photo_minors"]];
    const consent = picked(from, parts);
    const kind = find("photo_kind", from.photo_kind || "");
    const unneeded = ["no-people", "drawing"].includes(kind) && !Object.keys(consent).length;
    return [
      filled({
        file: from.photo,
        alt: from.photo_alt || "",
        kind: from.photo_kind || "",
        consent: unneeded ? "not-needed" : consent,
      }),
    ];
  };

  /** The fields of one listing, in the order of a listing. `today` is an ISO date. */
  const listing = (answers, today, { find }) => {
    const from = given(answers);
    const online = ONLINE.includes(casefold(from.place || ""));
    const found = {
      title: from.title || "",
      summary: from.summary || "",
      what_happens: lines(from.what_happens),
      category: from.category || "",
      drawing: from.drawing || "",
      images: images(from, find),
      place: online ? "" : from.place || "",
      setting: online ? "online" : from.setting || "",
      schedule: schedule(from),
      by_arrangement: from.by_arrangement || "",
      cost: cost(from, find),
      age: picked(from, [["min", "age_min"], ["max", "age_max"]]),
      description: from.description || "",
      website: from.website || "",
      contact: { inclusion: picked(from, [["role", "role"], ["phone", "phone"], ["email", "email"]]) },
      verified: { date: today, by_role: from.role || "", how: "self" },
    };
    for (const key of SINGLES.filter((one) => one in from)) {
      found[key] = from[key];
    }
    for (const key of SEVERAL.filter((one) => one in from)) {
      found[key] = lines(from[key]);
    }
    const names = Object.keys(found).filter((name) => !isEmpty(found[name]) && !LAST.includes(name));
    const last = LAST.filter((name) => name === "verified" || !isEmpty(found.contact.inclusion));
    return Object.fromEntries([...names, ...last].map((name) => [name, found[name]]));
  };

  const foundName = (typed, names) => {
    const wanted = fold(typed);
    const hit = Object.entries(names).find(([id, name]) => wanted === id || wanted === fold(name));
    return hit ? hit[0] : "";
  };

  const newName = (typed, taken, longest) => {
    const first = slug(typed, longest);
    const used = new Set(taken);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? first : `${first.slice(0, 50)}-${number}`;
      if (!used.has(name)) {
        return name;
      }
    }
  };

  const freeCode = (codes) => {
    const taken = new Set(codes);
    for (let code = 101; code < 10000; code += 1) {
      if (!taken.has(String(code))) {
        return String(code);
      }
    }
    return "";
  };

  const addressed = (name, address, { patterns }) => {
    const parts = patterns.address.full.exec(address);
    return { name, ...(parts ? parts.groups : { address }) };
  };

  /** {id, files, photo, fields, made}: new files, and which club or place is new. */
  const draft = (answers, today, tools) => {
    const { known, rules, find } = tools;
    const { folders, own, unnamed, longest } = rules.taken;
    const fields = listing(answers, today, tools);
    const files = {};
    const made = {};
    const club = tidied(answers.organisation || "");
    let owner = foundName(club, known.organisations);
    if (!owner) {
      owner = newName(club || unnamed, [...Object.keys(known.organisations), ...folders], longest);
      made.organisation = { id: owner, name: club };
      const path = `activities/${owner}/organisation.yml`;
      files[path] = written(path, { name: club }, tools);
    }
    const taken = known.activities.filter((one) => one.startsWith(`${owner}/`)).map((one) => one.slice(owner.length + 1));
    const name = newName(fields.title || "", [...taken, ...own], longest);
    if (fields.place) {
      const place = fields.place;
      fields.place = foundName(place, known.places) || newName(place, Object.keys(known.places), longest);
      if (!(fields.place in known.places)) {
        const path = `activities/places/${fields.place}.yml`;
        made.place = { id: fields.place, ...addressed(place, tidied(answers.address || ""), tools) };
        const { id, ...values } = made.place;
        files[path] = written(path, values, tools);
      }
    }
    let photo = "";
    if (fields.images) {
      fields.images = [{ ...fields.images[0], file: `${name}.jpg` }];
      photo = `images/${owner}/${name}.jpg`;
    }
    fields.code = freeCode(known.codes);
    const path = `activities/${owner}/${name}.yml`;
    files[path] = written(path, fields, tools);
    return { id: `${owner}/${name}`, files, photo, fields, made, find };
  };

  const KINDS = [[/\/places\//, "place"], [/\/organisation\.yml$/, "organisation"], [/./, "activity"]];

  /** The text of a file: its schema's line, then the fields with a value. */
  const written = (path, values, tools) => {
    const [, kind] = KINDS.find(([pattern]) => pattern.test(path));
    const said = Object.entries(values).flatMap(([name, value]) => fieldLines(name, value, tools));
    return `${[tools.modelines[kind], ...said].join("\n")}\n`;
  };

  const indented = (some) => some.map((line) => `  ${line}`);

  const fieldLines = (name, value, tools) => {
    if (typeof value !== "object") {
      return value === "" ? [] : [`${name}: ${scalar(value, tools)}`];
    }
    const inner = Array.isArray(value)
      ? value.flatMap((one) => entryLines(one, tools))
      : Object.entries(value).flatMap(([key, one]) => fieldLines(key, one, tools));
    return inner.length ? [`${name}:`, ...indented(inner)] : [];
  };

  const entryLines = (value, tools) => {
    if (typeof value !== "object") {
      return value === "" ? [] : [`- ${scalar(value, tools)}`];
    }
    const inner = Object.entries(value).flatMap(([key, one]) => fieldLines(key, one, tools));
    return inner.map((line, number) => (number === 0 ? "- " : "  ") + line);
  };

  const scalar = (value, { patterns, rules }) => {
    if (typeof value === "boolean") {
      return value ? "ja" : "nei";
    }
    const text = String(value).normalize("NFC");
    const isWord = rules.taken.words.includes(casefold(text));
    if (patterns.date_or_number.full.test(text) || (patterns.plain.full.test(text) && !isWord)) {
      return text;
    }
    return `"${[...text].map(quoted).join("")}"`;
  };

  const quoted = (letter) => {
    if (letter === '"' || letter === "\\") {
      return `\\${letter}`;
    }
    if (letter === "\n") {
      return "\\n";
    }
    if (SEEN.test(letter)) {
      return letter;
    }
    const number = letter.codePointAt(0);
    return number < 0x10000
      ? `\\u${number.toString(16).padStart(4, "0")}`
      : `\\U${number.toString(16).padStart(8, "0")}`;
  };

  globalThis.abFormDraft = { draft, given, isEmpty, lines, listing, prepared };
})();
