/** Choir, chess, knitting, cooking. */
import {
  palette,
  skins,
  person,
  cup,
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

scenes['choir'] = () => {
  // choir: two rows, song books, conductor's hands
  const book = `<g>${path('M0,0 L-15,-4 L-15,15 L0,19Z', '#fff7e8')}${path('M0,0 L15,-4 L15,15 L0,19Z', '#f2e3c8')}${line('M-11,3 l8,2 M-11,8 l8,2 M4,5 l8,-2 M4,10 l8,-2', palette.grey, 1.4)}</g>`;
  const S = (x, y, s, o) =>
    place(
      x,
      y,
      s,
      person({
        ...o,
        sing: 1,
        bust: 0,
        armLeft: [[-22, -18], [-10, -10]],
        armRight: [[22, -18], [10, -10]],
        over: place(0, -20, 1, book),
      }),
    );
  let body = path('M0,0 H400 V190 H0Z', '#E9D3C4');
  body += path(
    'M40,210 V70 C40,20 110,20 110,70 V210Z M145,210 V60 C145,8 255,8 255,60 V210Z M290,210 V70 C290,20 360,20 360,70 V210Z',
    '#F6E7D6',
  );
  body += path('M145,210 V60 C145,8 255,8 255,60 V210Z', '#FBF0E0');
  body +=
    rect(0, 196, 400, 104, '#B98A63') +
    rect(0, 196, 400, 10, '#A17450') +
    rect(30, 212, 340, 12, '#A9734A', 2) +
    rect(10, 236, 380, 64, '#8F5F3D');
  const n = (x, y, s, c) =>
    place(x, y, s, ellipse(0, 0, 6, 4.4, c, 'transform="rotate(-20)"') + line('M5.4,-2 V-24 q7,2 9,9', c, 2.4));
  body += n(182, 62, 1, palette.berry) + n(214, 48, 0.85, palette.plum) + n(238, 70, 0.75, palette.berry);
  body += S(98, 168, 0.98, { top: palette.spruce, hair: '#B9B4AA', hairStyle: 'short', skin: skins.a, glasses: 1 });
  body += S(166, 163, 0.98, { top: palette.plum, hair: '#2E2320', hairStyle: 'bun', skin: skins.c });
  body += S(234, 163, 0.98, { top: palette.seaDark, hair: '#B9814A', hairStyle: 'side', skin: skins.e, beard: 1 });
  body += S(302, 168, 0.98, { top: palette.clay, hair: '#7B2D3A', hairStyle: 'hijab', skin: skins.b });
  body += S(62, 214, 1.06, { top: palette.mustard, hair: '#5b3a26', hairStyle: 'bob', skin: skins.e });
  body += S(124, 218, 1.06, { top: palette.berry, hair: '#D9D4CA', hairStyle: 'bob', skin: skins.a, glasses: 1 });
  body += S(276, 218, 1.06, { top: '#394A63', hair: '#1d1a1a', hairStyle: 'short', skin: skins.d });
  body += S(338, 214, 1.06, { top: palette.moss, hair: '#D9D4CA', hairStyle: 'bald', skin: skins.a, glasses: 1 });
  // conductor from behind
  body += place(
    200,
    304,
    1.16,
    polyline(
      [[-16, -40], [-36, -46], [-30, -70]],
      palette.ink,
      12,
    ) +
      polyline(
        [[16, -40], [36, -46], [30, -72]],
        palette.ink,
        12,
      ) +
      circle(-29, -73, 6, skins.b) +
      circle(30, -75, 6, skins.b) +
      line('M30,-77 L22,-100', '#fff8e8', 2.6) +
      path('M-21,-34 C-20,-46 -8,-48 0,-48 C8,-48 20,-46 21,-34 L18,14 L-18,14Z', palette.ink) +
      rect(-5, -56, 10, 12, skins.b, 3) +
      ellipse(0, -66, 13.5, 15, '#4a3020') +
      path('M-12,-62 C-10,-50 10,-50 12,-62Z', '#4a3020'),
  );
  return frame('#E9D3C4', body);
};

scenes['chess'] = () => {
  let body =
    rect(0, 0, 400, 190, '#D9E3DA') + rect(128, 24, 144, 104, palette.white, 4) + rect(136, 32, 128, 88, '#BFD9DE');
  body +=
    path('M136,120 V96 C170,74 200,104 264,82 V120Z', palette.leaf) +
    rect(197, 32, 6, 88, palette.white) +
    rect(136, 73, 128, 5, palette.white);
  body += place(
    330,
    30,
    1,
    line('M0,-30 V18', palette.ink, 3) +
      path('M-26,40 L-14,16 H14 L26,40Z', palette.mustard) +
      ellipse(0, 40, 26, 5, '#fff4cf'),
  );
  body += place(84, 214, 1.4, person({
    bust: 1,
    top: palette.berry,
    hair: '#D9D4CA',
    hairStyle: 'bald',
    skin: skins.a,
    glasses: 1,
    lean: 5,
    dir: 0.9,
    armLeft: [[-18, -6], [8, 6]],
    armRight: [[34, -20], [60, -2]],
    headX: 3,
  }));
  body += place(316, 214, 1.4, person({
    bust: 1,
    top: '#2F5D73',
    hair: '#2b2320',
    hairStyle: 'curly',
    skin: skins.c,
    lean: -5,
    dir: -0.9,
    armLeft: [[-30, -12], [-34, 6]],
    armRight: [[18, -8], [-6, 6]],
    headX: -3,
  }));
  body += path('M0,214 H400 V300 H0Z', palette.wood) + rect(0, 214, 400, 9, '#BE8A5E');
  // board perspective
  const q = (u, v) => {
    const y = 222 + v * 70,
      w = 150 + v * 60;
    return [200 - w / 2 + u * w, y];
  };
  let sq = '';
  for (let r = 0; r < 5; r++)
    for (let c = 0; c < 6; c++) {
      const p = [q(c / 6, r / 5), q((c + 1) / 6, r / 5), q((c + 1) / 6, (r + 1) / 5), q(c / 6, (r + 1) / 5)];
      sq += `<polygon points="${p.map((t) => t.map((n) => n.toFixed(1)).join(',')).join(' ')}" fill="${(r + c) % 2 ? palette.woodDark : '#F3E3C3'}"/>`;
    }
  body += path(`M${q(-0.04, -0.06)} L${q(1.04, -0.06)} L${q(1.04, 1.06)} L${q(-0.04, 1.06)}Z`, '#5b3a26') + sq;
  const pawn = (x, y, s, c) =>
    place(
      x,
      y,
      s,
      ellipse(0, 0, 10, 3.6, '#0003') + path('M-9,0 q0,-6 4,-8 l2,-12 h6 l2,12 q4,2 4,8z', c) + circle(0, -24, 6.4, c),
    );
  const king = (x, y, s, c) =>
    place(
      x,
      y,
      s,
      ellipse(0, 0, 12, 4, '#0003') +
        path('M-11,0 q0,-7 5,-9 l2,-24 h8 l2,24 q5,2 5,9z', c) +
        path('M-9,-33 h18 l3,-13 q-12,-6 -24,0z', c) +
        rect(-1.8, -60, 3.6, 13, c) +
        rect(-5.5, -57, 11, 3.6, c),
    );
  const knight = (x, y, s, c, f) =>
    place(
      x,
      y,
      s,
      ellipse(0, 0, 12, 4, '#0003') +
        path(
          'M-11,0 q0,-7 5,-9 C-8,-24 -6,-40 6,-46 L8,-52 L12,-45 C20,-40 22,-30 20,-26 L8,-27 C12,-18 9,-12 8,-9 q4,3 4,9z',
          c,
        ) +
        circle(9, -38, 1.8, c === palette.ink ? '#fff' : '#333'),
      f,
    );
  const wh = '#FFF6E2',
    bl = palette.ink;
  body +=
    pawn(150, 240, 0.8, wh) +
    king(180, 242, 0.85, wh) +
    pawn(244, 240, 0.8, bl) +
    king(262, 256, 1, bl) +
    knight(146, 272, 1.15, wh, 1) +
    pawn(200, 262, 0.95, wh) +
    pawn(226, 280, 1.15, bl);
  return frame('#D9E3DA', body);
};

scenes['knitting'] = () => {
  let body =
    rect(0, 0, 400, 210, '#EFD9C3') +
    rect(0, 0, 400, 210, '#EFD9C3') +
    [40, 120, 200, 280, 360].map((x) => rect(x - 1, 0, 2, 206, '#E5CAB0')).join('');
  body +=
    rect(40, 34, 92, 74, palette.woodDark, 3) +
    rect(46, 40, 80, 62, '#F7EBD7') +
    path('M46,102 V84 C70,66 92,92 126,72 V102Z', palette.moss);
  body += circle(104, 58, 8, palette.mustard);
  body +=
    rect(268, 40, 96, 8, palette.wood, 2) +
    circle(288, 28, 12, palette.berry) +
    circle(314, 30, 10, palette.seaDark) +
    circle(338, 27, 13, palette.mustard);
  body +=
    rect(268, 84, 96, 8, palette.wood, 2) +
    rect(282, 58, 12, 26, palette.plum, 2) +
    rect(296, 54, 10, 30, palette.spruce, 2) +
    rect(308, 60, 12, 24, palette.clay, 2);
  body += circle(344, 72, 12, palette.moss);
  const knit = (c) =>
    path('M-15,2 h30 l3,30 q-4,4 -8,0 q-4,4 -8,0 q-5,4 -9,0 q-5,4 -10,0z', c) +
    line('M-13,9 h28 M-14,16 h30 M-14,23 h31', '#ffffff', 1.6, 'opacity=".45" stroke-dasharray="3 3"') +
    line('M-26,-10 L14,6 M26,-10 L-14,6', '#F6E7C8', 3.2) +
    circle(-26, -10, 3, palette.woodDark) +
    circle(26, -10, 3, palette.woodDark);
  const K = (x, y, s, o, c) =>
    place(
      x,
      y,
      s,
      person({
        ...o,
        bust: 1,
        armLeft: [[-25, -12], [-13, -3]],
        armRight: [[25, -12], [13, -3]],
        over: place(0, -6, 1, knit(c)),
      }),
    );
  body += K(
    88,
    196,
    1.3,
    { top: palette.seaDark, hair: '#E6E2DA', hairStyle: 'bun', skin: skins.a, glasses: 1, dir: 0.4 },
    palette.mustard,
  );
  body += K(
    200,
    190,
    1.3,
    { top: palette.plum, hair: '#2E2320', hairStyle: 'hijab', skin: skins.b, dir: 0 },
    palette.clayLight,
  );
  body += K(
    312,
    196,
    1.3,
    { top: palette.moss, hair: '#8a5a34', hairStyle: 'short', skin: skins.e, beard: 1, dir: -0.4 },
    palette.berry,
  );
  body +=
    path('M0,236 C60,224 340,224 400,236 V300 H0Z', palette.wood) +
    path('M0,236 C60,224 340,224 400,236 V246 C340,234 60,234 0,246Z', '#C08E63');
  const ball = (x, y, r, c) =>
    circle(x, y, r, c) +
    `<g fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="2"><path d="M${x - r * 0.8},${y - r * 0.3} Q${x},${y - r * 0.9} ${x + r * 0.8},${y - r * 0.2}"/><path d="M${x - r * 0.9},${y + r * 0.2} Q${x},${y - r * 0.3} ${x + r * 0.85},${y + r * 0.3}"/><path d="M${x - r * 0.5},${y + r * 0.75} Q${x - r * 0.1},${y - r * 0.2} ${x + r * 0.5},${y - r * 0.8}"/></g>`;
  body +=
    ball(146, 264, 20, palette.berry) +
    ball(184, 272, 14, palette.mustard) +
    line('M198,274 C226,284 250,262 300,222', palette.mustard, 2.4);
  body += cup(250, 276, palette.white) + cup(92, 272, '#DDE7E2');
  body += place(
    330,
    272,
    1,
    ellipse(0, 4, 34, 8, '#8F5F3D') +
      ellipse(0, 0, 34, 8, palette.white) +
      circle(-12, -6, 8, palette.clayLight) +
      circle(4, -8, 8, '#D98E5B') +
      circle(16, -5, 7, palette.clayLight),
  );
  return frame('#EFD9C3', body);
};

scenes['cooking'] = () => {
  let body =
    rect(0, 0, 400, 200, '#DDE6DC') +
    repeat(14, (i) => rect(i * 30, 118, 1.5, 70, '#CBD8CC')) +
    rect(0, 118, 400, 1.5, '#CBD8CC') +
    rect(0, 152, 400, 1.5, '#CBD8CC');
  body +=
    rect(28, 52, 118, 9, palette.wood, 2) +
    rect(40, 26, 18, 26, palette.clay, 3) +
    rect(62, 20, 16, 32, palette.mustardLight, 3) +
    rect(84, 30, 22, 22, palette.white, 4);
  body +=
    rect(112, 24, 18, 28, palette.spruce, 3) +
    path('M262,0 L250,40 H362 L350,0Z', '#B9C1BE') +
    rect(246, 40, 120, 12, '#9AA3A1', 3);
  const veg = line('M-16,0 L16,0', palette.stone, 7);
  body += place(112, 204, 1.34, person({
    bust: 1,
    top: '#F3EBDD',
    apron: palette.spruce,
    hair: '#1d1a1a',
    hairStyle: 'short',
    skin: skins.c,
    beard: 1,
    dir: 0.5,
    short: 1,
    armLeft: [[-22, -12], [-6, 8]],
    armRight: [[26, -12], [18, 8]],
  }));
  body += place(212, 204, 1.34, person({
    bust: 1,
    top: palette.clayLight,
    apron: palette.berry,
    hair: '#E6E2DA',
    hairStyle: 'bun',
    skin: skins.a,
    glasses: 1,
    dir: 0.5,
    short: 1,
    armLeft: [[-24, -12], [-14, 8]],
    armRight: [[30, -16], [46, -6]],
    over: line('M48,-6 L62,16', palette.woodDark, 4),
  }));
  body += rect(0, 214, 400, 86, palette.wood) + rect(0, 208, 400, 16, '#EADBC2', 2) + rect(0, 222, 400, 4, '#00000018');
  body +=
    rect(60, 200, 92, 9, '#C79A6D', 3) +
    [74, 86, 98].map((x) => ellipse(x, 198, 8, 5, palette.mustard)).join('') +
    circle(128, 192, 10, palette.berry);
  body +=
    circle(142, 194, 8, palette.berry) +
    polyline(
      [[118, 188], [100, 196]],
      '#B9C1BE',
      5,
    );
  body += place(
    300,
    208,
    1,
    path('M-46,-44 h92 v36 q0,10 -12,10 h-68 q-12,0 -12,-10z', palette.seaDark) +
      rect(-52, -48, 104, 9, '#285F6D', 4) +
      rect(-66, -38, 16, 8, '#285F6D', 4) +
      rect(50, -38, 16, 8, '#285F6D', 4) +
      ellipse(0, -46, 42, 6, palette.clay) +
      circle(-14, -47, 5, palette.leaf) +
      circle(10, -46, 5, palette.mustard) +
      circle(24, -47, 4, palette.leaf) +
      line(
        'M-22,-62 q-8,-10 0,-20 q8,-10 0,-20 M2,-62 q-8,-10 0,-20 q8,-10 0,-22 M24,-62 q-8,-10 0,-20',
        '#ffffff',
        4,
        'opacity=".85"',
      ),
  );
  body += place(
    206,
    206,
    1,
    circle(-16, -6, 11, '#B4532F') +
      circle(4, -8, 10, palette.moss) +
      line('M-18,-16 q2,-7 6,-8', palette.spruce, 3) +
      path('M18,0 l26,-9 q4,5 0,9z', palette.clay) +
      line('M44,-8 l9,-4 M44,-5 l10,0', palette.spruce, 3),
  );
  body += place(60, 270, 1, rect(-36, -20, 72, 40, '#B98358', 4) + circle(0, 0, 3, palette.woodDark));
  body += place(200, 270, 1, rect(-60, -20, 120, 40, '#B98358', 4) + circle(0, 0, 3, palette.woodDark));
  body += place(340, 270, 1, rect(-40, -20, 80, 40, '#B98358', 4) + circle(0, 0, 3, palette.woodDark));
  return frame('#DDE6DC', body);
};

export default scenes;
