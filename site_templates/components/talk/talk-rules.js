/* The conversation's rules: rounds, piles, undo, codes. Pure: a state goes in and another comes out, rows are numbers. */
"use strict";
(() => {
  const ANSWERS = ["yes", "maybe", "no"];
  const ROUND = 15;
  const LEAST_DIGITS = 3;

  /** The answers as they lie: the one that was chosen to be first comes first, the other end last. */
  const inOrder = (first) => (first === ANSWERS.at(-1) ? [...ANSWERS].reverse() : ANSWERS);

  /** Nothing has been asked or said. */
  const empty = () => ({ queue: [], size: 0, first: 0, at: 0, piles: [], past: [] });

  /** Numbers from 0 up to 1, always the same for the same seed (mulberry32). */
  const random = (seed) => {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  };

  const shuffled = (list, next) => {
    const made = [...list];
    for (let last = made.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [made[last], made[other]] = [made[other], made[last]];
    }
    return made;
  };

  /** The rows in an order that goes round the groups, so that two of a kind seldom follow each other. */
  const mix = (rows, groupOf, seed) => {
    const next = random(seed);
    const groups = new Map();
    for (const row of shuffled(rows, next)) {
      groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
    }
    const turns = shuffled([...groups.values()], next);
    const made = [];
    for (let turn = 0; made.length < rows.length; turn += 1) {
      made.push(...turns.filter((group) => turn < group.length).map((group) => group[turn]));
    }
    return made;
  };

  /** The rows of one of the chosen categories; all rows when none is chosen. */
  const inTopics = (rows, categories, chosen) =>
    chosen.length ? rows.filter((row) => categories[row].some((one) => chosen.includes(one))) : [...rows];

  /** A row's group for ``mix``: its first category that was chosen. */
  const groupOf = (categories, chosen) => (row) => categories[row].find((one) => chosen.includes(one)) ?? categories[row][0];

  /** Rounds of the same length, so that the last one is not a single picture. */
  const sizeOf = (total) => (total ? Math.ceil(total / Math.ceil(total / ROUND)) : 0);

  /** New pictures; what lies in the piles stays there and is not asked about again. */
  const begin = (state, rows) => {
    const known = new Set(state.piles.map((one) => one.row));
    const queue = rows.filter((row) => !known.has(row));
    return { ...state, queue, size: sizeOf(queue.length), first: 0, at: 0, past: [] };
  };

  const end = (state) => Math.min(state.first + state.size, state.queue.length);
  const round = (state) => state.queue.slice(state.first, end(state));
  const current = (state) => (state.at < end(state) ? state.queue[state.at] : undefined);
  const done = (state) => state.at >= end(state);
  /** How many pictures are left after this round. */
  const left = (state) => state.queue.length - end(state);
  const more = (state) => ({ ...state, first: end(state), at: end(state) });

  const put = (piles, row, answer) => {
    const others = piles.filter((one) => one.row !== row);
    return answer ? [...others, { row, answer }] : others;
  };

  const step = (state, piles) => {
    const { first, at, past } = state;
    return { ...state, piles, at: at + 1, past: [...past, { first, at, piles: state.piles }] };
  };

  /** The picture that is shown goes on a pile. */
  const answer = (state, wanted) => {
    const row = current(state);
    return row === undefined || !ANSWERS.includes(wanted) ? state : step(state, put(state.piles, row, wanted));
  };

  /** The picture that is shown stays unanswered. */
  const skip = (state) => (current(state) === undefined ? state : step(state, state.piles));

  const undo = (state) => {
    const last = state.past.at(-1);
    return last ? { ...state, ...last, past: state.past.slice(0, -1) } : state;
  };

  /** A row goes to another pile, or away when no answer is given. */
  const move = (state, row, wanted) => ({ ...state, piles: put(state.piles, row, wanted) });

  const pile = (state, wanted) => state.piles.filter((one) => one.answer === wanted).map((one) => one.row);
  /** What goes home: liked first, then maybe; never the others. */
  const taken = (state) => [...pile(state, "yes"), ...pile(state, "maybe")];
  /** Whether leaving the page would lose something. */
  const alive = (state) => state.piles.length > 0 || state.past.length > 0;

  /** A digit after those that were typed; a new code begins after a whole one. */
  const dial = (codes, typed, digit) => (whole(codes, typed) ? digit : typed + digit);
  /** As many digits as the longest code has: three, in a very large brochure four. */
  const digits = (codes) => codes.reduce((most, code) => Math.max(most, code.length), LEAST_DIGITS);
  const whole = (codes, typed) => typed.length === digits(codes) || (typed.length >= LEAST_DIGITS && codes.includes(typed));
  /** The row with a printed code, or -1. */
  const find = (codes, typed) => (whole(codes, typed) ? codes.indexOf(typed) : -1);

  globalThis.abTalk = {
    ANSWERS, ROUND, inOrder, empty, mix, inTopics, groupOf, begin, round, current, done, left, more,
    answer, skip, undo, move, pile, taken, alive, digits, dial, whole, find,
  };
})();
