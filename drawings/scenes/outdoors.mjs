/** Quiet walk, campfire, trishaw. */
import {
  palette, circle, ring, ellipse, rect, path, line, place, turn, shadow, frame, cup, steam, tree, snowTree, birch,
  cloud, whiteCane, snowGround, cast, person, seatedPerson,
} from '../figures.mjs';

const AUTUMN = [palette.mustard, '#D18F35'];

const RUST = ['#D0713F', '#B95F35'];

const leaves = (list) =>
  list.map(([x, y, angle, colour]) => turn(x, y, angle, path('M-6,0 Q0,-5 6,0 Q0,5 -6,0Z', colour))).join('');

function quietWalk() {
  let body =
    path('M0,120 C80,90 160,120 240,100 C310,84 360,100 400,92 V300 H0Z', '#C9CBA0') +
    path('M0,176 C100,160 280,176 400,160 V300 H0Z', '#C8A968') +
    path('M0,232 C120,220 280,236 400,222 V300 H0Z', '#B9924F');
  body +=
    tree(150, 172, 0.75, '#4C7A66') +
    tree(252, 168, 0.8, '#4C7A66') +
    birch(118, 186, 0.8, RUST) +
    birch(292, 186, 0.85, AUTUMN) +
    birch(212, 168, 0.6, AUTUMN);
  body += path(
    'M110,300 C140,250 216,214 196,186 C190,178 204,172 212,170 H222 C216,182 224,192 234,204 C262,240 290,270 306,300Z',
    '#EBD9B8',
  );
  body +=
    tree(36, 236, 1.5) + birch(76, 250, 1.3, AUTUMN) + birch(356, 246, 1.55, RUST) + tree(392, 250, 1.1, '#2A6A59');
  body += shadow(178, 285, 30) + shadow(244, 285, 30);
  body += place(180, 204, 1.1, person({
    ...cast.oldDarkMan,
    top: '#355C7D',
    bottom: '#4B3B34',
    dir: 0.3,
    scarf: palette.mustard,
    armLeft: [[-24, -18], [-18, 4]],
    armRight: [[24, -18], [28, 2]],
    legLeft: [[-8, 34], [-13, 68]],
    legRight: [[9, 33], [12, 66]],
  }));
  body += place(244, 204, 1.1, person({
    ...cast.greyWoman,
    top: palette.berry,
    bottom: palette.denim,
    dir: -0.1,
    armLeft: [[-26, -20], [-37, -20]],
    armRight: [[25, -20], [28, -6]],
    legLeft: [[-9, 34], [-12, 68]],
    legRight: [[8, 34], [12, 66]],
    over: whiteCane(28, -6, 44, 71) + circle(28, -6, 5.2, cast.greyWoman.skin),
  }));
  body += leaves([
    [150, 84, 20, palette.clay],
    [206, 60, -30, palette.mustard],
    [318, 150, 40, palette.clay],
    [252, 96, 10, '#D18F35'],
    [60, 276, 15, palette.clay],
    [130, 288, -20, palette.berry],
    [330, 282, 30, palette.clay],
    [318, 258, -15, palette.berry],
    [366, 268, 10, palette.mustard],
    [28, 256, 60, palette.mustard],
    [216, 292, 5, palette.clay],
    [98, 262, -40, palette.berry],
  ]);
  return frame('#E9E6D2', body);
}

const log = (x, y, width) =>
  rect(x, y, width, 20, '#7D5234', 10) +
  ellipse(x + width - 9, y + 10, 9, 10, '#C79A6D') +
  ring(x + width - 9, y + 10, 5, '#A9734A', 1.6);

function campfire() {
  let body =
    rect(0, 0, 400, 170, '#C9D3E2') +
    path('M0,96 Q200,60 400,96 V180 H0Z', '#F0D9C4') +
    circle(300, 118, 20, '#F4B96B') +
    path('M0,150 L70,104 L130,138 L200,96 L280,142 L340,112 L400,146 V190 H0Z', '#A9BBCB') +
    path(
      'M38,125 L70,104 L98,120 L84,122 L70,116 L56,124Z M166,116 L200,96 L232,115 L214,114 L200,108 L184,116Z',
      palette.snow,
    );
  body +=
    snowGround(164) +
    snowTree(30, 190, 1.05) +
    snowTree(76, 184, 0.75, '#2A6A59') +
    snowTree(372, 190, 1.1) +
    snowTree(330, 184, 0.72, '#2A6A59');
  body += ellipse(200, 262, 76, 15, '#E3DCD2') + ellipse(200, 262, 54, 10, '#B9AFA4');
  const tripod =
    line('M200,136 L152,262 M200,136 L248,262', '#5B4636', 4.5) + line('M200,132 L205,258', '#6E5543', 4.5);
  const kettle =
    line('M200,138 V168', palette.ink, 2.4) +
    place(
      200,
      196,
      1,
      line('M-17,-16 Q0,-42 17,-16', palette.ink, 3) +
        path('M-19,-16 H19 L23,12 H-23Z', '#39413F') +
        path('M20,-6 L36,-17 L38,-12 L22,8Z', '#39413F') +
        rect(-12, -20, 24, 5, '#39413F', 2) +
        circle(0, -22, 3, palette.steel) +
        line('M-13,-10 L-15,6', '#FFFFFF', 2.4, 'opacity=".25"'),
    );
  const logs =
    line('M160,262 L236,252', '#7D5234', 11) +
    line('M240,263 L166,252', '#8F5F3D', 11) +
    line('M184,266 H220', '#5E3D27', 9);
  const flames =
    path(
      'M162,256 C150,232 170,226 166,206 C182,214 180,224 188,218 C192,206 188,200 198,190 C204,204 216,208 214,222 C222,220 222,210 230,206 C232,226 248,234 238,256 Q200,268 162,256Z',
      '#E08A3C',
    ) +
    path(
      'M176,257 C168,240 182,238 182,224 C192,232 194,236 200,214 C206,230 212,236 216,228 C220,240 230,242 224,257 Q200,264 176,257Z',
      palette.mustardLight,
    ) +
    path('M190,259 C186,248 196,246 200,236 C206,246 212,248 210,259Z', '#FFF4CF');
  body += log(14, 246, 96) + log(292, 246, 96);
  body += place(72, 236, 1.2, seatedPerson({
    ...cast.oldWoman,
    hairStyle: 'beanie',
    hair: palette.berry,
    top: palette.seaDark,
    bottom: '#3B4654',
    view: 'side',
    facing: 1,
    scarf: palette.mustard,
    armLeft: [[-12, -14], [20, -16]],
    armRight: [[28, -22], [32, -30]],
    over: place(34, -22, 1, cup(0, 0, palette.white)) + circle(31, -28, 5, cast.oldWoman.skin),
    legs: [[[-3, 1], [22, 3], [25, 36]], [[-1, 2], [28, 4], [32, 38]]],
  }));
  body += place(330, 236, 1.2, seatedPerson({
    ...cast.turbanMan,
    top: palette.clay,
    bottom: '#41525E',
    view: 'side',
    facing: -1,
    scarf: palette.spruce,
    armLeft: [[-30, -22], [-48, -30]],
    armRight: [[12, -14], [-16, -14]],
    legs: [[[3, 1], [-22, 3], [-25, 36]], [[1, 2], [-28, 4], [-32, 38]]],
  }));
  body +=
    tripod +
    logs +
    flames +
    kettle +
    steam(242, 176, 0.8) +
    line('M268,202 L226,226', '#6E5543', 3) +
    rect(216, 222, 14, 8, '#A8563A', 4);
  return frame('#C9D3E2', body);
}

function trishaw() {
  let body =
    cloud(70, 44, 1) +
    cloud(330, 60, 0.8) +
    path('M0,150 C60,110 120,140 180,124 C260,100 330,136 400,112 V220 H0Z', '#9DB98A') +
    tree(30, 190, 0.8) +
    tree(376, 186, 0.9) +
    birch(330, 192, 0.7) +
    path('M0,190 C120,178 280,196 400,182 V300 H0Z', palette.leaf) +
    path('M0,250 Q200,238 400,250 V300 H0Z', palette.sand);
  const wheel = (x, y, r) =>
    circle(x, y, r, '#FFFFFF', 'fill-opacity=".35"') +
    ring(x, y, r - 2.5, palette.ink, 5) +
    line(
      [0, 1, 2, 3]
        .map((k) => {
          const a = (k * Math.PI) / 4;
          const c = Math.cos(a) * (r - 5);
          const s = Math.sin(a) * (r - 5);
          return `M${(x - c).toFixed(1)},${(y - s).toFixed(1)} L${(x + c).toFixed(1)},${(y + s).toFixed(1)}`;
        })
        .join(' '),
      palette.grey,
      1.4,
    ) +
    circle(x, y, 5, palette.ink);
  body += shadow(206, 281, 170, 5);
  body += ring(262, 240, 33, '#5A6462', 4);
  body +=
    line('M92,240 L140,238 L216,226 M92,240 L106,176 M140,238 L104,166 M140,238 L172,180 L176,146', palette.spruce, 7) +
    line('M176,146 h-18', palette.ink, 6) +
    path('M88,160 q18,-6 34,2 q-6,8 -16,8 q-12,0 -18,-10z', palette.ink);
  body += place(110, 154, 1.12, seatedPerson({
    ...cast.beardMan,
    top: palette.mustard,
    bottom: '#41525E',
    view: 'side',
    facing: 1,
    legs: [[[-3, 1], [26, 18], [18, 58]], [[-1, 2], [32, 26], [30, 70]]],
    armLeft: [[-6, -14], [38, -12]],
    armRight: [[34, -22], [44, -10]],
    lean: 4,
  }));
  body += line('M140,238 L146,234', palette.ink, 5) + circle(140, 238, 9, palette.steelDark) + wheel(84, 240, 40);
  body +=
    path('M206,176 C196,140 204,112 220,104 L228,110 C216,124 216,150 222,180Z', '#7E2C3A') +
    path('M214,108 C226,70 290,66 322,92 L316,98 C290,82 244,84 226,112Z', palette.berry) +
    line('M318,95 L330,180', palette.berry, 3);
  body += place(238, 196, 1.1, seatedPerson({
    ...cast.greyMan,
    hairStyle: 'cap',
    hair: palette.navy,
    top: palette.spruce,
    bottom: '#3B4654',
    view: 'side',
    facing: 1,
    legs: [[[-3, 1], [26, 4], [34, 34]], [[-1, 2], [30, 5], [38, 35]]],
    dir: -0.2,
    armLeft: [[-18, -16], [0, -6]],
  }));
  body += place(280, 198, 1.12, seatedPerson({
    ...cast.oldWoman,
    top: palette.plum,
    view: 'side',
    facing: 1,
    scarf: palette.clayLight,
    dir: 0.4,
    legs: [[[-3, 1], [26, 4], [34, 34]], [[-1, 2], [30, 5], [38, 35]]],
    armLeft: [[-16, -18], [4, -6]],
    armRight: [[26, -46], [38, -62]],
    middle:
      path('M-16,-6 C4,-12 22,-6 34,-2 L46,30 L26,32 L18,14 L-16,12Z', palette.mustard) +
      line('M-4,-6 L2,12 M14,-5 L22,13 M-14,3 Q10,-1 36,6 M26,20 l16,-2', palette.clay, 2),
  }));
  body +=
    path(
      'M200,176 C206,196 214,206 232,210 H306 C322,210 330,200 344,236 L350,246 H222 C208,232 198,206 200,176Z',
      palette.berry,
    ) +
    line('M214,222 H336', palette.mustardLight, 3) +
    wheel(286, 242, 37);
  return frame(palette.sky, body);
}

export default {
  'quiet-walk': quietWalk,
  campfire: campfire,
  trishaw: trishaw,
};
