/* What a card says, from the columns of rows.js and cards.js, on the day that somebody looks. Pure. */
"use strict";
(() => {
  const PILLS = ["free", "wheelchair", "company", "few-words", "day", "evening"];
  const MARKED = ["full", "paused"];
  const LONG = 15;
  const fresh = () => globalThis.abFreshness;

  /** {verified, reminders} of a listing, as the rules of freshness want it. */
  const judged = (number, { rows, today }) => {
    const [verified, reminders] = rows.checked[number];
    return fresh().judge({ verified, reminders }, today);
  };

  /** The contact who may still be named, or null: {name, until}. */
  const person = (number, { rows, today }) => {
    const [name, until] = rows.person[number] || ["", ""];
    return name && !fresh().ended(until, today) ? { name, until } : null;
  };

  /** Columns of names, which no program shall translate; 0 stands third beside what is none. */
  const NAMES = ["place", "address", "organisation"];

  /** One text of a listing as {words, language, isName}; a person whose consent has ended gives way to the role. */
  const text = (column, number, context) => {
    const { rows, cards } = context;
    const said = cards[column][number];
    const [words, language, named = 1] = Array.isArray(said) ? said : [said, cards.language];
    const isName = NAMES.includes(column) && named === 1;
    const [name] = rows.person[number] || [""];
    if (!name || person(number, context) || !words.includes(name)) {
      return { words, language, isName };
    }
    return { words: fresh().withoutName(words, name, role(number, cards)), language, isName };
  };

  const role = (number, cards) => [cards.role[number]].flat()[0];

  /** The photo while its consent lasts, else the drawing, else null. */
  const picture = (number, { rows, today }) => {
    const drawing = rows.drawings[number];
    const photo = rows.photos[number];
    if (photo && !fresh().ended(photo[2], today)) {
      const [small, large, until, width, height, widths] = photo;
      const base = small.replace(/-\d+\.webp$/, "");
      const files = widths.map((one) => [`${base}-${one}.webp`, one]);
      return { src: large, files, width, height, until, instead: until && drawing };
    }
    if (!drawing) {
      return null;
    }
    const [width, height] = rows.drawingSizes[drawing];
    return { src: drawing, files: [], width, height, until: "", instead: "" };
  };

  /** Days, or dates of which only the next is shown: [{words, day, hidden}]. */
  const chips = (number, { cards, today }) => {
    const said = cards.chips[number].map((one) => (Array.isArray(one) ? one : [one, ""]));
    const dates = said.filter(([, day]) => day);
    const shown = fresh().upcoming(dates.map(([, day]) => day), today, 1);
    return said.map((one) => ({ words: one[0], day: one[1], hidden: Boolean(one[1]) && !shown[dates.indexOf(one)] }));
  };

  /** All that a card says; null for a listing that is too old to be shown. */
  const card = (number, context) => {
    const { rows, cards, today } = context;
    const state = judged(number, context);
    if (state === "expired") {
      return null;
    }
    const [verified, reminders, over, until] = rows.checked[number];
    const title = text("title", number, context);
    const named = person(number, context);
    const status = fresh().ended(over, today) ? "paused" : rows.status[number];
    const marked = MARKED.includes(status);
    const [tint, icon] = rows.looks[rows.categories[number][0]];
    return {
      id: rows.ids[number],
      title,
      long: [...title.words].length >= LONG,
      picture: picture(number, context),
      tint,
      icon,
      chips: chips(number, context),
      time: rows.start[number],
      sun: Boolean(rows.sun[number]),
      note: cards.note[number],
      corrected: until && !fresh().ended(until, today) ? cards.corrected[number] : "",
      until: until ?? "",
      state: marked ? cards.labels.status[status] : "",
      sign: marked ? rows.signs[status] : "",
      call: state === "call-first" && !marked ? cards.words.card.call_first : "",
      code: rows.codes[number],
      pills: PILLS.filter((pill, bit) => rows.pills[number] & (1 << bit)),
      categories: rows.categories[number],
      verified,
      reminders,
      over,
      person: named && title.words.includes(named.name) ? { ...named, role: role(number, cards) } : null,
    };
  };

  /** What a plain search looks through: {title, words}. Nobody is found by a contact's first name. */
  const searched = (number, { rows, cards }) => {
    const [name] = rows.person[number] || [""];
    const plain = (said) => (name ? fresh().withoutName([said].flat()[0], name, "") : [said].flat()[0]);
    const labels = rows.categories[number].map((one) => cards.labels.category[one][0]);
    const said = ["title", "place", "organisation"].map((column) => plain(cards[column][number]));
    return { title: said[0], words: [...said, ...labels, rows.codes[number]].join(" ") };
  };

  globalThis.abCardRules = { PILLS, card, judged, person, picture, searched, text };
})();
