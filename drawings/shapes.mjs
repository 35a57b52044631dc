/** Colours and plain SVG shapes shared by every drawing. All functions return SVG text. */

/** Colours of things. Use these (or a near shade) so that every drawing looks like the same hand. */
export const palette = {
  paper: '#FBF6EC',
  ink: '#22302F',
  spruce: '#1F5A4C',
  spruceDark: '#16443A',
  moss: '#7E9B6A',
  leaf: '#A9BF8B',
  sky: '#CFE2E4',
  sea: '#5E9DAA',
  seaDark: '#2F6E7E',
  sand: '#EBD9B8',
  clay: '#C9714A',
  clayLight: '#E2A37F',
  mustard: '#E3A93B',
  mustardLight: '#F2D08A',
  berry: '#9C3B4A',
  plum: '#5F4468',
  plumLight: '#B79FBE',
  stone: '#D8CDBB',
  wood: '#A9734A',
  woodDark: '#7D5234',
  white: '#FFFDF8',
  grey: '#8E9794',
  rose: '#E9C6B4',
  navy: '#394A63',
  denim: '#41525E',
  steel: '#9AA3A1',
  steelDark: '#77817F',
  snow: '#F4F7F5',
  snowShade: '#DCE6E8',
};

/** Skin tones: e lightest, a, b, c, d darkest. */
export const skins = {
  a: '#F2CDB0',
  b: '#DDA77F',
  c: '#B67B52',
  d: '#7D4E33',
  e: '#F5D9C2',
};

/** Hair colours. */
export const hairs = {
  white: '#E6E2DA',
  grey: '#B9B4AA',
  black: '#231C1A',
  dark: '#2E2320',
  brown: '#5B3A26',
  chestnut: '#7A4A2A',
  red: '#B9603A',
  blond: '#C08A4A',
  fair: '#E6D9B5',
};

/** Open or bent line through points [[x, y], …] with round ends: limbs, poles. */
export const polyline = (points, colour, width, extra = '') =>
  `<polyline points="${points.map((p) => p.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

/** Filled circle, centre x y. */
export const circle = (x, y, r, colour, extra = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}" ${extra}/>`;

/** Ring without fill. */
export const ring = (x, y, r, colour, width, extra = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${colour}" stroke-width="${width}" ${extra}/>`;

/** Filled ellipse, centre x y. */
export const ellipse = (x, y, rx, ry, colour, extra = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour}" ${extra}/>`;

/** Filled rectangle, top left x y, optional corner radius. */
export const rect = (x, y, width, height, colour, radius = 0, extra = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''} fill="${colour}" ${extra}/>`;

/** Filled path. */
export const path = (d, colour, extra = '') => `<path d="${d}" fill="${colour}" ${extra}/>`;

/** Stroked path without fill, round ends. */
export const line = (d, colour, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

/** Moves content to x y and scales it; flip -1 mirrors it left to right. */
export const place = (x, y, scale, content, flip = 1) =>
  `<g transform="translate(${x} ${y})${scale === 1 && flip === 1 ? '' : flip === 1 ? ` scale(${scale})` : ` scale(${scale * flip} ${scale})`}">${content}</g>`;

/** Moves content to x y and turns it by degrees (clockwise), then scales it. */
export const turn = (x, y, degrees, content, scale = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${degrees})${scale === 1 ? '' : ` scale(${scale})`}">${content}</g>`;

/** Calls make(index) count times and joins the results. */
export const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');

/** Soft shadow on the ground under a thing. */
export const shadow = (x, y, rx, ry = 4) => ellipse(x, y, rx, ry, '#000000', 'fill-opacity=".12"');

/** The whole drawing: 400 × 300 with a background colour. Every scene returns frame(…). */
export const frame = (background, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="${background}"/>${body}</svg>`;
