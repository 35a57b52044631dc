/* One listing's answers as the columns that cards are made from (docs/data.md). Pure. */
"use strict";
(() => {
  const EVENING = 16 * 60;
  const clock = (minutes) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(".");

  const chips = ({ weekdays }, { days, shortDays }) => {
    const last = weekdays[weekdays.length - 1];
    if (weekdays.length === 1) {
      return [days[weekdays[0]]];
    }
    const inARow = weekdays.length > 2 && last - weekdays[0] === weekdays.length - 1;
    return inARow ? [`${shortDays[weekdays[0]]}–${shortDays[last]}`] : weekdays.map((day) => shortDays[day]);
  };

  const note = (said, fields, words) => {
    if (said && (said.nth.length || said.interval > 1)) {
      const typed = [fields.schedule[0].every].flat().join(", ");
      return typed[0].toUpperCase() + typed.slice(1);
    }
    return !said && fields.by_arrangement ? words.by_arrangement : "";
  };

  /** {rows, cards} of one listing. `read` is what the rules could read; `picture` is its drawing's file. */
  const columns = (draft, read, { data, said, today, picture }) => {
    const { fields } = draft;
    const when = read.schedule || null;
    const category = read.category || "community";
    const [tint, icon] = data.looks[category];
    const rows = {
      ids: [draft.id],
      codes: [""],
      categories: [[category]],
      pills: [0],
      looks: { [category]: [tint, icon] },
      signs: {},
      drawings: [picture],
      drawingSizes: { [picture]: [1200, 900] },
      photos: [0],
      start: [when && when.start !== null ? clock(when.start) : ""],
      sun: [Number(Boolean(when) && when.start !== null && when.start < EVENING)],
      checked: [[today, 0, ""]],
      status: [""],
      person: [0],
      rtl: [],
    };
    const cards = {
      language: said.language,
      title: [fields.title || said.words.card_empty],
      role: [""],
      chips: [when ? chips(when, said) : []],
      note: [note(when, fields, said)],
      place: [""],
      organisation: [""],
      labels: { status: {} },
      words: { card: { call_first: "" } },
    };
    return { rows, cards };
  };

  globalThis.abFormCard = { columns };
})();
