/** Woodwork, painting, ceramics. */
import {
  cast, palette, skins, circle, ellipse, rect, path, line, place, turn, shadow, frame, windowPane, chair, shelf,
  person, seatedPerson,
} from '../figures.mjs';

const hand = (x, y, skin, r = 6.6) => circle(x, y, r, skin);

function woodwork() {
  const saw =
    path('M0,0 L78,10 L78,20 L0,30Z', palette.steel) +
    line('M4,30 L76,20', palette.steelDark, 2, 'stroke-dasharray="2 3"') +
    path('M2,-6 q-26,-2 -26,20 q0,22 26,20 z M-4,6 q-10,0 -10,9 q0,9 10,9z', palette.woodDark, 'fill-rule="evenodd"');
  let body =
    rect(0, 0, 400, 220, '#EADFC8') +
    rect(30, 20, 340, 76, '#D6C6A4', 4) +
    place(76, 40, 0.82, saw) +
    place(300, 34, 1, rect(-3, -4, 7, 48, palette.wood, 2) + rect(-16, -12, 33, 14, palette.ink, 3)) +
    place(340, 34, 1, rect(-3, -6, 6, 26, palette.steel) + rect(-6, 18, 12, 28, palette.berry, 4)) +
    path('M180,84 V34 L230,84Z M190,74 V58 L206,74Z', '#C98A3C', 'fill-rule="evenodd"') +
    place(254, 34, 1, rect(-4, -6, 8, 26, palette.steel) + rect(-6, 18, 12, 28, palette.spruce, 4));
  body += place(116, 204, 1.3, person({
    ...cast.oldWoman,
    bust: 1,
    top: palette.seaDark,
    apron: palette.mustard,
    dir: 0.6,
    lean: 3,
    armLeft: [[-20, -16], [4, -6]],
    armRight: [[34, -20], [46, -10]],
  }));
  body += place(300, 204, 1.3, person({
    ...cast.turbanMan,
    bust: 1,
    top: palette.berry,
    apron: '#41525E',
    dir: -0.5,
    lean: -3,
    armLeft: [[-28, -16], [-26, 2]],
    armRight: [[30, -20], [16, -8]],
  }));
  body +=
    rect(0, 222, 400, 78, palette.wood) +
    rect(0, 214, 400, 18, '#C79A6D', 2) +
    rect(0, 232, 400, 5, '#8F5F3D') +
    rect(24, 250, 80, 36, '#B98358', 4) +
    circle(64, 268, 4, palette.woodDark) +
    rect(126, 250, 80, 36, '#B98358', 4) +
    circle(166, 268, 4, palette.woodDark);
  body += rect(20, 200, 206, 15, '#EBD0A2', 2) + line('M30,207 q50,-4 90,0 t90,0', '#D9B67F', 1.6);
  const plane =
    rect(-44, -16, 88, 18, '#8A5A34', 4) +
    path('M-40,-14 q-8,-18 2,-24 q8,0 8,10 q0,8 4,14z', palette.woodDark) +
    circle(32, -20, 8, palette.woodDark) +
    path('M-8,-16 L6,-34 L12,-32 L6,-16Z', palette.steel);
  body += place(148, 198, 1.06, plane) + hand(112, 178, skins.a) + hand(180, 180, skins.a);
  body += line(
    'M196,198 c10,-20 26,-10 18,0 c-6,8 -18,0 -8,-8 M218,210 c8,-14 22,-6 15,2 c-5,6 -14,0 -7,-6',
    '#F3DDB2',
    5,
  );
  body +=
    rect(236, 200, 150, 14, '#DDBB86', 2) +
    line('M270,214 V200', palette.woodDark, 2.4) +
    turn(
      322,
      178,
      158,
      path('M0,-12 L82,-5 L82,5 L0,14Z', palette.steel) +
        line('M2,-13 L82,-6', palette.steelDark, 2, 'stroke-dasharray="2 3"') +
        path('M2,-18 q-30,-2 -30,18 q0,22 30,20z', palette.woodDark),
    ) +
    hand(336, 174, skins.c) +
    hand(258, 200, skins.c);
  body += line('M262,286 c10,-14 26,-4 16,4 M330,262 c8,-12 20,-4 13,4 M290,274 c8,-12 20,-4 13,4', '#F3DDB2', 4.4);
  return frame('#EADFC8', body);
}

/** Easel with a canvas; the picture is turned to us. Origin: ground under the middle. */
const easel = (picture) =>
  line('M0,-150 L-34,0 M0,-150 L34,0 M0,-150 V-4', palette.woodDark, 5) +
  rect(-38, -64, 76, 7, palette.wood, 2) +
  rect(-36, -132, 72, 68, '#FFFDF8', 2) +
  picture;

function painting() {
  let body =
    rect(0, 0, 400, 222, '#EFE3D2') +
    windowPane(152, 24, 96, 96) +
    rect(0, 218, 400, 82, '#C9A77E') +
    rect(0, 218, 400, 5, '#B08A5E');
  body += shadow(66, 286, 32) + shadow(336, 286, 32) + shadow(146, 286, 40) + shadow(256, 286, 40);
  const landscape =
    rect(-31, -127, 62, 58, '#CFE2E4') +
    circle(14, -112, 8, palette.mustard) +
    path('M-31,-88 Q-10,-110 8,-92 T31,-94 V-69 H-31Z', palette.moss) +
    path('M-31,-78 Q0,-90 31,-76 V-69 H-31Z', palette.seaDark);
  const flowers =
    rect(-31, -127, 62, 58, '#F6E7D6') +
    path('M-9,-88 H9 L6,-72 H-6Z', palette.seaDark) +
    line('M0,-88 V-104 M-3,-88 L-12,-102 M3,-88 L12,-100', '#5E7F4A', 2.6) +
    circle(0, -110, 8, palette.berry) +
    circle(-14, -104, 7, palette.mustard) +
    circle(14, -102, 7, palette.clay);
  body += place(146, 288, 1.22, easel(landscape)) + place(258, 288, 1.22, easel(flowers));
  const paletteBoard = (x, y, flip) =>
    place(
      x,
      y,
      1,
      path('M-18,0 C-18,-12 0,-16 14,-10 C24,-6 22,8 10,8 C2,8 4,12 -4,12 C-14,12 -18,8 -18,0Z', '#C79A6D') +
        circle(-10, -2, 3.4, palette.berry) +
        circle(-2, -7, 3.4, palette.mustard) +
        circle(8, -6, 3.4, palette.seaDark) +
        circle(13, 1, 3.4, palette.moss),
      flip,
    );
  const brush = (d, tip, x, y) => line(d, palette.woodDark, 3) + circle(x, y, 3.6, tip);
  body += place(66, 206, 1.14, person({
    ...cast.scarfOld,
    top: palette.moss,
    bottom: '#4B4654',
    apron: palette.white,
    dir: 0.8,
    armLeft: [[-24, -18], [-2, -6]],
    armRight: [[34, -30], [48, -46]],
    over: brush('M44,-42 L64,-58', palette.seaDark, 65, -59) + paletteBoard(2, -4, 1) + circle(-3, -3, 5, skins.c),
  }));
  body += place(338, 206, 1.14, person({
    ...cast.greyBeard,
    glasses: 1,
    top: '#355C7D',
    bottom: '#4B3B34',
    apron: palette.mustardLight,
    dir: -0.8,
    armLeft: [[-34, -30], [-46, -48]],
    armRight: [[24, -18], [2, -6]],
    over: brush('M-42,-44 L-60,-60', palette.berry, -61, -61) + paletteBoard(-2, -4, -1) + circle(3, -3, 5, skins.a),
  }));
  return frame('#EFE3D2', body);
}

const vase = (colour, d) => path(d, colour);

function ceramics() {
  let body =
    rect(0, 0, 400, 226, '#5F8480') +
    shelf(26, 62, 140) +
    shelf(246, 62, 130) +
    rect(0, 222, 400, 78, '#B9A98F') +
    rect(0, 222, 400, 5, '#A3927A');
  body +=
    place(52, 62, 1, vase(palette.mustardLight, 'M-8,-40 H8 L6,-30 Q20,-14 10,0 H-10 Q-20,-14 -6,-30Z')) +
    place(96, 62, 1, path('M-20,-18 H20 Q18,0 6,0 H-6 Q-18,0 -20,-18Z', palette.clay)) +
    place(
      140,
      62,
      1,
      rect(-11, -24, 22, 24, palette.mustard, 4) + line('M11,-18 q9,0 8,7 q-1,5 -8,5', palette.mustard, 3.4),
    ) +
    place(
      276,
      62,
      1,
      rect(-11, -24, 22, 24, '#CFE2E4', 4) + line('M11,-18 q9,0 8,7 q-1,5 -8,5', '#CFE2E4', 3.4),
    ) +
    place(320, 62, 1, vase(palette.berry, 'M-6,-36 H6 L5,-26 Q16,-12 9,0 H-9 Q-16,-12 -5,-26Z')) +
    place(356, 62, 1, path('M-14,-14 H14 Q12,0 5,0 H-5 Q-12,0 -14,-14Z', palette.white));
  body += shadow(150, 288, 90, 6);
  body += place(
    132,
    214,
    1.36,
    chair({ colour: '#8F5F3D' }) +
      seatedPerson({
        ...cast.greyWoman,
        top: palette.berry,
        bottom: '#41525E',
        apron: '#D8CDBB',
        dir: 0.3,
        headY: 3,
        armLeft: [[-32, -16], [-24, -2]],
        armRight: [[32, -16], [24, -2]],
        legs: [[[-7, 2], [-26, 14], [-26, 46]], [[7, 2], [26, 14], [26, 46]]],
      }),
  );
  body +=
    rect(98, 242, 68, 44, '#6A6F6C', 6) +
    rect(90, 280, 84, 8, '#515655', 3) +
    ellipse(132, 242, 50, 9, palette.steelDark) +
    ellipse(132, 239, 44, 7.5, palette.steel) +
    path('M112,238 Q94,212 120,196 L118,184 H146 L144,196 Q170,212 152,238Z', '#C07A52') +
    ellipse(132, 184, 14, 4, '#8A4E33') +
    line('M106,222 q26,7 52,0 M108,210 q24,6 48,0', '#A86342', 2) +
    circle(103, 214, 7.4, skins.e) +
    circle(161, 214, 7.4, skins.e);
  body += place(300, 206, 1.26, person({
    ...cast.darkMan,
    bust: 1,
    top: palette.mustard,
    apron: palette.spruce,
    dir: -0.3,
    armLeft: [[-28, -16], [-16, 0]],
    armRight: [[28, -18], [17, -12]],
  }));
  body +=
    rect(214, 222, 172, 12, '#C79A6D', 3) +
    rect(226, 234, 9, 58, palette.woodDark) +
    rect(366, 234, 9, 58, palette.woodDark);
  body +=
    path('M270,186 H322 Q320,220 304,222 H288 Q272,220 270,186Z', '#D9A07A') +
    ellipse(296, 186, 26, 5, '#B97A55') +
    line('M274,202 q6,-7 11,0 t11,0 t11,0 t11,0', palette.white, 3.4) +
    line('M323,192 L350,172', palette.woodDark, 3) +
    circle(321, 194, 3.4, palette.seaDark) +
    circle(274, 208, 7, skins.d) +
    circle(337, 182, 7, skins.d);
  body +=
    place(356, 222, 1, path('M-12,-14 H12 L10,0 H-10Z', palette.white) + ellipse(0, -14, 12, 3, palette.seaDark)) +
    place(238, 222, 1, path('M-12,-14 H12 L10,0 H-10Z', palette.white) + ellipse(0, -14, 12, 3, palette.berry));
  return frame('#5F8480', body);
}

export default {
  woodwork: woodwork,
  painting: painting,
  ceramics: ceramics,
};
