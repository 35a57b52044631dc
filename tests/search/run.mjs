/* Reads {terms, words, stem, parts, errors, find} and prints what search-rules.js makes of it; called by test_search.py. */
import fs from "node:fs";
import "../../site_templates/components/search/search-rules.js";

const { open, fold, words, stem, parts, errors } = globalThis.abSearch;
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const { terms, steps } = asked;
const index = open(terms);
const known = (part) => terms.compounds.parts.includes(part);
console.log(JSON.stringify({
  words: asked.words?.map((text) => words(terms, text)),
  stem: asked.stem?.map(([language, word]) => stem(steps[language], fold(terms, word))),
  parts: asked.parts?.map((word) => parts(fold(terms, word), known, terms.compounds, terms.steps)),
  errors: asked.errors?.map(([one, other, most]) => errors(one, other, most)),
  find: asked.find?.map((typed) => index.find(typed)),
}));
