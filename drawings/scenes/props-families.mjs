/** People and things for families, winter, first steps and more. Everything else comes from figures.mjs. */
import {
  palette as C,
  skins,
  hairs,
  polyline,
  circle,
  ellipse,
  rect,
  path,
  line,
  place,
  person,
  child,
  seatedPerson,
  chair,
  frame,
} from '../figures.mjs';

export * from '../figures.mjs';
export { palette as C } from '../figures.mjs';

/** This module draws nothing by itself. */
export default {};

export const DENIM = '#39495A';

/** The drawing: ground colour and parts in painting order. */
export const scene = (ground, ...parts) => frame(ground, parts.flat(3).join(''));

/** Faces that come back in several drawings, so that the brochure has its own people. */
export const FOLK = {
  granny: { hair: hairs.white, hairStyle: 'bun', skin: skins.a, glasses: 1 },
  grey: { hair: hairs.white, hairStyle: 'bob', skin: skins.a },
  grandad: { hair: hairs.grey, hairStyle: 'bald', skin: skins.a, glasses: 1 },
  silver: { hair: '#C9C4BA', hairStyle: 'short', skin: skins.c },
  scarf: { hair: C.seaDark, hairStyle: 'hijab', skin: skins.b },
  plumScarf: { hair: C.plum, hairStyle: 'hijab', skin: skins.c },
  turban: { hair: C.berry, hairStyle: 'turban', skin: skins.b, beard: 1, beardColour: hairs.dark },
  curly: { hair: hairs.black, hairStyle: 'curly', skin: skins.d },
  dark: { hair: hairs.black, hairStyle: 'short', skin: skins.c, beard: 1 },
  tall: { hair: hairs.black, hairStyle: 'short', skin: skins.d },
  fair: { hair: hairs.blond, hairStyle: 'bob', skin: skins.e },
  red: { hair: hairs.red, hairStyle: 'side', skin: skins.e, beard: 1 },
  brown: { hair: hairs.brown, hairStyle: 'bob', skin: skins.e },
  long: { hair: hairs.black, hairStyle: 'long', skin: skins.b },
  bun: { hair: hairs.dark, hairStyle: 'bun', skin: skins.c },
  tail: { hair: hairs.chestnut, hairStyle: 'tail', skin: skins.e },
  boy: { hair: hairs.chestnut, hairStyle: 'side', skin: skins.e },
  lad: { hair: hairs.black, hairStyle: 'short', skin: skins.b },
};

/** Arms that come back. Left and right are those of the picture. */
export const ARMS = {
  down: {
    armLeft: [
      [-23, -18],
      [-20, 4],
    ],
    armRight: [
      [23, -18],
      [20, 4],
    ],
  },
  lap: {
    armLeft: [
      [-23, -14],
      [-8, 2],
    ],
    armRight: [
      [23, -14],
      [8, 2],
    ],
  },
  hold: {
    armLeft: [
      [-24, -16],
      [-10, -12],
    ],
    armRight: [
      [24, -16],
      [10, -12],
    ],
  },
  out: {
    armLeft: [
      [-36, -40],
      [-56, -46],
    ],
    armRight: [
      [36, -40],
      [56, -46],
    ],
  },
  up: {
    armLeft: [
      [-29, -58],
      [-24, -82],
    ],
    armRight: [
      [29, -58],
      [24, -82],
    ],
  },
  waveRight: {
    armLeft: [
      [-23, -18],
      [-20, 4],
    ],
    armRight: [
      [33, -46],
      [38, -70],
    ],
  },
  waveLeft: {
    armLeft: [
      [-33, -46],
      [-38, -70],
    ],
    armRight: [
      [23, -18],
      [20, 4],
    ],
  },
  frontRight: {
    armLeft: [
      [-8, -18],
      [16, -20],
    ],
    armRight: [
      [28, -24],
      [46, -24],
    ],
  },
  frontLeft: {
    armLeft: [
      [-28, -24],
      [-46, -24],
    ],
    armRight: [
      [8, -18],
      [-16, -20],
    ],
  },
};

/** A grown person whose soles stand at y = ground. */
export const stand = (x, ground, size, look) => place(x, ground - 73 * size, size, person(look));
/** A child on the ground; size .5 is about four years, .62 seven, .75 eleven. */
export const kid = (x, ground, size, look) => place(x, ground - 73 * size, 1, child({ size, ...look }));
/** A person on a chair (seat: other drawing than a chair, '' for none); soles at y = ground. */
export const sit = (x, ground, size, look, seat) =>
  place(x, ground - 50 * size, size, (seat === undefined ? chair(look) : seat) + seatedPerson(look));
/** A person behind a table: only the upper part; y is the hip. */
export const bust = (x, y, size, look) => place(x, y, size, person({ ...look, bust: 1 }));
/** Somebody on the floor with crossed legs; y is the floor. */
export const sitFloor = (x, y, size, look) => {
  const { bottom = DENIM, shoes = '#2C2C2C' } = look;
  const legs =
    polyline(
      [
        [-8, 2],
        [-28, 13],
        [5, 19],
      ],
      bottom,
      14,
    ) +
    polyline(
      [
        [8, 2],
        [28, 13],
        [-5, 19],
      ],
      bottom,
      14,
    ) +
    ellipse(9, 20, 9, 5.5, shoes) +
    ellipse(-9, 20, 9, 5.5, shoes);
  return place(x, y - 25 * size, size, person({ ...look, bust: 1, middle: legs }));
};
/** The same for a child: larger head. */
export const kidFloor = (x, y, size, look) => sitFloor(x, y, size, { headScale: 1.28, headY: 2, ...look });

export const sun = (x, y, r = 24) => circle(x, y, r, C.mustardLight);
export const floor = (y, colour) => rect(0, y, 400, 300 - y, colour) + rect(0, y, 400, 4, '#00000014');
export const hills = (y, back = '#A8C3C0', front = C.moss) =>
  path(
    `M0,${y} C60,${y - 50} 110,${y - 10} 150,${y - 22} C200,${y - 60} 260,${y - 40} 300,${y - 16} C340,${y - 40} 370,${y - 30} 400,${y - 14} V300 H0Z`,
    back,
  ) + path(`M0,${y + 16} C70,${y - 10} 130,${y + 16} 200,${y} C270,${y - 14} 330,${y + 14} 400,${y} V300 H0Z`, front);
export const snowPeaks = (y) =>
  path(
    `M0,${y} L60,${y - 60} L110,${y - 20} L170,${y - 76} L240,${y - 16} L300,${y - 54} L350,${y - 22} L400,${y - 44} V300 H0Z`,
    '#B4CBD3',
  ) +
  path(
    `M60,${y - 60} l-20,20 l14,-3 l8,8 l8,-10 l14,5z M170,${y - 76} l-26,26 l16,-3 l9,9 l10,-10 l17,2z M300,${y - 54} l-22,16 l14,-2 l8,7 l8,-9 l13,2z`,
    C.white,
  );

export const football = (x, y, r) =>
  place(
    x,
    y,
    r / 17,
    circle(0, 0, 17, '#FFFFFF') +
      path(
        'M0,-8 l7,5 -3,8 h-8 l-3,-8z M-14,-8 l5,-6 4,2 -2,6 -5,2z M14,-8 l-5,-6 -4,2 2,6 5,2z M-9,13 l3,-4 h3 l1,6z M9,13 l-3,-4 h-3 l-1,6z',
        C.ink,
      ),
  );
/** An open book seen by us, the fold at x, y. */
export const bigBook = (x, y, size, cover = C.berry) =>
  place(
    x,
    y,
    size,
    path('M0,3 L-32,-6 V20 L0,28 L32,20 V-6Z', cover) +
      path('M0,0 L-29,-8 V15 L0,23Z', '#FFF7E8') +
      path('M0,0 L29,-8 V15 L0,23Z', '#F2E3C8') +
      line('M-24,-1 l18,4 M-24,6 l18,4 M7,4 l18,-4 M7,11 l18,-4', C.grey, 1.6),
  );
export const fire = (x, y, size) =>
  place(
    x,
    y,
    size,
    line('M-30,6 L26,-6', C.woodDark, 9) +
      line('M30,6 L-26,-6', C.wood, 9) +
      path('M0,-2 C-28,-6 -24,-34 -9,-44 C-9,-34 -2,-34 -1,-64 C14,-50 12,-40 14,-32 C18,-36 18,-42 18,-46 C31,-26 26,-4 0,-2Z', C.clay) +
      path('M0,-2 C-15,-5 -13,-22 -5,-28 C-3,-22 2,-24 3,-40 C15,-22 15,-5 0,-2Z', C.mustard),
  );
export const cushion = (x, y, rx, colour) => ellipse(x, y, rx, rx / 3.2, colour) + ellipse(x, y - 2, rx * 0.8, rx / 5, '#FFFFFF30');
export const backpack = (x, y, size, colour = C.berry) =>
  place(
    x,
    y,
    size,
    line('M-7,-42 q7,-12 14,0', colour, 4) +
      rect(-18, -44, 36, 46, colour, 11) +
      rect(-12, -20, 24, 18, '#00000026', 5) +
      line('M-12,-28 h24', '#FFFFFF50', 3),
  );
/** Bench from the front; y is the seat, height down to the floor. */
export const bench = (x, y, width, height = 40) =>
  rect(x + 14, y, 9, height, C.woodDark) +
  rect(x + width - 23, y, 9, height, C.woodDark) +
  rect(x, y, width, 10, C.wood, 3) +
  rect(x, y, width, 4, '#C08E63', 2);
export const coatHook = (x, y) => circle(x, y, 4, C.steelDark) + line(`M${x},${y} v10 q0,5 5,4`, C.steelDark, 3.4);
export const hoop = (x, y, rx, ry, colour, width = 5) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

export const pole = (x1, y1, x2, y2) => line(`M${x1},${y1} L${x2},${y2}`, '#4A4A46', 2.6) + line(`M${x2 - 4},${y2 - 5} h8`, '#4A4A46', 2.4);
