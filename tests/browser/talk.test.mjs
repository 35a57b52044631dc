import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/talk/talk-rules.js";

const talk = globalThis.abTalk;
const rows = (total) => Array.from({ length: total }, (_, row) => row);
const begun = (total) => talk.begin(talk.empty(), rows(total));
const answered = (state, ...answers) => answers.reduce((now, one) => talk.answer(now, one), state);

test("a round never has more than fifteen pictures", () => {
  for (let total = 1; total <= 200; total += 1) {
    assert.ok(talk.round(begun(total)).length <= 15);
  }
});

test("rounds are of the same length, so that the last is not a single picture", () => {
  assert.equal(talk.round(begun(16)).length, 8);
  assert.equal(talk.left(begun(16)), 8);
});

test("all rounds together show every picture once", () => {
  let state = begun(44);
  const seen = [];
  while (talk.current(state) !== undefined) {
    seen.push(talk.current(state));
    state = talk.skip(state);
    if (talk.done(state)) {
      state = talk.more(state);
    }
  }
  assert.deepEqual(seen, rows(44));
});

test("an answer puts the picture on a pile and shows the next", () => {
  const state = answered(begun(3), "yes", "no");
  assert.deepEqual([talk.pile(state, "yes"), talk.pile(state, "no"), talk.current(state)], [[0], [1], 2]);
});

test("a picture may stay unanswered", () => {
  const state = talk.skip(begun(2));
  assert.deepEqual([state.piles, talk.current(state)], [[], 1]);
});

test("an unknown answer changes nothing", () => {
  const state = begun(2);
  assert.equal(talk.answer(state, "often"), state);
});

test("nothing is answered after the round's last picture", () => {
  const state = answered(begun(1), "yes");
  assert.equal(talk.answer(state, "no"), state);
});

test("undo goes back through answers and skips to the very first picture", () => {
  let state = talk.skip(answered(begun(3), "yes", "maybe"));
  state = talk.undo(talk.undo(talk.undo(talk.undo(state))));
  assert.deepEqual(state, begun(3));
});

test("undo leads back from the next round into the one before", () => {
  let state = answered(begun(16), ...Array(8).fill("yes"));
  state = talk.undo(answered(talk.more(state), "no"));
  assert.equal(talk.current(state), 8);
  state = talk.undo(state);
  assert.deepEqual([talk.current(state), talk.round(state).length], [7, 8]);
});

test("a picture is moved to another pile, last in it", () => {
  const state = talk.move(answered(begun(3), "yes", "no", "no"), 0, "no");
  assert.deepEqual([talk.pile(state, "yes"), talk.pile(state, "no")], [[], [1, 2, 0]]);
});

test("a picture is taken away", () => {
  const state = talk.move(answered(begun(2), "yes", "yes"), 0, "");
  assert.deepEqual(talk.pile(state, "yes"), [1]);
});

test("a picture lies on one pile only, whatever is said", () => {
  let state = answered(begun(4), "yes", "maybe", "no", "yes");
  for (const answer of ["no", "maybe", "yes", "yes"]) {
    state = talk.move(state, 2, answer);
  }
  assert.equal(state.piles.filter((one) => one.row === 2).length, 1);
});

test("what goes home is liked first, then maybe, and never the others", () => {
  const state = answered(begun(5), "no", "maybe", "yes", "no", "yes");
  assert.deepEqual(talk.taken(state), [2, 4, 1]);
});

test("new pictures leave the piles and do not ask again about what lies in them", () => {
  const state = talk.begin(answered(begun(4), "yes", "no"), rows(4));
  assert.deepEqual([state.queue, talk.pile(state, "yes")], [[2, 3], [0]]);
});

test("a conversation is alive once something was said or skipped", () => {
  assert.deepEqual([talk.empty(), begun(3), talk.skip(begun(3)), answered(begun(3), "no")].map(talk.alive), [false, false, true, true]);
});

const kinds = ["a", "b", "c"];
const groupOf = (row) => kinds[row % 3];

test("the same seed gives the same order, another seed another", () => {
  assert.deepEqual(talk.mix(rows(30), groupOf, 7), talk.mix(rows(30), groupOf, 7));
  assert.notDeepEqual(talk.mix(rows(30), groupOf, 7), talk.mix(rows(30), groupOf, 8));
});

test("a mix loses and doubles nothing", () => {
  assert.deepEqual(talk.mix(rows(31), groupOf, 3).sort((one, other) => one - other), rows(31));
});

test("a mix goes round the categories", () => {
  const mixed = talk.mix(rows(30), groupOf, 11);
  for (let turn = 0; turn < 30; turn += 3) {
    assert.equal(new Set(mixed.slice(turn, turn + 3).map(groupOf)).size, 3);
  }
});

const categories = [["music"], ["food", "music"], ["sport"]];

test("chosen topics show their rows, further categories too; none shows all", () => {
  assert.deepEqual(talk.inTopics(rows(3), categories, ["music"]), [0, 1]);
  assert.deepEqual(talk.inTopics(rows(3), categories, []), [0, 1, 2]);
});

test("a row belongs to the topic that was chosen, not to its main one", () => {
  assert.equal(talk.groupOf(categories, ["music"])(1), "music");
  assert.equal(talk.groupOf(categories, [])(1), "food");
});

test("three digits make a code, a fourth begins the next one", () => {
  const dialled = (codes, digits) => [...digits].reduce((typed, digit) => talk.dial(codes, typed, digit), "");
  const codes = ["101", ""];
  assert.deepEqual([talk.whole(codes, ""), talk.whole(codes, "12"), talk.whole(codes, "123")], [false, false, true]);
  assert.equal(dialled(codes, "1234"), "4");
  const four = ["101", "1011", "2345"];
  assert.deepEqual([talk.digits(codes), talk.digits(four)], [3, 4]);
  assert.deepEqual(["2345", "23456", "1012"].map((typed) => dialled(four, typed)), ["2345", "6", "2"]);
});

test("a code is found when it is whole and printed somewhere", () => {
  assert.deepEqual(["101", "102", "1", "999"].map((typed) => talk.find(["102", "101"], typed)), [1, 0, -1, -1]);
});

test("the codes of one visit bring its pile back", () => {
  const codes = rows(9).map((row) => String(101 + row));
  const first = answered(begun(9), "yes", "no", "maybe", "yes");
  let second = talk.empty();
  for (const code of talk.taken(first).map((row) => codes[row])) {
    second = talk.move(second, talk.find(codes, code), "yes");
  }
  assert.deepEqual(talk.taken(second), talk.taken(first));
});

test("the rules know no word of any language", async () => {
  const { readFile } = await import("node:fs/promises");
  const source = await readFile(new URL("../../site_templates/components/talk/talk-rules.js", import.meta.url), "utf8");
  const said = source.match(/"[^"]*"/g).map((one) => one.slice(1, -1));
  assert.deepEqual(new Set(said), new Set(["use strict", "yes", "maybe", "no"]));
});

test("the mats lie from yes to no, or from no to yes", () => {
  assert.deepEqual(talk.inOrder("yes"), ["yes", "maybe", "no"]);
  assert.deepEqual(talk.inOrder("no"), ["no", "maybe", "yes"]);
  assert.deepEqual(talk.ANSWERS, ["yes", "maybe", "no"]);
});
