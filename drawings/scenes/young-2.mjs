/** Young people on the move: dance, climbing, riding. */
import {
  C,
  FOLK,
  circle,
  cloud,
  ellipse,
  floor,
  hills,
  line,
  note,
  path,
  person,
  place,
  polyline,
  rect,
  repeat,
  scene,
  shadow,
  stand,
  sun,
  tree,
} from './props-families.mjs';

function danceYoung() {
  return scene(
    '#DCD5E2',
    path('M70,0 L30,220 H150Z', '#F2D08A', 'fill-opacity=".35"'),
    path('M330,0 L250,220 H380Z', '#E9C6B4', 'fill-opacity=".5"'),
    path('M200,0 L140,220 H260Z', '#CFE2E4', 'fill-opacity=".6"'),
    rect(58, 0, 24, 14, C.ink, 3),
    rect(188, 0, 24, 14, C.ink, 3),
    rect(318, 0, 24, 14, C.ink, 3),
    note(120, 62, 1.3, C.plum),
    note(262, 56, 1.3),
    note(290, 84, 1, C.seaDark),
    floor(214, '#8F7A94'),
    place(
      372,
      244,
      1,
      rect(-20, -74, 40, 74, C.ink, 4) + circle(0, -52, 10, C.steelDark) + circle(0, -22, 15, C.steelDark) + circle(0, -22, 6, C.ink),
    ),
    place(
      26,
      244,
      1,
      rect(-20, -74, 40, 74, C.ink, 4) + circle(0, -52, 10, C.steelDark) + circle(0, -22, 15, C.steelDark) + circle(0, -22, 6, C.ink),
    ),
    shadow(92, 270, 40, 6),
    stand(92, 270, 1.14, {
      ...FOLK.curly,
      top: C.mustard,
      bottom: C.navy,
      lean: 4,
      dir: 0.3,
      armLeft: [
        [-34, -52],
        [-46, -76],
      ],
      armRight: [
        [40, -28],
        [54, -46],
      ],
      legLeft: [
        [-20, 28],
        [-34, 66],
      ],
      legRight: [
        [16, 28],
        [12, 66],
      ],
      footLeft: -1,
      footRight: 1,
    }),
    shadow(204, 284, 44, 6),
    stand(204, 284, 1.2, {
      ...FOLK.long,
      top: C.berry,
      skirt: C.plum,
      shoes: C.ink,
      lean: -3,
      armLeft: [
        [-40, -44],
        [-58, -56],
      ],
      armRight: [
        [30, -58],
        [22, -84],
      ],
      legLeft: [
        [-16, 30],
        [-24, 66],
      ],
      legRight: [
        [22, 24],
        [34, 56],
      ],
      footLeft: -1,
      footRight: 1,
      tights: '#3A2D40',
    }),
    shadow(308, 272, 40, 6),
    stand(308, 272, 1.14, {
      ...FOLK.red,
      beard: 0,
      top: C.spruce,
      bottom: '#4B3B34',
      lean: -4,
      dir: -0.3,
      armLeft: [
        [-38, -30],
        [-50, -50],
      ],
      armRight: [
        [36, -50],
        [50, -70],
      ],
      legLeft: [
        [-14, 30],
        [-10, 66],
      ],
      legRight: [
        [22, 24],
        [26, 56],
      ],
      footLeft: -1,
      footRight: 1,
    }),
  );
}

function climbing() {
  const colours = [C.berry, C.mustard, C.sea, C.moss, C.clay, C.plum];
  const hold = (x, y, i) => ellipse(x, y, 9 + (i % 3) * 2, 6 + (i % 2) * 2, colours[i % 6]);
  const spots = [
    [50, 40],
    [96, 74],
    [36, 112],
    [84, 148],
    [44, 196],
    [146, 34],
    [128, 122],
    [148, 190],
    [262, 28],
    [300, 80],
    [256, 130],
    [300, 180],
    [70, 236],
    [272, 218],
    [190, 20],
    [222, 216],
  ];
  return scene(
    '#E3DDCF',
    path('M0,0 H322 L300,90 L316,180 L304,256 H0Z', '#C9B79A'),
    path('M110,0 L90,100 L120,256 H0 V0Z', '#D5C6AC'),
    path('M240,0 L252,110 L228,256 H304 L316,180 L300,90 L322,0Z', '#BBA784'),
    spots.map(([x, y], i) => hold(x, y, i)).join(''),
    floor(254, '#8F7A5F'),
    rect(20, 258, 270, 22, C.seaDark, 8),
    rect(20, 258, 270, 7, C.sea, 4),
    line('M182,0 V150', C.white, 3.4),
    line('M190,0 C206,110 260,150 344,190', C.white, 3.4),
    ellipse(148, 62, 11, 7, C.mustard),
    ellipse(226, 90, 11, 7, C.berry),
    ellipse(150, 216, 13, 8, C.clay),
    ellipse(220, 188, 13, 8, C.moss),
    place(
      184,
      152,
      1.06,
      person({
        ...FOLK.tail,
        dir: 0.5,
        top: C.plum,
        bottom: '#39495A',
        short: 1,
        armLeft: [
          [-36, -58],
          [-32, -84],
        ],
        armRight: [
          [36, -44],
          [38, -58],
        ],
        legLeft: [
          [-30, 20],
          [-32, 56],
        ],
        legRight: [
          [32, 4],
          [34, 30],
        ],
        footLeft: -1,
        footRight: 1,
        middle:
          path('M-14,-6 H14 V2 H-14Z', C.berry) + line('M-8,0 Q-14,18 -20,16 M8,0 Q16,14 22,6', C.berry, 3.4) + circle(0, -3, 4, C.steel),
      }),
    ),
    stand(350, 286, 1.12, {
      ...FOLK.dark,
      top: C.spruce,
      bottom: '#4B3B34',
      dir: -0.8,
      armLeft: [
        [-26, -26],
        [-8, -18],
      ],
      armRight: [
        [24, -16],
        [6, -6],
      ],
      middle: path('M-14,-4 H14 V3 H-14Z', C.mustard) + line('M-8,-20 L2,0', C.white, 3.4),
    }),
  );
}

/** A standing horse, head to the right; the ground at y, its back about 118 × size above. */
function horse(x, y, size, coat, mane) {
  const leg = (points) => polyline(points, coat, 15) + rect(points[2][0] - 8, points[2][1] - 4, 17, 12, C.ink, 3);
  return place(
    x,
    y,
    size,
    line('M-78,-104 C-98,-90 -98,-60 -92,-36', mane, 13) +
      leg([
        [-46, -70],
        [-44, -36],
        [-48, -8],
      ]) +
      leg([
        [42, -70],
        [40, -36],
        [42, -8],
      ]) +
      path(
        'M-80,-100 C-78,-124 -40,-122 -10,-116 C20,-118 40,-126 52,-140 C64,-156 70,-176 84,-184 L92,-196 L100,-184 C112,-178 122,-160 132,-146 C134,-134 122,-128 112,-134 L98,-144 C90,-128 84,-110 78,-96 C74,-74 58,-64 30,-62 C0,-56 -30,-58 -48,-60 C-72,-60 -82,-80 -80,-100Z',
        coat,
      ) +
      leg([
        [-64, -74],
        [-66, -38],
        [-62, -8],
      ]) +
      leg([
        [62, -78],
        [62, -40],
        [60, -8],
      ]) +
      path('M50,-138 C62,-156 66,-180 86,-192 L90,-178 C80,-168 80,-150 66,-130 C60,-120 50,-116 42,-118Z', mane) +
      circle(104, -166, 3, C.ink) +
      circle(126, -142, 2, C.ink) +
      line('M98,-146 L116,-164 M108,-156 L122,-134', C.woodDark, 3.4) +
      line('M98,-146 L112,-136', C.woodDark, 3.4),
  );
}

function riding() {
  return scene(
    C.sky,
    sun(60, 48),
    cloud(180, 40, 1),
    hills(140, '#A8C3C0', '#7E9B6A'),
    rect(20, 112, 92, 84, C.berry),
    path('M10,116 L66,72 L122,116Z', C.woodDark),
    rect(48, 142, 36, 54, C.woodDark),
    line('M48,142 L84,196 M84,142 L48,196', C.berry, 3),
    tree(378, 196, 0.8),
    path('M0,196 C100,184 280,204 400,190 V300 H0Z', C.leaf),
    repeat(7, (i) => rect(6 + i * 64, 176, 9, 52, '#EFE4CF', 2)) + rect(0, 186, 400, 7, '#EFE4CF') + rect(0, 206, 400, 7, '#EFE4CF'),
    ellipse(180, 284, 120, 10, '#00000018'),
    horse(156, 282, 1.06, '#9A6240', '#4A2D1E'),
    stand(322, 286, 1.2, {
      ...FOLK.fair,
      hairStyle: 'tail',
      top: C.seaDark,
      bottom: '#EADBC2',
      shoes: C.ink,
      dir: -0.6,
      armLeft: [
        [-28, -44],
        [-38, -56],
      ],
      armRight: [
        [23, -18],
        [19, 2],
      ],
      middle:
        polyline(
          [
            [-8, 46],
            [-8, 66],
          ],
          C.ink,
          14,
        ) +
        polyline(
          [
            [9, 46],
            [9, 66],
          ],
          C.ink,
          14,
        ),
      over: '',
    }),
  );
}

export default {
  'dance-young': danceYoung,
  climbing,
  riding,
};
