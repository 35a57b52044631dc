/** Language café, library and two first-visit steps. */
import { palette, skins, person, cup, circle, ellipse, rect, path, line, place, polyline, frame } from '../figures.mjs';
import { greetings } from '../lettering.mjs';

const scenes = {};

scenes['language-cafe'] = () => {
  let body = rect(0, 0, 400, 220, '#DCE7E8') + rect(0, 150, 400, 70, '#CEDDDE');

  const bubble = (x, y, w, h, word, tail, colour, ink) =>
    rect(x, y, w, h, colour, 16) +
    path(`M${x + tail - 9},${y + h - 2} l6,16 14,-16z`, colour) +
    place(x + (w - word.width) / 2, y + h / 2 + word.size * 0.34, 1, path(word.d, ink));
  body +=
    bubble(22, 46, 82, 42, greetings.norwegian, 44, palette.spruce, '#FFFFFF') +
    bubble(118, 36, 88, 44, greetings.arabic, 40, palette.white, palette.ink);
  body +=
    bubble(222, 40, 78, 42, greetings.tigrinya, 40, palette.clayLight, palette.ink) +
    bubble(314, 50, 78, 40, greetings.polish, 30, palette.plum, '#FFFFFF');
  const q = { bust: 1 };
  body += place(64, 222, 1.3, person({
    ...q,
    top: palette.spruce,
    hair: '#E6E2DA',
    hairStyle: 'side',
    skin: skins.a,
    dir: 0.6,
    glasses: 1,
    armLeft: [[-20, -8], [2, 6]],
    armRight: [[26, -16], [34, -30]],
  }));
  body += place(156, 218, 1.3, person({
    ...q,
    top: palette.clay,
    hair: '#2F6E7E',
    hairStyle: 'hijab',
    skin: skins.b,
    dir: 0.3,
    armLeft: [[-22, -10], [-8, 6]],
    armRight: [[22, -10], [8, 6]],
  }));
  body += place(250, 218, 1.3, person({
    ...q,
    top: palette.mustard,
    hair: '#1d1a1a',
    hairStyle: 'curly',
    skin: skins.d,
    dir: -0.3,
    armLeft: [[-24, -18], [-28, -34]],
    armRight: [[22, -10], [8, 6]],
  }));
  body += place(342, 222, 1.3, person({
    ...q,
    top: palette.plum,
    hair: '#C08A4A',
    hairStyle: 'bob',
    skin: skins.e,
    dir: -0.6,
    armLeft: [[-22, -10], [-4, 6]],
    armRight: [[22, -12], [8, 6]],
  }));
  body +=
    path('M0,230 C80,216 320,216 400,230 V300 H0Z', palette.wood) +
    path('M0,230 C80,216 320,216 400,230 V240 C320,226 80,226 0,240Z', '#C08E63') +
    cup(104, 262);
  body += cup(204, 258, '#F2D9C7') + cup(300, 262, '#DDE7E2');
  body += place(
    160,
    274,
    1,
    path('M0,0 L-34,-8 L-34,12 L0,20Z', '#fff7e8') +
      path('M0,0 L34,-8 L34,12 L0,20Z', '#f2e3c8') +
      line('M-26,0 l18,4 M-26,6 l18,4 M8,4 l18,-4 M8,10 l18,-4', palette.grey, 2),
  );
  return frame('#DCE7E8', body);
};

scenes['library'] = () => {
  let body = rect(0, 0, 400, 236, '#E7DCC8');
  const cols = [
    palette.spruce,
    palette.berry,
    palette.mustard,
    palette.seaDark,
    palette.plum,
    palette.clay,
    palette.moss,
    '#394A63',
    palette.clayLight,
    palette.stone,
  ];
  let k = 3;
  const R = () => {
    k = (k * 1103515245 + 12345) & 0x7fffffff;
    return k / 0x7fffffff;
  };
  body += rect(18, 14, 364, 206, palette.woodDark, 4) + rect(26, 22, 348, 190, '#5E3D27');
  for (const y of [78, 144, 210]) {
    let x = 32;
    while (x < 360) {
      const w = 8 + R() * 9,
        h = 34 + R() * 16;
      if (R() < 0.08) {
        x += 14;
        continue;
      }
      if (x + w > 368) break;
      body += rect(x, y - h, w, h, cols[Math.floor(R() * 10)], 1.5) + rect(x + 2, y - h + 6, w - 4, 3, '#ffffff66');
      x += w + 1.6;
    }
    body += rect(26, y, 348, 7, palette.wood);
  }
  body += rect(0, 220, 400, 80, '#C9A77E') + ellipse(200, 284, 190, 18, '#B7936A');
  body += place(292, 236, 1.16, person({
    top: palette.mustard,
    bottom: '#41525E',
    hair: '#2E2320',
    hairStyle: 'bun',
    skin: skins.c,
    dir: -0.4,
    armLeft: [[-30, -40], [-38, -66]],
    armRight: [[22, -14], [6, -4]],
    skirt: palette.berry,
    over: rect(-46, -84, 11, 26, palette.white, 2),
  }));
  // armchair reader
  body += place(
    118,
    250,
    1.24,
    path('M-52,40 V-34 q0,-26 26,-26 h38 q26,0 26,26 V40Z', palette.seaDark) +
      rect(-62, -6, 24, 46, '#2A6170', 12) +
      person({
        bust: 1,
        top: palette.clay,
        hair: '#E6E2DA',
        hairStyle: 'bald',
        skin: skins.a,
        glasses: 1,
        beard: 1,
        armLeft: [[-26, -12], [-14, -6]],
        armRight: [[24, -12], [14, -6]],
        headY: 2,
      }) +
      polyline(
        [[-8, 6], [-12, 30], [-10, 36]],
        '#3F4D5C',
        16,
      ) +
      polyline(
        [[8, 6], [16, 24], [18, 36]],
        '#3F4D5C',
        16,
      ) +
      rect(28, -6, 24, 46, '#2A6170', 12) +
      path('M0,-14 L-26,-21 L-26,6 L0,14Z', '#fff7e8') +
      path('M0,-14 L26,-21 L26,6 L0,14Z', '#f2e3c8') +
      line('M0,-14 V14', '#cbb891', 1.6) +
      line('M-21,-12 l15,4 M-21,-5 l15,4 M6,-8 l15,-4 M6,-1 l15,-4', palette.grey, 1.6) +
      circle(-15, -2, 5, skins.a) +
      circle(15, -2, 5, skins.a),
  );
  body += place(
    214,
    252,
    1,
    line('M0,40 V-60', palette.ink, 3.4) +
      path('M-26,-54 L-14,-84 H14 L26,-54Z', palette.mustardLight) +
      ellipse(0, 42, 18, 4, palette.ink),
  );
  return frame('#E7DCC8', body);
};

scenes['step-door'] = () => {
  let body =
    rect(0, 0, 400, 300, '#DDE6DC') +
    rect(0, 244, 400, 56, '#C9B79A') +
    rect(120, 30, 160, 218, palette.woodDark, 4) +
    rect(132, 42, 136, 206, '#F7E2BE');
  body +=
    path('M132,42 L168,58 V262 L132,248Z', palette.spruce) +
    circle(160, 156, 5, palette.mustard) +
    rect(300, 60, 64, 70, palette.white, 4);
  body +=
    rect(306, 66, 52, 58, '#BFD9DE') +
    rect(24, 70, 70, 40, palette.white, 6) +
    line('M38,84 h42 M38,96 h28', palette.ink, 5) +
    ellipse(60, 250, 26, 16, palette.moss);
  body += rect(44, 250, 32, 32, palette.clay, 5);
  body += place(226, 214, 1.36, person({
    top: palette.mustard,
    bottom: '#41525E',
    hair: '#5b3a26',
    hairStyle: 'bob',
    skin: skins.e,
    dir: -0.3,
    armLeft: [[-30, -50], [-34, -78]],
    armRight: [[24, -18], [20, 2]],
  }));
  return frame('#DDE6DC', body);
};

scenes['step-coffee'] = () => {
  let body =
    rect(0, 0, 400, 300, '#F2DEC6') + rect(60, 20, 120, 90, palette.white, 4) + rect(68, 28, 104, 74, '#BFD9DE');
  body +=
    path('M68,102 V80 C100,60 130,92 172,74 V102Z', palette.leaf) +
    line('M290,0 V36', palette.ink, 4) +
    path('M260,60 q0,-26 30,-26 q30,0 30,26z', palette.clay);
  body += place(120, 236, 1.6, person({
    bust: 1,
    top: palette.mustard,
    hair: '#5b3a26',
    hairStyle: 'bob',
    skin: skins.e,
    dir: 0.6,
    armLeft: [[-22, -12], [-4, -2]],
    armRight: [[26, -22], [22, -38]],
    over: cup(24, -34),
  }));
  body += place(286, 236, 1.6, person({
    bust: 1,
    top: palette.seaDark,
    hair: '#D9D4CA',
    hairStyle: 'short',
    skin: skins.a,
    glasses: 1,
    dir: -0.6,
    armLeft: [[-26, -12], [-14, 4]],
    armRight: [[22, -12], [6, 4]],
  }));
  body += path('M0,246 C80,232 320,232 400,246 V300 H0Z', palette.wood) + place(286, 272, 1.7, cup(0, 0));
  body += place(
    196,
    276,
    1.3,
    ellipse(0, 4, 34, 8, '#8F5F3D') +
      ellipse(0, 0, 34, 8, palette.white) +
      circle(-12, -6, 8, palette.clayLight) +
      circle(4, -8, 8, '#D98E5B') +
      circle(16, -5, 7, palette.clayLight),
  );
  return frame('#F2DEC6', body);
};

export default scenes;
