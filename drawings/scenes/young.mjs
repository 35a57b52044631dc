/** Teenagers and young adults: club, homework, cooking. */
import {
  C,
  FOLK,
  bigBook,
  bust,
  circle,
  ellipse,
  floor,
  hairs,
  line,
  note,
  path,
  place,
  rect,
  repeat,
  scene,
  skins,
  stand,
  wideTable,
  windowPane,
} from './props-families.mjs';

/** Table football from the side, its middle at x; the playing field at y. */
function tableFootball(x, y) {
  const player = (dx, colour) => rect(dx - 4, -16, 8, 15, colour, 2) + circle(dx, -20, 4.4, C.sand);
  const rods = [-74, -44, -15, 15, 44, 74];
  return place(
    x,
    y,
    1,
    line('M-84,20 L-92,84 M84,20 L92,84', C.woodDark, 11) +
      path('M-92,-12 H92 L104,18 H-104Z', '#6FA15C') +
      path('M-92,-12 H92 L104,18 H-104Z M-86,-8 L-96,15 H96 L86,-8Z', C.wood, 'fill-rule="evenodd"') +
      line('M0,-8 V15', '#FFFFFF', 2) +
      ellipse(0, 4, 15, 6, 'none', 'stroke="#FFFFFF" stroke-width="2"') +
      rods.map((dx, i) => line(`M${dx},-14 V18`, C.steel, 3) + place(0, 6, 1, player(dx, i % 2 ? C.berry : C.navy))).join('') +
      circle(28, 8, 4, '#FFFFFF') +
      rect(-104, 16, 208, 26, C.wood, 4) +
      rect(-104, 16, 208, 5, '#C08E63', 2) +
      rods
        .filter((_, i) => i % 2 === 0)
        .map((dx) => line(`M${dx},24 v10`, C.ink, 6))
        .join(''),
  );
}

function youthClub() {
  return scene(
    '#DCD5E2',
    repeat(9, (i) => circle(24 + i * 44, 28 + (i % 2 ? 10 : 2), 5, [C.mustard, C.berry, C.sea][i % 3])),
    line('M0,20 Q100,46 200,26 T400,22', C.plum, 2),
    rect(26, 60, 66, 84, C.berry, 3),
    circle(59, 96, 20, C.mustardLight),
    path('M54,86 v20 l16,-10z', C.berry),
    rect(316, 62, 62, 60, C.seaDark, 3),
    note(340, 100, 1.3, C.mustardLight),
    floor(206, '#B79E86'),
    stand(84, 258, 1.1, {
      ...FOLK.curly,
      top: C.mustard,
      bottom: '#39495A',
      dir: 0.8,
      armLeft: [
        [-10, -16],
        [22, -9],
      ],
      armRight: [
        [28, -20],
        [44, -10],
      ],
    }),
    stand(318, 258, 1.1, {
      ...FOLK.tail,
      skin: skins.e,
      top: C.spruce,
      bottom: '#41525E',
      dir: -0.8,
      armLeft: [
        [-28, -20],
        [-44, -10],
      ],
      armRight: [
        [10, -16],
        [-22, -9],
      ],
    }),
    stand(162, 238, 1.06, {
      ...FOLK.plumScarf,
      hair: C.seaDark,
      top: C.berry,
      dir: 0.5,
      armLeft: [
        [-22, -16],
        [-12, -3],
      ],
      armRight: [
        [24, -16],
        [12, -3],
      ],
    }),
    stand(244, 238, 1.06, {
      ...FOLK.lad,
      hairStyle: 'cap',
      hair: C.navy,
      top: C.clay,
      dir: -0.5,
      armLeft: [
        [-24, -16],
        [-12, -3],
      ],
      armRight: [
        [22, -16],
        [14, -3],
      ],
    }),
    tableFootball(201, 182),
  );
}

function homeworkHelp() {
  return scene(
    '#DCE7E8',
    windowPane(34, 24, 92, 76),
    rect(258, 30, 112, 8, C.wood, 2),
    [C.spruce, C.berry, C.mustard, C.plum, C.seaDark, C.clay].map((c, i) => rect(266 + i * 13, 0, 10, 30, c, 1.5)).join(''),
    circle(354, 18, 12, C.sea),
    line('M354,6 v24', C.seaDark, 2),
    wideTable(226),
    bust(126, 230, 1.46, {
      ...FOLK.curly,
      top: C.mustard,
      dir: 0.5,
      armLeft: [
        [-24, -14],
        [-8, 12],
      ],
      armRight: [
        [28, -18],
        [46, -6],
      ],
    }),
    bust(274, 230, 1.46, {
      ...FOLK.grey,
      glasses: 1,
      top: C.spruce,
      dir: -0.6,
      armLeft: [
        [-30, -16],
        [-46, -4],
      ],
      armRight: [
        [24, -14],
        [8, 12],
      ],
    }),
    path('M0,242 C80,228 320,228 400,242 V300 H0Z', C.wood),
    bigBook(198, 226, 1.5, C.berry),
    circle(192, 221, 7, skins.d),
    line('M195,226 L182,194', C.mustard, 5) + line('M196,229 l-1,-3', C.ink, 5),
    circle(210, 224, 7, skins.a),
    place(
      84,
      272,
      1,
      rect(-30, -14, 60, 12, C.seaDark, 2) +
        rect(-26, -11, 54, 6, '#FFF7E8') +
        rect(-26, -28, 54, 14, C.clay, 2) +
        rect(-20, -24, 46, 6, '#FFF7E8'),
    ),
    place(
      322,
      280,
      1,
      path('M-18,-30 H18 L15,6 H-15Z', C.plum) +
        line('M-8,-30 L-14,-56 M0,-30 V-60 M8,-30 L16,-54', C.mustard, 5) +
        line('M-14,-56 l-1,-4 M0,-60 v-4 M16,-54 l2,-4', C.ink, 4),
    ),
  );
}

function youngCooking() {
  return scene(
    '#DDE6DC',
    repeat(14, (i) => rect(i * 30, 100, 1.5, 90, '#CBD8CC')) + repeat(3, (i) => rect(0, 100 + i * 32, 400, 1.5, '#CBD8CC')),
    rect(24, 44, 100, 8, C.wood, 2),
    rect(34, 18, 18, 26, C.clay, 3),
    rect(58, 12, 16, 32, C.mustardLight, 3),
    rect(80, 22, 22, 22, C.white, 4),
    path('M280,0 L268,36 H366 L354,0Z', '#B9C1BE'),
    rect(264, 36, 106, 11, C.steel, 3),
    bust(76, 206, 1.3, {
      ...FOLK.tail,
      hair: hairs.red,
      top: C.seaDark,
      apron: C.mustard,
      dir: 0.5,
      short: 1,
      armLeft: [
        [-24, -12],
        [-6, 8],
      ],
      armRight: [
        [26, -12],
        [16, 6],
      ],
    }),
    bust(172, 202, 1.36, {
      ...FOLK.tall,
      top: C.berry,
      apron: '#F3EBDD',
      dir: 0.2,
      short: 1,
      armLeft: [
        [-26, -12],
        [-14, 8],
      ],
      armRight: [
        [26, -12],
        [18, 8],
      ],
    }),
    bust(296, 204, 1.32, {
      ...FOLK.scarf,
      hair: C.mustard,
      top: C.plum,
      apron: C.spruce,
      dir: -0.2,
      armLeft: [
        [-30, -14],
        [-24, -2],
      ],
      armRight: [
        [30, -16],
        [36, -2],
      ],
    }),
    rect(0, 208, 400, 16, '#EADBC2', 2),
    rect(0, 220, 400, 80, C.wood),
    rect(0, 220, 400, 4, '#00000018'),
    rect(40, 198, 84, 10, '#C79A6D', 3),
    [58, 74, 108].map((x) => ellipse(x, 196, 9, 5, C.leaf)).join(''),
    line('M92,192 L114,176', C.steel, 6) + line('M92,192 L86,197', C.woodDark, 5),
    place(
      176,
      208,
      1,
      ellipse(0, -6, 44, 10, '#F2D9A6') +
        ellipse(0, -9, 38, 7.5, C.berry) +
        [-22, -6, 12, 26].map((x, i) => ellipse(x, -10 + (i % 2) * 2, 6, 3.4, i % 2 ? C.mustardLight : C.leaf)).join(''),
    ),
    place(
      298,
      208,
      1,
      path('M-42,-34 h84 v26 q0,10 -12,10 h-60 q-12,0 -12,-10z', C.seaDark) +
        rect(-47, -38, 94, 8, '#285F6D', 4) +
        rect(-60, -28, 15, 8, '#285F6D', 4) +
        rect(45, -28, 15, 8, '#285F6D', 4),
    ),
    place(370, 208, 1, circle(-4, -9, 9, C.clay) + circle(12, -10, 10, C.mustard)),
    [70, 200, 330].map((x) => rect(x - 50, 246, 100, 38, '#B98358', 4) + circle(x, 264, 3, C.woodDark)).join(''),
  );
}

export default {
  'youth-club': youthClub,
  'homework-help': homeworkHelp,
  'young-cooking': youngCooking,
};
