/** Things that several scenes use. The origin of a thing is where it touches the ground, unless it says otherwise. */
import { palette, circle, ring, ellipse, rect, path, line, place, turn, repeat } from './shapes.mjs';

const TYRE = '#2C3433';

/** Coffee cup with steam, bottom centre at x y. */
export const cup = (x, y, colour = palette.white) =>
  rect(x - 7, y - 12, 14, 12, colour, 3) +
  line(`M${x + 7},${y - 9} q6,0 5,4 q-1,4 -5,3`, colour, 2.4) +
  line(`M${x - 3},${y - 17} q-3,-4 0,-7 M${x + 3},${y - 17} q-3,-4 0,-7`, '#FFFFFF', 1.8, 'opacity=".75"');

/** Steam rising from x y; height about 24 × scale. */
export const steam = (x, y, scale = 1, colour = '#FFFFFF') =>
  place(x, y, scale, line('M-8,0 q-6,-6 0,-12 q6,-6 0,-12 M8,0 q-6,-6 0,-12 q6,-6 0,-12', colour, 3, 'opacity=".8"'));

/** Plate with buns, centre at x y. */
export const bunPlate = (x, y, scale = 1) =>
  place(
    x,
    y,
    scale,
    ellipse(0, 4, 34, 8, '#8F5F3D') +
      ellipse(0, 0, 34, 8, palette.white) +
      circle(-12, -6, 8, palette.clayLight) +
      circle(4, -8, 8, '#D98E5B') +
      circle(16, -5, 7, palette.clayLight),
  );

/** Open book seen from the reader's other side, centre of the fold at 0,0, 30 wide. */
export const openBook = (scale = 1) =>
  place(
    0,
    0,
    scale,
    path('M0,0 L-15,-4 L-15,15 L0,19Z', '#FFF7E8') +
      path('M0,0 L15,-4 L15,15 L0,19Z', '#F2E3C8') +
      line('M-11,3 l8,2 M-11,8 l8,2 M4,5 l8,-2 M4,10 l8,-2', palette.grey, 1.4),
  );

/** Spruce, 92 high at scale 1. */
export const tree = (x, y, scale, colour = palette.spruce) =>
  place(x, y, scale, rect(-4, -16, 8, 18, palette.woodDark) + path('M0,-92 L24,-50 L14,-50 L32,-14 L-32,-14 L-14,-50 L-24,-50Z', colour));

/** Spruce with snow on it. */
export const snowTree = (x, y, scale, colour = palette.spruce) =>
  tree(x, y, scale, colour) +
  place(x, y, scale, path('M0,-92 L14,-66 Q8,-70 4,-64 Q-2,-70 -6,-64 Q-10,-68 -14,-66Z M-14,-50 L-24,-50 L-18,-40 Q-10,-46 -4,-40 Q4,-46 10,-40 Q16,-44 19,-40 L14,-50Z', palette.snow));

/** Birch, 122 high; leaves: two colours, e.g. autumn ['#E3A93B', '#D18F35']. */
export const birch = (x, y, scale, leaves = [palette.leaf, '#95AE78']) =>
  place(
    x,
    y,
    scale,
    line('M0,0 C-2,-30 2,-50 0,-74', '#EFE9DD', 8) +
      line('M-3,-20 h4 M0,-40 h4 M-3,-55 h4', '#6B6660', 2) +
      ellipse(0, -88, 26, 34, leaves[0]) +
      ellipse(12, -78, 18, 22, leaves[1]),
  );

/** Cloud, 52 wide. */
export const cloud = (x, y, scale) =>
  place(
    x,
    y,
    scale,
    ellipse(0, 0, 26, 9, palette.white) + ellipse(-8, -6, 13, 9, palette.white) + ellipse(9, -8, 14, 11, palette.white),
  );

/** Window with a cross bar; top left x y. hill: colour of a hill outside, sky: colour of the glass. */
export const windowPane = (x, y, width, height, { sky = '#BFD9DE', hill = palette.leaf } = {}) =>
  rect(x, y, width, height, palette.white, 4) +
  rect(x + 7, y + 7, width - 14, height - 14, sky) +
  (hill
    ? path(`M${x + 7},${y + height - 7} v${-height * 0.22} q${(width - 14) * 0.3},${-height * 0.2} ${(width - 14) * 0.55},${-height * 0.04} t${(width - 14) * 0.45},${-height * 0.1} V${y + height - 7}Z`, hill)
    : '') +
  rect(x + width / 2 - 2.5, y + 5, 5, height - 10, palette.white) +
  rect(x + 5, y + height / 2 - 2.5, width - 10, 5, palette.white);

/** Hanging lamp, lower edge at y + 40. */
export const hangingLamp = (x, y, colour = palette.mustard) =>
  place(
    x,
    y,
    1,
    line('M0,-30 V18', palette.ink, 3) + path('M-26,40 L-14,16 H14 L26,40Z', colour) + ellipse(0, 40, 26, 5, '#FFF4CF'),
  );

/** Potted plant. */
export const pottedPlant = (x, y, scale = 1, pot = palette.clay) =>
  place(
    x,
    y,
    scale,
    line('M0,-24 C-4,-40 -12,-48 -18,-52 M0,-24 C0,-44 2,-56 4,-64 M0,-24 C6,-40 12,-44 20,-48', '#5E7F4A', 3) +
      ellipse(-19, -54, 6, 11, palette.moss, 'transform="rotate(-38 -19 -54)"') +
      ellipse(4, -66, 6, 13, '#6F9157') +
      ellipse(21, -50, 6, 11, palette.moss, 'transform="rotate(42 21 -50)"') +
      path('M-13,-26 H13 L10,0 H-10Z', pot),
  );

/** Table top across the whole picture, slightly curved, from y down to the lower edge. */
export const wideTable = (y, colour = palette.wood, edge = '#C08E63') =>
  path(`M0,${y + 6} C80,${y - 8} 320,${y - 8} 400,${y + 6} V300 H0Z`, colour) +
  path(`M0,${y + 6} C80,${y - 8} 320,${y - 8} 400,${y + 6} V${y + 16} C320,${y + 2} 80,${y + 2} 0,${y + 16}Z`, edge);

/** Free-standing table: centre x, top edge y, width, height down to the floor. */
export const table = (x, y, width, height, colour = palette.wood, edge = '#C08E63') =>
  rect(x - width / 2 + 8, y, 8, height, palette.woodDark, 2) +
  rect(x + width / 2 - 16, y, 8, height, palette.woodDark, 2) +
  rect(x - width / 2, y, width, 11, colour, 3) +
  rect(x - width / 2, y, width, 4.5, edge, 2);

/**
 * Chair for seatedPerson(): draw it before the person, at the same place and scale (origin: hip centre).
 * view 'front' or 'side'; facing 1 right, -1 left.
 */
export const chair = ({ view = 'front', facing = 1, colour = palette.wood, legs = palette.woodDark } = {}) =>
  view === 'side'
    ? place(0, 0, 1, line('M-14,8 L-17,50 M18,8 L20,50', legs, 5) + line('M-15,10 L-19,-34', colour, 7) + rect(-18, 6, 40, 7, colour, 3), facing)
    : line('M-18,10 V50 M18,10 V50', legs, 5) + rect(-20, -34, 40, 30, colour, 7) + line('M-16,-10 V8 M16,-10 V8', colour, 5) + rect(-21, 5, 42, 8, colour, 3);

/** Upholstered armchair from the front (origin: hip centre). Returns { behind, front }: the person sits between. */
export const armchair = (colour = palette.seaDark, arms = '#2A6170') => ({
  behind: path('M-46,44 V-34 q0,-26 26,-26 h40 q26,0 26,26 V44Z', colour) + rect(-56, -6, 22, 52, arms, 11),
  front: rect(34, -6, 22, 52, arms, 11),
});

/**
 * Wheelchair for seatedPerson() (origin: hip centre, ground at y 52). Returns { behind, front }: the person sits between.
 * view 'side' (facing 1 right, -1 left) or 'front' (three quarters); sport: 1 tilts the wheels; colour of the frame.
 */
export function wheelchair({ view = 'side', facing = 1, colour = palette.berry, sport = 0 } = {}) {
  if (view === 'front') {
    const wheel = (side) =>
      turn(
        side * 25,
        22,
        side * (sport ? -14 : -3),
        ellipse(0, 0, 7.5, 30, TYRE) + ellipse(side * 0.8, 0, 4.6, 25.5, palette.stone) + ellipse(side * 0.8, 0, 2, 4, palette.steelDark),
      );
    return {
      behind:
        (sport ? '' : line('M-20,-28 h-7 M20,-28 h7', TYRE, 5)) +
        rect(-20, sport ? -14 : -30, 40, sport ? 24 : 38, '#39413F', 6) +
        wheel(-1) +
        wheel(1) +
        line('M-18,12 H18', colour, 6) +
        line('M-17,12 L-17,44 M17,12 L17,44', colour, 4.5) +
        circle(-19, 47, 5.5, TYRE) +
        circle(19, 47, 5.5, TYRE),
      front: line('M-21,51 H-5 M5,51 H21', colour, 4),
    };
  }
  const spokes = repeat(4, (index) => {
    const angle = (index * Math.PI) / 4;
    const c = Math.cos(angle) * 24;
    const s = Math.sin(angle) * 24;
    return `M${(-4 - c).toFixed(1)},${(24 - s).toFixed(1)} L${(c - 4).toFixed(1)},${(24 + s).toFixed(1)}`;
  });
  return {
    behind: place(
      0,
      0,
      1,
      ring(2, 22, 25, '#5A6462', 3.5) +
        line('M-15,12 L-19,-28 l-11,-3', colour, 5) +
        rect(-20, -26, 6, 34, '#39413F', 3) +
        rect(-16, 7, 36, 6, '#39413F', 3),
      facing,
    ),
    front: place(
      0,
      0,
      1,
      line('M-12,12 H20 L31,44', colour, 4.5) +
        line('M29,50 h15', colour, 4.5) +
        line('M18,14 L20,44', colour, 3.5) +
        circle(21, 46, 6, TYRE) +
        circle(21, 46, 2, palette.stone) +
        circle(-4, 24, 28, '#FFFFFF', 'fill-opacity=".25"') +
        ring(-4, 24, 26.5, TYRE, 4) +
        line(spokes, palette.steel, 1.4) +
        ring(-4, 24, 22, palette.steel, 1.8) +
        circle(-4, 24, 4, TYRE),
      facing,
    ),
  };
}

/** Rollator from the side. Origin: ground under the handles; handles at y -68; it rolls to the right (flip with place). */
export const rollator = (colour = palette.berry) =>
  line('M-2,-68 L8,-40 L2,-9 M8,-40 L36,-9', colour, 4.5) +
  line('M4,-68 L18,-40 M8,-40 H28 L32,-52', colour, 3.5) +
  line('M-10,-69 H3', TYRE, 6) +
  line('M-8,-63 h6', palette.steelDark, 2.4) +
  path('M9,-36 H31 L28,-18 H14Z', '#39413F') +
  rect(5, -43, 27, 6, '#39413F', 3) +
  circle(2, -7, 7.5, TYRE) +
  circle(37, -7, 7.5, TYRE) +
  circle(2, -7, 2.6, palette.stone) +
  circle(37, -7, 2.6, palette.stone);

/** White cane from the hand (x1, y1) to the tip (x2, y2): white with a red band, black grip. */
export function whiteCane(x1, y1, x2, y2) {
  const at = (t) => `${(x1 + (x2 - x1) * t).toFixed(1)},${(y1 + (y2 - y1) * t).toFixed(1)}`;
  return (
    line(`M${at(-0.1)} L${at(1)}`, '#FFFFFF', 3.8) +
    `<path d="M${at(0.74)} L${at(0.9)}" stroke="#C23B3B" stroke-width="3.8"/>` +
    line(`M${at(-0.12)} L${at(0.08)}`, palette.ink, 4.4) +
    circle(x2, y2, 3.2, '#FFFFFF')
  );
}

/**
 * Pram from the side. Origin: ground under the middle; grip at about (-46, -70); it rolls to the right.
 * colour of the body; rain: 1 draws a clear rain cover; baby: SVG that lies in the pram (origin at its pillow).
 */
export const pram = ({ colour = palette.navy, hood = palette.spruceDark, rain = 0, baby = '' } = {}) =>
  line('M-26,-10 L14,-40 M24,-10 L-14,-40 L-46,-70', palette.steelDark, 4) +
  line('M-50,-70 h8', TYRE, 6) +
  baby +
  path('M-32,-56 H36 C36,-36 24,-30 4,-30 C-18,-30 -32,-36 -32,-56Z', colour) +
  path('M4,-56 L36,-56 C36,-78 22,-88 4,-88 Z', hood) +
  line('M4,-56 L14,-86 M4,-56 L30,-76', '#FFFFFF', 1.5, 'opacity=".25"') +
  (rain
    ? path('M-35,-55 C-36,-80 -14,-93 6,-92 C28,-91 41,-78 39,-54 C36,-38 24,-28 2,-28 C-20,-28 -34,-38 -35,-55Z', '#FFFFFF', 'fill-opacity=".42"') +
      line('M-24,-62 q3,-14 12,-20 M-16,-58 q2,-8 6,-12', '#FFFFFF', 2.4, 'opacity=".9"')
    : '') +
  circle(-26, -11, 11, TYRE) +
  circle(-26, -11, 6, palette.stone) +
  circle(24, -11, 11, TYRE) +
  circle(24, -11, 6, palette.stone);

/** Snow on the ground from y down, with a few soft shadows. */
export const snowGround = (y) =>
  path(`M0,${y + 6} C60,${y - 10} 130,${y + 8} 200,${y - 2} C280,${y - 12} 340,${y + 8} 400,${y} V300 H0Z`, palette.snow) +
  path(`M0,${y + 46} C90,${y + 26} 220,${y + 52} 400,${y + 32} V300 H0Z`, '#E9F0F0') +
  line(`M30,${y + 26} q16,-5 34,0 M290,${y + 22} q18,-5 36,0 M150,${y + 20} q12,-4 26,0`, palette.snowShade, 3);

/** Snow flakes: list of [x, y, radius]. */
export const snowFlakes = (list) => list.map(([x, y, r = 2.2]) => circle(x, y, r, '#FFFFFF')).join('');

/** Note of music. */
export const note = (x, y, scale, colour = palette.berry) =>
  place(x, y, scale, ellipse(0, 0, 6, 4.4, colour, 'transform="rotate(-20)"') + line('M5.4,-2 V-24 q7,2 9,9', colour, 2.4));

/** Framed picture on the wall; top left x y. */
export const framedPicture = (x, y, width, height) =>
  rect(x, y, width, height, palette.woodDark, 3) +
  rect(x + 6, y + 6, width - 12, height - 12, '#F7EBD7') +
  path(`M${x + 6},${y + height - 6} v${-height * 0.24} q${(width - 12) * 0.3},${-height * 0.22} ${(width - 12) * 0.5},0 t${(width - 12) * 0.5},${-height * 0.12} V${y + height - 6}Z`, palette.moss) +
  circle(x + width * 0.68, y + height * 0.33, Math.min(width, height) * 0.1, palette.mustard);

/** Ball of one colour with a light spot. */
export const ball = (x, y, r, colour) => circle(x, y, r, colour) + circle(x - r * 0.32, y - r * 0.34, r * 0.24, '#FFFFFF', 'fill-opacity=".45"');

/** Shelf board. */
export const shelf = (x, y, width) => rect(x, y, width, 8, palette.wood, 2);
