/** Brass band, playing songs together, dance, theatre. */
import {
  palette, circle, ellipse, rect, path, line, place, turn, repeat, shadow, frame, windowPane, chair, note, cast,
  head, person, seatedPerson,
} from '../figures.mjs';

const BRASS = '#E3A93B';

const BRASS_DARK = '#C08A28';

/** Trumpet; mouthpiece at 0,0, bell to the right. */
const trumpet =
  line('M0,0 H46', BRASS, 4) +
  line('M14,0 q-8,0 -8,6 q0,7 8,7 H36 q8,0 8,-6', BRASS, 4) +
  rect(19, -9, 4.5, 24, BRASS_DARK, 2) +
  rect(25.5, -9, 4.5, 24, BRASS_DARK, 2) +
  rect(32, -9, 4.5, 24, BRASS_DARK, 2) +
  path('M44,-2 C58,-3 64,-8 67,-16 V16 C64,8 58,3 44,2Z', BRASS) +
  ellipse(67, 0, 3.4, 16, BRASS_DARK);

/** Tuba for a person at the same origin; the bell stands at the right of the head. */
const tuba =
  line('M2,-57 L14,-50 Q24,-44 20,-30', BRASS, 4.5) +
  path(
    'M16,16 C24,-20 29,-50 25,-74 C23,-86 19,-94 12,-98 L70,-98 C62,-94 57,-86 55,-74 C51,-40 46,-4 36,16 Q25,26 16,16Z',
    BRASS,
  ) +
  ellipse(41, -98, 29, 6.5, BRASS_DARK) +
  `<rect x="-16" y="-34" width="44" height="56" rx="20" fill="none" stroke="${BRASS_DARK}" stroke-width="9"/>` +
  `<rect x="-5" y="-22" width="22" height="32" rx="10" fill="none" stroke="${BRASS}" stroke-width="6"/>` +
  rect(-3, -28, 5, 18, palette.white, 2) +
  rect(4, -28, 5, 18, palette.white, 2) +
  rect(11, -28, 5, 18, palette.white, 2);

const musicStand = (x, y) =>
  place(
    x,
    y,
    1,
    line('M0,0 V-52 M0,0 l-13,6 M0,0 l13,6', palette.ink, 3) +
      path('M-22,-78 H22 L19,-48 H-19Z', palette.ink) +
      path('M-17,-74 H17 L15,-53 H-15Z', '#FFF7E8') +
      line('M-12,-68 h24 M-12,-62 h24 M-11,-57 h18', palette.grey, 1.4),
  );

function brassBand() {
  let body = rect(0, 0, 400, 232, '#DDE3DC') + windowPane(28, 26, 76, 84) + windowPane(296, 26, 76, 84);
  body += rect(0, 226, 400, 74, '#C79A6D') + rect(0, 226, 400, 5, '#A9734A');
  body += note(126, 46, 1, palette.berry) + note(160, 70, 0.8, palette.plum) + note(278, 50, 0.85, palette.spruce);
  body += shadow(62, 282, 30) + shadow(186, 290, 34) + shadow(346, 282, 30);
  body += place(62, 200, 1.12, person({
    ...cast.brownBob,
    top: palette.berry,
    bottom: palette.denim,
    dir: 0.9,
    armLeft: [[-18, -14], [24, -42]],
    armRight: [[36, -28], [36, -48]],
    middle: turn(9, -57, -7, trumpet),
  }));
  body += place(186, 204, 1.18, person({
    ...cast.oldMan,
    top: palette.spruce,
    bottom: '#4B3B34',
    dir: 0.3,
    armLeft: [[-32, -16], [-12, 4]],
    armRight: [[38, -14], [14, -14]],
    middle: tuba,
  }));
  const bellSection =
    line('M16,-50 H-20 q-11,0 -11,-10 q0,-10 11,-10 H30', BRASS, 4.5) +
    path('M24,-72 C42,-73 50,-79 54,-88 V-52 C50,-61 42,-67 24,-68Z', BRASS) +
    ellipse(54, -70, 3.6, 18, BRASS_DARK);
  const slide = line('M8,-57 L80,-40 q6,3 4,8 q-2,4 -8,2 L16,-46', BRASS, 4) + line('M28,-53 L26,-44', BRASS_DARK, 4);
  body += place(
    350,
    200,
    1.1,
    bellSection +
      person({
        ...cast.darkWoman,
        top: palette.mustardLight,
        bottom: palette.navy,
        dir: 0.9,
        armLeft: [[-14, -14], [26, -48]],
        armRight: [[40, -20], [58, -42]],
        middle: slide,
      }),
    -1,
  );
  body += musicStand(116, 288) + musicStand(276, 288);
  return frame('#DDE3DC', body);
}

/** Guitar for a seated person at the same origin; neck to the right. */
const guitar = (colour) =>
  line('M10,-16 L66,-38', palette.woodDark, 6) +
  line('M64,-37 L76,-42', palette.ink, 8) +
  circle(-10, -8, 19, colour) +
  circle(11, -16, 14.5, colour) +
  circle(3, -13, 6, '#4A3020') +
  line('M-20,-9 l5,11', palette.ink, 3.4) +
  line('M-17,-4 L66,-37', '#FFF7E8', 1.1);

function songsTogether() {
  let body =
    rect(0, 0, 400, 220, '#F2DEC6') +
    windowPane(136, 24, 100, 84) +
    rect(0, 214, 400, 86, '#C9A77E') +
    ellipse(200, 266, 186, 28, '#B4614B') +
    ellipse(200, 266, 160, 21, '#C9714A');
  body +=
    note(108, 56, 1.1, palette.berry) +
    note(284, 52, 1, palette.spruce) +
    note(316, 76, 0.8, palette.plum) +
    note(90, 86, 0.8, palette.seaDark);
  const player = (x, y, scale, options) => place(x, y, scale, chair({ colour: '#8F5F3D' }) + seatedPerson(options));
  body += player(186, 182, 1.12, {
    ...cast.scarfWoman,
    top: palette.plum,
    bottom: '#3B3B3F',
    sing: 1,
    armLeft: [[-24, -16], [-12, -6]],
    armRight: [[24, -16], [12, -6]],
    over:
      path('M-22,-22 L0,-18 V8 L-22,4Z', '#FFF7E8') +
      path('M22,-22 L0,-18 V8 L22,4Z', '#F2E3C8') +
      line('M-17,-14 l12,2 M-17,-7 l12,2 M5,-12 l12,-2 M5,-5 l12,-2', palette.grey, 1.5) +
      circle(-21, -4, 4.6, cast.scarfWoman.skin) +
      circle(21, -4, 4.6, cast.scarfWoman.skin),
  });
  body += player(72, 200, 1.28, {
    ...cast.greyBeard,
    top: palette.spruce,
    bottom: '#41525E',
    dir: 0.5,
    sing: 1,
    armLeft: [[-34, -18], [-2, -12]],
    armRight: [[34, -16], [48, -28]],
    middle: guitar('#D9963F'),
  });
  body += player(298, 200, 1.28, {
    ...cast.darkMan,
    top: palette.mustard,
    bottom: '#4B3B34',
    dir: -0.3,
    sing: 1,
    armLeft: [[-34, -18], [-2, -12]],
    armRight: [[34, -16], [48, -28]],
    middle: guitar('#A8563A'),
  });
  return frame('#F2DEC6', body);
}

function dance() {
  let body =
    rect(0, 0, 400, 216, '#EAD9DC') +
    rect(0, 210, 400, 90, '#C79A6D') +
    rect(0, 210, 400, 5, '#A9734A') +
    line('M0,240 H400 M0,272 H400', '#B98A5E', 1.6);
  body += line('M0,18 Q100,58 200,26 Q300,58 400,18', '#A98A80', 2);
  const bulbs = [
    [20, 25],
    [60, 36],
    [100, 41],
    [140, 38],
    [180, 30],
    [220, 30],
    [260, 38],
    [300, 41],
    [340, 36],
    [380, 25],
  ];
  body += bulbs
    .map(([x, y], index) =>
      circle(x, y + 5, 6, [palette.mustard, palette.berry, palette.spruce, palette.white][index % 4]),
    )
    .join('');
  body += note(188, 78, 1, palette.berry) + note(226, 92, 0.85, palette.plum);
  body +=
    shadow(64, 282, 28) + shadow(134, 284, 30) + shadow(220, 254, 26) + shadow(300, 284, 28) + shadow(346, 284, 28);
  body += place(220, 180, 1, person({
    ...cast.scarfOld,
    top: palette.spruce,
    skirt: '#2F6E7E',
    skirtLength: 52,
    tights: '#3B3B3F',
    dir: 0.2,
    armLeft: [[-32, -50], [-30, -74]],
    armRight: [[34, -46], [44, -66]],
    legLeft: [[-6, 34], [-10, 68]],
    legRight: [[10, 34], [20, 62]],
  }));
  body += place(64, 200, 1.1, person({
    ...cast.oldMan,
    top: '#355C7D',
    bottom: '#4B3B34',
    dir: 0.8,
    armLeft: [[-28, -22], [-36, -4]],
    armRight: [[34, -56], [40, -82]],
    legLeft: [[-10, 34], [-14, 68]],
    legRight: [[12, 32], [12, 68]],
  }));
  body += place(138, 202, 1.1, person({
    ...cast.oldWoman,
    glasses: 0,
    top: palette.berry,
    skirt: '#B4505E',
    skirtLength: 50,
    dir: -0.7,
    armLeft: [[-30, -58], [-27, -84]],
    armRight: [[26, -22], [34, -4]],
    legLeft: [[-6, 34], [-8, 68]],
    legRight: [[10, 34], [22, 60]],
  }));
  body += place(346, 202, 1.1, person({
    ...cast.oldCurls,
    top: palette.mustard,
    skirt: '#C98E2C',
    skirtLength: 50,
    dir: -0.8,
    armLeft: [[-26, -32], [-48, -38]],
    armRight: [[28, -22], [36, -4]],
    legLeft: [[-8, 34], [-8, 68]],
    legRight: [[8, 34], [16, 66]],
    behind: 'L',
  }));
  body += place(296, 202, 1.1, person({
    ...cast.greyMan,
    top: palette.moss,
    bottom: '#39495A',
    dir: 0.8,
    armLeft: [[-24, -18], [-30, 2]],
    armRight: [[26, -22], [36, -10]],
    legLeft: [[-12, 32], [-22, 64]],
    legRight: [[10, 34], [6, 68]],
  }));
  body += place(
    346,
    202,
    1.1,
    line('M-22,-36 L-46,-40', palette.mustard, 9.5) + circle(-48, -40, 5.2, cast.oldCurls.skin),
  );
  return frame('#EAD9DC', body);
}

function theatre() {
  let body =
    rect(0, 0, 400, 300, '#2B3C4F') +
    circle(292, 70, 26, '#F2D08A') +
    path('M60,190 V120 h14 v-14 h12 v14 h16 v-14 h12 v14 h16 v-14 h12 v14 h14 V190Z', '#41586C') +
    path('M230,190 Q270,150 310,176 T380,160 V190Z', '#36506A');
  body +=
    path('M120,0 L70,210 H240 L200,0Z', '#FFF4CF', 'fill-opacity=".16"') +
    path('M210,0 L190,210 H340 L270,0Z', '#FFF4CF', 'fill-opacity=".16"');
  body += rect(0, 188, 400, 112, '#B98A5E') + rect(0, 248, 400, 52, '#7D5234') + rect(0, 246, 400, 6, '#C79A6D');
  body += shadow(140, 234, 34) + shadow(256, 236, 34);
  const crown = path('M-13,-12 V-26 L-6,-19 L0,-29 L6,-19 L13,-26 V-12Z', palette.mustard);
  body += place(
    140,
    160,
    1,
    path('M-18,-40 C-40,0 -44,40 -40,72 H36 C38,40 34,0 18,-40Z', palette.berry) +
      person({
        ...cast.greyBeard,
        top: palette.plum,
        bottom: '#2F3A48',
        dir: 0.5,
        sing: 1,
        armLeft: [[-28, -18], [-20, 2]],
        armRight: [[36, -50], [54, -70]],
        over:
          place(0, -65, 1, crown) +
          rect(-14, -6, 28, 6, palette.mustard, 2) +
          line('M-16,-42 Q0,-34 16,-42', '#FFF7E8', 6),
      }),
  );
  body += place(256, 162, 1, person({
    ...cast.darkWoman,
    top: palette.spruce,
    skirt: '#2F7A66',
    skirtLength: 66,
    dir: -0.6,
    sing: 1,
    armLeft: [[-32, -26], [-46, -42]],
    armRight: [[30, -24], [22, -2]],
    over:
      rect(-14, -6, 28, 6, palette.mustard, 2) +
      place(0, -65, 1, line('M-16,-10 Q0,-18 16,-10', palette.mustardLight, 4)),
  }));
  const folds = (from, step) =>
    repeat(4, (index) =>
      line(
        `M${from + index * step},20 C${from + index * step + 4},100 ${from + index * step - 4},180 ${from + index * step},246`,
        '#7E2C3A',
        4,
      ),
    );
  body +=
    path('M0,0 H84 C78,90 62,170 76,250 H0Z', palette.berry) +
    folds(12, 16) +
    path('M400,0 H316 C322,90 338,170 324,250 H400Z', palette.berry) +
    folds(340, 16);
  body +=
    path(
      'M0,0 H400 V26 Q375,46 350,28 Q325,46 300,28 Q275,46 250,28 Q225,46 200,28 Q175,46 150,28 Q125,46 100,28 Q75,46 50,28 Q25,46 0,26Z',
      '#B04A58',
    ) + rect(0, 0, 400, 8, palette.mustard);
  const viewer = (x, y, top, look) =>
    place(x, y, 1.15, path('M-26,44 C-26,16 -14,12 0,12 C14,12 26,16 26,44Z', top) + head({ ...look, back: 1 }));
  body +=
    viewer(60, 272, '#355C7D', cast.greyMan) +
    viewer(136, 280, palette.moss, cast.scarfWoman) +
    viewer(208, 274, palette.clay, cast.oldWoman) +
    viewer(278, 280, '#41525E', cast.darkMan) +
    viewer(346, 272, palette.mustard, cast.brownBob);
  return frame('#2B3C4F', body);
}

export default {
  'brass-band': brassBand,
  guitar: songsTogether,
  'senior-dance': dance,
  theatre: theatre,
};
