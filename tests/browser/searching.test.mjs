import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/search/search-rules.js";
import "../../site_templates/components/search/search.js";

/* An index with one word in the title of each row. */
const index = (languages, ...words) => {
  const order = words.map((_, at) => at).sort((one, other) => (words[one] < words[other] ? -1 : 1));
  return {
    languages, pairs: {}, letters: {}, quiet: [], steps: [], weights: { "!": 64 }, sets: "", groups: "",
    codes: words.map((_, at) => 100 + at).join(" "),
    titles: words.map(() => "1").join(""),
    terms: order.map((at) => `A${words[at]}`).join("\n"),
    posts: order.map((at) => `!${"ABCDEF"[at]}`).join("\n"),
  };
};
const INDEXES = {
  nb: index(["nb", "en"], "sjakk", "kor", "tur"),
  pl: index(["pl", "nb", "en"], "szachy", "chor", "spacer"),
  ru: index(["ru", "nb", "en"], "шахматы", "кофе", "прогулка"),
  uk: index(["uk", "nb", "en"], "шахи", "прогулянка", "кава"),
};
const SCRIPTS = { nb: "Latn", en: "Latn", uk: "Cyrl", pl: "Latn", ru: "Cyrl" };

/* A page in bokmål: what it asked for, and how often it was told that there is more. */
const page = (load = async (language) => INDEXES[language]) => {
  const seen = { asked: [], changes: 0 };
  const given = (language) => {
    seen.asked.push(language);
    return load(language);
  };
  const changed = () => {
    seen.changes += 1;
  };
  seen.searching = new globalThis.abSearching(INDEXES.nb, { scripts: SCRIPTS, load: given, changed, wait: 0 });
  seen.find = (typed) => [...seen.searching.find(typed).keys()];
  return seen;
};

test("what the page's own language finds asks for no other", async () => {
  const { searching, find, ...seen } = page();
  await searching.ask("kor");
  assert.deepEqual([find("kor"), seen.asked, seen.changes], [[1], [], 0]);
});

test("another script asks all languages of that script and no others", async () => {
  const seen = page();
  await seen.searching.ask("шахи");
  assert.deepEqual([seen.find("шахи"), seen.asked, seen.changes > 0], [[0], ["uk", "ru"], true]);
});

test("Latin letters that find nothing ask Latin languages first and end when something is found", async () => {
  const seen = page();
  await seen.searching.ask("spacer");
  assert.deepEqual([seen.find("spacer"), seen.asked, seen.changes], [[2], ["pl"], 1]);
});

test("what no language knows asks each once", async () => {
  const seen = page();
  await seen.searching.ask("qqqqqq");
  await seen.searching.ask("wwwwww");
  assert.deepEqual([seen.find("wwwwww"), seen.asked, seen.changes], [[], ["pl", "uk", "ru"], 0]);
});

test("figures alone ask for nothing", async () => {
  const seen = page();
  await seen.searching.ask("999");
  assert.deepEqual(seen.asked, []);
});

test("what was typed last counts, whichever index comes first", async () => {
  let give;
  const late = new Promise((done) => (give = () => done(INDEXES.uk)));
  const seen = page((language) => (language === "uk" ? late : Promise.resolve(INDEXES[language])));
  const first = seen.searching.ask("шахи");
  await new Promise((done) => setTimeout(done, 20));
  const second = seen.searching.ask("spacer");
  await second;
  give();
  await first;
  assert.deepEqual([seen.find("spacer"), seen.find("шахи"), seen.changes], [[2], [], 1]);
});

test("words that somebody types on from ask for nothing", async () => {
  const seen = page();
  await Promise.all([seen.searching.ask("sza"), seen.searching.ask("szac"), seen.searching.ask("kor")]);
  assert.deepEqual(seen.asked, []);
});

test("a weaker hit in another language takes nothing away", async () => {
  const near = { uk: index(["uk"], "кава", "каваш"), ru: index(["ru"], "кавашин", "кавашина") };
  const seen = page(async (language) => near[language]);
  await seen.searching.ask("каваш");
  assert.deepEqual([seen.asked, seen.find("каваш")], [["uk", "ru"], [1, 0]]);
});

test("a language that does not come is passed over, and asked again with the next words", async () => {
  let lost = true;
  const seen = page((language) => (lost && language === "pl" ? Promise.reject(new Error("lost")) : Promise.resolve(INDEXES[language])));
  await seen.searching.ask("spacer");
  assert.deepEqual([seen.find("spacer"), seen.asked], [[], ["pl", "uk", "ru"]]);
  lost = false;
  await seen.searching.ask("szachy");
  assert.deepEqual(seen.find("szachy"), [0]);
});

test("the best of all languages comes first", async () => {
  const seen = page();
  await seen.searching.ask("прогулка");
  assert.deepEqual([seen.asked, seen.find("прогулка")], [["uk", "ru"], [2, 1]]);
});
