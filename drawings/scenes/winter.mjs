/** Winter: skis and skates. */
import {
  ARMS,
  C,
  FOLK,
  circle,
  cloud,
  kid,
  line,
  path,
  place,
  pole,
  rect,
  scene,
  seatedPerson,
  shadow,
  skins,
  snowGround,
  snowPeaks,
  snowTree,
  stand,
  sun,
} from './props-families.mjs';

const ski = (x1, y, x2, colour) => line(`M${x1},${y} H${x2} q10,0 14,-9`, colour, 4.4);

function skiing() {
  return scene(
    C.sky,
    sun(330, 46, 22),
    cloud(90, 40, 1),
    snowPeaks(146),
    snowGround(150),
    snowTree(30, 190, 1),
    snowTree(70, 178, 0.7),
    snowTree(366, 186, 0.9),
    line('M0,262 C120,252 260,268 400,254 M0,274 C120,264 260,280 400,266', C.snowShade, 4),
    stand(246, 264, 1.2, {
      ...FOLK.granny,
      hairStyle: 'beanie',
      hair: C.mustard,
      top: C.berry,
      bottom: C.navy,
      lean: 9,
      dir: 0.7,
      armLeft: [
        [-20, -22],
        [-34, -10],
      ],
      armRight: [
        [40, -24],
        [58, -32],
      ],
      legLeft: [
        [-12, 32],
        [-36, 62],
      ],
      legRight: [
        [22, 28],
        [20, 66],
      ],
      scarf: C.mustardLight,
      behind: 'L',
      over:
        ski(-22, 74, 62, C.spruce) +
        line('M-76,77 L-30,70 q12,-3 16,-11', C.clay, 4.4) +
        pole(58, -32, 46, 72) +
        pole(-34, -10, -72, 68) +
        circle(58, -32, 5.4, skins.a),
    }),
    kid(112, 270, 0.84, {
      ...FOLK.lad,
      skin: skins.c,
      hairStyle: 'beanie',
      hair: C.sea,
      top: C.spruce,
      bottom: C.plum,
      lean: 6,
      dir: 0.7,
      armLeft: [
        [-20, -22],
        [-32, -10],
      ],
      armRight: [
        [36, -26],
        [50, -32],
      ],
      legLeft: [
        [-10, 32],
        [-26, 62],
      ],
      legRight: [
        [16, 30],
        [16, 66],
      ],
      behind: 'L',
      over:
        ski(-20, 74, 56, C.berry) + line('M-64,77 L-24,70 q12,-3 14,-9', C.mustard, 4.6) + pole(50, -32, 42, 72) + pole(-32, -10, -62, 68),
    }),
  );
}

const skates = (left, right) =>
  [left, right]
    .map(
      ([x, y]) =>
        line(`M${x - 9},${y + 9} H${x + 13}`, C.steelDark, 3) + line(`M${x - 3},${y + 5} v3 M${x + 7},${y + 5} v3`, C.steelDark, 2.4),
    )
    .join('');

function skating() {
  const chair =
    line('M-40,54 H36 q10,0 12,-10', C.steelDark, 5) +
    line('M-22,54 V8 M20,54 V8', C.woodDark, 5) +
    line('M-24,10 V-42 l-10,-4', C.woodDark, 6) +
    rect(-26, -30, 7, 36, C.wood, 3) +
    rect(-26, 6, 52, 8, C.wood, 3);
  return scene(
    C.sky,
    sun(64, 44, 22),
    cloud(200, 38, 0.9),
    path('M0,120 C80,86 160,116 240,98 C310,82 360,104 400,92 V180 H0Z', '#C4D6DA'),
    rect(0, 140, 400, 160, '#EAF1F2'),
    snowTree(30, 156, 0.7),
    snowTree(64, 150, 0.54),
    snowTree(376, 156, 0.74),
    snowTree(340, 150, 0.5),
    rect(0, 146, 400, 26, C.white),
    rect(0, 146, 400, 7, C.berry),
    rect(0, 166, 400, 6, C.sea),
    rect(0, 172, 400, 128, '#C9E2EA'),
    line('M20,216 q60,-16 120,0 M230,200 q50,12 120,-4 M40,282 q90,16 170,-4 M260,290 q60,-4 110,4 M150,242 q20,6 50,0', '#FFFFFF', 3),
    stand(324, 240, 0.98, {
      ...FOLK.curly,
      top: C.mustard,
      bottom: C.navy,
      scarf: C.berry,
      shoes: C.white,
      lean: -5,
      dir: -0.5,
      ...ARMS.out,
      legLeft: [
        [-12, 30],
        [-14, 64],
      ],
      legRight: [
        [20, 24],
        [44, 44],
      ],
      footLeft: -1,
      footRight: 1,
      over: skates([-18, 64], [44, 44]),
    }),
    shadow(206, 280, 70, 8),
    place(
      212,
      220,
      1.12,
      chair +
        seatedPerson({
          ...FOLK.grandad,
          hairStyle: 'beanie',
          hair: C.spruce,
          top: C.berry,
          bottom: '#4B3B34',
          scarf: C.mustard,
          view: 'side',
          facing: 1,
          armLeft: [
            [-16, -14],
            [8, -4],
          ],
          armRight: [
            [28, -20],
            [24, -4],
          ],
          middle: path('M-12,-8 L12,-8 L40,-4 L40,20 L24,22 L18,12 L-12,10Z', C.sea) + line('M34,-4 V20 M14,-7 V12', '#FFFFFF90', 2.4),
        }) +
        line('M22,52 h20', C.steelDark, 4),
    ),
    stand(120, 286, 1.2, {
      ...FOLK.scarf,
      hair: C.plum,
      top: C.spruce,
      bottom: '#41525E',
      shoes: C.white,
      lean: 6,
      dir: 0.6,
      armLeft: [
        [-8, -24],
        [30, -22],
      ],
      armRight: [
        [36, -30],
        [46, -24],
      ],
      legLeft: [
        [-14, 30],
        [-40, 54],
      ],
      legRight: [
        [12, 32],
        [10, 64],
      ],
      over: skates([-40, 54], [10, 64]),
    }),
  );
}

export default {
  skiing,
  skating,
};
