/** Children: band, football, gymnastics. */
import {
  C,
  FOLK,
  circle,
  cloud,
  ellipse,
  floor,
  football,
  kid,
  line,
  note,
  path,
  place,
  rect,
  repeat,
  ring,
  scene,
  shadow,
  skins,
  stand,
  sun,
  tree,
} from './props-families.mjs';

const drum = (x, y, size) =>
  place(
    x,
    y,
    size,
    rect(-22, 0, 44, 28, C.berry, 3) +
      line('M-20,4 L-10,26 L0,4 L10,26 L20,4', C.white, 2) +
      ellipse(0, 29, 22, 6, C.mustard) +
      rect(-22, 22, 44, 6, C.mustard) +
      ellipse(0, 0, 22, 7, C.mustard) +
      ellipse(0, -1, 19, 5, C.white),
  );

const trumpet = (x, y, size, flip = 1) =>
  place(
    x,
    y,
    size,
    line('M0,0 H44', C.mustard, 5) +
      path('M40,-3 C52,-4 58,-10 64,-16 V16 C58,10 52,4 40,3Z', C.mustard) +
      ellipse(64, 0, 4, 16, '#B9822A') +
      line('M12,0 v10 q0,5 5,5 h12 q5,0 5,-5 v-10', C.mustard, 3.6) +
      line('M16,-2 v-8 M23,-2 v-8 M30,-2 v-8', '#B9822A', 3.4) +
      line('M0,-3 v6', '#B9822A', 4),
    flip,
  );

const uniform = { top: C.seaDark, bottom: '#2B3A46', hairStyle: 'cap', hair: C.berry };

const stripe = path('M-9,-45 L13,6 H6 L-15,-42Z', C.mustard);

function childrensBand() {
  const flag = line('M0,56 V-102', C.woodDark, 4) + path('M0,-100 H52 L42,-84 L52,-68 H0Z', C.berry) + circle(22, -84, 8, C.mustard);
  const drummer = {
    ...uniform,
    skin: skins.d,
    vest: stripe,
    armLeft: [
      [-27, -20],
      [-17, -16],
    ],
    armRight: [
      [29, -22],
      [20, -22],
    ],
    legLeft: [
      [-10, 30],
      [-20, 66],
    ],
    legRight: [
      [12, 28],
      [15, 66],
    ],
    over: drum(2, -4, 0.9) + line('M-17,-17 L-2,-6 M20,-23 L9,-8', C.sand, 3.6),
  };
  const brass = {
    ...uniform,
    skin: skins.e,
    dir: 0.6,
    vest: stripe,
    armLeft: [
      [-6, -30],
      [22, -56],
    ],
    armRight: [
      [34, -38],
      [34, -56],
    ],
    legLeft: [
      [-10, 32],
      [-17, 66],
    ],
    legRight: [
      [13, 30],
      [17, 64],
    ],
    over: trumpet(8, -60, 0.92),
  };
  const clarinet = {
    ...uniform,
    skin: skins.b,
    hair: C.berry,
    vest: stripe,
    dir: -0.2,
    armLeft: [
      [-26, -22],
      [-7, -26],
    ],
    armRight: [
      [26, -16],
      [5, -10],
    ],
    legLeft: [
      [-10, 32],
      [-17, 66],
    ],
    legRight: [
      [13, 30],
      [17, 64],
    ],
    over: line('M0,-54 L2,-2', C.ink, 5.5) + path('M-5,4 L2,-8 L9,4Z', C.ink),
  };
  return scene(
    C.sky,
    sun(56, 50),
    cloud(150, 40, 1),
    cloud(330, 52, 0.9),
    path('M0,150 C80,110 160,150 240,124 C310,104 360,130 400,116 V240 H0Z', '#9DB98A'),
    tree(26, 176, 0.7),
    tree(382, 176, 0.74),
    rect(150, 96, 96, 80, C.clay),
    path('M142,98 L198,60 L254,98Z', C.woodDark),
    repeat(3, (i) => rect(162 + i * 28, 112, 16, 20, '#F7E2BE', 2)),
    rect(188, 142, 20, 34, C.woodDark, 2),
    path('M0,176 C120,166 280,182 400,172 V300 H0Z', C.leaf),
    path('M0,232 C120,222 280,236 400,226 V300 H0Z', '#CFC5B2'),
    place(40, 206, 1.1, flag),
    note(250, 78, 1.1),
    note(286, 58, 1, C.plum),
    note(120, 98, 1, C.plum),
    kid(72, 268, 0.84, {
      ...uniform,
      hair: C.berry,
      skin: skins.a,
      hairStyle: 'cap',
      vest: stripe,
      armLeft: [
        [-32, -30],
        [-32, -22],
      ],
      armRight: [
        [23, -18],
        [22, 4],
      ],
      legLeft: [
        [-10, 32],
        [-17, 66],
      ],
      legRight: [
        [13, 30],
        [17, 64],
      ],
      behind: 'L',
    }),
    kid(348, 268, 0.84, clarinet),
    kid(154, 284, 0.92, drummer),
    kid(236, 284, 0.92, brass),
  );
}

function childrensFootball() {
  const kit = { short: 1, shorts: 1, bottom: '#2B3A46' };
  return scene(
    C.sky,
    cloud(70, 44, 1),
    cloud(310, 34, 0.9),
    path('M0,126 C60,92 120,116 180,104 C260,88 330,116 400,100 V170 H0Z', '#7FA08A'),
    tree(26, 142, 0.6),
    tree(376, 140, 0.62),
    rect(0, 136, 400, 164, '#8DB36E'),
    rect(0, 136, 400, 36, '#9BC07B'),
    rect(0, 214, 400, 44, '#9BC07B'),
    line('M252,178 V100 H372 V178', '#FFFFFF', 6),
    repeat(7, (i) => line(`M${264 + i * 16},102 V176`, '#FFFFFF', 1.1)) +
      repeat(5, (i) => line(`M254,${114 + i * 14} H370`, '#FFFFFF', 1.1)),
    line('M0,182 H400', '#FFFFFF', 3),
    shadow(312, 222, 26),
    kid(312, 222, 0.66, {
      ...kit,
      ...FOLK.lad,
      skin: skins.b,
      top: C.mustard,
      armLeft: [
        [-34, -46],
        [-50, -62],
      ],
      armRight: [
        [34, -46],
        [50, -62],
      ],
      legLeft: [
        [-14, 32],
        [-18, 66],
      ],
      legRight: [
        [14, 32],
        [18, 66],
      ],
    }),
    shadow(76, 262, 26),
    kid(76, 262, 0.8, {
      ...kit,
      ...FOLK.curly,
      skin: skins.d,
      dir: 0.6,
      top: C.berry,
      armLeft: [
        [-30, -26],
        [-40, -12],
      ],
      armRight: [
        [30, -26],
        [42, -40],
      ],
      legLeft: [
        [-14, 30],
        [-34, 56],
      ],
      legRight: [
        [14, 26],
        [14, 64],
      ],
    }),
    shadow(170, 280, 34),
    kid(168, 280, 0.98, {
      ...kit,
      ...FOLK.tail,
      top: C.berry,
      lean: -3,
      dir: 0.6,
      armLeft: [
        [-32, -28],
        [-46, -20],
      ],
      armRight: [
        [28, -24],
        [42, -34],
      ],
      legLeft: [
        [-6, 34],
        [-12, 68],
      ],
      legRight: [
        [22, 24],
        [46, 46],
      ],
    }),
    shadow(248, 284, 20),
    football(246, 267, 18),
    kid(352, 278, 0.78, {
      ...kit,
      ...FOLK.fair,
      top: C.mustard,
      dir: -0.7,
      armLeft: [
        [-28, -26],
        [-42, -34],
      ],
      armRight: [
        [28, -22],
        [36, -6],
      ],
      legLeft: [
        [-14, 28],
        [-20, 64],
      ],
      legRight: [
        [16, 28],
        [36, 54],
      ],
      footLeft: -1,
    }),
  );
}

function gymnastics() {
  const suit = (top) => ({ top, bottom: top, short: 1 });
  return scene(
    '#EFE3CF',
    repeat(9, (i) => rect(14 + i * 44, 20, 5, 170, '#D9C49E')) + repeat(7, (i) => rect(0, 34 + i * 24, 120, 5, '#C9AE80', 2)),
    rect(120, 0, 280, 190, '#EFE3CF'),
    floor(196, '#C9A77E'),
    line('M318,0 V74 M362,0 V74', C.stone, 3),
    ring(318, 86, 12, C.wood, 5),
    ring(362, 86, 12, C.wood, 5),
    stand(340, 231, 0.86, {
      ...FOLK.boy,
      ...suit(C.seaDark),
      headScale: 1.18,
      armLeft: [
        [-32, -60],
        [-26, -86],
      ],
      armRight: [
        [32, -60],
        [26, -86],
      ],
      legLeft: [
        [-7, 34],
        [-5, 66],
      ],
      legRight: [
        [7, 34],
        [5, 66],
      ],
      shorts: 1,
      shoes: skins.e,
    }),
    rect(34, 208, 12, 56, C.woodDark),
    rect(172, 208, 12, 56, C.woodDark),
    rect(14, 194, 190, 16, C.wood, 6),
    rect(14, 194, 190, 6, '#D0A074', 3),
    kid(94, 194, 0.96, {
      ...FOLK.bun,
      ...suit(C.plum),
      armLeft: [
        [-36, -44],
        [-58, -52],
      ],
      armRight: [
        [36, -44],
        [58, -52],
      ],
      legLeft: [
        [-3, 34],
        [-2, 68],
      ],
      legRight: [
        [26, 24],
        [50, 42],
      ],
      shoes: skins.c,
    }),
    rect(126, 266, 250, 24, C.sea, 8),
    rect(126, 266, 250, 8, '#7FB5BF', 4),
    rect(196, 266, 4, 24, '#4A8794'),
    rect(296, 266, 4, 24, '#4A8794'),
    kid(236, 282, 0.74, {
      ...FOLK.fair,
      ...suit(C.berry),
      shoes: skins.e,
      armLeft: [
        [-30, -58],
        [-12, -92],
      ],
      armRight: [
        [30, -58],
        [12, -92],
      ],
      legLeft: [
        [-32, 30],
        [-62, 66],
      ],
      legRight: [
        [32, 30],
        [62, 66],
      ],
      footLeft: -1,
      footRight: 1,
    }),
  );
}

export default {
  'childrens-band': childrensBand,
  'childrens-football': childrensFootball,
  gymnastics,
};
