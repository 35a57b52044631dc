/**
 * Writes the drawings: `node drawings/draw.mjs [name…]`.
 * Every module in drawings/scenes exports default { name: () => svg }; each becomes catalogue/drawings/<name>.svg.
 * Those in drawings/guides become pictures of the guides, in site_templates/guides/pictures/.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const TARGETS = { scenes: join(here, '..', 'catalogue', 'drawings'), guides: join(here, '..', 'site_templates', 'guides', 'pictures') };
const LIMIT = 30_000;

/** Two decimals at most, no leading zero. */
const shorten = (text) => String(Math.round(Number(text) * 100) / 100).replace(/^(-?)0\./, '$1.');

/** Colours with transparency become a colour and an opacity, which every renderer knows. */
function splitAlpha(whole, name, digits) {
  const long = digits.length === 4 ? [...digits].map((d) => d + d).join('') : digits;
  const opacity = shorten(parseInt(long.slice(6), 16) / 255);
  return `${name}="#${long.slice(0, 6)}" ${name}-opacity="${opacity}"`;
}

/** The same drawing in fewer and settled characters. */
export function tidy(svg) {
  const text = svg
    .replace(/(fill|stroke)="#([0-9a-fA-F]{8}|[0-9a-fA-F]{4})"/g, splitAlpha)
    .replace(/ (?:d|points|transform|x|y|cx|cy|r|rx|ry|width|height)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d*\.\d+(?:e-?\d+)?/g, shorten),
    )
    .replace(/\s+/g, ' ')
    .replace(/ \/>/g, '/>')
    .replace(/> </g, '><');
  const forbidden = text.match(/<(?!\/?(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon)\b)[^>]*>|\s(?:id|style|class|href|role|aria-\w+)=|NaN|undefined/);
  if (forbidden) throw new Error(`not allowed in a drawing: ${forbidden[0]}`);
  return `${text.trim()}\n`;
}

const wanted = new Set(process.argv.slice(2));
const written = new Map();
for (const [folder, target] of Object.entries(TARGETS)) {
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(join(here, folder)).filter((name) => name.endsWith('.mjs')).sort()) {
    const { default: scenes } = await import(pathToFileURL(join(here, folder, file)).href);
    for (const [name, make] of Object.entries(scenes)) {
      if (written.has(name)) throw new Error(`${name}: drawn in ${written.get(name)} and in ${file}`);
      written.set(name, file);
      if (wanted.size && !wanted.has(name)) continue;
      const svg = tidy(make());
      if (svg.length > LIMIT) throw new Error(`${name}: ${svg.length} bytes, more than ${LIMIT}`);
      writeFileSync(join(target, `${name}.svg`), svg);
      console.log(`${name}.svg ${(svg.length / 1000).toFixed(1)} kB`);
    }
  }
}
for (const name of wanted) {
  if (!written.has(name)) throw new Error(`no drawing called ${name}`);
}
