/** Football, swimming, bicycle repair. */
import {
  palette,
  skins,
  person,
  head,
  tree,
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

scenes['football'] = () => {
  let body =
    cloud(70, 50, 1) +
    cloud(318, 36, 0.9) +
    path('M0,130 C60,96 120,120 180,108 C260,92 330,120 400,104 V170 H0Z', '#7FA08A') +
    tree(24, 140, 0.5) +
    tree(56, 138, 0.4);
  body += tree(372, 134, 0.55) + tree(344, 136, 0.38);
  body += rect(0, 134, 400, 166, '#8DB36E') + rect(0, 134, 400, 34, '#9BC07B') + rect(0, 206, 400, 40, '#9BC07B');
  body += `<g stroke="#fff" fill="none"><path d="M96,150 V78 H304 V150" stroke-width="6" stroke-linejoin="round"/><g stroke-width="1.1" opacity=".8">${repeat(12, (i) => `<path d="M${112 + i * 16},80 V148"/>`)}${repeat(5, (i) => `<path d="M98,${92 + i * 13} H302"/>`)}</g><path d="M20,168 H380" stroke-width="3"/></g>`;
  const sh = { short: 1, legWidth: 12 };
  body += place(90, 204, 1.02, person({
    ...sh,
    top: palette.berry,
    bottom: '#2b3a46',
    hair: '#2E2320',
    hairStyle: 'curly',
    skin: skins.d,
    dir: 0.6,
    armLeft: [[-26, -24], [-36, -8]],
    armRight: [[26, -26], [38, -36]],
    legLeft: [[-12, 32], [-26, 60]],
    legRight: [[12, 30], [16, 66]],
  }));
  body += place(310, 206, 1.02, person({
    ...sh,
    top: palette.mustard,
    bottom: '#2b3a46',
    hair: '#C9C4BA',
    hairStyle: 'short',
    skin: skins.a,
    dir: -0.6,
    armLeft: [[-28, -28], [-40, -40]],
    armRight: [[26, -22], [34, -4]],
    legLeft: [[-10, 32], [-16, 66]],
    legRight: [[12, 30], [28, 58]],
    footLeft: -1,
  }));
  body += place(196, 214, 1.16, person({
    ...sh,
    top: palette.berry,
    bottom: '#2b3a46',
    hair: '#7a4a2a',
    hairStyle: 'bun',
    skin: skins.e,
    lean: -3,
    dir: 0.5,
    armLeft: [[-28, -30], [-44, -22]],
    armRight: [[24, -18], [36, -26]],
    legLeft: [[-6, 34], [-12, 68]],
    legRight: [[20, 24], [44, 44]],
  }));
  body += ellipse(268, 286, 20, 4, '#0002') + circle(264, 270, 17, '#fff');
  body += `<g fill="${palette.ink}"><path d="M264,262 l7,5 -3,8 h-8 l-3,-8z"/><path d="M250,262 l5,-6 4,2 -2,6 -5,2z"/><path d="M278,262 l-5,-6 -4,2 2,6 5,2z"/><path d="M255,283 l3,-4 h3 l1,6z"/><path d="M273,283 l-3,-4 h-3 l-1,6z"/></g>`;
  return frame('#CFE2E4', body);
};

scenes['swimming'] = () => {
  let body =
    rect(0, 0, 400, 96, '#E7EDE6') +
    repeat(11, (i) => rect(i * 40, 0, 1.6, 96, '#D5DFD6')) +
    [24, 48, 72].map((y) => rect(0, y, 400, 1.6, '#D5DFD6')).join('');
  body +=
    rect(52, 14, 84, 54, '#CFE2E4', 4) + rect(158, 14, 84, 54, '#CFE2E4', 4) + rect(264, 14, 84, 54, '#CFE2E4', 4);
  body += path(
    'M52,68 v-14 c30,-16 50,6 84,-10 v24z M158,68 v-14 c30,-16 50,6 84,-10 v24z M264,68 v-14 c30,-16 50,6 84,-10 v24z',
    palette.leaf,
  );
  body += rect(0, 92, 400, 20, palette.stone) + rect(0, 108, 400, 8, '#C3B7A2') + rect(0, 116, 400, 184, '#6FB3BE');
  body += path('M0,130 q25,-8 50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 V300 H0Z', '#5BA3B0');
  body += path('M0,214 q25,-8 50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 t50,0 V300 H0Z', '#4A93A2');
  const rope = (y) => repeat(21, (i) => rect(i * 20 - 4, y, 15, 7, i % 2 ? palette.white : palette.berry, 3.5));
  body += rope(170) + rope(246);
  // person seated on the edge
  body += rect(292, 92, 80, 7, palette.berry, 3);
  body += place(
    332,
    98,
    1.06,
    person({
      top: palette.plum,
      sleeve: skins.a,
      short: 1,
      hair: '#E6E2DA',
      hairStyle: 'bob',
      skin: skins.a,
      dir: -0.5,
      bust: 1,
      armLeft: [[-25, -18], [-27, 2]],
      armRight: [[25, -18], [29, 2]],
    }) +
      polyline(
        [[-6, 4], [-17, 16], [-17, 40]],
        skins.a,
        12,
      ) +
      polyline(
        [[7, 4], [14, 18], [12, 42]],
        skins.a,
        12,
      ) +
      path('M-15,-4 H15 L17,9 Q0,13 -17,9Z', palette.plum) +
      path('M-40,36 q10,-6 20,0 t20,0 t20,0 t16,0 v14 h-76z', '#6FB3BE') +
      line('M-34,38 q8,-5 16,0 M2,38 q8,-5 18,0', '#fff', 2.4, 'opacity=".8"'),
  );
  const swim = (x, y, s, o) =>
    place(
      x,
      y,
      s,
      polyline(
        [[-14, 4], [-50, 6], [-78, 4]],
        o.suit,
        17,
      ) +
        polyline(
          [[4, 0], [26, -30], [58, -10]],
          o.skin,
          10,
        ) +
        circle(60, -8, 6, o.skin) +
        place(18, -8, 1, head({ ...o, hairStyle: 'swim' })) +
        path('M-92,9 q10,-7 20,0 t20,0 t20,0 t20,0 t20,0 t18,-1 q-2,9 -14,10 h-92 q-10,-1 -12,-9z', o.w) +
        line('M-90,12 q12,-6 24,0 M40,14 q14,-7 28,0 M-30,14 q12,-6 24,0', '#fff', 2.6, 'opacity=".75"'),
    );
  body += swim(132, 150, 1.12, { skin: skins.d, hair: palette.mustard, suit: palette.berry, dir: 0.8, w: '#5BA3B0' });
  body += swim(222, 222, 1.24, {
    skin: skins.e,
    hair: palette.spruceDark,
    suit: palette.plum,
    dir: 0.8,
    glasses: 1,
    w: '#4A93A2',
  });
  body +=
    line('M26,150 V86 q0,-14 12,-14 q12,0 12,14 M60,150 V86 q0,-14 12,-14', '#9AA3A1', 5) +
    line('M28,118 h32 M28,134 h32', '#9AA3A1', 4);
  return frame('#E7EDE6', body);
};

scenes['bike-repair'] = () => {
  let body =
    rect(0, 0, 400, 224, '#E3DDCF') +
    rect(34, 22, 332, 92, '#CFC5B2', 5) +
    repeat(16, (i) => repeat(4, (j) => circle(50 + i * 20, 34 + j * 22, 1.3, '#A79C87')));
  const wr = (x, y, a, s = 1) =>
    `<g transform="translate(${x} ${y}) rotate(${a}) scale(${s})">${rect(-3.5, -22, 7, 46, '#77817F', 3)}${path('M-10,-34 l4,0 v9 h12 v-9 l4,0 q4,14 -6,17 h-8 q-10,-3 -6,-17z', '#77817F')}</g>`;
  body +=
    wr(66, 74, 0) +
    wr(96, 72, 0, 0.85) +
    place(132, 70, 1, rect(-3, -4, 6, 34, palette.wood, 2) + rect(-14, -16, 28, 13, palette.ink, 3));
  body += place(172, 64, 1, circle(0, 4, 20, 'none', `stroke="${palette.ink}" stroke-width="7"`));
  body += place(300, 70, 1, rect(-3, -26, 6, 26, '#9AA3A1') + rect(-6, 0, 12, 28, palette.berry, 4));
  body += place(328, 70, 1, rect(-3, -26, 6, 26, '#9AA3A1') + rect(-6, 0, 12, 28, palette.mustard, 4));
  body += rect(0, 224, 400, 76, '#B9AE9A') + rect(0, 224, 400, 5, '#A79C87');
  body += place(66, 214, 1.24, person({
    top: palette.seaDark,
    bottom: '#3B3B3F',
    hair: '#D9D4CA',
    hairStyle: 'short',
    skin: skins.a,
    glasses: 1,
    dir: 0.8,
    apron: palette.mustard,
    armLeft: [[-10, -14], [20, -14]],
    armRight: [[28, -24], [46, -16]],
    over: wr(54, -20, 60, 0.7),
  }));
  body += place(344, 214, 1.24, person({
    top: palette.berry,
    bottom: '#41525E',
    hair: '#1d1a1a',
    hairStyle: 'short',
    skin: skins.d,
    dir: -0.8,
    armLeft: [[-28, -26], [-44, -18]],
    armRight: [[14, -14], [-16, -16]],
  }));
  const wheel = (x, y) =>
    `<circle cx="${x}" cy="${y}" r="46" fill="#ffffff55" stroke="${palette.ink}" stroke-width="7"/><g stroke="#8E9794" stroke-width="1.4">${repeat(
      9,
      (i) => {
        const a = (i * Math.PI) / 9,
          c = Math.cos(a) * 42,
          s = Math.sin(a) * 42;
        return `<path d="M${x - c},${y - s} L${x + c},${y + s}"/>`;
      },
    )}</g>${circle(x, y, 6, palette.ink)}`;
  body +=
    wheel(152, 228) +
    wheel(264, 228) +
    line(
      'M152,228 L180,168 L240,168 L204,228Z M180,168 L204,228 M240,168 L264,228 M236,150 L240,168',
      palette.spruce,
      8,
    );
  body +=
    line('M176,156 L181,170', palette.spruce, 7) +
    rect(160, 148, 34, 9, palette.ink, 4) +
    line('M236,150 h-12 M236,150 q16,-2 18,8', palette.ink, 6);
  body +=
    circle(204, 228, 12, '#77817F') +
    circle(204, 228, 5, palette.ink) +
    line('M204,228 L214,248', palette.ink, 5) +
    rect(208, 246, 18, 6, palette.ink, 3);
  body += place(
    36,
    284,
    1,
    rect(-26, -22, 62, 24, palette.berry, 4) +
      rect(-10, -30, 30, 10, 'none', 4, `stroke="${palette.berry}" stroke-width="5"`),
  );
  return frame('#E3DDCF', body);
};

export default scenes;
