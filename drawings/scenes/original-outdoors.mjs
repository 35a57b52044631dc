/** Walk, garden, fishing. */
import {
  palette,
  skins,
  person,
  tree,
  birch,
  cloud,
  circle,
  ellipse,
  rect,
  path,
  line,
  place,
  polyline,
  repeat,
  frame,
} from '../figures.mjs';

const scenes = {};

scenes['walk'] = () => {
  let body = circle(318, 58, 26, palette.mustardLight) + cloud(92, 52, 1.1) + cloud(232, 38, 0.8);
  body += path('M0,150 C50,90 90,110 130,130 C170,80 220,70 270,120 C310,100 350,96 400,140 V300 H0Z', '#A8C3C0');
  body +=
    path('M0,176 C60,140 130,170 190,152 C260,130 330,168 400,150 V300 H0Z', palette.moss) +
    path('M0,206 C90,180 200,214 400,188 V300 H0Z', palette.leaf);
  body +=
    tree(28, 196, 0.9) +
    tree(62, 190, 0.66, '#2A6A59') +
    tree(372, 190, 0.95) +
    tree(336, 184, 0.62, '#2A6A59') +
    birch(300, 196, 0.55);
  body += path(
    'M150,300 C170,262 226,240 214,214 C208,202 232,194 246,188 L262,190 C252,200 250,208 262,220 C290,248 306,270 322,300Z',
    palette.sand,
  );
  const pole = (x, y, h, k = 0) => line(`M${x},${y} L${x + k},${h}`, '#4a4a46', 2.4);
  body += place(132, 218, 0.98, person({
    top: palette.clay,
    bottom: '#3F4D5C',
    hair: '#E6E2DA',
    hairStyle: 'bob',
    skin: skins.a,
    dir: 0.6,
    pack: palette.spruceDark,
    armLeft: [[-22, -20], [-14, 0]],
    armRight: [[24, -24], [34, -10]],
    legLeft: [[-10, 32], [-20, 66]],
    legRight: [[12, 32], [18, 68]],
    over: pole(35, -12, 70, 8) + pole(-15, 0, 70, -10),
  }));
  body += place(204, 222, 1.04, person({
    top: '#355C7D',
    bottom: '#4B3B34',
    hair: palette.mustard,
    hairStyle: 'beanie',
    skin: skins.d,
    dir: 0.2,
    armLeft: [[-24, -22], [-20, 0]],
    armRight: [[24, -22], [22, 0]],
    legLeft: [[-9, 32], [-6, 66]],
    legRight: [[9, 32], [18, 64]],
    scarf: palette.berry,
  }));
  body += place(276, 218, 0.98, person({
    top: palette.spruce,
    bottom: '#5B5B55',
    hair: '#6d4a31',
    hairStyle: 'side',
    skin: skins.e,
    dir: -0.5,
    glasses: 1,
    beard: 1,
    armLeft: [[-25, -26], [-30, -44]],
    armRight: [[24, -22], [30, -2]],
    legLeft: [[-9, 32], [-16, 66]],
    legRight: [[10, 32], [18, 66]],
    over: pole(31, -2, 70, 8),
  }));
  return frame(palette.sky, body);
};

scenes['garden'] = () => {
  let body =
    circle(64, 56, 24, palette.mustardLight) +
    cloud(200, 44, 1) +
    path('M0,150 C80,120 180,150 260,130 C320,116 360,130 400,124 V300 H0Z', '#9DB98A');
  body += `<g fill="#E7F1EE" stroke="#fff" stroke-width="4" stroke-linejoin="round"><path d="M270,176 V100 L322,64 L374,100 V176Z"/></g><g stroke="#fff" stroke-width="3" fill="none"><path d="M322,64 V176 M270,104 H374 M270,140 H374"/></g>`;
  body += rect(308, 128, 28, 48, '#BBD6D2');
  body += path('M0,186 C120,172 280,190 400,178 V300 H0Z', '#B8C98F');
  const sun = (x, y, s) =>
    place(
      x,
      y,
      s,
      line('M0,0 C-2,-30 3,-50 0,-78', '#5E7F4A', 5) +
        ellipse(-12, -30, 12, 6, '#6F9157', 'transform="rotate(24 -12 -30)"') +
        ellipse(12, -44, 12, 6, '#6F9157', 'transform="rotate(-24 12 -44)"') +
        repeat(12, (i) => ellipse(0, -15, 5, 9, palette.mustard, `transform="translate(0 -84) rotate(${i * 30})"`)) +
        circle(0, -84, 9.5, palette.woodDark),
    );
  body += sun(36, 206, 1) + sun(66, 210, 0.78);
  body += place(142, 212, 1.1, person({
    top: palette.seaDark,
    bottom: '#7A5A43',
    hair: '#E6D9B5',
    hairStyle: 'cap',
    skin: skins.a,
    dir: 0.7,
    glasses: 1,
    armLeft: [[-12, -16], [16, -6]],
    armRight: [[28, -22], [40, -12]],
    shoes: palette.spruceDark,
    over: place(
      46,
      -8,
      1,
      path('M-8,-6 h24 v24 h-24z', palette.clay) +
        line('M-8,-2 q-12,8 0,16', palette.clay, 3.4) +
        line('M16,6 L34,-6', palette.clay, 5) +
        line('M32,-11 L39,-1', palette.clay, 5) +
        line('M42,4 q3,8 2,16 M47,0 q6,9 5,20 M37,8 q0,6 -1,12', palette.sea, 2, 'stroke-dasharray="3 5"'),
    ),
  }));
  const bed = (x, y, w) =>
    rect(x, y, w, 34, palette.wood, 3) +
    rect(x, y + 15, w, 3, '#8F5F3D') +
    ellipse(x + w / 2, y + 2, w / 2 - 4, 8, '#5A3E2C');
  body += bed(150, 252, 120) + bed(22, 250, 112) + bed(300, 262, 96);
  const cab = (x, y, s) =>
    place(
      x,
      y,
      s,
      ellipse(-9, 0, 12, 9, '#6F9157') +
        ellipse(9, 0, 12, 9, '#6F9157') +
        circle(0, -5, 10, '#9CBF7A') +
        line('M-5,-8 q5,-6 10,0', '#6F9157', 1.6),
    );
  body += cab(52, 250, 1.05) + cab(82, 250, 1.05) + cab(110, 251, 0.95);
  body += [166, 186, 206, 226]
    .map(
      (x, i) =>
        line(
          `M${x},252 c-2,-10 -6,-14 -10,-16 M${x},252 c0,-12 1,-18 3,-22 M${x},252 c3,-9 7,-12 11,-14`,
          '#5E8A4E',
          3.6,
        ) + path(`M${x - 5},250 h10 l-5,7z`, palette.clay),
    )
    .join('');
  body += [320, 346, 372]
    .map((x) => circle(x, 258, 9, palette.berry) + line(`M${x},249 q2,-6 6,-7`, '#5E8A4E', 2.6))
    .join('');
  body += place(286, 218, 1.1, person({
    top: palette.mustard,
    bottom: '#41525E',
    hair: '#231c1a',
    hairStyle: 'long',
    skin: skins.c,
    dir: -0.6,
    lean: -4,
    armLeft: [[-26, -20], [-29, 6]],
    armRight: [[10, -16], [-19, -14]],
    shoes: palette.berry,
    over:
      line('M-14,-26 L-33,16', palette.wood, 5) +
      path('M-40,8 l14,7 -8,18 q-6,2 -14,-4z', '#77817F') +
      circle(-29, 6, 5.2, skins.c) +
      circle(-19, -14, 5.2, skins.c),
  }));
  body += ellipse(244, 255, 12, 4, '#5A3E2C');
  return frame(palette.sky, body);
};

scenes['fishing'] = () => {
  let body =
    rect(0, 0, 400, 150, '#F3DFC4') +
    circle(300, 94, 30, '#F0B75C') +
    path('M0,140 L60,76 L108,116 L160,60 L226,126 L270,98 L330,136 L400,108 V160 H0Z', '#8FAEB0');
  body += path('M0,150 L70,118 L150,146 L240,128 L330,150 L400,132 V170 H0Z', '#5F8A7E');
  body += rect(0, 154, 400, 146, '#7FB2BB') + path('M0,154 H400 V180 C300,174 100,186 0,178Z', '#A9CCCF');
  body += line('M250,176 h84 M268,188 h60 M282,200 h34', '#F3CF8E', 4, 'opacity=".9"');
  body += line('M40,196 h40 M120,210 h50 M330,226 h46 M20,240 h34', '#ffffff', 2.6, 'opacity=".5"');
  body += tree(18, 160, 0.6) + tree(44, 158, 0.44, '#2A6A59') + tree(382, 156, 0.5);
  body +=
    rect(40, 246, 16, 54, palette.woodDark) +
    rect(150, 246, 16, 54, palette.woodDark) +
    rect(236, 246, 16, 54, palette.woodDark) +
    rect(0, 236, 272, 18, palette.wood, 2);
  body +=
    rect(0, 236, 272, 6, '#C08E63', 2) + [44, 92, 140, 188, 236].map((x) => rect(x, 236, 2, 18, '#8F5F3D')).join('');
  const leg = (c) =>
    polyline(
      [[-4, 4], [22, 4], [24, 36]],
      c,
      13,
    ) +
    polyline(
      [[2, 6], [30, 8], [34, 38]],
      c,
      13,
    ) +
    rect(18, 34, 18, 9, palette.ink, 4) +
    rect(28, 36, 18, 9, palette.ink, 4);
  body += place(96, 230, 1.24, person({
    bust: 1,
    top: palette.spruce,
    hair: '#394A63',
    hairStyle: 'cap',
    skin: skins.a,
    dir: 0.8,
    beard: 0,
    glasses: 1,
    armLeft: [[-8, -16], [14, -12]],
    armRight: [[28, -22], [36, -18]],
    middle: leg('#4B3B34'),
    over:
      line('M30,-14 Q70,-54 112,-74', '#5b3a26', 3) +
      line('M112,-74 Q132,-30 134,4', '#ffffff', 1.2) +
      place(134, 6, 1, path('M-4,-6 h8 v6 h-8z', '#fff') + path('M-4,0 h8 l-4,6z', palette.berry)),
  }));
  body += place(188, 230, 1.24, person({
    bust: 1,
    top: palette.clay,
    hair: '#2E2320',
    hairStyle: 'beanie',
    skin: skins.c,
    dir: 0.7,
    armLeft: [[-8, -16], [14, -12]],
    armRight: [[28, -22], [36, -18]],
    middle: leg('#41525E'),
    over:
      line('M30,-14 Q74,-46 120,-58', '#5b3a26', 3) +
      line('M120,-58 Q138,-20 140,30', '#ffffff', 1.2) +
      place(140, 34, 1, path('M-4,-6 h8 v6 h-8z', '#fff') + path('M-4,0 h8 l-4,6z', palette.berry)),
  }));
  body += place(
    28,
    236,
    1,
    path('M-16,-26 h32 l-4,26 h-24z', '#9AA3A1') +
      line('M-16,-26 q16,-22 32,0', '#77817F', 2.6) +
      path('M-10,-28 q8,-10 18,-4 l6,-5 v12 l-6,-3 q-8,6 -18,0z', palette.seaDark),
  );
  return frame('#F3DFC4', body);
};

export default scenes;
