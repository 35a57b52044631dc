import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/filter/filter-rules.js";

const { NOTHING, fold, terms, withFacet, withPill, quiet, lifted, find, simple } = globalThis.abFilter;
const pills = ["free", "wheelchair", "company", "few-words", "day", "evening"];
const FREE = 1;
const DAY = 16;
const EVENING = 32;
const rows = {
  pills: [FREE | EVENING, FREE | DAY, DAY],
  categories: [["music"], ["nature"], ["nature", "music"]],
  facets: { weekday: { values: ["0", "1"], rows: [[0], [1], [0, 1]] }, sound: { values: ["quiet"], rows: [[], [0], []] } },
};
const context = { rows, pills, order: [2, 0, 1] };
const asking = (part) => ({ ...NOTHING, ...part });
const named = ({ lifts }) => lifts.map(({ kind, id, count }) => [kind, id, count]);

test("marks and case do not matter", () => {
  assert.equal(fold("Svømming på KAFÉ"), "svomming pa kafe");
});

test("Arabic vowel signs do not matter", () => {
  assert.equal(fold("نُعلّمك"), fold("نعلمك"));
});

test("words are cut at anything that is not a letter or a digit", () => {
  assert.deepEqual(terms("  sjakk-kveld, 121 "), ["sjakk", "kveld", "121"]);
});

test("everything fits in its order when nothing is asked", () => {
  assert.deepEqual(find(context, NOTHING).fitting, [2, 0, 1]);
});

test("all pills have to fit", () => {
  assert.deepEqual(find(context, asking({ pills: ["free", "day"] })).fitting, [1]);
});

test("a further category counts too", () => {
  assert.deepEqual(find(context, asking({ category: "music" })).fitting, [2, 0]);
});

test("values of one facet are alternatives", () => {
  assert.deepEqual(find(context, asking({ facets: { weekday: ["0", "1"] } })).fitting, [2, 0, 1]);
  assert.deepEqual(find(context, asking({ facets: { weekday: ["1"] } })).fitting, [2, 1]);
});

test("several facets have to fit all", () => {
  assert.deepEqual(find(context, asking({ facets: { weekday: ["1"], sound: ["quiet"] } })).fitting, [1]);
});

test("rows that may not be shown are not found", () => {
  assert.deepEqual(find({ ...context, order: [0] }, asking({ pills: ["free"] })).fitting, [0]);
});

test("a search ranks what it finds", () => {
  const found = new Map([[1, 0], [2, 1]]);
  assert.deepEqual(find(context, asking({ typed: "tur" }), found).fitting, [1, 2]);
});

test("the condition to lift first is the one that shows most", () => {
  const found = find(context, asking({ pills: ["free", "evening"], category: "nature" }));
  assert.deepEqual(named(found), [["pill", "evening", 1], ["category", "nature", 1]]);
});

test("what somebody typed is lifted last", () => {
  const state = asking({ pills: ["evening"], typed: "tur" });
  assert.deepEqual(named(find(context, state, new Map([[1, 0]]))), [["pill", "evening", 1], ["search", "", 1]]);
});

test("only what alone stands in the way is offered", () => {
  const found = find(context, asking({ pills: ["few-words"], facets: { weekday: ["1"] }, category: "music" }));
  assert.deepEqual(named(found), [["pill", "few-words", 1]]);
});

test("values of a facet are lifted together", () => {
  const wide = { ...context, rows: { ...rows, facets: { weekday: { values: ["0", "1", "2"], rows: [[0], [0], [0]] } } } };
  const found = find(wide, asking({ facets: { weekday: ["1", "2"] }, category: "music" }));
  assert.deepEqual(named(found), [["facet", "weekday", 2]]);
  assert.deepEqual(found.lifts[0].state.facets, { weekday: [] });
});

test("lifting that would still show nothing is not offered", () => {
  assert.deepEqual(named(find(context, asking({ pills: ["free"], typed: "xyzzy" }))), [["search", "", 2]]);
});

test("the nearest break the fewest conditions", () => {
  const state = asking({ pills: ["wheelchair", "free"], facets: { sound: ["quiet"] } });
  assert.deepEqual(find(context, state).nearest, [1]);
});

test("of the equally near the commonest kind stands first, and what the search missed last", () => {
  const wide = { ...context, rows: { ...rows, pills: [FREE, FREE, DAY] }, order: [2, 0, 1] };
  assert.deepEqual(find(wide, asking({ pills: ["free", "day"] })).nearest, [0, 1, 2]);
  assert.deepEqual(find(context, asking({ pills: ["evening"], typed: "tur" }), new Map([[1, 0]])).nearest, [1, 0]);
});

test("something is near even when no single condition is to blame", () => {
  const found = find(context, asking({ pills: ["wheelchair"], typed: "xyzzy" }));
  assert.deepEqual([found.lifts, found.nearest.length], [[], 3]);
});

test("a pill and a value go in and out", () => {
  assert.deepEqual(withPill(withPill(NOTHING, "free"), "free"), NOTHING);
  const once = withFacet(NOTHING, "weekday", "1");
  assert.deepEqual(once.facets, { weekday: ["1"] });
  assert.equal(quiet(withFacet(once, "weekday", "1")), true);
});

test("each condition can be lifted alone", () => {
  const state = asking({ category: "music", pills: ["free"], facets: { sound: ["quiet"] }, typed: "kor" });
  assert.deepEqual(lifted(state, { kind: "category", id: "music" }).category, "");
  assert.deepEqual(lifted(state, { kind: "pill", id: "free" }).pills, []);
  assert.deepEqual(lifted(state, { kind: "facet", id: "sound" }).facets, { sound: [] });
  assert.deepEqual(lifted(state, { kind: "search", id: "" }).typed, "");
});

test("signs without a letter ask for nothing", () => {
  assert.equal(quiet(asking({ typed: " – " })), true);
});

test("the plain search wants every word and puts titles first", () => {
  const found = simple(["tur", "kor", "kafe"], ["tur i skogen", "kor etter turen", "kafe"], "tur");
  assert.deepEqual([...found], [[0, 0], [1, 1]]);
  assert.deepEqual([...simple(["a", "kor"], ["a kor", "kor"], "kor")], [[1, 0], [0, 1]]);
});
