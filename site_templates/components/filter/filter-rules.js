/* Which listings fit what was asked, and what to lift when none does. Pure: rows are the columns of rows.js.
   A state is {category, pills: [ids], facets: {name: [values]}, typed}. */
"use strict";
(() => {
  const NOTHING = { category: "", pills: [], facets: {}, typed: "" };

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

  const toggled = (list, one) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

  /** The state with one value of a facet put in or taken out. */
  const withFacet = (state, name, value) => ({
    ...state,
    facets: { ...state.facets, [name]: toggled(state.facets[name] ?? [], value) },
  });

  const withPill = (state, pill) => ({ ...state, pills: toggled(state.pills, pill) });

  /** Everything that is asked, each of which can be lifted alone: values of one facet are one condition. */
  const conditions = (state) => [
    ...state.pills.map((id) => ({ kind: "pill", id })),
    ...Object.entries(state.facets)
      .filter(([, values]) => values.length)
      .map(([id, values]) => ({ kind: "facet", id, values })),
    ...(state.category ? [{ kind: "category", id: state.category }] : []),
    ...(terms(state.typed).length ? [{ kind: "search", id: "" }] : []),
  ];

  /** Whether nothing is asked. */
  const quiet = (state) => conditions(state).length === 0;

  /** The state without one of its conditions. */
  const lifted = (state, { kind, id }) => {
    if (kind === "pill") {
      return { ...state, pills: state.pills.filter((one) => one !== id) };
    }
    if (kind === "facet") {
      return { ...state, facets: { ...state.facets, [id]: [] } };
    }
    return kind === "category" ? { ...state, category: "" } : { ...state, typed: "" };
  };

  /** row number → whether it meets a condition; ``found`` maps the rows that the search found to their rank. */
  const test = (rows, { kind, id, values }, found, pillNames) => {
    if (kind === "pill") {
      const bit = 1 << pillNames.indexOf(id);
      return (row) => (rows.pills[row] & bit) !== 0;
    }
    if (kind === "facet") {
      const facet = rows.facets[id];
      const wanted = new Set(values.map((value) => facet.values.indexOf(value)));
      return (row) => facet.rows[row].some((one) => wanted.has(one));
    }
    return kind === "category" ? (row) => rows.categories[row].includes(id) : (row) => found.has(row);
  };

  /** For each row of ``order`` a number with one bit for each condition that it breaks. */
  const breaks = (order, tests) =>
    order.map((row) => {
      let bits = 0;
      for (let number = 0; number < tests.length; number += 1) {
        bits |= tests[number](row) ? 0 : 1 << number;
      }
      return bits;
    });

  /** How the rows of ``order`` stand to a state: those that fit, and with none what to lift and what is nearest.
      ``order`` holds the rows that may be shown, as they should stand; a search ranks them anew. */
  const find = ({ rows, order, pills }, state, found = new Map()) => {
    const asked = conditions(state);
    const broken = breaks(order, asked.map((one) => test(rows, one, found, pills)));
    const fitting = order.filter((_, at) => broken[at] === 0);
    if (asked.some(({ kind }) => kind === "search")) {
      fitting.sort((a, b) => found.get(a) - found.get(b));
    }
    return fitting.length ? { fitting, lifts: [], nearest: [] } : { fitting, ...near(order, asked, broken, state) };
  };

  const ones = (bits) => (bits ? 1 + ones(bits & (bits - 1)) : 0);

  /** With no hit: the conditions that alone stand in the way, and the rows that break the fewest. */
  const near = (order, asked, broken, state) => {
    const counts = new Map();
    for (const bits of broken) {
      counts.set(bits, (counts.get(bits) ?? 0) + 1);
    }
    const lifts = asked
      .map((one, number) => ({ ...one, count: counts.get(1 << number) ?? 0, state: lifted(state, one) }))
      .filter(({ count }) => count)
      .sort((a, b) => Number(a.kind === "search") - Number(b.kind === "search") || b.count - a.count);
    const least = Math.min(...[...counts.keys()].map(ones));
    const searching = 1 << asked.findIndex(({ kind }) => kind === "search");
    const searched = (bits) => Number(asked.at(-1)?.kind === "search" && Boolean(bits & searching));
    const nearest = order
      .map((row, at) => [row, broken[at]])
      .filter(([, bits]) => ones(bits) === least)
      .sort(([, a], [, b]) => searched(a) - searched(b) || counts.get(b) - counts.get(a))
      .map(([row]) => row);
    return { lifts, nearest };
  };

  /** Rows whose folded text holds every word that was typed → rank; those with all of them in the title first. */
  const simple = (titles, texts, typed) => {
    const wanted = terms(typed);
    const first = [];
    const rest = [];
    texts.forEach((text, row) => {
      if (wanted.every((term) => text.includes(term))) {
        (wanted.every((term) => titles[row].includes(term)) ? first : rest).push(row);
      }
    });
    return new Map([...first, ...rest].map((row, at) => [row, at]));
  };

  globalThis.abFilter = {
    NOTHING, fold, terms, withFacet, withPill, conditions, quiet, lifted, find, simple,
  };
})();
