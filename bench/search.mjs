/* Opens one index and types words key by key; prints times in ms as JSON. Used by bench/search.py. */
import fs from "node:fs";
import vm from "node:vm";
import "../site_templates/components/search/search-rules.js";

const TYPED = [
  "turgruppe", "svømmekurs i bassenget", "noe å gjøre på kvelden", "kafe prat", "strikekaffe", "sjkak",
  "walking in the forest", "learn norwegian", "coffee", "كرة القدم", "السباحة للنساء", "قهوة", "121",
  "fritdisklubb", "musikk for barn", "xqzwvkjp lbnm", "everyone", "alle sammen", "s", "a",
];
const text = fs.readFileSync(process.argv[2], "utf8");
const read = () => {
  let given;
  vm.runInThisContext(`(abData) => {${text}}`)((name, value) => (given = value));
  return given;
};
/* Each round opens the index anew, so lists are read again; the best of the rounds is the work itself, the first
   round is that of a page that has just been opened, with nothing compiled yet. */
const ROUNDS = 5;
const keys = TYPED.flatMap((typed) => Array.from(typed, (_, end) => typed.slice(0, end + 1)));
const opened = [];
const best = keys.map(() => Infinity);
let first = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const terms = read();
  const start = performance.now();
  const index = globalThis.abSearch.open(terms);
  opened.push(performance.now() - start);
  keys.forEach((typed, at) => {
    const before = performance.now();
    index.find(typed);
    const took = performance.now() - before;
    best[at] = Math.min(best[at], took);
    if (!round) first = Math.max(first, took);
  });
}
const order = best.map((_, at) => at).sort((one, other) => best[one] - best[other]);
const [middle, worst] = [order[order.length >> 1], order.at(-1)];
console.log(JSON.stringify({ open: Math.max(...opened), first, middle: best[middle], worst: best[worst], slowest: keys[worst] }));
