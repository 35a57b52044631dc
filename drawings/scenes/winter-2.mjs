/** Winter: sledge and a walk in the snow. */
import {
  C,
  FOLK,
  circle,
  cloud,
  hairs,
  kid,
  line,
  path,
  place,
  pole,
  polyline,
  rect,
  repeat,
  scene,
  seatedPerson,
  skins,
  snowFlakes,
  snowGround,
  snowTree,
  stand,
  sun,
  turn,
} from './props-families.mjs';

const flakes = snowFlakes([
  [28, 30, 2.4],
  [80, 74],
  [126, 24],
  [168, 60, 2.6],
  [214, 18],
  [256, 52],
  [300, 26, 2.6],
  [342, 70],
  [380, 32],
  [52, 112],
  [364, 112],
  [232, 92, 2.6],
  [112, 98],
]);

function sledging() {
  const slope =
    path('M0,84 C90,96 210,180 400,242 V300 H0Z', C.snow) +
    path('M0,150 C100,160 220,232 330,268 C360,278 384,284 400,286 V300 H0Z', '#E3ECEE');
  const sledge = (colour) =>
    line('M-52,48 H48 q16,0 18,-16', C.woodDark, 5) + line('M-34,46 V34 M30,46 V34', C.woodDark, 5) + rect(-50, 28, 100, 8, colour, 3);
  return scene(
    C.sky,
    cloud(300, 48, 1.1),
    cloud(190, 34, 0.8),
    path('M160,170 L240,100 L290,140 L350,84 L400,126 V260 H160Z', '#B4CBD3'),
    path('M240,100 l-22,20 l14,-3 l9,9 l8,-9 l12,2z M350,84 l-24,22 l14,-3 l10,9 l9,-9 l13,2z', C.white),
    path('M200,190 C280,160 340,180 400,164 V280 H200Z', '#E9F0F0'),
    snowTree(364, 216, 0.9),
    snowTree(326, 200, 0.6),
    slope,
    snowTree(30, 110, 0.8),
    flakes,
    line('M40,176 C110,196 170,232 250,262 M60,164 C120,184 190,222 262,250', C.snowShade, 3),
    kid(120, 144, 0.6, {
      ...FOLK.lad,
      skin: skins.d,
      hairStyle: 'beanie',
      hair: C.mustard,
      top: C.sea,
      bottom: C.plum,
      dir: 0.5,
      armLeft: [
        [-30, -52],
        [-34, -78],
      ],
      armRight: [
        [24, -18],
        [26, 4],
      ],
      over: line('M26,4 L58,38', C.woodDark, 2.4),
    }),
    turn(164, 158, 22, line('M-22,0 H24 q6,0 8,-6', C.woodDark, 4) + path('M-22,-3 q22,-6 48,0z', C.berry)),
    turn(
      246,
      198,
      20,
      place(
        0,
        0,
        1.12,
        place(
          -26,
          14,
          1,
          seatedPerson({
            ...FOLK.red,
            hairStyle: 'beanie',
            hair: C.berry,
            beardColour: hairs.red,
            top: C.spruce,
            bottom: C.navy,
            dir: 0.5,
            legs: [
              [
                [-2, 6],
                [24, -2],
                [48, 14],
              ],
              [
                [0, 8],
                [28, 2],
                [54, 16],
              ],
            ],
            view: 'side',
            scarf: C.mustard,
          }),
        ) +
          place(
            14,
            16,
            0.74,
            seatedPerson({
              ...FOLK.fair,
              headScale: 1.28,
              headY: 2,
              hairStyle: 'beanie',
              hair: C.plum,
              top: C.mustard,
              bottom: C.clay,
              dir: 0.5,
              legs: [
                [
                  [-2, 6],
                  [26, -2],
                  [52, 14],
                ],
                [
                  [0, 8],
                  [30, 2],
                  [58, 16],
                ],
              ],
              view: 'side',
              armLeft: [
                [-10, -22],
                [14, -12],
              ],
              armRight: [
                [38, -56],
                [50, -78],
              ],
            }),
          ) +
          place(
            -26,
            14,
            1,
            polyline(
              [
                [14, -34],
                [36, -18],
                [50, -12],
              ],
              C.spruce,
              10.5,
            ) + circle(50, -12, 5.2, skins.e),
          ) +
          sledge(C.wood),
      ),
    ),
    circle(316, 268, 7, C.white),
    circle(332, 276, 5, C.white),
    circle(174, 220, 5, C.white),
  );
}

function snowWalk() {
  const kicksled =
    line('M-30,70 H96 q12,0 16,-10', C.steelDark, 4) +
    line('M4,70 L0,-16', C.woodDark, 5) +
    line('M-12,-18 H10', C.ink, 6) +
    line('M56,70 V34 M4,34 H58', C.woodDark, 5) +
    rect(8, 28, 54, 7, C.wood, 3) +
    line('M2,8 L8,30', C.woodDark, 4) +
    path('M20,28 q2,-24 20,-24 q16,0 16,24z', C.clay) +
    line('M28,10 q10,-10 20,0', C.clay, 4);
  const spikes = (feet) =>
    feet
      .map(
        ([x, y]) =>
          line(`M${x - 4},${y + 6} v1.5 M${x + 2},${y + 6} v1.5 M${x + 8},${y + 6} v1.5`, C.steel, 2.2) +
          line(`M${x - 6},${y + 1} h16`, C.berry, 2.6),
      )
      .join('');
  return scene(
    C.sky,
    sun(340, 46, 22),
    cloud(120, 38, 1),
    path('M0,140 C80,104 160,134 240,116 C310,98 360,122 400,110 V200 H0Z', '#C4D6DA'),
    rect(36, 104, 84, 56, C.berry),
    path('M28,106 L78,68 L128,106Z', C.white),
    repeat(2, (i) => rect(50 + i * 34, 118, 20, 22, '#F7E2BE', 2)),
    snowGround(158),
    snowTree(18, 186, 0.9),
    snowTree(160, 176, 0.56),
    snowTree(376, 190, 1),
    path('M150,300 C170,250 250,214 262,176 L290,176 C288,216 320,252 356,300Z', '#E0E9EB'),
    flakes,
    stand(86, 280, 1.16, {
      ...FOLK.dark,
      hairStyle: 'beanie',
      hair: C.mustard,
      beardColour: hairs.black,
      top: C.seaDark,
      bottom: C.navy,
      dir: 0.6,
      armLeft: [
        [-8, -20],
        [28, -18],
      ],
      armRight: [
        [32, -24],
        [38, -18],
      ],
      legLeft: [
        [-14, 30],
        [-28, 60],
      ],
      legRight: [
        [8, 34],
        [8, 68],
      ],
      over: place(40, 2, 1, kicksled),
    }),
    stand(264, 274, 1.16, {
      ...FOLK.grey,
      hairStyle: 'bob',
      top: C.berry,
      bottom: '#4B3B34',
      scarf: C.mustard,
      dir: 0.2,
      armLeft: [
        [-26, -22],
        [-28, -6],
      ],
      armRight: [
        [26, -24],
        [32, -8],
      ],
      legLeft: [
        [-10, 32],
        [-14, 66],
      ],
      legRight: [
        [11, 32],
        [16, 66],
      ],
      footLeft: -1,
      footRight: 1,
      over:
        pole(-28, -8, -34, 74) +
        pole(32, -10, 40, 74) +
        spikes([
          [-16, 66],
          [16, 66],
        ]) +
        path('M-15,-67 C-17,-92 17,-92 15,-67Z', C.spruce) +
        rect(-16, -72, 32, 7, '#3A7565', 3.5),
    }),
    stand(342, 272, 1.12, {
      ...FOLK.plumScarf,
      top: C.mustard,
      bottom: '#41525E',
      dir: -0.4,
      armLeft: [
        [-25, -20],
        [-20, 2],
      ],
      armRight: [
        [26, -24],
        [32, -8],
      ],
      legLeft: [
        [-10, 32],
        [-14, 66],
      ],
      legRight: [
        [11, 32],
        [16, 66],
      ],
      footLeft: -1,
      footRight: 1,
      over:
        pole(32, -10, 38, 74) +
        spikes([
          [-16, 66],
          [16, 66],
        ]),
    }),
  );
}

export default {
  sledging,
  'snow-walk': snowWalk,
};
