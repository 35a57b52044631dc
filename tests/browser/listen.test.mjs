import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/listen/listen-rules.js";

const { voice, sentences, queue } = globalThis.abListenRules;
const near = { lang: "nb-NO", localService: true };
const far = { lang: "nb-NO", localService: false };
const dari = { lang: "fa_IR", localService: true };

test("a voice of the device comes before one from the network", () => {
  assert.equal(voice([far, near], "nb"), near);
});

test("a neighbour's voice is better than none, its own the best", () => {
  const own = { lang: "nn-NO", localService: true };
  assert.equal(voice([near], "nn"), near);
  assert.equal(voice([near, own], "nn"), own);
});

test("Dari is read by a Persian voice, whatever way its tag is written", () => {
  assert.equal(voice([near, dari], "prs"), dari);
});

test("no voice of another language reads", () => {
  assert.equal(voice([near, dari], "ar"), undefined);
});

test("a text is read sentence by sentence", () => {
  assert.deepEqual(sentences("Kom kl. 18. Vi synger!  Alle kan bli med.", "nb").length >= 3, true);
  assert.deepEqual(sentences("  ", "nb"), []);
});

test("parts without a voice are left out", () => {
  const made = queue([{ text: "Hei. Du.", language: "nb" }, { text: "مرحبا", language: "ar" }], [near]);
  assert.deepEqual(made.map((one) => one.text), ["Hei.", "Du."]);
});

test("sentences of other scripts end at their own sign, with and without the browser's help", () => {
  const { Segmenter } = Intl;
  for (const help of [Segmenter, undefined]) {
    Intl.Segmenter = help;
    assert.deepEqual(sentences("ਹਾਲੇ ਨਹੀਂ। ਸਾਨੂੰ ਪੁੱਛੋ।", "pa"), ["ਹਾਲੇ ਨਹੀਂ।", "ਸਾਨੂੰ ਪੁੱਛੋ।"]);
    assert.deepEqual(sentences("ምጹ። ሕተቱና።", "ti"), ["ምጹ።", "ሕተቱና።"]);
  }
  Intl.Segmenter = Segmenter;
});
