/** More for families: sports hall, swimming lesson, singing with babies. */
import {
  C,
  FOLK,
  ball,
  circle,
  ellipse,
  floor,
  head,
  hoop,
  kid,
  line,
  note,
  path,
  place,
  polyline,
  rect,
  repeat,
  scene,
  sitFloor,
  skins,
  stand,
  windowPane,
} from './props-families.mjs';

function familyHall() {
  return scene(
    '#E3DDCF',
    repeat(5, (i) => rect(20 + i * 76, 16, 56, 34, '#CFE2E4', 4)),
    repeat(4, (i) => rect(14 + i * 20, 78, 4, 114, '#C9AE80')) + repeat(6, (i) => rect(8, 84 + i * 19, 74, 5, '#B98F5E', 2)),
    rect(206, 40, 64, 46, C.white, 3),
    rect(224, 54, 28, 22, 'none', 0, `stroke="${C.clay}" stroke-width="3"`),
    line('M238,82 v6', C.steelDark, 4),
    ellipse(238, 90, 18, 5, C.clay),
    path('M222,92 L228,114 H248 L254,92Z', '#FFFFFF', 'fill-opacity=".8"'),
    floor(192, '#D9A869'),
    line('M0,226 H400', '#FFFFFF', 3, 'opacity=".7"'),
    `<ellipse cx="200" cy="264" rx="120" ry="26" fill="none" stroke="${C.seaDark}" stroke-width="3"/>`,
    stand(86, 262, 1.12, {
      ...FOLK.scarf,
      top: C.plum,
      bottom: '#3F4D5C',
      dir: 0.7,
      armLeft: [
        [-22, -18],
        [-12, 0],
      ],
      armRight: [
        [30, -26],
        [46, -38],
      ],
    }),
    ball(206, 146, 22, C.berry),
    kid(258, 258, 0.64, {
      ...FOLK.lad,
      top: C.mustard,
      dir: -0.6,
      armLeft: [
        [-34, -58],
        [-50, -84],
      ],
      armRight: [
        [32, -30],
        [44, -14],
      ],
      legLeft: [
        [-14, 30],
        [-24, 64],
      ],
      legRight: [
        [10, 32],
        [18, 66],
      ],
      footLeft: -1,
    }),
    stand(328, 274, 1.1, {
      ...FOLK.red,
      top: C.spruce,
      bottom: '#4B3B34',
      dir: -0.5,
      armLeft: [
        [-28, -20],
        [-34, 4],
      ],
      armRight: [
        [24, -18],
        [22, 4],
      ],
    }),
    hoop(172, 247, 32, 32, C.mustard, 6),
    kid(172, 290, 0.56, {
      ...FOLK.tail,
      top: C.sea,
      bottom: C.berry,
      armLeft: [
        [-38, -36],
        [-58, -34],
      ],
      armRight: [
        [38, -36],
        [56, -34],
      ],
      legLeft: [
        [-10, 32],
        [-16, 66],
      ],
      legRight: [
        [10, 32],
        [16, 66],
      ],
    }),
    hoop(258, 284, 40, 9, C.berry, 5),
    ball(44, 276, 17, C.seaDark),
  );
}

function swimmingLessons() {
  const wave = (y) => path(`M0,${y} q25,-8 50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 V300 H0Z`, '#5BA3B0');
  const swimmer = (x, y, look, float) =>
    place(
      x,
      y,
      0.94,
      polyline(
        [
          [-14, 8],
          [-54, 6],
        ],
        look.suit,
        15,
      ) +
        circle(-62, 2, 5, look.skin) +
        place(0, -8, 1.05, head({ ...look, hairStyle: 'swim', dir: 0.8 })) +
        polyline(
          [
            [4, 10],
            [24, 4],
          ],
          look.skin,
          9,
        ) +
        path('M22,-16 h22 q16,10 0,22 h-22z', float) +
        circle(25, 3, 5, look.skin) +
        path('M-76,8 q10,-6 20,0 t20,0 t20,0 t20,0 t20,0 t20,0 q-4,12 -16,12 h-92 q-10,-2 -12,-12z', '#4F99A7') +
        line('M-70,8 q10,-6 20,0 M-20,10 q10,-6 20,0 M30,10 q10,-6 18,0', '#FFFFFF', 2.4, 'opacity=".7"'),
    );
  return scene(
    '#E7EDE6',
    repeat(11, (i) => rect(i * 40, 0, 1.6, 124, '#D5DFD6')) + repeat(3, (i) => rect(0, 24 + i * 26, 400, 1.6, '#D5DFD6')),
    windowPane(36, 14, 96, 64),
    windowPane(160, 14, 96, 64),
    rect(0, 122, 400, 28, C.stone),
    stand(338, 147, 0.9, {
      ...FOLK.curly,
      skin: skins.d,
      top: C.mustard,
      bottom: C.navy,
      short: 1,
      shorts: 1,
      dir: -0.8,
      shoes: skins.d,
      armLeft: [
        [-32, -34],
        [-54, -26],
      ],
      armRight: [
        [26, -18],
        [16, -2],
      ],
      over: line('M-4,-44 L0,-22 L4,-44', C.berry, 2) + circle(0, -20, 4, C.berry),
    }),
    rect(0, 146, 400, 9, '#C3B7A2'),
    rect(0, 155, 400, 145, '#6FB3BE'),
    wave(168),
    kidSit(70, 152, { ...FOLK.lad, hair: C.berry, hairStyle: 'swim', top: C.seaDark, sleeve: skins.b, bottom: C.seaDark }),
    kidSit(134, 152, { skin: skins.e, hair: C.spruce, hairStyle: 'swim', top: C.plum, sleeve: skins.e, bottom: skins.e }),
    wave(186),
    line('M24,194 q10,-6 20,0 M100,198 q10,-6 20,0 M150,192 q10,-6 18,0 M300,186 q10,-6 20,0', '#FFFFFF', 2.4, 'opacity=".6"'),
    swimmer(230, 222, { skin: skins.c, hair: C.mustard, suit: C.berry }, C.clay),
    swimmer(122, 264, { skin: skins.a, hair: C.berry, suit: C.spruce, glasses: 1 }, C.mustard),
    swimmer(326, 268, { skin: skins.d, hair: C.white, suit: C.plum }, C.berry),
    line('M212,186 V120 q0,-14 -12,-14 M236,186 V120 q0,-14 -12,-14', C.steel, 5),
    line('M212,140 h24 M212,160 h24', C.steel, 4),
  );
}

/** A child on the edge of the pool, legs in the water. */
function kidSit(x, y, look) {
  const size = 0.72;
  const legs =
    polyline(
      [
        [-7, 0],
        [-12, 14],
        [-11, 48],
      ],
      look.skin,
      12,
    ) +
    polyline(
      [
        [7, 0],
        [12, 14],
        [11, 48],
      ],
      look.skin,
      12,
    );
  return kid(x, y + 73 * size - 4, size, {
    ...look,
    bust: 1,
    short: 1,
    middle: legs,
    armLeft: [
      [-26, -18],
      [-28, 0],
    ],
    armRight: [
      [26, -18],
      [28, 0],
    ],
  });
}

function toddlerSinging() {
  const baby = (x, y, size, look) =>
    place(
      x,
      y,
      size,
      polyline(
        [
          [-5, 0],
          [-16, 12],
        ],
        look.bottom,
        12,
      ) +
        polyline(
          [
            [5, 0],
            [16, 12],
          ],
          look.bottom,
          12,
        ) +
        path('M-13,4 C-16,-16 -10,-24 0,-24 C10,-24 16,-16 13,4Z', look.top) +
        polyline(
          [
            [-10, -16],
            [-20, -30],
          ],
          look.top,
          9,
        ) +
        polyline(
          [
            [10, -16],
            [20, -30],
          ],
          look.top,
          9,
        ) +
        circle(-20, -32, 4.6, look.skin) +
        circle(20, -32, 4.6, look.skin) +
        place(0, -36, 1.06, head(look)),
    );
  const around = {
    armLeft: [
      [-25, -14],
      [-16, 2],
    ],
    armRight: [
      [25, -14],
      [16, 2],
    ],
  };
  return scene(
    '#F2DEC6',
    windowPane(40, 20, 92, 76),
    rect(264, 30, 100, 8, C.wood, 2),
    ball(286, 18, 12, C.berry),
    rect(304, 8, 22, 22, C.mustard, 3),
    ball(344, 20, 10, C.seaDark),
    note(176, 54, 1.3),
    note(212, 38, 1.1, C.plum),
    note(240, 66, 1.2, C.seaDark),
    floor(150, '#C9A77E'),
    ellipse(200, 238, 190, 58, C.sea),
    ellipse(200, 238, 160, 46, '#86BAC3'),
    sitFloor(144, 204, 1, { ...FOLK.tail, top: C.spruce, sing: 1, ...around }),
    baby(144, 188, 0.72, { ...FOLK.boy, hairStyle: 'side', top: C.mustard, bottom: C.clay }),
    sitFloor(258, 204, 1, { ...FOLK.tall, top: C.clay, sing: 1, ...around }),
    baby(258, 188, 0.72, { ...FOLK.curly, skin: skins.d, top: C.white, bottom: C.plum }),
    sitFloor(62, 266, 1.16, { ...FOLK.scarf, hair: C.plum, top: C.berry, sing: 1, dir: 0.3, ...around }),
    baby(62, 248, 0.82, { ...FOLK.lad, top: C.sea, bottom: C.seaDark }),
    sitFloor(338, 266, 1.16, { ...FOLK.red, top: C.navy, sing: 1, dir: -0.3, ...around }),
    baby(338, 248, 0.82, { ...FOLK.fair, hairStyle: 'side', top: C.berry, bottom: C.rose }),
    place(
      200,
      282,
      1,
      line('M-20,-10 L18,-26', C.wood, 5) +
        circle(24, -30, 11, C.berry) +
        circle(-10, 0, 9, C.mustard) +
        path('M20,0 l14,-22 14,22z', C.plum),
    ),
  );
}

export default {
  'family-hall': familyHall,
  'swimming-lessons': swimmingLessons,
  'toddler-singing': toddlerSinging,
};
