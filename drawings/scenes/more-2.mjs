/** More activities on the move: kayak, cycling, bowling. */
import {
  C,
  FOLK,
  circle,
  cloud,
  ellipse,
  hairs,
  hills,
  line,
  path,
  person,
  place,
  polyline,
  rect,
  repeat,
  ring,
  scene,
  shadow,
  skins,
  stand,
  sun,
  tree,
  turn,
} from './props-families.mjs';

function kayak() {
  const paddler = (x, y, size, look, hull, blade) =>
    place(
      x,
      y,
      size,
      person({
        bust: 1,
        ...look,
        dir: 0.7,
        vest:
          path('M-15,-40 L-5,-45 L0,-34 L5,-45 L15,-40 L13,2 H-13Z', blade) +
          line('M0,-34 V2', '#FFFFFF90', 2.4) +
          line('M-12,-14 H12', '#FFFFFF90', 2.4),
        armLeft: [
          [-32, -26],
          [-26, -32],
        ],
        armRight: [
          [34, -26],
          [30, -12],
        ],
        over:
          line('M-62,-48 L66,4', C.woodDark, 4.4) +
          turn(-70, -51, 22, ellipse(0, 0, 17, 7.5, blade)) +
          turn(74, 7, 22, ellipse(0, 0, 17, 7.5, blade)) +
          circle(-27, -34, 5.4, look.skin) +
          circle(30, -11, 5.4, look.skin),
      }) +
        path('M-112,-4 C-70,4 -40,4 -24,2 H24 C60,4 92,0 124,-8 C104,22 70,24 0,24 C-70,24 -96,18 -112,-4Z', hull) +
        ellipse(0, 4, 26, 6, '#00000030') +
        path('M-116,20 q12,-7 24,0 t24,0 t24,0 t24,0 t24,0 t24,0 t24,0 t24,0 t24,0 q-6,10 -20,10 h-172 q-14,0 -20,-10z', '#5A9CAA') +
        line('M-104,22 q12,-6 24,0 M40,24 q12,-6 24,0 M92,20 q10,-6 20,0', '#FFFFFF', 2.4, 'opacity=".75"'),
    );
  return scene(
    C.sky,
    sun(336, 44),
    cloud(110, 40, 1.1),
    path('M0,126 L50,80 L96,112 L160,58 L230,112 L280,88 L340,122 L400,96 V160 H0Z', '#8FAEB0'),
    path('M0,138 C80,112 150,140 240,124 C310,112 360,132 400,120 V160 H0Z', '#5F8A7E'),
    tree(24, 148, 0.6),
    tree(50, 146, 0.42, '#2A6A59'),
    tree(376, 144, 0.56),
    rect(0, 144, 400, 156, '#7FB2BB'),
    path('M0,180 q25,-6 50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 V300 H0Z', '#6AA5B1'),
    line('M30,166 h40 M140,160 h30 M330,170 h46 M20,226 h30 M340,220 h30', '#FFFFFF', 2.6, 'opacity=".5"'),
    paddler(266, 186, 0.92, { ...FOLK.turban, top: C.navy }, C.mustard, C.berry),
    paddler(146, 254, 1.16, { ...FOLK.tail, hair: hairs.grey, glasses: 1, skin: skins.a, top: C.spruce }, C.clay, C.mustard),
  );
}

const wheel = (x, y, r) =>
  circle(x, y, r, '#FFFFFF', 'fill-opacity=".3"') +
  ring(x, y, r, C.ink, 4.6) +
  repeat(6, (i) => {
    const a = (i * Math.PI) / 6;
    const c = Math.cos(a) * (r - 2);
    const s = Math.sin(a) * (r - 2);
    return line(`M${(x - c).toFixed(1)},${(y - s).toFixed(1)} L${(x + c).toFixed(1)},${(y + s).toFixed(1)}`, C.grey, 1.2);
  }) +
  circle(x, y, 4, C.ink);

function cyclingTour() {
  const rider = (x, y, look) =>
    place(
      x,
      y,
      1,
      polyline(
        [
          [-3, 0],
          [22, 24],
          [6, 52],
        ],
        '#00000055',
        12,
      ) +
        polyline(
          [
            [-3, 0],
            [22, 24],
            [6, 52],
          ],
          look.bottom,
          12,
        ) +
        path('M0,48 h12 q8,3 8,9 h-20z', look.shoes || '#2C2C2C') +
        person({
          ...look,
          bust: 1,
          lean: 8,
          dir: 0.8,
          armLeft: undefined,
          middle:
            polyline(
              [
                [2, 0],
                [30, 14],
                [22, 44],
              ],
              look.bottom,
              13,
            ) + path('M16,40 h12 q8,3 8,9 h-20z', '#2C2C2C'),
          armRight: [
            [34, -28],
            [46, -18],
          ],
        }),
    );
  const helmet = (colour) =>
    path('M-16,-4 C-17,-25 17,-25 17,-4 Q0,-10 -16,-4Z', colour) + line('M-6,-18 L-4,-9 M5,-19 L6,-9', '#FFFFFF', 2, 'opacity=".5"');
  const helmeted = (colour) => place(10, -65, 1, helmet(colour));
  return scene(
    C.sky,
    sun(60, 46),
    cloud(180, 36, 1),
    cloud(330, 48, 0.9),
    hills(134, '#A8C3C0', '#7E9B6A'),
    tree(24, 190, 0.9),
    tree(382, 186, 0.9),
    tree(350, 180, 0.6, '#2A6A59'),
    path('M0,194 C100,182 280,202 400,186 V300 H0Z', C.leaf),
    path('M0,250 C120,240 280,252 400,242 V300 H0Z', '#CFC5B2'),
    line('M10,284 h40 M90,284 h40 M170,284 h40 M250,284 h40 M330,284 h40', '#FFFFFF', 3, 'opacity=".8"'),
    wheel(46, 240, 32),
    wheel(236, 240, 32),
    line('M46,240 L82,192 H134 L96,242 H176 L134,192 M82,192 L96,242 M134,192 H214 L176,242 L168,192 M214,184 L236,240', C.berry, 6),
    line('M76,182 L84,196 M150,180 L168,196', C.berry, 5),
    circle(96, 242, 8, C.steelDark) + circle(176, 242, 8, C.steelDark),
    rect(58, 176, 30, 8, C.ink, 4) + rect(148, 176, 30, 8, C.ink, 4),
    line('M134,190 L126,166 h-8', C.ink, 5),
    line('M214,184 L210,162 h-8', C.ink, 5),
    place(76, 178, 1, rider(0, 0, { ...FOLK.grandad, top: C.seaDark, bottom: '#41525E', over: helmeted(C.mustard) })),
    place(164, 178, 1, rider(0, 0, { ...FOLK.bun, hairStyle: 'short', top: C.mustard, bottom: C.plum, over: helmeted(C.berry) })),
    wheel(292, 257, 19),
    wheel(374, 257, 19),
    line('M292,257 L308,232 H338 L374,257 M338,232 L362,206 L354,198', C.spruce, 6),
    circle(352, 212, 12, 'none', `stroke="${C.steelDark}" stroke-width="4"`),
    path('M290,204 L300,234 H336 L332,240 H294 L282,208Z', C.ink),
    place(
      308,
      232,
      0.96,
      polyline(
        [
          [0, -2],
          [30, -6],
          [54, 12],
        ],
        C.navy,
        13,
      ) +
        path('M50,4 h9 q4,4 8,14 h-12z', '#2C2C2C') +
        person({
          ...FOLK.curly,
          hairStyle: 'short',
          bust: 1,
          top: C.clay,
          lean: -5,
          dir: 0.6,
          armLeft: [
            [-8, -12],
            [26, -20],
          ],
          armRight: [
            [28, -20],
            [44, -22],
          ],
          over: place(-6, -65, 1, helmet(C.spruce)),
        }),
    ),
  );
}

function bowling() {
  const pin = (x, y, s) =>
    place(
      x,
      y,
      s,
      path('M-5,-46 C-8,-60 8,-60 5,-46 C3,-38 4,-34 8,-24 C12,-12 9,-4 6,0 H-6 C-9,-4 -12,-12 -8,-24 C-4,-34 -3,-38 -5,-46Z', C.white) +
        line('M-4.6,-40 H4.6 M-4,-36 H4', C.berry, 2.2),
    );
  return scene(
    '#DCD5E2',
    rect(90, 24, 240, 92, C.ink, 6),
    rect(98, 32, 224, 78, '#3B4745'),
    path('M132,110 H288 L390,300 H30Z', '#E0B57C'),
    path('M132,110 L30,300 H0 L112,110Z', C.steelDark),
    path('M288,110 L390,300 H400 V296 L308,110Z', C.steelDark),
    line('M171,110 L120,300 M210,110 L210,300 M249,110 L300,300', '#CDA067', 2),
    [186, 234, 162, 258, 210].map((x, i) => pin(x, i < 2 ? 112 : 112, 0.82)).join(''),
    pin(178, 120, 0.92) + pin(242, 120, 0.92) + pin(210, 128, 1.02),
    shadow(208, 210, 24, 5),
    circle(206, 190, 22, C.seaDark),
    circle(200, 182, 2.8, C.ink) + circle(209, 180, 2.8, C.ink) + circle(206, 189, 2.8, C.ink),
    stand(92, 288, 1.24, {
      ...FOLK.grey,
      glasses: 1,
      top: C.berry,
      bottom: C.navy,
      lean: 10,
      dir: 0.8,
      armLeft: [
        [-22, -26],
        [-34, -14],
      ],
      armRight: [
        [46, -36],
        [66, -50],
      ],
      legLeft: [
        [-18, 30],
        [-44, 58],
      ],
      legRight: [
        [22, 30],
        [18, 68],
      ],
    }),
    stand(334, 290, 1.2, {
      ...FOLK.turban,
      top: C.mustard,
      bottom: '#4B3B34',
      dir: -0.6,
      armLeft: [
        [-22, -14],
        [-8, -12],
      ],
      armRight: [
        [24, -14],
        [10, -10],
      ],
      over:
        circle(2, -16, 13, C.clay) +
        circle(-2, -20, 1.6, C.ink) +
        circle(3, -21, 1.6, C.ink) +
        circle(-9, -10, 5.2, skins.b) +
        circle(12, -10, 5.2, skins.b),
    }),
  );
}

export default {
  kayak,
  'cycling-tour': cyclingTour,
  bowling,
};
