import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/search/search-rules.js";

/* A small index by hand: A is 0, B is 1; "!" weighs 64 (title), "#" 12 (summary); ">" names a set. */
const TERMS = {
  pairs: { aa: "a" },
  letters: { ø: "o" },
  quiet: ["og", "pa"],
  steps: [[{ cut: [["er", ""], ["e", ""]], least: 3, single: false, front: false }]],
  compounds: { like: 0, joints: ["", "s"], short: ["ga"], parts: ["grupp", "tur"], whole: ["natur"] },
  weights: { "!": 64, "#": 12 },
  codes: "101 121 130",
  titles: "121",
  terms: "Adans\nAmat\nAspasertur\nAtur",
  posts: "!A\n>A\n\n!B#A",
  sets: "#AA",
  groups: "CAC D",
};
const find = (typed) => globalThis.abSearch.open(TERMS).find(typed).map((hit) => hit.row);
TERMS.groups = "CA D"; // typed: spasertur (2) and tur (3); found: tur (3)

test("a title comes before a summary", () => {
  assert.deepEqual(find("tur"), [1, 0]);
});

test("an ending and a beginning find the word", () => {
  assert.deepEqual(find("turer"), [1, 0]);
  assert.deepEqual(find("turxy"), []);
  assert.deepEqual(find("da"), [0]);
});

test("a set of rows is read", () => {
  assert.deepEqual(find("mat"), [0, 1]);
});

test("synonyms find, also while they are being typed", () => {
  assert.deepEqual(find("spasertur"), [1, 0]);
  assert.deepEqual(find("spaser"), [1, 0]);
});

test("a compound finds by the part that is known", () => {
  assert.deepEqual(find("turgruppe"), [1, 0]);
  assert.deepEqual(find("natur"), []);
});

test("small words do not narrow", () => {
  assert.deepEqual(find("tur og mat"), [1, 0]);
});

test("one typing error is forgiven in a word of four letters, none in three", () => {
  assert.deepEqual(find("dasn"), [0]);
  assert.deepEqual(find("mta"), []);
});

test("a code comes first", () => {
  assert.deepEqual(find("130"), [2]);
  assert.deepEqual(find("1"), [0, 1, 2]);
});

test("the index is not changed by what is typed", () => {
  const index = globalThis.abSearch.open(TERMS);
  const before = index.find("tur");
  index.find("noe helt annet");
  assert.deepEqual(index.find("tur"), before);
  assert.equal(JSON.stringify(TERMS).includes("annet"), false);
});
