/** Steps of a first visit: taking part. */
import {
  C,
  FOLK,
  backpack,
  birch,
  bust,
  circle,
  cloud,
  ellipse,
  floor,
  framedPicture,
  hairs,
  line,
  path,
  place,
  rect,
  rollator,
  scene,
  seatedPerson,
  sit,
  skins,
  stand,
  sun,
  tree,
  turn,
  wheelchair,
  windowPane,
} from './props-families.mjs';

function stepEquipment() {
  const guitar = turn(
    0,
    0,
    -24,
    rect(-4, -92, 8, 66, C.woodDark, 2) +
      rect(-7, -108, 14, 20, C.ink, 3) +
      path('M0,-34 C-18,-34 -20,-20 -14,-10 C-26,0 -26,30 0,30 C26,30 26,0 14,-10 C20,-20 18,-34 0,-34Z', C.clay) +
      circle(0, -6, 8, C.woodDark) +
      rect(-9, 14, 18, 4, C.woodDark) +
      line('M-2,-90 V14 M2,-90 V14', C.sand, 1),
  );
  const ballOfYarn = (x, y, r, c) =>
    circle(x, y, r, c) +
    line(
      `M${x - r * 0.7},${y - r * 0.2} q${r * 0.7},${-r * 0.6} ${r * 1.4},0 M${x - r * 0.6},${y + r * 0.4} q${r * 0.6},${-r * 0.6} ${r * 1.3},0`,
      '#FFFFFF70',
      2,
    );
  return scene(
    '#E3DDCF',
    rect(128, 18, 144, 8, C.wood, 2) + rect(128, 70, 144, 8, C.wood, 2) + rect(128, 18, 7, 60, C.wood) + rect(265, 18, 7, 60, C.wood),
    ballOfYarn(154, 58, 12, C.berry) + ballOfYarn(180, 60, 10, C.mustard) + ballOfYarn(202, 58, 12, C.seaDark),
    place(232, 70, 1, path('M-14,-20 h10 q4,12 22,12 q6,2 6,8 H-14Z', C.plum) + line('M-2,-12 l5,-3 M3,-8 l5,-3', C.white, 2)),
    floor(222, '#C9A77E'),
    stand(92, 284, 1.36, {
      ...FOLK.red,
      top: C.spruce,
      bottom: '#4B3B34',
      dir: 0.7,
      armLeft: [
        [12, -14],
        [48, -3],
      ],
      armRight: [
        [36, -26],
        [50, -42],
      ],
    }),
    stand(290, 284, 1.36, {
      ...FOLK.bun,
      hair: hairs.grey,
      skin: skins.c,
      glasses: 1,
      top: C.mustard,
      bottom: C.plum,
      dir: -0.7,
      armLeft: [
        [-36, -18],
        [-53, -11],
      ],
      armRight: [
        [4, -6],
        [-47, 12],
      ],
    }),
    place(186, 186, 1.3, guitar),
    circle(160, 128, 7, skins.e) + circle(157, 181, 7, skins.e),
    circle(218, 169, 7, skins.c) + circle(226, 201, 7, skins.c),
  );
}

function stepName() {
  return scene(
    '#DDE6DC',
    windowPane(20, 24, 100, 84),
    framedPicture(296, 30, 82, 62),
    floor(236, '#C9A77E'),
    bust(202, 262, 2.3, {
      ...FOLK.curly,
      top: C.mustard,
      armLeft: [
        [-36, -22],
        [-40, -62],
      ],
      armRight: [
        [31, -8],
        [17, -13],
      ],
      over:
        rect(-2, -34, 26, 17, C.white, 2.4) +
        rect(-2, -34, 26, 5.5, C.berry, 2.4) +
        line('M3,-24 h10 M16,-24 h4', C.ink, 2.6) +
        line('M22,-10 L17,-17', skins.d, 3.6) +
        place(-40, -67, 0.42, hand(0, 0, 1, skins.d), -1),
    }),
    speechBubble(),
    rect(0, 262, 400, 38, C.wood) + rect(0, 256, 400, 9, '#C08E63'),
    place(334, 258, 1, rect(-30, -10, 60, 10, C.white, 2) + rect(-28, -16, 56, 6, C.rose, 2) + line('M-16,-20 L18,-24', C.berry, 5)),
  );
}

/** A greeting without words: an open hand. */
function speechBubble() {
  return rect(284, 118, 84, 66, C.white, 22) + path('M292,170 l-16,22 32,-12z', C.white) + hand(326, 152, 1, C.clay);
}

const hand = (x, y, size, colour) =>
  place(
    x,
    y,
    size,
    path('M-13,-2 q0,22 14,22 q14,0 14,-20 V-8 H-13Z', colour) +
      line('M-10,-4 V-18 M-3,-6 V-23 M4,-6 V-22 M11,-4 V-17', colour, 6) +
      line('M13,6 L22,-4', colour, 6.5),
  );

function stepJoin() {
  const drum = (x, y, colour) =>
    path(`M${x - 20},${y} L${x - 13},${y + 40} H${x + 13} L${x + 20},${y}Z`, colour) +
    line(`M${x - 16},${y + 4} L${x - 7},${y + 36} L${x},${y + 4} L${x + 7},${y + 36} L${x + 16},${y + 4}`, '#FFFFFF80', 2) +
    ellipse(x, y, 21, 7, C.white);
  const drummer = {
    armLeft: [
      [-27, -16],
      [-11, -13],
    ],
    armRight: [
      [29, -26],
      [17, -30],
    ],
  };
  return scene(
    '#F2DEC6',
    windowPane(34, 16, 84, 66),
    windowPane(282, 16, 84, 66),
    floor(140, '#C9A77E'),
    ellipse(200, 238, 192, 56, C.clayLight),
    ellipse(200, 238, 164, 45, '#EBBF9F'),
    sit(138, 196, 1, { ...FOLK.grey, glasses: 1, top: C.spruce, bottom: '#41525E', dir: 0.3, ...drummer, over: drum(0, -12, C.berry) }),
    sit(262, 196, 1, { ...FOLK.tall, top: C.mustard, bottom: C.navy, dir: -0.3, ...drummer, over: drum(0, -12, C.seaDark) }),
    sit(56, 254, 1.1, {
      ...FOLK.scarf,
      hair: C.plum,
      top: C.berry,
      bottom: '#3F4D5C',
      dir: 0.7,
      ...drummer,
      over: drum(0, -12, C.mustard),
    }),
    place(
      342,
      202,
      1.1,
      wheelchair({ view: 'front', colour: C.spruce }).behind +
        seatedPerson({ ...FOLK.red, top: C.plum, bottom: '#4B3B34', dir: -0.7, ...drummer, over: drum(0, -12, C.clay) }) +
        wheelchair({ view: 'front', colour: C.spruce }).front,
    ),
    sit(200, 292, 1.2, { ...FOLK.fair, top: C.seaDark, bottom: '#41525E', dir: 0.2, ...drummer, over: drum(0, -12, C.berry) }),
  );
}

function stepBreak() {
  return scene(
    C.sky,
    sun(58, 48),
    cloud(170, 40, 1),
    cloud(300, 56, 0.8),
    path('M0,160 C80,126 160,160 240,140 C310,124 360,140 400,130 V300 H0Z', '#9DB98A'),
    tree(30, 206, 1),
    birch(366, 226, 1.3),
    path('M0,214 C100,204 280,222 400,208 V300 H0Z', C.leaf),
    path('M0,266 C120,254 280,270 400,258 V300 H0Z', C.sand),
    rect(86, 140, 226, 14, C.wood, 4) + rect(86, 162, 226, 14, C.wood, 4),
    line('M104,140 V278 M294,140 V278', C.woodDark, 9),
    rect(78, 212, 242, 14, '#C08E63', 4),
    sit(
      164,
      278,
      1.5,
      {
        ...FOLK.grandad,
        top: C.spruce,
        bottom: '#41525E',
        dir: 0.3,
        armLeft: [
          [-26, -16],
          [-12, 0],
        ],
        armRight: [
          [32, -24],
          [18, -42],
        ],
        over:
          place(
            19,
            -38,
            1,
            turn(0, 0, -16, rect(-6, -18, 12, 22, C.sea, 3) + rect(-3.5, -24, 7, 7, C.white, 2) + rect(-6, -10, 12, 6, '#FFFFFF80')),
          ) + circle(20, -38, 5.2, skins.a),
      },
      '',
    ),
    backpack(258, 212, 1.1, C.berry),
    place(330, 286, 1.3, rollator(C.seaDark)),
  );
}

export default {
  'step-equipment': stepEquipment,
  'step-name': stepName,
  'step-join': stepJoin,
  'step-break': stepBreak,
};
