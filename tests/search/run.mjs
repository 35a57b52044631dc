/* Reads {terms, words, stem, parts, errors, find} and prints what search-rules.js makes of it, and for ``find`` search.js
   with the indexes of the other languages; called by test_search.py. */
import fs from "node:fs";
import "../../site_templates/components/search/search-rules.js";
import "../../site_templates/components/search/search.js";

const { fold, words, stem, parts, errors } = globalThis.abSearch;
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const { terms, steps, scripts = {}, others = {} } = asked;
const load = async (language) => others[language];
const searching = new globalThis.abSearching(terms, { scripts, load, changed: () => {}, wait: 0 });
const find = async (typed) => {
  await searching.ask(typed);
  return [...searching.find(typed).keys()];
};
const known = (part) => terms.compounds.parts.includes(part);
const found = [];
for (const typed of asked.find ?? []) {
  found.push(await find(typed));
}
console.log(JSON.stringify({
  words: asked.words?.map((text) => words(terms, text)),
  stem: asked.stem?.map(([language, word]) => stem(steps[language], fold(terms, word))),
  parts: asked.parts?.map((word) => parts(fold(terms, word), known, terms.compounds, terms.steps)),
  errors: asked.errors?.map(([one, other, most]) => errors(one, other, most)),
  find: found,
}));
