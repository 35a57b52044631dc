/** More activities, indoors: sewing, quiz, film, baking, clothes exchange. */
import {
  C,
  FOLK,
  bust,
  circle,
  cup,
  ellipse,
  floor,
  hangingLamp,
  head,
  line,
  path,
  place,
  rect,
  repeat,
  scene,
  skins,
  stand,
  wideTable,
} from './props-families.mjs';

const sewingMachine = (x, y, size, colour, flip = 1) =>
  place(
    x,
    y,
    size,
    rect(-50, -12, 100, 13, '#E6DFD2', 4) +
      path('M22,-12 V-62 q0,-10 10,-10 h8 q8,0 8,10 V-12Z', colour) +
      path('M-46,-72 H40 V-46 H-24 V-36 H-46Z', colour) +
      rect(-50, -74, 96, 12, colour, 6) +
      circle(50, -54, 9, C.steelDark) +
      line('M-36,-36 V-16', C.steel, 3) +
      rect(-42, -20, 12, 4, C.steelDark) +
      rect(0, -86, 10, 14, C.mustard, 2) +
      line('M5,-86 Q-20,-92 -35,-72', C.mustard, 1.6) +
      circle(34, -34, 5, C.white),
    flip,
  );

function sewing() {
  const wall =
    rect(30, 34, 108, 8, C.wood, 2) +
    [C.berry, C.mustard, C.seaDark, C.plum, C.moss]
      .map((c, i) => rect(38 + i * 19, 14, 12, 20, c, 2) + rect(36 + i * 19, 12, 16, 4, C.sand, 2))
      .join('') +
    rect(272, 20, 94, 62, C.woodDark, 3) +
    path('M280,28 H358 V74 H280Z', '#F7EBD7') +
    path('M304,34 h8 q7,7 14,0 h8 l10,10 -8,7 -4,-4 V68 H306 V47 l-4,4 -8,-7z', C.clay);
  return scene(
    '#EFD9C3',
    wall,
    wideTable(214),
    path('M0,256 C30,232 60,244 108,236 L148,246 C130,270 90,276 60,300 H0Z', C.berry),
    path('M20,262 q10,-4 20,0 M60,252 q10,-4 20,0 M40,282 q10,-4 20,0', C.rose, 'opacity=".5"'),
    path('M250,252 C290,240 330,246 392,240 L400,300 H300 C290,282 268,268 250,252Z', C.mustard),
    bust(118, 206, 1.36, {
      ...FOLK.scarf,
      top: C.plum,
      dir: 0.2,
      armLeft: [
        [-26, -12],
        [-27, 22],
      ],
      armRight: [
        [26, -10],
        [-5, 22],
      ],
    }),
    bust(294, 206, 1.36, {
      ...FOLK.silver,
      glasses: 1,
      top: C.moss,
      dir: -0.3,
      armLeft: [
        [-26, -10],
        [10, 24],
      ],
      armRight: [
        [26, -12],
        [36, 24],
      ],
    }),
    sewingMachine(134, 248, 1.06, C.seaDark),
    sewingMachine(290, 252, 1.06, C.spruce, -1),
    path('M60,246 C80,232 104,234 118,240 L100,254 H64Z', '#B0485A'),
    path('M306,244 C320,236 344,238 360,250 L356,262 H322Z', C.mustardLight),
    circle(80, 238, 7, skins.b) + circle(112, 238, 7, skins.b),
    circle(308, 242, 7, skins.c) + circle(345, 241, 7, skins.c),
    place(
      206,
      276,
      1,
      circle(-8, 8, 6, 'none', `stroke="${C.berry}" stroke-width="4"`) +
        circle(8, 8, 6, 'none', `stroke="${C.berry}" stroke-width="4"`) +
        line('M-5,3 L10,-22 M5,3 L-10,-22', C.steelDark, 4),
    ),
  );
}

function quiz() {
  const bubble =
    rect(166, 16, 68, 62, C.mustard, 18) +
    path('M192,76 l8,14 12,-14z', C.mustard) +
    line('M188,38 q0,-12 12,-12 q13,0 13,11 q0,8 -12,12 v5', C.ink, 6) +
    circle(201, 64, 4, C.ink);
  return scene(
    '#E9D3C4',
    rect(18, 28, 96, 62, C.spruceDark, 4),
    line('M30,46 h44 M30,60 h58 M30,74 h34', '#DDE7E2', 4),
    line('M96,44 l5,5 8,-10', C.mustard, 4),
    hangingLamp(318, 22, C.clay),
    bubble,
    bust(66, 208, 1.26, {
      ...FOLK.grandad,
      top: C.spruce,
      dir: 0.6,
      armLeft: [
        [-24, -12],
        [-10, 8],
      ],
      armRight: [
        [28, -18],
        [36, -2],
      ],
    }),
    bust(156, 202, 1.26, {
      ...FOLK.bun,
      top: C.mustard,
      dir: 0.4,
      armLeft: [
        [-24, -14],
        [-14, 6],
      ],
      armRight: [
        [26, -18],
        [14, -34],
      ],
    }),
    bust(246, 202, 1.26, {
      ...FOLK.scarf,
      hair: C.plum,
      top: C.seaDark,
      dir: -0.4,
      armLeft: [
        [-22, -14],
        [-6, 8],
      ],
      armRight: [
        [24, -14],
        [14, 8],
      ],
    }),
    bust(334, 208, 1.26, {
      ...FOLK.red,
      top: C.berry,
      dir: -0.6,
      armLeft: [
        [-28, -18],
        [-38, 0],
      ],
      armRight: [
        [24, -12],
        [10, 8],
      ],
    }),
    wideTable(214),
    place(
      200,
      258,
      1,
      path('M-58,-30 H58 L70,36 H-70Z', C.white) +
        repeat(
          4,
          (i) =>
            rect(-46 + i * -2, -20 + i * 14, 9, 9, 'none', 1.5, `stroke="${C.spruce}" stroke-width="2"`) +
            line(`M${-30 - i * 2},${-15 + i * 14} h${i === 3 ? 30 : 70}`, C.grey, 3),
        ),
    ),
    place(200, 258, 1, line('M-45,-16 l3,4 6,-9 M-47,-2 l3,4 6,-9 M-49,12 l3,4 6,-9', C.berry, 3)),
    line('M226,284 L262,252', C.mustard, 6) + line('M226,284 l3,-3', C.ink, 5),
    cup(66, 262),
    cup(112, 246, '#F2D9C7'),
    cup(316, 248, '#DDE7E2'),
    cup(352, 272),
  );
}

function cinema() {
  const seat = (x, y) =>
    rect(x - 34, y, 68, 80, C.berry, 14) + rect(x - 40, y + 34, 10, 50, '#7C2C3A', 5) + rect(x + 30, y + 34, 10, 50, '#7C2C3A', 5);
  const viewer = (x, y, look) => place(x, y, 1.2, head({ ...look, back: 1 }));
  const film =
    rect(60, 20, 280, 134, '#CFE2E4') +
    circle(280, 60, 20, C.mustardLight) +
    path('M60,154 V110 C110,70 150,120 200,96 C250,74 300,120 340,92 V154Z', C.moss) +
    path('M60,154 V132 C130,110 220,140 340,122 V154Z', C.leaf);
  return scene(
    '#3B3046',
    rect(0, 0, 34, 220, C.berry) + rect(366, 0, 34, 220, C.berry),
    repeat(3, (i) => rect(8 + i * 10, 0, 3, 220, '#00000022')) + repeat(3, (i) => rect(372 + i * 10, 0, 3, 220, '#00000022')),
    rect(52, 12, 296, 150, C.white, 4),
    film,
    stand(176, 154, 0.7, {
      ...FOLK.brown,
      top: C.berry,
      bottom: C.navy,
      dir: 0.6,
      armLeft: [
        [-23, -18],
        [-20, 4],
      ],
      armRight: [
        [28, -20],
        [34, -6],
      ],
    }),
    stand(228, 154, 0.72, {
      ...FOLK.tall,
      top: C.mustard,
      bottom: '#41525E',
      dir: -0.6,
      armLeft: [
        [-28, -20],
        [-36, -6],
      ],
      armRight: [
        [23, -18],
        [20, 4],
      ],
    }),
    path('M60,162 L340,162 L400,232 H0Z', '#FFFFFF', 'fill-opacity=".07"'),
    viewer(70, 208, FOLK.scarf),
    viewer(156, 208, { ...FOLK.grey }),
    viewer(244, 208, FOLK.curly),
    viewer(330, 208, { ...FOLK.boy }),
    [70, 156, 244, 330].map((x) => seat(x, 222)).join(''),
    place(
      200,
      262,
      1,
      path('M-17,-24 H17 L12,26 H-12Z', C.white) +
        path('M-9,-24 h6 l2,50 h-5z M5,-24 h6 l-3,50 h-5z', C.berry) +
        [
          [-12, -27],
          [-3, -32],
          [7, -31],
          [13, -26],
          [0, -26],
        ]
          .map(([x, y]) => circle(x, y, 7, C.mustardLight))
          .join(''),
    ),
    circle(183, 250, 6, skins.a),
  );
}

function baking() {
  return scene(
    '#F2DEC6',
    rect(28, 40, 108, 8, C.wood, 2),
    rect(38, 12, 24, 28, C.white, 4),
    rect(68, 16, 20, 24, C.clay, 3),
    rect(94, 10, 16, 30, C.mustardLight, 3),
    rect(290, 62, 96, 160, '#D8CDBB', 6),
    rect(300, 104, 76, 62, C.ink, 6),
    rect(308, 112, 60, 46, '#F0B75C', 4),
    ellipse(324, 150, 13, 9, '#B4713F') + ellipse(352, 150, 13, 9, '#B4713F'),
    rect(304, 92, 68, 6, C.steelDark, 3),
    [308, 328, 348, 368].map((x) => circle(x, 78, 5, C.steelDark)).join(''),
    bust(98, 208, 1.36, {
      ...FOLK.grandad,
      top: C.seaDark,
      apron: C.white,
      dir: 0.4,
      short: 1,
      armLeft: [
        [-27, -14],
        [-14, 4],
      ],
      armRight: [
        [27, -14],
        [16, 4],
      ],
    }),
    bust(214, 206, 1.36, {
      ...FOLK.plumScarf,
      hair: C.berry,
      top: C.plum,
      apron: C.mustard,
      dir: -0.2,
      armLeft: [
        [-27, -16],
        [-24, 2],
      ],
      armRight: [
        [27, -16],
        [24, 2],
      ],
    }),
    rect(0, 214, 400, 16, '#EADBC2', 2),
    rect(0, 226, 400, 74, C.wood),
    rect(0, 226, 400, 4, '#00000018'),
    ellipse(100, 214, 46, 13, '#F7EBD7'),
    ellipse(100, 210, 33, 11, '#E8C68F'),
    circle(79, 208, 7, skins.a) + circle(121, 208, 7, skins.a),
    line('M176,206 H252', C.wood, 13) + line('M162,206 H172 M256,206 H266', C.woodDark, 7),
    circle(184, 204, 7, skins.c) + circle(246, 204, 7, skins.c),
    ellipse(214, 217, 44, 5, '#E8C68F'),
    rect(286, 206, 104, 8, C.steel, 3),
    [304, 328, 352, 374]
      .map((x) => ellipse(x, 201, 12, 9, C.clayLight) + line(`M${x - 5},196 l4,4 M${x + 1},195 l4,4`, '#B9703F', 2))
      .join(''),
    [76, 200, 324].map((x) => rect(x - 52, 248, 104, 38, '#B98358', 4) + circle(x, 266, 3, C.woodDark)).join(''),
  );
}

function secondHand() {
  const garment = (x, colour, kind) =>
    line(`M${x},64 v8`, C.steelDark, 2.6) +
    line(`M${x - 13},80 L${x},72 L${x + 13},80`, C.steelDark, 2.6) +
    (kind === 'dress'
      ? path(`M${x - 11},76 Q${x},84 ${x + 11},76 L${x + 11},108 L${x + 22},164 H${x - 22} L${x - 11},108Z`, colour)
      : kind === 'trousers'
        ? path(`M${x - 12},80 H${x + 12} L${x + 16},172 H${x + 3} L${x},108 L${x - 3},172 H${x - 16}Z`, colour)
        : path(
            `M${x - 8},74 Q${x},82 ${x + 8},74 L${x + 22},84 L${x + 25},128 H${x + 16} V148 H${x - 16} V128 H${x - 25} L${x - 22},84Z`,
            colour,
          ));
  return scene(
    '#E3DDCF',
    rect(300, 20, 76, 28, C.white, 4),
    place(
      338,
      34,
      1,
      line('M-14,2 q0,-10 12,-10 h6 M14,-2 q0,10 -12,10 h-6', C.spruce, 4) + path('M4,-14 l8,6 -8,6z M-4,14 l-8,-6 8,-6z', C.spruce),
    ),
    floor(216, '#C9A77E'),
    line('M92,64 H320', C.steelDark, 7),
    line('M100,64 V252 M312,64 V252 M84,254 H116 M296,254 H328', C.steelDark, 6),
    garment(130, C.seaDark, 'jacket'),
    garment(172, C.mustard, 'dress'),
    garment(214, C.navy, 'trousers'),
    garment(250, C.clay, 'dress'),
    garment(286, C.moss, 'jacket'),
    place(
      206,
      286,
      1,
      path('M-34,-40 H34 L30,2 H-30Z', C.wood) +
        path('M-34,-40 H34 L33,-32 H-33Z', '#C08E63') +
        line('M-16,-20 h32', C.woodDark, 5) +
        path('M-26,-40 q8,-14 20,-6 q12,-12 30,6z', C.plumLight),
    ),
    stand(66, 276, 1.2, {
      ...FOLK.fair,
      top: C.spruce,
      bottom: '#41525E',
      dir: 0.6,
      armLeft: [
        [-26, -28],
        [-2, -34],
      ],
      armRight: [
        [34, -32],
        [36, -38],
      ],
      over:
        place(18, -28, 1, path('M-10,-10 Q0,-2 10,-10 L26,0 L22,14 L14,9 V46 H-14 V9 L-22,14 L-26,0Z', C.berry)) +
        circle(-3, -33, 5.2, skins.e) +
        circle(37, -33, 5.2, skins.e),
    }),
    stand(346, 276, 1.2, {
      ...FOLK.curly,
      top: C.plum,
      bottom: '#4B3B34',
      dir: -0.7,
      armLeft: [
        [-30, -36],
        [-46, -48],
      ],
      armRight: [
        [24, -18],
        [20, 2],
      ],
    }),
  );
}

export default {
  sewing,
  quiz,
  cinema,
  baking,
  'second-hand': secondHand,
};
