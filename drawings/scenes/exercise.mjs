/** Exercise and water: chair exercise, yoga, gym, warm water, women's swimming. */
import {
  cast, palette, skins, polyline, circle, ellipse, rect, path, line, place, turn, repeat, shadow, frame, steam,
  windowPane, pottedPlant, chair, rollator, head, person, seatedPerson,
} from '../figures.mjs';

function chairExercise() {
  let body =
    rect(0, 0, 400, 206, '#E9E0CC') +
    windowPane(30, 24, 88, 82) +
    windowPane(156, 24, 88, 82) +
    windowPane(282, 24, 88, 82) +
    rect(0, 200, 400, 100, '#C9A77E') +
    rect(0, 200, 400, 5, '#B08A5E');
  body += shadow(70, 272, 40, 5) + shadow(186, 280, 44, 5) + shadow(290, 272, 40, 5) + shadow(360, 282, 30, 4);
  const sitting = (x, y, scale, options) => place(x, y, scale, chair({ colour: '#8F5F3D' }) + seatedPerson(options));
  body += sitting(70, 210, 1.2, {
    ...cast.scarfOld,
    top: palette.seaDark,
    bottom: '#4B4654',
    armLeft: [[-30, -54], [-32, -82]],
    armRight: [[30, -54], [32, -82]],
  });
  body += sitting(290, 210, 1.2, {
    ...cast.oldDarkMan,
    top: palette.moss,
    bottom: '#39495A',
    armLeft: [[-30, -54], [-32, -82]],
    armRight: [[30, -54], [32, -82]],
  });
  body += sitting(180, 214, 1.28, {
    ...cast.oldWoman,
    top: palette.berry,
    bottom: '#41525E',
    armLeft: [[-30, -54], [-32, -82]],
    armRight: [[30, -54], [32, -82]],
    legs: [[[-7, 2], [-13, 18], [-13, 46]], [[7, 2], [18, 10], [30, 26]]],
  });
  body += place(338, 282, 1.1, rollator(palette.spruce));
  return frame('#E9E0CC', body);
}

/** A person sitting cross-legged, hands on the knees; origin: hip centre, floor at y 22. */
const crossLegged = (options) =>
  person({
    ...options,
    bust: 1,
    armLeft: [[-28, -18], [-34, 4]],
    armRight: [[28, -18], [34, 4]],
    middle:
      polyline(
        [[-6, 4], [-38, 12], [6, 17]],
        options.bottom,
        14,
      ) +
      polyline(
        [[6, 4], [38, 12], [-6, 17]],
        options.bottom,
        14,
      ) +
      ellipse(9, 19, 9, 4.6, options.skin) +
      ellipse(-9, 19, 9, 4.6, options.skin),
  });

const mat = (x, y, width, colour) =>
  path(
    `M${x - width / 2},${y - 10} H${x + width / 2} L${x + width / 2 + 12},${y + 12} H${x - width / 2 - 12}Z`,
    colour,
  ) +
  path(
    `M${x - width / 2 - 12},${y + 12} H${x + width / 2 + 12} v4 H${x - width / 2 - 12}Z`,
    '#000000',
    'fill-opacity=".14"',
  );

function yoga() {
  let body =
    rect(0, 0, 400, 210, '#E3E7DA') +
    rect(126, 18, 148, 126, palette.white, 6) +
    rect(134, 26, 132, 110, '#D7E6E4') +
    circle(246, 62, 16, palette.mustardLight) +
    path('M134,136 V112 C166,92 210,122 266,98 V136Z', palette.leaf) +
    rect(0, 204, 400, 96, '#D3B48C') +
    rect(0, 204, 400, 4, '#B8946A') +
    pottedPlant(28, 220, 1.2);
  body += mat(200, 232, 92, palette.plumLight) + mat(96, 274, 110, palette.seaDark) + mat(304, 274, 110, palette.clay);
  body += place(200, 156, 1.04, person({
    ...cast.longHair,
    top: palette.spruce,
    bottom: '#3B3B3F',
    shoes: skins.b,
    closed: 1,
    armLeft: [[-26, -62], [-4, -96]],
    armRight: [[26, -62], [4, -96]],
    legLeft: [[-6, 34], [-6, 68]],
    legRight: [[6, 34], [6, 68]],
    footLeft: -1,
    footRight: 1,
  }));
  body += place(
    96,
    242,
    1.3,
    crossLegged({ ...cast.oldMan, glasses: 0, top: palette.mustard, bottom: '#41525E', closed: 1 }),
  );
  body += place(304, 242, 1.3, crossLegged({ ...cast.darkWoman, top: palette.berry, bottom: '#4B3B54', closed: 1 }));
  return frame('#E3E7DA', body);
}

function gym() {
  let body =
    rect(0, 0, 400, 216, '#DDE3DC') +
    windowPane(126, 22, 116, 78) +
    rect(0, 212, 400, 88, '#A9AFA6') +
    rect(0, 212, 400, 5, '#8E9794');
  body += shadow(96, 288, 84, 5) + shadow(304, 288, 74, 5);
  body +=
    path('M16,268 L178,252 L184,276 L22,290 Q10,290 16,268Z', '#39413F') +
    path('M26,268 L172,255 L174,264 L28,278Z', '#5A6462') +
    line('M160,262 L176,150', palette.steelDark, 8) +
    line('M170,186 L126,190', palette.steelDark, 6) +
    turn(178, 138, 14, rect(-22, -18, 36, 28, palette.ink, 4) + rect(-17, -13, 26, 12, '#7FB2BB', 2)) +
    line('M128,190 h-8', palette.ink, 7);
  body += place(84, 190, 1.12, person({
    ...cast.greyWoman,
    glasses: 1,
    top: palette.berry,
    bottom: '#39495A',
    shoes: palette.white,
    dir: 0.8,
    armLeft: [[-22, -18], [-18, 2]],
    armRight: [[28, -20], [40, -4]],
    legLeft: [[-12, 33], [-26, 60]],
    legRight: [[16, 32], [20, 66]],
  }));
  body +=
    rect(340, 92, 44, 196, '#5A6462', 5) +
    rect(348, 100, 28, 180, '#CFD6D3', 2) +
    repeat(8, (i) => rect(350, 172 + i * 13, 24, 10, i < 3 ? palette.berry : '#39413F', 2)) +
    line('M362,96 V172', palette.ink, 2.4) +
    rect(262, 84, 122, 12, '#5A6462', 5) +
    line('M284,96 V130', palette.ink, 2.4) +
    rect(316, 194, 22, 12, '#39413F', 3);
  body += line('M290,250 V284 M290,284 h-34 M290,284 h36', '#5A6462', 8) + rect(262, 240, 58, 12, palette.berry, 5);
  body += place(286, 232, 1.2, seatedPerson({
    ...cast.darkMan,
    top: palette.mustard,
    short: 1,
    bottom: '#2F3A48',
    shoes: palette.white,
    legs: [[[-7, 2], [-20, 16], [-20, 40]], [[7, 2], [20, 16], [20, 40]]],
    armLeft: [[-36, -46], [-30, -78]],
    armRight: [[36, -46], [30, -78]],
    dir: -0.2,
  }));
  body +=
    line('M226,142 L240,134 H328 L342,142', palette.steelDark, 6) +
    line('M240,134 h18 M310,134 h18', palette.ink, 8) +
    circle(250, 138, 6.2, skins.d) +
    circle(322, 138, 6.2, skins.d) +
    line('M284,130 V96', palette.ink, 2.4);
  return frame('#DDE3DC', body);
}

const waves = (y, colour) => path(`M0,${y} q25,-8 50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 V300 H0Z`, colour);

const poolRoom = (extra = '') =>
  rect(0, 0, 400, 110, '#E7EDE6') +
  repeat(11, (i) => rect(i * 40, 0, 1.6, 104, '#D5DFD6')) +
  [26, 52, 78].map((y) => rect(0, y, 400, 1.6, '#D5DFD6')).join('') +
  extra +
  rect(0, 100, 400, 24, palette.stone) +
  rect(0, 118, 400, 8, '#C3B7A2') +
  rect(0, 126, 400, 174, '#7FC0C6');

const ripple = (x, y, width = 40) =>
  line(`M${x - width},${y} q${width / 2},-7 ${width},0 q${width / 2},-7 ${width},0`, '#FFFFFF', 2.6, 'opacity=".75"');

function warmWater() {
  let body = poolRoom(windowPane(28, 14, 96, 66) + windowPane(152, 14, 96, 66)) + waves(142, '#6FB3BE');
  body += steam(60, 134, 1, '#FFFFFF') + steam(206, 130, 1, '#FFFFFF') + steam(282, 140, 0.9, '#FFFFFF');
  const lift =
    rect(336, 112, 60, 12, '#5A6462', 4) +
    rect(360, 22, 15, 96, palette.steelDark, 4) +
    line('M367,30 L296,30 L296,64', palette.steelDark, 8) +
    rect(322, 58, 11, 62, palette.seaDark, 5) +
    rect(270, 110, 62, 13, palette.seaDark, 6) +
    line('M328,88 H290', palette.ink, 5) +
    line('M274,118 L266,148 H250', palette.seaDark, 7) +
    line('M296,64 L326,62', palette.steelDark, 6);
  body += lift;
  const bather = (x, y, scale, options, water) =>
    place(x, y, scale, person({ ...options, bust: 1, sleeve: options.skin, short: 1 })) +
    path(`M${x - 60},${y - 10} q15,-7 30,0 t30,0 t30,0 t30,0 V${y + 44} H${x - 60}Z`, water) +
    ripple(x, y - 2, 34);
  const noodle = (d, colour) => line(d, colour, 11) + line(d, '#FFFFFF', 2.4, 'opacity=".35"');
  body += bather(
    108,
    200,
    1.2,
    {
      ...cast.greyMan,
      top: palette.navy,
      dir: 0.4,
      armLeft: [[-34, -28], [-52, -26]],
      armRight: [[34, -28], [52, -26]],
    },
    '#6FB3BE',
  );
  body +=
    noodle('M34,170 C56,154 68,182 108,182 C150,182 160,154 184,168', palette.mustard) +
    circle(46, 167, 6, skins.e) +
    circle(170, 167, 6, skins.e);
  body += waves(222, '#5BA3B0');
  body += bather(
    334,
    250,
    1.16,
    {
      ...cast.oldWoman,
      top: palette.plum,
      dir: -0.5,
      armLeft: [[-30, -18], [-42, -14]],
      armRight: [[30, -18], [42, -14]],
    },
    '#5BA3B0',
  );
  body +=
    noodle('M276,246 C300,226 316,248 336,248 C358,248 370,226 394,240', '#7E9B6A') +
    circle(285, 236, 6, skins.a) +
    circle(383, 234, 6, skins.a);
  body +=
    place(204, 264, 1.3, person({
      ...cast.darkWoman,
      hairStyle: 'swim',
      hair: palette.mustard,
      bust: 1,
      top: palette.berry,
      sleeve: skins.d,
      short: 1,
      armLeft: [[-34, -28], [-44, -46]],
      armRight: [[34, -28], [44, -46]],
    })) +
    noodle('M147,196 C140,262 268,262 261,196', palette.mustardLight) +
    circle(147, 204, 6.6, skins.d) +
    circle(261, 204, 6.6, skins.d);
  body +=
    waves(250, '#5BA3B0')
      .replace('M0,250', 'M100,250')
      .replace('V300 H0Z', 'V300 H100Z')
      .replace('t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0', 't50,0 t50,0 t50,0') + ripple(204, 262, 44);
  return frame('#E7EDE6', body);
}

function womensSwimming() {
  let body =
    poolRoom(windowPane(24, 14, 96, 66) + windowPane(148, 14, 96, 66) + windowPane(276, 14, 96, 66)) +
    waves(146, '#6FB3BE');
  const sitting = (x, y, scale, options, legColour, extra) =>
    place(
      x,
      y,
      scale,
      person({ ...options, bust: 1 }) +
        polyline(
          [[-6, 4], [-15, 16], [-15, 42]],
          legColour,
          12,
        ) +
        polyline(
          [[7, 4], [14, 18], [12, 44]],
          legColour,
          12,
        ) +
        path('M-15,-4 H15 L17,9 Q0,13 -17,9Z', options.top) +
        extra,
    ) +
    path(`M${x - 46},${y + 42} q12,-6 23,0 t23,0 t23,0 t23,0 v18 h-92z`, '#6FB3BE') +
    ripple(x, y + 46, 22);
  body += sitting(
    66,
    122,
    1.12,
    {
      ...cast.scarfWoman,
      hair: palette.plum,
      top: palette.plum,
      dir: 0.5,
      armLeft: [[-26, -18], [-28, 4]],
      armRight: [[26, -26], [40, -42]],
    },
    palette.plum,
    path('M-15,2 H15 L20,20 Q0,26 -20,20Z', '#72537C') + line('M-14,-30 q14,8 28,0', palette.plumLight, 3),
  );
  body += sitting(
    182,
    122,
    1.12,
    {
      ...cast.greyWoman,
      hairStyle: 'swim',
      hair: palette.berry,
      top: palette.seaDark,
      sleeve: skins.e,
      short: 1,
      dir: -0.4,
      armLeft: [[-25, -18], [-28, 4]],
      armRight: [[25, -18], [28, 4]],
    },
    skins.e,
    '',
  );
  const swimmer = (x, y, scale, o) =>
    place(
      x,
      y,
      scale,
      polyline(
        [[-14, 4], [-50, 6], [-78, 4]],
        o.suit,
        17,
      ) +
        polyline(
          [[-12, 5], [12, 4]],
          o.skin,
          13,
        ) +
        polyline(
          [[4, 0], [26, -30], [58, -10]],
          o.sleeve,
          10,
        ) +
        circle(60, -8, 6, o.skin) +
        place(18, -8, 1, head({ ...o, hairStyle: 'swim' })) +
        path('M-92,9 q10,-7 20,0 t20,0 t20,0 t20,0 t20,0 t18,-1 q-2,9 -14,10 h-92 q-10,-1 -12,-9z', o.water) +
        line('M-90,12 q12,-6 24,0 M40,14 q14,-7 28,0 M-30,14 q12,-6 24,0', '#FFFFFF', 2.6, 'opacity=".75"'),
    );
  body += waves(212, '#5BA3B0');
  body += swimmer(290, 226, 1.2, {
    skin: skins.d,
    sleeve: skins.d,
    hair: palette.mustard,
    suit: palette.clay,
    dir: 0.8,
    water: '#5BA3B0',
  });
  body += waves(258, '#4A93A2');
  body +=
    place(124, 266, 1.24, person({
      ...cast.longHair,
      hairStyle: 'bun',
      hair: '#231C1A',
      bust: 1,
      top: palette.berry,
      sleeve: skins.b,
      short: 1,
      dir: 0.3,
      armLeft: [[-34, -34], [-52, -48]],
      armRight: [[32, -24], [50, -14]],
    })) +
    path('M64,260 q15,-7 30,0 t30,0 t30,0 t30,0 V300 H64Z', '#4A93A2') +
    ripple(124, 266, 34);
  body +=
    line('M330,176 V96 q0,-14 11,-14 q11,0 11,14 M366,176 V96 q0,-14 11,-14 q11,0 11,14', '#9AA3A1', 5) +
    line('M331,140 h34 M331,156 h34', '#9AA3A1', 4);
  return frame('#E7EDE6', body);
}

export default {
  'chair-exercise': chairExercise,
  yoga: yoga,
  gym: gym,
  'warm-water': warmWater,
  'womens-swimming': womensSwimming,
};
