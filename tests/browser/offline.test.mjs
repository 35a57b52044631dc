import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/offline/offline-rules.js";

const rules = globalThis.abOffline;
const SCOPE = "https://host.example/brosjyre/";
const index = (build, languages = ["nb", "ar"]) => ({
  format: 1,
  build,
  source: "nb",
  languages,
  packs: Object.fromEntries(["shared", ...languages].map((name) => [name, { path: `assets/offline/${name}.json`, sha256: "x", files: 1, size: 1 }])),
});
const slot = (build, packs = [], whole = packs) => ({ build, index: index(build), packs, whole });
const A = "aaaaaaaa";
const B = "bbbbbbbb";
const BOTH = ["shared", "nb"];
const kept = { ...rules.EMPTY, languages: ["nb"], current: slot(A, BOTH) };

test("an address below the scope is a path without search and hash", () => {
  assert.equal(rules.within(`${SCOPE}nb/lag/kor.html?x=1#samtale`, SCOPE), "nb/lag/kor.html");
});

test("another host, another folder and a broken escape are not ours", () => {
  const not = ["https://x.example/brosjyre/a", "https://host.example/annet/a", `${SCOPE}%E0%A4%A`];
  assert.deepEqual(not.map((one) => rules.within(one, SCOPE)), [null, null, null]);
});

test("a path with letters beyond ASCII comes back from its address", () => {
  assert.equal(rules.within(rules.address("nb/ørnes/å b.html", SCOPE), SCOPE), "nb/ørnes/å b.html");
});

test("the worker never answers for itself and for the manifests", () => {
  const paths = ["sw.js", "assets/offline.json", "assets/offline/nb.json", "assets/site.js"];
  assert.deepEqual(paths.map(rules.bypassed), [true, true, true, false]);
});

test("a folder and a page whose ending the host hides are found", () => {
  assert.deepEqual(["", "nb/", "nb", "nb/page/about", "nb/index.html"].map(rules.candidates), [
    ["index.html"],
    ["nb/index.html"],
    ["nb.html", "nb/index.html"],
    ["nb/page/about.html", "nb/page/about/index.html"],
    ["nb/index.html"],
  ]);
});

test("pages and data of a language belong to it", () => {
  const paths = ["ar/index.html", "assets/data/ar/cards.js", "assets/data/rows.js", "index.html", "pictures/ar-640.webp", "ar"];
  assert.deepEqual(paths.map((path) => rules.languageOf(path, ["nb", "ar"])), ["ar", "ar", "", "", "", ""]);
});

test("the widths of a photo share a beginning, a drawing has none", () => {
  assert.deepEqual(["pictures/ab-1280.webp", "pictures/ab.svg"].map(rules.photo), ["pictures/ab-", ""]);
});

test("an index of another format, without a pack or with an odd name is not read", () => {
  const odd = [null, {}, { ...index(A), format: 2 }, { ...index(A), build: "../x" }, { ...index(A), packs: {} }, { ...index(A), languages: ["nb", "uk"] }];
  assert.deepEqual([...odd, index(A)].map((one) => rules.readable(one)), [false, false, false, false, false, false, true]);
});

test("a tablet keeps the shared files, the source language and the chosen ones that are still offered", () => {
  assert.deepEqual(rules.wanted(index(A), ["ar", "so"]), ["shared", "nb", "ar"]);
});

test("a language that is half here is not served, but the page that says so is", () => {
  const paths = ["nb/index.html", "ar/index.html", "assets/data/ar/cards.js", "assets/site.js", "ar/page/away.html"];
  assert.deepEqual(paths.map((path) => rules.served(path, slot(A, BOTH))), [true, false, false, true, true]);
});

test("a newer build is worked on before the present one", () => {
  const state = { ...kept, next: slot(B) };
  assert.deepEqual([rules.target(state), rules.target(kept), rules.target(rules.EMPTY)], ["next", "", ""]);
});

test("a new language is fetched for the present build, but never while a newer one waits", () => {
  const state = { ...kept, languages: ["nb", "ar"] };
  const waiting = { ...state, next: slot(B, ["shared", "nb", "ar"]) };
  assert.deepEqual([rules.target(state), rules.target(waiting)], ["current", ""]);
});

test("the same build on the host changes nothing, and one that was taken back is forgotten", () => {
  assert.equal(rules.met({ ...kept, next: slot(B) }, index(A)).next, null);
  const state = { ...kept, next: slot(B, ["shared"]) };
  assert.equal(rules.met(state, index(B)), state);
});

test("the first build takes over at once, a later one waits", () => {
  const first = rules.proven({ ...rules.EMPTY, languages: ["nb"], next: slot(A) }, A, BOTH);
  const later = rules.proven({ ...kept, next: slot(B) }, B, BOTH);
  assert.deepEqual([first.current.build, first.next, later.current.build, later.next.whole], [A, null, A, BOTH]);
});

test("what was compared for a build that is gone counts for nothing", () => {
  assert.equal(rules.proven(kept, B, BOTH), kept);
});

test("pages that are open stay with their build, those that come later get the new one", () => {
  const state = rules.taken({ ...kept, next: slot(B, BOTH) }, ["one"]);
  assert.deepEqual([rules.homeOf(state, "one").build, rules.homeOf(state, "two").build], [A, B]);
});

test("a page of a build that only the network has is never answered from another", () => {
  assert.equal(rules.homeOf({ ...kept, stay: { one: "network" } }, "one"), null);
});

test("a build goes when its last page is closed", () => {
  const state = rules.taken({ ...kept, next: slot(B, BOTH) }, ["one", "two"]);
  const left = rules.tidied(state, ["two"]);
  const alone = rules.tidied(left, []);
  assert.deepEqual([Object.keys(left.old), left.stay, alone.old, alone.stay], [[A], { two: A }, {}, {}]);
});

test("three builds after another: each page keeps its own", () => {
  const second = rules.taken({ ...kept, next: slot(B, BOTH) }, ["one"]);
  const third = rules.taken({ ...second, next: slot("cccccccc", BOTH) }, ["one", "two"]);
  assert.deepEqual(["one", "two", "three"].map((client) => rules.homeOf(third, client).build), [A, B, "cccccccc"]);
});

const said = (state, job = null, fault = "") => rules.said(rules.status(state, job, fault), "nb");

test("a build is urgent when it corrects what a page does not know of", () => {
  const told = { corrected: ["a/b 2026-11-21", "a/c 2026-11-22"] };
  assert.deepEqual(
    [["a/b 2026-11-21"], ["a/c 2026-11-22", "a/b 2026-11-21"], []].map((known) => rules.urgent(told, known)),
    [true, false, true],
  );
});

test("ready is said only of files that were compared", () => {
  const half = { ...kept, current: slot(A, BOTH, []) };
  assert.deepEqual([said(kept), said(half)], [["ready", "ready"], ["busy", "begins"]]);
});

test("the number of files is told while they come and while they are compared", () => {
  const state = { ...rules.EMPTY, languages: ["nb"], next: slot(A) };
  const at = (phase) => said(state, { phase, done: 34, total: 210 });
  assert.deepEqual([at("fill"), at("check")], [["busy", "loading"], ["busy", "checking"]]);
});

test("each fault has its words, and none takes a kept build away", () => {
  const state = { ...rules.EMPTY, languages: ["nb"], next: slot(A) };
  const faults = ["quota", "network", "corrupt", "missing"];
  assert.deepEqual(faults.map((fault) => said(state, null, fault)[1]), ["no_room", "no_network", "refused", "refused"]);
  assert.deepEqual(said({ ...kept, next: slot(B) }, null, "network"), ["ready", "ready"]);
});

test("a language that nobody chose is only there with the net", () => {
  assert.deepEqual(rules.said(rules.status(kept, null, ""), "ar"), ["net", "online_only"]);
});

test("it is tried again later and later", () => {
  assert.deepEqual([1, 2, 3, 4, 50].map(rules.patience), [20, 60, 300, 900, 900]);
});
