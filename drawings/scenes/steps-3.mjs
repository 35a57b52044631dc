/** Steps of a first visit: clothes, paying, a chat, going home. */
import {
  C,
  FOLK,
  bench,
  bunPlate,
  bust,
  circle,
  coatHook,
  cup,
  ellipse,
  floor,
  hangingLamp,
  line,
  path,
  place,
  pottedPlant,
  rect,
  repeat,
  scene,
  seatedPerson,
  skins,
  stand,
  sun,
  tree,
  turn,
  wideTable,
  windowPane,
} from './props-families.mjs';

function stepHome() {
  return scene(
    '#F2DEC6',
    rect(214, 20, 150, 226, C.woodDark, 4),
    rect(226, 32, 126, 214, C.sky),
    sun(322, 66, 16),
    path('M226,190 C260,170 310,186 352,172 V246 H226Z', C.leaf),
    tree(330, 192, 0.6),
    path('M268,246 C276,216 300,206 296,186 L304,186 C312,206 320,220 330,246Z', C.sand),
    path('M226,32 L190,50 V262 L226,246Z', C.spruce) + circle(198, 156, 4, C.mustard),
    floor(246, '#C9A77E'),
    windowPane(24, 34, 74, 64),
    stand(88, 282, 1.3, {
      ...FOLK.bun,
      top: C.mustard,
      bottom: C.plum,
      dir: 0.7,
      armLeft: [
        [-23, -18],
        [-20, 4],
      ],
      armRight: [
        [34, -46],
        [42, -70],
      ],
    }),
    stand(288, 280, 1.3, {
      ...FOLK.grey,
      glasses: 1,
      top: C.berry,
      bottom: '#41525E',
      scarf: C.mustard,
      dir: -0.7,
      armLeft: [
        [-34, -46],
        [-42, -70],
      ],
      armRight: [
        [23, -18],
        [24, 4],
      ],
      legLeft: [
        [-8, 34],
        [-10, 68],
      ],
      legRight: [
        [14, 32],
        [26, 66],
      ],
      footLeft: 1,
      over: line('M14,-42 L-12,0', C.woodDark, 3) + rect(10, -4, 24, 24, C.seaDark, 4) + line('M14,-4 q8,-14 16,0', C.seaDark, 3),
    }),
  );
}

function stepChanging() {
  const locker = (x, open) =>
    rect(x, 46, 52, 196, C.sea, 3) +
    (open
      ? rect(x + 5, 52, 42, 184, '#2E5560')
      : line(`M${x + 14},62 h24 M${x + 14},70 h24 M${x + 14},78 h24`, C.seaDark, 3) + circle(x + 43, 146, 4, C.mustard));
  return scene(
    '#E7EDE6',
    repeat(10, (i) => rect(i * 42, 0, 1.6, 246, '#D5DFD6')) + repeat(6, (i) => rect(0, i * 42, 400, 1.6, '#D5DFD6')),
    floor(246, '#C3B7A2'),
    locker(18),
    locker(72),
    locker(126, true),
    path('M126,46 L100,58 V256 L126,242Z', '#7FB5BF'),
    line('M132,70 H172', C.steel, 3),
    path('M146,74 q6,6 12,0 l10,10 -2,44 h-28 l-2,-44z', C.mustard),
    rect(136, 214, 32, 20, C.berry, 3),
    rect(206, 66, 178, 10, C.wood, 3),
    coatHook(224, 76),
    coatHook(264, 76),
    coatHook(312, 76),
    coatHook(358, 76),
    path('M218,90 Q226,84 234,90 L244,102 L240,164 H212 L208,102Z', C.spruce) + line('M226,92 V164', '#FFFFFF60', 2),
    path('M254,90 h18 l6,80 h-30z', C.clayLight) + line('M253,150 h22 M252,158 h24', C.white, 3),
    bench(196, 208, 190, 48),
    place(
      330,
      208,
      1,
      rect(-40, -46, 80, 46, C.plum, 12) +
        line('M-18,-44 q18,-34 36,0', C.plum, 6) +
        line('M-30,-30 H30', '#FFFFFF60', 3) +
        rect(-10, -26, 20, 12, '#00000026', 3),
    ),
    place(238, 208, 1, rect(-26, -12, 52, 12, C.white, 5) + rect(-26, -22, 52, 11, C.sea, 5)),
    place(
      264,
      274,
      1,
      path('M-34,-8 h14 q4,8 16,9 v6 H-34Z', C.ink) + path('M6,-8 h14 q4,8 16,9 v6 H6Z', C.ink) + line('M-30,5 h24 M10,5 h24', C.white, 2),
    ),
  );
}

function stepBoots() {
  return scene(
    '#EFE3CF',
    rect(258, 20, 118, 226, C.woodDark, 4) +
      rect(270, 32, 94, 214, C.sky) +
      path('M270,190 C300,176 330,190 364,178 V246 H270Z', C.snow) +
      tree(322, 196, 0.7) +
      circle(286, 60, 3, C.white) +
      circle(304, 90, 3, C.white) +
      circle(346, 70, 3, C.white) +
      circle(338, 120, 3, C.white) +
      circle(290, 130, 3, C.white),
    rect(24, 54, 210, 10, C.wood, 3),
    coatHook(46, 64) + coatHook(98, 64) + coatHook(206, 64),
    path('M40,78 Q48,72 56,78 L68,92 L64,160 H32 L28,92Z', C.spruce) + line('M48,80 V160', '#FFFFFF60', 2.4),
    path('M92,78 q6,-4 12,0 l4,66 q-10,6 -20,0z', C.mustard) + line('M88,136 h20 M89,128 h18', C.berry, 3),
    path('M192,90 q0,-20 14,-20 q14,0 14,20z', C.berry) + rect(190, 86, 32, 8, '#B96673', 4) + circle(206, 68, 5, C.white),
    floor(246, '#B9957A'),
    ellipse(190, 280, 150, 14, '#9B7B62'),
    rect(74, 216, 150, 12, C.wood, 3) + rect(86, 226, 10, 50, C.woodDark) + rect(202, 226, 10, 50, C.woodDark),
    place(
      140,
      204,
      1.4,
      seatedPerson({
        ...FOLK.dark,
        top: C.seaDark,
        bottom: '#41525E',
        view: 'side',
        facing: 1,
        lean: 14,
        scarf: C.clay,
        legs: [
          [
            [-3, 1],
            [22, 4],
            [24, 40],
          ],
          [
            [-1, 2],
            [34, -4],
            [50, 24],
          ],
        ],
        armLeft: [
          [14, -12],
          [38, 8],
        ],
        armRight: [
          [44, -16],
          [54, 4],
        ],
        middle: boot(24, 50, 0) + boot(54, 32, -14),
      }),
    ),
  );
}

/** A winter boot, sole at x, y, toe to the right. */
function boot(x, y, angle) {
  return turn(
    x,
    y,
    angle,
    path('M-11,-30 H9 V-14 q14,2 15,13 v3 H-11Z', C.clay) +
      rect(-12, -1, 37, 5, C.ink, 2) +
      rect(-13, -33, 24, 8, '#F2DEC6', 4) +
      line('M-4,-18 h10 M-2,-12 h10', C.woodDark, 2),
  );
}

function stepPay() {
  return scene(
    '#E9D3C4',
    rect(26, 26, 116, 8, C.wood, 2) +
      rect(36, 6, 20, 20, C.white, 3) +
      rect(62, 2, 14, 24, C.spruce, 3) +
      circle(100, 16, 10, C.clay) +
      circle(122, 16, 10, C.mustard),
    hangingLamp(330, 18, C.seaDark),
    bust(286, 204, 1.42, {
      ...FOLK.plumScarf,
      hair: C.spruce,
      top: C.berry,
      dir: -0.5,
      armLeft: [
        [-28, -14],
        [-26, 4],
      ],
      armRight: [
        [24, -14],
        [16, 6],
      ],
    }),
    bust(108, 212, 1.5, {
      ...FOLK.grandad,
      top: C.mustard,
      dir: 0.6,
      armLeft: [
        [-24, -14],
        [-8, 8],
      ],
      armRight: [
        [36, -26],
        [56, -14],
      ],
    }),
    path('M0,220 H400 V300 H0Z', C.wood) + rect(0, 214, 400, 12, '#C08E63'),
    place(
      236,
      216,
      1.3,
      path('M-24,0 L-18,-40 H18 L24,0Z', C.ink) +
        path('M-13,-35 H13 L15,-20 H-15Z', '#BFD9DE') +
        [0, 1, 2].map((c) => circle(-9 + c * 9, -13, 2.6, C.stone) + circle(-9.5 + c * 9.5, -6, 2.6, c === 2 ? C.moss : C.stone)).join(''),
    ),
    turn(200, 176, 26, rect(-16, -30, 32, 58, C.ink, 6) + rect(-12, -24, 24, 44, C.sea, 2) + line('M-6,-3 l5,6 9,-11', C.white, 4.4)),
    circle(189, 192, 8, skins.a),
    line('M222,140 q7,-7 16,-5 M218,130 q12,-11 26,-7', C.spruce, 4.4),
    [
      [92, 262, C.mustard],
      [126, 268, C.steel],
      [158, 262, C.mustard],
    ]
      .map(
        ([x, y, c]) =>
          ellipse(x, y + 5, 17, 8, '#00000033') + ellipse(x, y, 17, 9, c) + ellipse(x, y, 11, 5.4, '#FFFFFF', 'fill-opacity=".35"'),
      )
      .join(''),
    place(304, 270, 1, rect(-42, -22, 84, 40, '#7FA08A', 4) + rect(-36, -16, 72, 28, C.leaf, 2) + circle(0, -2, 10, '#7FA08A')),
  );
}

function stepFriend() {
  return scene(
    '#F2DEC6',
    windowPane(130, 20, 140, 96),
    hangingLamp(60, 20, C.clay),
    pottedPlant(352, 160, 1.3),
    rect(318, 160, 70, 8, C.wood, 2),
    bust(108, 246, 1.76, {
      ...FOLK.scarf,
      top: C.berry,
      dir: 0.8,
      armLeft: [
        [-24, -12],
        [-4, 0],
      ],
      armRight: [
        [30, -22],
        [26, -32],
      ],
      over: cup(27, -26, C.white),
    }),
    bust(296, 246, 1.76, {
      ...FOLK.grey,
      glasses: 1,
      top: C.seaDark,
      dir: -0.8,
      armLeft: [
        [-28, -18],
        [-24, -30],
      ],
      armRight: [
        [24, -12],
        [4, 0],
      ],
      over: cup(-27, -24, C.white),
    }),
    wideTable(250),
    bunPlate(200, 268, 1.2),
  );
}

export default {
  'step-home': stepHome,
  'step-changing': stepChanging,
  'step-boots': stepBoots,
  'step-pay': stepPay,
  'step-friend': stepFriend,
};
