/** Games night, reading aloud, cards. */
import {
  cast, palette, skins, circle, ellipse, rect, path, line, place, turn, repeat, frame, cup, openBook, windowPane,
  hangingLamp, armchair, framedPicture, person, seatedPerson,
} from '../figures.mjs';

const guest = (x, y, scale, options) => place(x, y, scale, person({ bust: 1, ...options }));

function gamesNight() {
  const star = (x, y) => circle(x, y, 1.8, '#FFF4CF');
  let body =
    rect(0, 0, 400, 300, '#D9D2E0') +
    rect(28, 22, 92, 84, palette.white, 4) +
    rect(35, 29, 78, 70, '#2F3F57') +
    circle(92, 50, 9, palette.mustardLight) +
    star(52, 44) +
    star(64, 70) +
    star(98, 82) +
    rect(72, 29, 4, 70, palette.white) +
    hangingLamp(200, 26, palette.clay) +
    rect(272, 28, 100, 66, '#7A5A86', 3) +
    circle(300, 60, 18, palette.mustard) +
    path('M318,86 L340,44 L362,86Z', palette.seaDark);
  body +=
    rect(14, 128, 372, 110, palette.seaDark, 26) +
    rect(34, 122, 164, 92, '#35798A', 20) +
    rect(202, 122, 164, 92, '#35798A', 20);
  body += guest(92, 204, 1.24, {
    ...cast.longHair,
    top: palette.mustard,
    dir: 0.5,
    armLeft: [[-28, -14], [-14, -2]],
    armRight: [[30, -16], [44, 10]],
  });
  body += guest(308, 204, 1.24, {
    ...cast.blackHairMan,
    glasses: 1,
    top: palette.spruce,
    dir: -0.5,
    armLeft: [[-30, -16], [-46, 10]],
    armRight: [[28, -14], [14, -2]],
  });
  const controller =
    path(
      'M-20,-8 Q0,-14 20,-8 Q30,-4 30,12 Q28,22 20,16 L12,8 H-12 L-20,16 Q-28,22 -30,12 Q-30,-4 -20,-8Z',
      palette.ink,
    ) +
    line('M-16,-4 V4 M-20,0 H-12', '#FFFFFF', 2.6) +
    circle(14, -3, 2.6, palette.mustard) +
    circle(19, 1, 2.6, palette.clay) +
    circle(0, -1, 2.2, palette.grey);
  body += guest(200, 200, 1.3, {
    ...cast.darkWoman,
    top: palette.berry,
    armLeft: [[-30, -18], [-24, -8]],
    armRight: [[30, -18], [24, -8]],
    middle: place(0, -14, 1, controller),
  });
  body += path('M36,232 H364 L392,300 H8Z', palette.wood) + path('M36,232 H364 L367,240 H33Z', '#C08E63');
  body +=
    path('M128,242 H272 L292,292 H108Z', '#F3E3C3') +
    path('M128,242 H272 L292,292 H108Z M142,251 H258 L270,283 H130Z', palette.seaDark, 'fill-rule="evenodd"');
  const spots = [
    [136, 246.5],
    [160, 246.5],
    [184, 246.5],
    [208, 246.5],
    [232, 246.5],
    [256, 246.5],
    [266, 258],
    [274, 274],
    [278, 287],
    [248, 287.5],
    [218, 287.5],
    [188, 287.5],
    [158, 287.5],
    [128, 287.5],
    [128, 274],
    [134, 258],
  ];
  body += spots
    .map(([x, y], index) =>
      ellipse(x, y, 7, 3.4, [palette.mustard, palette.white, palette.berry, palette.white][index % 4]),
    )
    .join('');
  const pawn = (x, y, colour) =>
    place(x, y, 1.1, path('M-8,0 q0,-5 4,-7 l2,-10 h4 l2,10 q4,2 4,7z', colour) + circle(0, -19, 5.4, colour));
  body +=
    pawn(160, 248, palette.berry) +
    pawn(150, 272, palette.spruce) +
    pawn(244, 288, palette.mustard) +
    pawn(256, 250, palette.plum);
  body +=
    turn(
      196,
      268,
      -8,
      rect(-10, -10, 20, 20, palette.white, 4) +
        circle(-4, -4, 2, palette.ink) +
        circle(4, 4, 2, palette.ink) +
        circle(0, 0, 2, palette.ink),
    ) +
    turn(
      220,
      266,
      14,
      rect(-9, -9, 18, 18, palette.white, 4) +
        circle(-4, -4, 2, palette.ink) +
        circle(4, 4, 2, palette.ink) +
        circle(-4, 4, 2, palette.ink) +
        circle(4, -4, 2, palette.ink),
    );
  body +=
    place(
      66,
      274,
      1,
      path('M-30,-10 H30 Q26,12 10,12 H-10 Q-26,12 -30,-10Z', palette.clay) +
        repeat(5, (i) => ellipse(-20 + i * 10, -12 - (i % 2) * 4, 8, 4, palette.mustardLight)),
    ) + cup(336, 284);
  return frame('#D9D2E0', body);
}

function readingAloud() {
  let body =
    rect(0, 0, 400, 226, '#E6DCCB') + rect(24, 22, 96, 128, palette.woodDark, 3) + rect(31, 29, 82, 114, '#5E3D27');
  const colours = [
    palette.spruce,
    palette.berry,
    palette.mustard,
    palette.seaDark,
    palette.plum,
    palette.clay,
    palette.moss,
  ];
  [64, 102, 140].forEach((y, row) => {
    body +=
      repeat(7, (i) =>
        rect(
          34 + i * 11,
          y - 24 - ((i * 5 + row * 3) % 9),
          9.4,
          24 + ((i * 5 + row * 3) % 9),
          colours[(i + row * 3) % 7],
          1,
        ),
      ) + rect(31, y, 82, 5, palette.wood);
  });
  body += windowPane(286, 26, 86, 88) + rect(0, 222, 400, 78, '#C9A77E') + ellipse(200, 272, 188, 24, '#B7936A');
  const inChair = (x, y, scale, colours2, options) => {
    const parts = armchair(...colours2);
    return place(x, y, scale, parts.behind + seatedPerson(options) + parts.front);
  };
  body += place(
    268,
    232,
    1,
    line('M0,20 V-96', palette.ink, 3.4) +
      path('M-24,-92 L-13,-122 H13 L24,-92Z', palette.mustardLight) +
      ellipse(0, 21, 16, 4, palette.ink),
  );
  body += inChair(200, 190, 1.22, [palette.berry, '#83303E'], {
    ...cast.oldCurls,
    top: palette.mustard,
    bottom: '#41525E',
    sing: 1,
    armLeft: [[-26, -14], [-17, -10]],
    armRight: [[26, -14], [17, -10]],
    over: place(0, -24, 1.25, openBook()) + circle(-18, -10, 5, skins.c) + circle(18, -10, 5, skins.c),
  });
  body += inChair(76, 214, 1.22, [palette.seaDark, '#2A6170'], {
    ...cast.greyMan,
    top: palette.spruce,
    bottom: '#4B3B34',
    dir: 0.8,
    armLeft: [[-26, -12], [-8, -2]],
    armRight: [[26, -14], [8, -4]],
  });
  body += inChair(328, 214, 1.22, [palette.moss, '#6B8759'], {
    ...cast.scarfWoman,
    hair: palette.plum,
    top: palette.clay,
    bottom: '#3B4654',
    dir: -0.8,
    armLeft: [[-26, -14], [-10, -10]],
    armRight: [[26, -14], [10, -4]],
    over: cup(-4, -6) + circle(-12, -11, 5, skins.b),
  });
  body += line(
    'M176,82 q-8,8 -6,18 M166,76 q-11,12 -8,28 M224,82 q8,8 6,18 M234,76 q11,12 8,28',
    palette.berry,
    3,
    'opacity=".55"',
  );
  return frame('#E6DCCB', body);
}

const HEART = 'M0,7 C-12,-2 -10,-10 -5,-10 C-2,-10 0,-8 0,-6 C0,-8 2,-10 5,-10 C10,-10 12,-2 0,7Z';

const SPADE = 'M0,-10 C10,-2 12,3 8,6 C5,8 2,6 1,4 L3,10 H-3 L-1,4 C-2,6 -5,8 -8,6 C-12,3 -10,-2 0,-10Z';

const DIAMOND = 'M0,-10 L8,0 L0,10 L-8,0Z';

const faceCard = (x, y, angle, mark, colour, scale = 1) =>
  turn(
    x,
    y,
    angle,
    rect(-18, -26, 36, 52, '#FFFFFF', 4) +
      `<rect x="-18" y="-26" width="36" height="52" rx="4" fill="none" stroke="#CFC5B2" stroke-width="1.4"/>` +
      path(mark, colour) +
      place(-12, -19, 0.42, path(mark, colour)) +
      place(12, 19, 0.42, path(mark, colour)),
    scale,
  );

const fan = (colour) =>
  [-36, -18, 0, 18, 36]
    .map((angle) => turn(0, 10, angle, rect(-10, -42, 20, 32, '#FFFDF8', 2.5) + rect(-7.5, -39.5, 15, 27, colour, 1.5)))
    .join('');

function cards() {
  let body =
    rect(0, 0, 400, 300, '#DDE3D6') +
    framedPicture(36, 26, 84, 64) +
    windowPane(286, 24, 84, 76) +
    hangingLamp(200, 22, palette.berry);
  const player = (x, y, colour, options) =>
    guest(x, y, 1.34, {
      armLeft: [[-28, -14], [-9, -6]],
      armRight: [[28, -14], [9, -6]],
      over: place(0, -16, 1, fan(colour)) + circle(-7, -7, 5.4, options.skin) + circle(7, -7, 5.4, options.skin),
      ...options,
    });
  body += player(72, 218, palette.seaDark, { ...cast.greyWoman, glasses: 1, top: palette.plum, dir: 0.5 });
  body += player(200, 210, palette.seaDark, { ...cast.darkMan, top: palette.mustard });
  body += player(328, 218, palette.seaDark, { ...cast.greyBeard, top: palette.spruce, dir: -0.5 });
  body +=
    path('M0,226 C80,208 320,208 400,226 V300 H0Z', palette.spruce) +
    path('M0,226 C80,208 320,208 400,226 V236 C320,218 80,218 0,236Z', palette.wood);
  body +=
    faceCard(150, 262, -14, HEART, '#C23B3B', 1.12) +
    faceCard(196, 260, 3, SPADE, palette.ink, 1.12) +
    faceCard(242, 264, 16, DIAMOND, '#C23B3B', 1.12);
  body +=
    turn(
      322,
      266,
      8,
      rect(-18, -22, 36, 50, '#CFC5B2', 4) +
        rect(-18, -26, 36, 50, '#FFFDF8', 4) +
        rect(-14, -22, 28, 42, palette.seaDark, 2),
    ) +
    cup(72, 276) +
    cup(376, 262);
  return frame('#DDE3D6', body);
}

export default {
  'games-night': gamesNight,
  'reading-aloud': readingAloud,
  cards: cards,
};
