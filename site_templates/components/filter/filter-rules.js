/* Which cards fit, and what to lift when none does. Pure: rows are {pills: [ids], category, words}. */
"use strict";
(() => {
  /** Letters without marks and case, so that "kafe" finds "Kafé" and "svomming" finds "Svømming". */
  const fold = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replaceAll("ø", "o")
      .replaceAll("æ", "ae")
      .replaceAll("ß", "ss");

  const terms = (typed) => fold(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  const fits = (row, state) =>
    (!state.category || row.category === state.category || (row.also ?? []).includes(state.category)) &&
    state.pills.every((pill) => row.pills.includes(pill)) &&
    terms(state.typed).every((term) => row.words.includes(term));

  /** One boolean a row. */
  const shown = (rows, state) => rows.map((row) => fits(row, state));

  const count = (rows, state) => rows.filter((row) => fits(row, state)).length;

  /** The states that come from lifting one condition, with how many rows each shows; the most first, the words that were typed last, empty ones left out. */
  const lifts = (rows, state) => {
    const made = state.pills.map((pill) => ({ lift: pill, state: { ...state, pills: state.pills.filter((one) => one !== pill) } }));
    if (terms(state.typed).length) {
      made.push({ lift: "search", state: { ...state, typed: "" } });
    }
    if (state.category) {
      made.push({ lift: "category", state: { ...state, category: "" } });
    }
    return made
      .map((one) => ({ ...one, count: count(rows, one.state) }))
      .filter((one) => one.count)
      .sort((a, b) => Number(a.lift === "search") - Number(b.lift === "search") || b.count - a.count);
  };

  /** The nearest state with something to show; everything lifted when no single condition is to blame. */
  const nearest = (rows, state) => lifts(rows, state)[0]?.state ?? { category: "", pills: [], typed: "" };

  globalThis.abFilter = { fold, terms, shown, count, lifts, nearest };
})();
