/** Steps of a first visit: before you come, and arriving. */
import {
  ARMS,
  C,
  FOLK,
  birch,
  bust,
  chair,
  circle,
  cloud,
  cup,
  ellipse,
  floor,
  framedPicture,
  head,
  line,
  path,
  place,
  rect,
  repeat,
  scene,
  seatedPerson,
  sit,
  skins,
  stand,
  sun,
  tree,
  turn,
  whiteCane,
  windowPane,
} from './props-families.mjs';

const handset = (x, y, angle, size = 1) =>
  turn(x, y, angle, rect(-8, -16, 16, 32, C.ink, 4) + rect(-6, -12, 12, 22, C.sea, 1) + circle(0, 13, 1.6, C.white), size);

function stepPhone() {
  const waves = line('M-8,-8 q9,8 0,16 M4,-15 q16,15 0,30', C.spruce, 5);
  return scene(
    '#DDE6DC',
    path('M196,0 H400 V300 H228Z', '#F2DEC6'),
    windowPane(26, 26, 80, 70),
    framedPicture(316, 34, 62, 50),
    bust(108, 250, 1.7, {
      ...FOLK.brown,
      top: C.mustard,
      dir: 0.6,
      armLeft: [
        [-24, -12],
        [-6, 4],
      ],
      armRight: [
        [36, -28],
        [20, -57],
      ],
      over: handset(18, -60, 12, 0.9) + circle(21, -57, 5, skins.e),
    }),
    bust(306, 250, 1.7, {
      ...FOLK.grandad,
      top: C.seaDark,
      dir: -0.6,
      armLeft: [
        [-36, -28],
        [-20, -57],
      ],
      armRight: [
        [24, -12],
        [8, 4],
      ],
      over: handset(-18, -60, -12, 0.9) + circle(-21, -57, 5, skins.a),
    }),
    place(176, 138, 1, waves),
    place(232, 138, 1, waves, -1),
    path('M0,258 H400 V300 H0Z', C.wood) + rect(0, 254, 400, 9, '#C08E63'),
    cup(48, 282) + cup(366, 282, '#DDE7E2'),
    rect(176, 264, 60, 24, C.white, 2) + rect(176, 264, 60, 7, C.berry, 2) + repeat(4, (i) => circle(185 + i * 14, 280, 2.4, C.grey)),
  );
}

function stepCompanion() {
  return scene(
    C.sky,
    sun(50, 44),
    cloud(136, 40, 1),
    path('M0,160 C80,130 160,160 240,140 C310,124 360,140 400,130 V300 H0Z', '#9DB98A'),
    birch(34, 210, 0.9),
    rect(236, 74, 150, 138, C.clayLight),
    path('M224,78 L311,24 L398,78Z', C.woodDark),
    repeat(2, (i) => rect(250 + i * 92, 96, 30, 34, C.white, 2) + rect(254 + i * 92, 100, 22, 26, '#BFD9DE')),
    rect(284, 118, 52, 94, C.white, 3),
    rect(289, 123, 42, 89, C.spruce),
    rect(296, 132, 28, 34, '#F7E2BE', 2),
    circle(325, 178, 3, C.mustard),
    rect(276, 210, 68, 8, C.stone),
    path('M0,214 C120,206 280,220 400,212 V300 H0Z', C.leaf),
    path('M282,218 H338 C330,246 290,260 300,300 H60 C120,262 260,256 282,218Z', C.sand),
    stand(126, 284, 1.24, {
      ...FOLK.curly,
      top: C.mustard,
      bottom: '#41525E',
      dir: 0.8,
      armLeft: [
        [-24, -20],
        [-28, 0],
      ],
      armRight: [
        [26, -20],
        [32, -2],
      ],
      legLeft: [
        [-14, 30],
        [-30, 62],
      ],
      legRight: [
        [13, 32],
        [14, 67],
      ],
    }),
    stand(200, 286, 1.2, {
      ...FOLK.grey,
      glasses: 1,
      top: C.berry,
      bottom: '#4B3B34',
      dir: 0.5,
      armLeft: [
        [-24, -20],
        [-20, 2],
      ],
      armRight: [
        [25, -22],
        [32, -4],
      ],
      legLeft: [
        [-12, 32],
        [-24, 64],
      ],
      legRight: [
        [12, 32],
        [15, 67],
      ],
      over: whiteCane(32, -4, 58, 70),
    }),
  );
}

function stepBus() {
  const bus =
    rect(150, 92, 300, 150, C.berry, 18) +
    rect(150, 200, 300, 42, '#7C2C3A', 10) +
    rect(166, 108, 66, 66, '#BFD9DE', 8) +
    rect(246, 108, 56, 124, C.white, 6) +
    rect(251, 113, 22, 119, '#BFD9DE', 3) +
    rect(275, 113, 22, 119, '#BFD9DE', 3) +
    rect(316, 108, 90, 60, '#BFD9DE', 8) +
    rect(160, 206, 16, 12, C.mustardLight, 4) +
    circle(206, 242, 24, C.ink) +
    circle(206, 242, 11, C.stone) +
    circle(356, 242, 24, C.ink) +
    circle(356, 242, 11, C.stone) +
    rect(176, 96, 46, 10, C.ink, 3) +
    line('M184,101 h30', C.mustard, 3) +
    line('M150,120 q-14,4 -12,24', C.ink, 4);
  return scene(
    C.sky,
    cloud(220, 34, 1),
    path('M0,150 C80,120 160,150 240,130 C310,114 360,130 400,120 V300 H0Z', '#9DB98A'),
    tree(20, 190, 0.9),
    rect(0, 232, 400, 34, '#B9B4A8'),
    bus,
    place(
      186,
      152,
      0.9,
      place(0, 0, 1, path('M-16,24 q0,-14 16,-14 q16,0 16,14z', C.navy) + place(0, 0, 0.8, head({ ...FOLK.turban, dir: -0.4 }))),
    ),
    rect(0, 262, 400, 38, '#D8CDBB'),
    rect(0, 262, 400, 5, '#BDB19C'),
    line('M122,284 V64', C.steelDark, 6),
    rect(100, 36, 44, 44, C.seaDark, 6),
    rect(108, 46, 28, 20, C.white, 4) + rect(111, 49, 22, 9, C.seaDark, 1) + circle(115, 68, 4, C.white) + circle(129, 68, 4, C.white),
    rect(110, 120, 24, 34, C.white, 2) + line('M115,128 h14 M115,135 h14 M115,142 h14', C.grey, 2),
    stand(66, 288, 1.2, {
      ...FOLK.scarf,
      hair: C.plum,
      top: C.mustard,
      bottom: '#41525E',
      dir: 0.7,
      armLeft: [
        [-24, -18],
        [-18, 2],
      ],
      armRight: [
        [30, -42],
        [38, -66],
      ],
      over: line('M-14,-40 L12,-2', C.woodDark, 3) + rect(4, -6, 22, 20, C.woodDark, 4),
    }),
  );
}

function stepSeat() {
  return scene(
    '#EFE3CF',
    windowPane(36, 18, 90, 70),
    framedPicture(270, 24, 84, 58),
    floor(150, '#C9A77E'),
    ellipse(200, 240, 186, 52, '#DDBE98'),
    sit(276, 206, 1.06, { ...FOLK.grandad, top: C.spruce, bottom: '#41525E', dir: -0.4, ...ARMS.lap }),
    place(196, 176, 1.36, chair({ colour: C.mustard, legs: C.woodDark })),
    stand(92, 286, 1.24, {
      ...FOLK.bun,
      top: C.berry,
      bottom: '#41525E',
      dir: 0.8,
      armLeft: [
        [-24, -18],
        [-20, 2],
      ],
      armRight: [
        [34, -34],
        [58, -36],
      ],
    }),
    sit(
      352,
      282,
      1.2,
      {
        ...FOLK.scarf,
        top: C.plum,
        bottom: '#3F4D5C',
        view: 'side',
        facing: -1,
        armLeft: [
          [-28, -16],
          [-22, -2],
        ],
        armRight: [
          [10, -14],
          [-12, -4],
        ],
      },
      chair({ view: 'side', facing: -1 }),
    ),
  );
}

function stepWatch() {
  const dancer = (x, y, size, look) => stand(x, y, size, look);
  return scene(
    '#DCE7E8',
    windowPane(40, 20, 80, 66),
    windowPane(150, 20, 80, 66),
    floor(164, '#D9B98C'),
    ellipse(140, 226, 128, 30, '#E6CCA4'),
    dancer(66, 224, 0.86, {
      ...FOLK.curly,
      top: C.mustard,
      bottom: C.navy,
      dir: 0.5,
      armLeft: [
        [-30, -56],
        [-26, -80],
      ],
      armRight: [
        [30, -52],
        [36, -74],
      ],
    }),
    dancer(136, 214, 0.84, {
      ...FOLK.grey,
      top: C.spruce,
      bottom: '#4B3B34',
      armLeft: [
        [-30, -54],
        [-30, -78],
      ],
      armRight: [
        [30, -54],
        [30, -78],
      ],
    }),
    dancer(206, 224, 0.86, {
      ...FOLK.dark,
      top: C.clay,
      bottom: '#41525E',
      dir: -0.5,
      armLeft: [
        [-30, -52],
        [-36, -74],
      ],
      armRight: [
        [30, -56],
        [26, -80],
      ],
    }),
    ellipse(318, 286, 66, 8, '#00000018'),
    place(
      316,
      218,
      1.36,
      armchairSide() +
        seatedPerson({
          ...FOLK.granny,
          top: C.berry,
          bottom: '#3F4D5C',
          view: 'side',
          facing: -1,
          dir: -0.8,
          legs: [
            [
              [3, 1],
              [-24, 3],
              [-26, 43],
            ],
            [
              [1, 1],
              [-28, -2],
              [-42, 26],
            ],
          ],
          armLeft: [
            [-26, -16],
            [-18, -10],
          ],
          armRight: [
            [18, -12],
            [-6, -4],
          ],
          over: cup(-20, -6),
        }),
    ),
  );
}

/** An easy chair from the side, open to the left. */
function armchairSide() {
  return (
    line('M-14,12 L-20,50 M20,12 L26,50', C.woodDark, 6) +
    path('M-26,4 H20 L30,-48 q10,-4 12,6 L32,16 q-2,6 -8,6 H-22 q-8,-10 -4,-18Z', C.seaDark)
  );
}

export default {
  'step-phone': stepPhone,
  'step-companion': stepCompanion,
  'step-bus': stepBus,
  'step-seat': stepSeat,
  'step-watch': stepWatch,
};
