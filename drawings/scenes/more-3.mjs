/** More activities: museum, a visit at home, repairs, a wish. */
import {
  C,
  FOLK,
  bunPlate,
  bust,
  circle,
  cup,
  ellipse,
  floor,
  framedPicture,
  hangingLamp,
  line,
  path,
  place,
  polyline,
  rect,
  scene,
  seatedPerson,
  sit,
  skins,
  stand,
  turn,
  wheelchair,
  wideTable,
  windowPane,
} from './props-families.mjs';

function museum() {
  return scene(
    '#E4DCE6',
    floor(206, '#C9A77E'),
    rect(86, 16, 228, 146, C.mustard, 4),
    rect(98, 28, 204, 122, C.sky),
    circle(252, 58, 18, C.clay),
    path('M98,150 V112 L140,70 L176,104 L214,60 L262,112 L302,88 V150Z', C.seaDark),
    path('M98,150 V126 C150,104 220,140 302,116 V150Z', C.moss),
    path('M178,150 C190,134 212,132 208,122 L216,122 C224,134 232,138 240,150Z', C.sand),
    rect(336, 60, 40, 52, C.woodDark, 2) + rect(342, 66, 28, 40, C.berry) + circle(356, 84, 9, C.mustardLight),
    place(
      40,
      206,
      1,
      rect(-20, -56, 40, 56, C.white, 2) +
        rect(-24, -60, 48, 7, C.stone, 2) +
        path('M-12,-60 C-22,-80 -8,-90 -10,-104 H10 C8,-90 22,-80 12,-60Z', C.seaDark) +
        rect(-13, -84, 26, 6, C.mustardLight),
    ),
    line('M112,214 V184 M200,220 V184 M288,214 V184', C.mustard, 5),
    line('M112,186 Q156,208 200,186 Q244,208 288,186', C.berry, 4),
    place(
      132,
      284 - 52 * 1.16,
      1.16,
      wheelchair({ view: 'side', facing: 1 }).behind +
        seatedPerson({
          ...FOLK.grey,
          glasses: 1,
          top: C.berry,
          bottom: '#3F4D5C',
          view: 'side',
          facing: 1,
          armLeft: [
            [-12, -14],
            [8, -4],
          ],
          armRight: [
            [30, -28],
            [48, -44],
          ],
        }) +
        wheelchair({ view: 'side', facing: 1 }).front,
    ),
    stand(248, 284, 1.16, {
      ...FOLK.tall,
      top: C.spruce,
      bottom: '#41525E',
      back: 1,
      armLeft: [
        [-26, -20],
        [-24, 2],
      ],
      armRight: [
        [26, -20],
        [24, 2],
      ],
    }),
    stand(324, 284, 1.14, {
      ...FOLK.scarf,
      top: C.mustard,
      bottom: C.plum,
      dir: -0.8,
      armLeft: [
        [-24, -20],
        [-12, -30],
      ],
      armRight: [
        [24, -18],
        [20, 2],
      ],
    }),
  );
}

function visitHome() {
  const sofa =
    rect(36, 118, 328, 100, C.seaDark, 24) +
    rect(18, 150, 44, 92, '#2A6170', 16) +
    rect(338, 150, 44, 92, '#2A6170', 16) +
    rect(50, 186, 300, 40, '#3B7C8C', 10);
  return scene(
    '#F2DEC6',
    framedPicture(150, 22, 100, 70),
    windowPane(14, 18, 84, 76),
    place(352, 214, 1, line('M0,0 V-150', C.ink, 4) + path('M-30,-146 L-16,-186 H16 L30,-146Z', C.mustard)),
    floor(222, '#C9A77E'),
    sofa,
    sit(
      126,
      266,
      1.3,
      {
        ...FOLK.granny,
        top: C.berry,
        bottom: '#3F4D5C',
        dir: 0.7,
        armLeft: [
          [-24, -14],
          [-8, -2],
        ],
        armRight: [
          [26, -18],
          [18, -26],
        ],
        over: cup(18, -18, C.white),
      },
      '',
    ),
    sit(
      276,
      266,
      1.3,
      {
        ...FOLK.dark,
        top: C.spruce,
        bottom: '#41525E',
        dir: -0.7,
        armLeft: [
          [-26, -18],
          [-30, -34],
        ],
        armRight: [
          [24, -14],
          [10, 0],
        ],
      },
      '',
    ),
    ellipse(202, 246, 62, 13, C.wood),
    ellipse(202, 243, 62, 12, '#C08E63'),
    line('M202,256 V292 M182,294 H222', C.woodDark, 7),
    place(
      196,
      238,
      1,
      path('M-12,-30 H10 L14,0 H-16Z', C.berry) +
        path('M-10,-30 q9,-8 18,0z', '#7C2C3A') +
        line('M13,-22 q10,0 8,14 q-2,4 -8,2', C.berry, 4) +
        path('M-13,-22 l-12,-6 6,14z', C.berry),
    ),
    cup(232, 246, C.white),
    bunPlate(162, 244, 0.5),
  );
}

function repairCafe() {
  const board =
    rect(26, 20, 132, 70, '#CFC5B2', 5) +
    line('M48,34 V70', C.steelDark, 6) +
    path('M40,30 h6 v8 h4 v-8 h6 v10 q-2,8 -8,8 q-6,0 -8,-8z', C.steelDark) +
    line('M78,38 V76', C.wood, 5) +
    rect(66, 30, 26, 11, C.ink, 3) +
    line('M112,32 V52', C.steel, 4) +
    rect(107, 52, 10, 24, C.berry, 4) +
    line('M138,32 V52', C.steel, 4) +
    rect(133, 52, 10, 24, C.mustard, 4);
  const radio = place(
    284,
    246,
    1,
    line('M34,-56 L62,-100', C.steelDark, 3.4) +
      circle(62, -100, 4, C.steelDark) +
      rect(-56, -58, 112, 62, C.clay, 10) +
      circle(-24, -26, 21, '#F2DEC6') +
      circle(-24, -26, 13, C.woodDark) +
      rect(8, -46, 40, 14, '#F2DEC6', 3) +
      line('M30,-46 v14', C.berry, 3) +
      circle(16, -14, 7, C.ink) +
      circle(38, -14, 7, C.ink),
  );
  const lamp = place(
    142,
    248,
    1,
    ellipse(0, 0, 30, 8, C.spruceDark) +
      line('M0,-4 L-14,-44 L22,-78', C.spruce, 7) +
      circle(-14, -44, 6, C.mustard) +
      turn(24, -82, 34, path('M-26,24 C-26,-6 -10,-14 0,-14 C10,-14 26,-6 26,24Z', C.spruce) + ellipse(0, 24, 26, 6, '#FFF4CF')),
  );
  return scene(
    '#E3DDCF',
    board,
    hangingLamp(300, 18, C.mustard),
    bust(290, 208, 1.34, {
      ...FOLK.long,
      top: C.berry,
      dir: -0.5,
      armLeft: [
        [-30, -14],
        [-44, -6],
      ],
      armRight: [
        [30, -14],
        [30, -4],
      ],
    }),
    wideTable(218),
    bust(80, 214, 1.34, {
      ...FOLK.silver,
      glasses: 1,
      top: C.seaDark,
      dir: 0.6,
      short: 1,
      armLeft: [
        [-22, -8],
        [12, 8],
      ],
      armRight: [
        [26, -14],
        [26, -16],
      ],
    }),
    path('M0,240 C40,232 90,228 130,227 V300 H0Z', C.wood),
    lamp,
    radio,
    polyline(
      [
        [113, 195],
        [108, 214],
      ],
      skins.c,
      9,
    ) + circle(106, 213, 7, skins.c),
    line('M98,226 L108,211', C.berry, 7) + line('M108,211 L122,202', C.steel, 4),
    circle(232, 214, 7, skins.b),
    place(200, 276, 1, rect(-36, -4, 72, 26, C.berry, 4) + line('M-16,-4 v-10 h32 v10', C.berry, 5) + rect(-6, 2, 12, 7, C.mustard, 2)),
    place(60, 278, 1, circle(0, 0, 3, C.steelDark) + circle(14, 6, 3, C.steelDark) + circle(24, -4, 3, C.steelDark)),
  );
}

function wish() {
  return scene(
    '#EFE3CF',
    path('M0,236 H400 V300 H0Z', C.wood) + rect(0, 232, 400, 9, '#C08E63'),
    rect(92, 30, 196, 190, '#00000014', 8),
    rect(84, 24, 196, 192, C.wood, 8),
    rect(84, 24, 196, 8, '#C08E63', 4),
    rect(104, 44, 156, 152, C.woodDark, 3),
    rect(110, 50, 144, 140, C.white, 2),
    line('M132,150 q10,-16 20,0 t20,0 t20,-4', C.spruce, 4),
    turn(
      218,
      112,
      36,
      rect(-11, -96, 22, 118, C.mustard) +
        rect(-11, -96, 7, 118, C.mustardLight) +
        rect(4, -96, 7, 118, '#C98E2C') +
        rect(-11, -108, 22, 14, C.steel) +
        rect(-11, -124, 22, 18, C.berry, 6) +
        path('M-11,22 L0,50 L11,22Z', C.sand) +
        path('M-4.4,39 L0,50 L4.4,39Z', C.ink),
      0.88,
    ),
  );
}

export default {
  museum,
  'visit-home': visitHome,
  'repair-cafe': repairCafe,
  wish,
};
