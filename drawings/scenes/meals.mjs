/** Dinner, food evening, church café. */
import {
  cast, palette, skins, circle, ellipse, rect, path, line, place, turn, repeat, frame, cup, steam, windowPane,
  hangingLamp, wideTable, framedPicture, person,
} from '../figures.mjs';

const guest = (x, y, scale, options) => place(x, y, scale, person({ bust: 1, ...options }));

const plate = (x, y, food) =>
  place(
    x,
    y,
    1,
    ellipse(0, 3, 27, 8, '#000000', 'fill-opacity=".12"') +
      ellipse(0, 0, 27, 8, palette.white) +
      ellipse(0, 0, 19, 5, '#EFE8DA') +
      food,
  );

const glass = (x, y, colour) =>
  path(`M${x - 6},${y - 20} H${x + 6} L${x + 5},${y} H${x - 5}Z`, '#FFFFFF', 'fill-opacity=".6"') +
  path(`M${x - 5.6},${y - 12} H${x + 5.6} L${x + 5},${y} H${x - 5}Z`, colour);

function dinner() {
  let body =
    rect(0, 0, 400, 300, '#EFDCC6') +
    windowPane(40, 22, 90, 74) +
    framedPicture(270, 24, 90, 66) +
    hangingLamp(200, 24);
  body += guest(56, 196, 1.2, {
    ...cast.oldMan,
    top: palette.spruce,
    dir: 0.6,
    armLeft: [[-24, -12], [-8, 8]],
    armRight: [[30, -20], [18, -28]],
    over:
      line('M16,-24 L24,-44', palette.steelDark, 2.6) +
      line('M21,-48 L20,-43 M25,-47 L24,-42 M29,-45 L27,-41', palette.steelDark, 1.8) +
      circle(18, -28, 5.2, skins.a),
  });
  body += guest(152, 192, 1.2, {
    ...cast.scarfDark,
    top: palette.clay,
    dir: 0.4,
    armLeft: [[-24, -12], [-8, 8]],
    armRight: [[28, -16], [34, 6]],
  });
  body += guest(248, 192, 1.2, {
    ...cast.redBeard,
    top: '#355C7D',
    dir: -0.4,
    armLeft: [[-28, -16], [-34, 6]],
    armRight: [[24, -12], [8, 8]],
  });
  body += guest(344, 196, 1.2, {
    ...cast.oldCurls,
    top: palette.plum,
    dir: -0.6,
    armLeft: [[-28, -18], [-22, -4]],
    armRight: [[24, -12], [8, 8]],
  });
  body +=
    path('M0,206 C80,196 320,196 400,206 V300 H0Z', '#FBF6EC') +
    path('M0,284 C80,276 320,276 400,284 V300 H0Z', '#E5DCCB') +
    path('M120,200 L86,300 H314 L280,200Z', '#E9C9B4', 'fill-opacity=".7"');
  body +=
    plate(48, 222, ellipse(-6, -3, 9, 4, palette.moss) + ellipse(8, -3, 9, 4, palette.clay)) +
    plate(352, 222, ellipse(-6, -3, 9, 4, palette.clay) + ellipse(8, -3, 9, 4, palette.moss)) +
    plate(110, 272, ellipse(-6, -3, 9, 4, palette.clayLight) + ellipse(8, -3, 9, 4, palette.moss)) +
    plate(296, 272, ellipse(-6, -3, 9, 4, palette.moss) + ellipse(8, -3, 9, 4, palette.clayLight));
  body +=
    glass(88, 232, palette.berry) +
    glass(312, 232, palette.sea) +
    glass(60, 276, palette.sea) +
    glass(346, 276, palette.berry);
  body += line('M20,216 L16,232 M78,276 L74,292 M328,276 L332,292 M380,216 L384,232', palette.steelDark, 3);
  body +=
    place(
      200,
      236,
      1,
      ellipse(0, 8, 56, 9, '#000000', 'fill-opacity=".14"') +
        path('M-50,-26 H50 V-4 Q50,10 36,10 H-36 Q-50,10 -50,-4Z', palette.berry) +
        rect(-64, -20, 16, 8, '#7E2C3A', 4) +
        rect(48, -20, 16, 8, '#7E2C3A', 4) +
        ellipse(0, -26, 50, 9, '#7E2C3A') +
        ellipse(0, -26, 44, 7, palette.mustard) +
        circle(-18, -28, 6, palette.clay) +
        circle(4, -27, 6, palette.moss) +
        circle(22, -28, 5, palette.clay) +
        line('M26,-30 L52,-54', palette.woodDark, 5),
    ) +
    steam(178, 198, 1.2) +
    steam(216, 196, 1.2);
  body +=
    place(
      202,
      280,
      1,
      ellipse(0, 6, 44, 8, '#000000', 'fill-opacity=".12"') +
        ellipse(0, 2, 44, 9, palette.seaDark) +
        [-24, -8, 8, 24].map((x) => circle(x, -4, 8, palette.mustardLight)).join('') +
        circle(-16, -8, 7, '#E7C67C') +
        circle(16, -8, 7, '#E7C67C') +
        circle(0, -9, 7, '#E7C67C'),
    ) + steam(202, 266, 0.9);
  return frame('#EFDCC6', body);
}

function foodEvening() {
  const flags = [palette.berry, palette.mustard, palette.spruce, palette.clay, palette.seaDark, palette.plum];
  let body =
    rect(0, 0, 400, 300, '#E3E7DA') +
    line('M0,14 Q100,50 200,22 Q300,50 400,14', '#8E9794', 2) +
    [
      [18, 20],
      [56, 30],
      [98, 35],
      [142, 32],
      [226, 27],
      [268, 33],
      [310, 34],
      [352, 27],
    ]
      .map(([x, y], i) => path(`M${x},${y} h28 l-14,26z`, flags[i % 6]))
      .join('');
  body += guest(50, 192, 1.16, {
    ...cast.turbanMan,
    top: palette.seaDark,
    dir: 0.5,
    armLeft: [[-26, -14], [-18, 6]],
    armRight: [[26, -14], [18, 6]],
  });
  body += guest(150, 188, 1.16, {
    ...cast.darkWoman,
    top: palette.mustard,
    dir: 0.3,
    armLeft: [[-28, -16], [-20, -8]],
    armRight: [[28, -16], [20, -8]],
    middle: place(
      0,
      -10,
      1,
      path('M-26,-6 H26 Q22,14 8,14 H-8 Q-22,14 -26,-6Z', palette.berry) +
        ellipse(0, -6, 26, 5, palette.leaf) +
        circle(-10, -9, 5, palette.clay) +
        circle(4, -10, 5, palette.moss) +
        circle(14, -8, 4.4, palette.clay),
    ),
  });
  body += guest(250, 188, 1.16, {
    ...cast.blackBob,
    top: palette.berry,
    dir: -0.3,
    armLeft: [[-26, -14], [-18, 6]],
    armRight: [[30, -18], [20, -6]],
  });
  body += guest(350, 192, 1.16, {
    ...cast.scarfOld,
    top: palette.clay,
    dir: -0.5,
    armLeft: [[-26, -14], [-18, 6]],
    armRight: [[26, -14], [18, 6]],
  });
  body += wideTable(198, '#B4614B', '#C9714A');
  const dumplings =
    ellipse(0, 2, 40, 11, palette.woodDark) +
    ellipse(0, -3, 40, 11, '#D9B67F') +
    [[-22, -6], [-7, -8], [9, -8], [24, -6], [-14, -2], [2, -2], [17, -2]]
      .map(
        ([x, y]) =>
          path(`M${x - 8},${y + 3} q0,-10 8,-10 q8,0 8,10z`, '#FFF7E8') +
          line(`M${x - 3},${y - 3} q3,3 6,0`, '#D8CDBB', 1.2),
      )
      .join('');
  const injera =
    ellipse(0, 3, 52, 16, '#7D5234') +
    ellipse(0, 0, 52, 16, '#CDB08A') +
    ellipse(0, -2, 14, 5, palette.berry) +
    ellipse(-26, -1, 13, 5, palette.mustard) +
    ellipse(25, -1, 13, 5, palette.spruce) +
    ellipse(-9, 8, 13, 4.6, palette.clay) +
    ellipse(15, 8, 12, 4.4, palette.moss);
  const bread =
    ellipse(0, 4, 36, 8, '#8F4A38') +
    path('M-34,2 Q-34,-26 0,-26 Q34,-26 34,2Z', '#C58A4A') +
    line('M-16,-18 l6,12 M0,-22 l4,14 M16,-20 l3,12', '#F0D3A0', 3.4);
  const soup =
    path('M-34,-22 H34 V-2 Q34,10 22,10 H-22 Q-34,10 -34,-2Z', palette.seaDark) +
    ellipse(0, -22, 34, 7, '#24566A') +
    ellipse(0, -22, 29, 5, palette.mustard) +
    rect(-44, -18, 12, 7, '#24566A', 3) +
    rect(32, -18, 12, 7, '#24566A', 3);
  const samosa =
    ellipse(0, 2, 36, 9, palette.white) +
    [[-18, 0], [2, 1], [20, 0], [-8, -8], [11, -8]]
      .map(([x, y]) => path(`M${x - 11},${y} L${x},${y - 15} L${x + 11},${y}Z`, (x + y) % 2 ? '#C98A3C' : '#D99A4A'))
      .join('');
  body +=
    place(54, 226, 1, soup) +
    steam(54, 198, 0.9) +
    place(150, 222, 0.9, samosa) +
    place(252, 222, 0.95, dumplings) +
    steam(238, 208, 0.8) +
    line('M272,178 L266,212', palette.woodDark, 4.4) +
    ellipse(265, 214, 7, 4.4, palette.woodDark) +
    circle(273, 181, 6, skins.a) +
    place(346, 230, 1, bread);
  body +=
    place(126, 268, 1.25, injera) +
    place(
      272,
      274,
      1,
      ellipse(0, 4, 40, 9, palette.white) +
        [-22, -10, 2, 14, 24].map((x, i) => ellipse(x, -3 - (i % 2) * 4, 11, 6, palette.leaf)).join('') +
        circle(-14, -6, 6, palette.berry) +
        circle(8, -9, 6, palette.berry) +
        circle(22, -4, 5, palette.mustardLight),
    ) +
    place(
      356,
      280,
      0.85,
      ellipse(0, 4, 36, 8, '#8F4A38') +
        ellipse(0, 0, 36, 8, palette.mustardLight) +
        ellipse(-10, -4, 16, 7, '#C58A4A') +
        ellipse(12, -5, 16, 7, '#B97A3C'),
    ) +
    cup(32, 284);
  return frame('#E3E7DA', body);
}

/** Heart waffle, five hearts round a centre. */
const waffleHeart = (colour) =>
  path('M0,0 C-9,-8 -14.5,-18 -11.5,-25 C-9,-30.5 -2,-30 0,-23 C2,-30 9,-30.5 11.5,-25 C14.5,-18 9,-8 0,0Z', colour) +
  line('M-6,-27 V-11 M0,-21 V-4 M6,-27 V-11 M-11,-21 H11 M-9,-14 H9', '#A96D24', 1.3);

const waffle = (x, y, wide, high) =>
  `<g transform="translate(${x} ${y}) scale(${wide} ${high})">${repeat(5, (i) => turn(0, 0, i * 72, waffleHeart(i % 2 ? '#E0A850' : '#D2933F')))}</g>`;

function churchCafe() {
  let body =
    rect(0, 0, 400, 300, '#EDE4D3') +
    rect(0, 118, 400, 120, '#D9C6A6') +
    rect(0, 114, 400, 6, '#B8946A') +
    repeat(10, (i) => rect(20 + i * 40, 120, 1.8, 100, '#C9B48F'));
  body +=
    path('M300,96 V52 Q300,18 328,18 Q356,18 356,52 V96Z', palette.white) +
    path('M307,90 V52 Q307,26 328,26 Q349,26 349,52 V90Z', '#BFD9DE') +
    path('M307,90 V78 Q320,66 332,76 T349,72 V90Z', palette.leaf) +
    line('M328,26 V90 M307,58 H349', palette.white, 3.6);
  body += hangingLamp(120, 14, palette.spruce) + hangingLamp(228, 14, palette.spruce);
  body += guest(66, 206, 1.28, {
    ...cast.oldMan,
    top: '#355C7D',
    dir: 0.6,
    armLeft: [[-24, -12], [-8, 6]],
    armRight: [[28, -20], [24, -38]],
    over: cup(26, -32) + circle(24, -37, 5.2, skins.a),
  });
  body += guest(332, 206, 1.28, {
    ...cast.darkBun,
    top: palette.clay,
    dir: -0.6,
    armLeft: [[-28, -16], [-24, 6]],
    armRight: [[26, -12], [10, 6]],
  });
  body += guest(204, 200, 1.28, {
    ...cast.greyWoman,
    glasses: 1,
    top: palette.berry,
    apron: palette.white,
    dir: 0.3,
    armLeft: [[-28, -16], [-20, 2]],
    armRight: [[30, -14], [13, 4]],
  });
  body += wideTable(218);
  const pot =
    path('M-20,-44 H16 L22,2 H-24Z', palette.steel) +
    path('M-20,-44 Q-2,-60 16,-44Z', '#39413F') +
    circle(-2, -54, 4, '#39413F') +
    path('M18,-30 L40,-46 L43,-40 L20,-14Z', palette.steel) +
    line('M-22,-36 q-20,4 -17,20 q2,10 16,12', '#39413F', 5.5) +
    line('M-12,-38 L-15,-4', '#FFFFFF', 3, 'opacity=".5"');
  body += place(262, 232, 1.12, pot) + circle(222, 206, 7, skins.e);
  body +=
    place(
      150,
      262,
      1,
      ellipse(0, 6, 82, 31, '#8F5F3D') + ellipse(0, -2, 82, 31, palette.white) + ellipse(0, -2, 66, 23, '#EFE8DA'),
    ) + waffle(150, 262, 2.05, 0.98);
  body +=
    place(
      330,
      268,
      1,
      rect(-15, -26, 30, 30, palette.berry, 5) +
        rect(-15, -26, 30, 8, palette.mustardLight, 3) +
        ellipse(0, -8, 8, 6, '#FFF7E8') +
        line('M6,-28 L18,-46', palette.steelDark, 3),
    ) +
    cup(278, 284) +
    cup(376, 262) +
    cup(36, 264);
  return frame('#EDE4D3', body);
}

export default {
  dinner: dinner,
  'food-evening': foodEvening,
  'church-cafe': churchCafe,
};
