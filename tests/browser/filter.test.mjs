import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/filter/filter-rules.js";

const { fold, terms, shown, count, lifts, nearest } = globalThis.abFilter;
const rows = [
  { pills: ["free", "evening"], category: "music", words: "kor synge" },
  { pills: ["free", "day"], category: "nature", words: "tur skog" },
  { pills: ["day"], category: "nature", also: ["music"], words: "kafe ved sjoen" },
];
const all = { category: "", pills: [], typed: "" };

test("marks and case do not matter", () => {
  assert.equal(fold("Svømming på KAFÉ"), "svomming pa kafe");
});

test("Arabic vowel signs do not matter", () => {
  assert.equal(fold("نُعلّمك"), fold("نعلمك"));
});

test("words are cut at anything that is not a letter or a digit", () => {
  assert.deepEqual(terms("  sjakk-kveld, 121 "), ["sjakk", "kveld", "121"]);
});

test("everything is shown when nothing is asked", () => {
  assert.deepEqual(shown(rows, all), [true, true, true]);
});

test("all pills have to fit", () => {
  assert.deepEqual(shown(rows, { ...all, pills: ["free", "day"] }), [false, true, false]);
});

test("a further category counts too", () => {
  assert.deepEqual(shown(rows, { ...all, category: "music" }), [true, false, true]);
});

test("every word that was typed has to be there", () => {
  assert.equal(count(rows, { ...all, typed: "tur kor" }), 0);
});

test("the condition to lift first is the one that shows most", () => {
  const state = { ...all, pills: ["free", "evening"], category: "nature" };
  assert.deepEqual(lifts(rows, state).map((one) => [one.lift, one.count]), [["evening", 1], ["category", 1]]);
});

test("what somebody typed is lifted last", () => {
  const state = { ...all, pills: ["evening"], typed: "tur" };
  assert.deepEqual(lifts(rows, state).map((one) => one.lift), ["evening", "search"]);
});

test("lifting that would still show nothing is not offered", () => {
  assert.deepEqual(lifts(rows, { ...all, pills: ["free"], typed: "xyzzy" }).map((one) => one.lift), ["search"]);
});

test("when no single condition is to blame everything is lifted", () => {
  assert.deepEqual(nearest(rows, { ...all, pills: ["wheelchair"], typed: "xyzzy" }), all);
});
