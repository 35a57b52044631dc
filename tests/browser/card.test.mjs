import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/freshness/freshness-rules.js";
import "../../site_templates/components/card/card-rules.js";

const { card, person, picture, searched, text } = globalThis.abCardRules;
const rows = {
  ids: ["lag/baal"],
  codes: ["101"],
  categories: [["nature", "food"]],
  pills: [1 | 32],
  looks: { nature: [5, "ab-i-pine-tree"] },
  signs: { full: "ab-i-account-clock-outline", paused: "ab-i-pause-circle-outline" },
  drawings: ["pictures/fire.svg"],
  drawingSizes: { "pictures/fire.svg": [1200, 900] },
  photos: [["pictures/a1-320.webp", "pictures/a1-640.webp", "2027-01-31", 1280, 960, [320, 640, 1280]]],
  start: ["11.00"],
  sun: [1],
  checked: [["2026-11-02", 2, "2027-06-01"]],
  status: [""],
  person: [["Jon", "2027-01-31", "00 00 00 44", 0]],
  rtl: ["ar"],
};
const cards = {
  language: "nb",
  title: ["Bål med Jon"],
  role: ["turlederen"],
  chips: [[["5. desember", "2026-12-05"], ["16. januar", "2027-01-16"], "Lørdag"]],
  note: [""],
  place: ["Skogen"],
  organisation: [["The club of Jon", "en"]],
  labels: { category: { nature: ["Tur og natur", "Tur"], food: ["Mat", "Mat"] }, status: { full: "Fullt", paused: "Pause" } },
  words: { card: { call_first: "Ring først" } },
};
const on = (today, part = {}) => ({ rows: { ...rows, ...part }, cards, today });

test("a card says what the columns say", () => {
  const said = card(0, on("2026-11-22"));
  assert.deepEqual(
    [said.id, said.title, said.pills, said.time, said.sun, said.code, said.state, said.call],
    ["lag/baal", { words: "Bål med Jon", language: "nb", isName: false }, ["free", "evening"], "11.00", true, "101", "", ""],
  );
});

test("only the next date is shown, and words that are no date stay", () => {
  assert.deepEqual(card(0, on("2026-12-10")).chips.map(({ hidden }) => hidden), [true, false, false]);
});

test("half a year after it was checked one should ring first", () => {
  assert.equal(card(0, on("2027-05-10")).call, "Ring først");
});

test("a year after it was checked, and asked about twice, it is gone", () => {
  assert.equal(card(0, on("2027-11-10")), null);
});

test("after the last day there is a pause and no other mark", () => {
  const said = card(0, on("2027-06-02"));
  assert.deepEqual([said.state, said.call], ["Pause", ""]);
});

test("a full group is marked with words and a sign, and one that is forming is not", () => {
  const full = card(0, on("2026-11-22", { status: ["full"] }));
  assert.deepEqual([full.state, full.sign], ["Fullt", "ab-i-account-clock-outline"]);
  const forming = card(0, on("2026-11-22", { status: ["forming"] }));
  assert.deepEqual([forming.state, forming.sign], ["", ""]);
});

test("a person goes from every text on the day after the consent", () => {
  assert.deepEqual(person(0, on("2027-01-31")), { name: "Jon", until: "2027-01-31" });
  assert.equal(person(0, on("2027-02-01")), null);
  assert.equal(card(0, on("2027-02-01")).title.words, "Bål med turlederen");
  assert.deepEqual(text("organisation", 0, on("2027-02-01")), { words: "The club of turlederen", language: "en", isName: true });
});

test("a place is a name, and words of the program's own in its stead are none", () => {
  const online = { ...on("2026-11-22"), cards: { ...cards, place: [["På nett", "nb", 0]] } };
  assert.deepEqual(text("place", 0, on("2026-11-22")), { words: "Skogen", language: "nb", isName: true });
  assert.deepEqual(text("place", 0, online), { words: "På nett", language: "nb", isName: false });
});

test("a photo gives way to the drawing on the day after the consent", () => {
  assert.equal(picture(0, on("2027-01-31")).src, "pictures/a1-640.webp");
  assert.equal(picture(0, on("2027-02-01")).src, "pictures/fire.svg");
  assert.equal(picture(0, on("2027-02-01", { drawings: [""] })), null);
});

test("nobody is found by a contact's first name", () => {
  const said = searched(0, on("2026-11-22"));
  assert.deepEqual(said, { title: "Bål med ", words: "Bål med  Skogen The club of  Tur og natur Mat 101" });
});
