/** Families together: scouts, story time, a trip to the cabin. */
import {
  ARMS,
  C,
  FOLK,
  backpack,
  bigBook,
  circle,
  cloud,
  cushion,
  ellipse,
  fire,
  floor,
  hills,
  kid,
  kidFloor,
  line,
  path,
  place,
  rect,
  repeat,
  scene,
  seatedPerson,
  shadow,
  skins,
  stand,
  sun,
  tree,
} from './props-families.mjs';

function scouts() {
  const shirt = { top: '#8FA07A', short: 1, bottom: '#4B4A3C' };
  const kerchief = path('M-11,-47 Q0,-38 11,-47 L9,-40 L2,-34 L5,-18 L-1,-24 L-5,-18 L-3,-34 L-9,-40Z', C.berry);
  const stick = (x1, y1, x2, y2) => line(`M${x1},${y1} L${x2},${y2}`, C.woodDark, 3) + circle(x2, y2, 6, C.white);
  return scene(
    '#3F5570',
    circle(62, 44, 20, C.mustardLight) + circle(71, 38, 18, '#3F5570'),
    [[130, 30], [276, 40], [316, 84], [358, 28], [112, 88]].map(([x, y]) => circle(x, y, 2.4, C.white)).join(''),
    hills(130, '#5A7286', '#5E7F5E'),
    tree(24, 190, 1.1),
    tree(64, 182, 0.8, '#2A6A59'),
    tree(374, 190, 1.15),
    tree(338, 180, 0.8, '#2A6A59'),
    path('M0,196 C100,182 260,204 400,188 V300 H0Z', '#8FAE7A'),
    path('M200,62 L302,206 H98Z', C.mustard),
    path('M200,62 L98,206 H140Z', '#C98E2C'),
    path('M200,86 L236,206 H164Z', C.woodDark),
    path('M200,86 L184,206 H160Z', C.mustardLight),
    line('M200,62 v-12', C.woodDark, 4),
    shadow(200, 276, 60, 8),
    fire(200, 272, 0.95),
    kid(128, 246, 0.76, { ...FOLK.lad, ...shirt, skin: skins.d, dir: 0.4, vest: kerchief, ...ARMS.down }),
    kid(274, 246, 0.76, {
      ...FOLK.tail,
      ...shirt,
      dir: -0.4,
      vest: kerchief,
      armLeft: [
        [-20, -14],
        [-6, -6],
      ],
      armRight: [
        [32, -46],
        [36, -70],
      ],
    }),
    kidFloor(84, 282, 0.92, {
      ...FOLK.plumScarf,
      ...shirt,
      short: 0,
      hair: C.plum,
      dir: 0.6,
      vest: kerchief,
      armLeft: [
        [-18, -12],
        [10, -10],
      ],
      armRight: [
        [28, -24],
        [40, -20],
      ],
      over: stick(34, -17, 96, -52),
    }),
    kidFloor(318, 282, 0.92, {
      ...FOLK.fair,
      ...shirt,
      dir: -0.6,
      vest: kerchief,
      armLeft: [
        [-28, -24],
        [-40, -20],
      ],
      armRight: [
        [18, -12],
        [-10, -10],
      ],
      over: stick(-34, -17, -98, -52),
    }),
  );
}

function storyTime() {
  const shelf = (y, list) =>
    list.map(([colour, width, height], i) => rect(28 + i * 17, y - height, width, height, colour, 1.5)).join('') +
    rect(18, y, 364, 7, C.wood);
  const books = (seed) =>
    Array.from({ length: 20 }, (_, i) => [
      [C.spruce, C.berry, C.mustard, C.seaDark, C.plum, C.clay, C.moss, C.navy][(i * 5 + seed) % 8],
      11 + ((i * 7 + seed) % 5),
      30 + ((i * 11 + seed * 3) % 14),
    ]);
  return scene(
    '#E7DCC8',
    rect(10, 8, 380, 176, C.woodDark, 4),
    rect(18, 16, 364, 160, '#5E3D27'),
    shelf(66, books(1)),
    shelf(120, books(4)),
    shelf(174, books(6)),
    floor(184, '#C9A77E'),
    ellipse(200, 266, 190, 40, '#DDBE98'),
    ellipse(200, 266, 160, 31, '#E9D3B4'),
    place(
      200,
      190,
      1.2,
      path('M-46,44 V-34 q0,-26 26,-26 h40 q26,0 26,26 V44Z', C.seaDark) +
        rect(-56, -6, 22, 50, '#2A6170', 11) +
        seatedPerson({
          ...FOLK.granny,
          top: C.clay,
          bottom: '#3F4D5C',
          armLeft: [
            [-27, -14],
            [-24, -8],
          ],
          armRight: [
            [27, -14],
            [24, -8],
          ],
        }) +
        rect(34, -6, 22, 50, '#2A6170', 11) +
        bigBook(0, -18, 0.84, C.berry) +
        circle(-26, -10, 5.2, skins.a) +
        circle(26, -10, 5.2, skins.a),
    ),
    cushion(64, 246, 38, C.mustard),
    cushion(336, 246, 38, C.plum),
    cushion(122, 282, 38, C.berry),
    cushion(280, 282, 38, C.spruce),
    kidFloor(64, 248, 0.78, { ...FOLK.lad, skin: skins.d, top: C.spruce, dir: 0.9, ...ARMS.lap }),
    kidFloor(336, 248, 0.78, { ...FOLK.fair, top: C.mustard, dir: -0.9, ...ARMS.lap }),
    kidFloor(122, 284, 0.84, { ...FOLK.tail, top: C.sea, dir: 0.8, ...ARMS.lap }),
    kidFloor(280, 284, 0.84, { ...FOLK.long, skin: skins.c, top: C.berry, dir: -0.8, ...ARMS.lap }),
  );
}

function familyOuting() {
  const cabin =
    rect(250, 116, 124, 84, C.clay) +
    repeat(4, (i) => rect(250, 132 + i * 18, 124, 2, '#B0603C')) +
    path('M236,120 L312,66 L388,120Z', C.woodDark) +
    rect(338, 66, 16, 34, C.grey) +
    rect(266, 138, 36, 30, C.white, 2) +
    rect(270, 142, 28, 22, '#F7E2BE') +
    rect(282, 142, 4, 22, C.white) +
    rect(322, 142, 32, 58, C.spruce, 2) +
    circle(347, 172, 2.6, C.mustard);
  const sausage = (x1, y1, x2, y2) => line(`M${x1},${y1} L${x2},${y2}`, C.woodDark, 2.6) + line(`M${x2 - 4},${y2 + 1} h12`, C.berry, 6);
  return scene(
    C.sky,
    sun(60, 46),
    cloud(170, 40, 1),
    hills(140, '#A8C3C0', '#7E9B6A'),
    tree(22, 196, 1),
    tree(224, 190, 0.8),
    tree(392, 204, 0.9, '#2A6A59'),
    cabin,
    path('M0,198 C110,186 280,206 400,194 V300 H0Z', C.leaf),
    shadow(206, 282, 54, 7),
    fire(206, 278, 0.86),
    stand(58, 278, 1.14, {
      ...FOLK.dark,
      top: C.seaDark,
      bottom: '#4B3B34',
      pack: C.berry,
      dir: 0.6,
      armLeft: [
        [-24, -18],
        [-18, 2],
      ],
      armRight: [
        [26, -22],
        [30, -2],
      ],
    }),
    kid(112, 282, 0.6, {
      ...FOLK.lad,
      skin: skins.c,
      hairStyle: 'beanie',
      hair: C.mustard,
      top: C.spruce,
      pack: C.clay,
      dir: 0.6,
      armLeft: [
        [-28, -26],
        [-34, -14],
      ],
      armRight: [
        [30, -30],
        [46, -34],
      ],
      over: sausage(44, -34, 96, -44),
    }),
    kid(282, 284, 0.74, {
      ...FOLK.tail,
      top: C.berry,
      dir: -0.7,
      armLeft: [
        [-30, -28],
        [-46, -30],
      ],
      armRight: [
        [22, -16],
        [10, -2],
      ],
      over: sausage(-44, -29, -78, -32),
    }),
    stand(340, 278, 1.1, {
      ...FOLK.brown,
      skin: skins.a,
      top: C.plum,
      bottom: '#41525E',
      dir: -0.6,
      armLeft: [
        [-25, -20],
        [-20, 0],
      ],
      armRight: [
        [30, -40],
        [26, -34],
      ],
      over: line('M-12,-40 L-14,-8 M12,-40 L14,-8', C.mustard, 4),
    }),
    backpack(376, 288, 0.9, C.mustard),
  );
}

export default {
  scouts,
  'story-time': storyTime,
  'family-outing': familyOuting,
};
