/** Photo club, helping hands, computer help. */
import {
  cast, palette, skins, circle, ellipse, rect, path, line, place, turn, repeat, shadow, frame, cup, windowPane,
  pottedPlant, wideTable, framedPicture, shelf, person,
} from '../figures.mjs';

const hand = (x, y, skin, r = 6.6) => circle(x, y, r, skin);

function photoClub() {
  let body = rect(0, 0, 400, 226, '#E5E2EA') + rect(0, 222, 400, 78, '#C9A77E') + rect(0, 222, 400, 5, '#B08A5E');
  const photo = (x, y, angle, colour) =>
    turn(
      x,
      y,
      angle,
      rect(-22, -2, 44, 36, palette.white, 2) +
        rect(-18, 2, 36, 24, colour) +
        path('M-18,26 V18 Q-6,8 4,18 T18,14 V26Z', palette.moss) +
        rect(-3, -7, 6, 9, palette.clay, 2),
    );
  body +=
    line('M20,34 Q120,50 250,36', '#9A8FA6', 2) +
    photo(54, 42, -3, '#CFE2E4') +
    photo(116, 46, 2, '#F3DFC4') +
    photo(182, 45, -2, '#F2D08A');
  body +=
    shadow(276, 282, 38, 5) +
    shadow(352, 288, 28) +
    place(
      276,
      282,
      1,
      line('M-22,0 L-14,-66 M22,0 L14,-66', palette.woodDark, 5) +
        rect(-34, -72, 68, 9, palette.wood, 3) +
        path('M-16,-106 H16 L12,-72 H-12Z', palette.seaDark) +
        line('M-4,-106 C-8,-130 -20,-138 -24,-146 M0,-106 V-160 M4,-106 C8,-128 18,-134 26,-142', '#5E7F4A', 4) +
        circle(-26, -150, 13, palette.berry) +
        circle(-26, -150, 5, palette.mustard) +
        circle(1, -168, 15, palette.mustard) +
        circle(1, -168, 5.6, palette.woodDark) +
        circle(28, -148, 13, palette.clay) +
        circle(28, -148, 5, palette.mustardLight),
    );
  body += shadow(66, 288, 32) + shadow(176, 288, 44);
  body += place(62, 206, 1.14, person({
    ...cast.oldDarkMan,
    top: palette.spruce,
    bottom: '#4B3B34',
    dir: 0.7,
    armLeft: [[-26, -18], [-24, 4]],
    armRight: [[32, -22], [68, -42]],
  }));
  body +=
    line('M174,176 L138,290 M178,176 L214,290 M176,176 L178,286', '#39413F', 5) +
    rect(164, 164, 24, 14, palette.ink, 3);
  body += place(
    176,
    142,
    1.05,
    rect(-34, -22, 56, 44, palette.ink, 6) +
      rect(-22, -32, 24, 12, palette.ink, 3) +
      rect(20, -18, 26, 36, '#39413F', 4) +
      rect(42, -22, 12, 44, palette.steelDark, 3) +
      rect(-26, -14, 30, 26, '#CFE2E4', 2) +
      circle(-12, -4, 5, palette.mustard) +
      path('M-26,12 V6 Q-12,-2 4,6 V12Z', palette.moss) +
      circle(-28, -26, 4, palette.berry),
  );
  body += hand(142, 156, skins.d);
  body += place(352, 208, 1.1, person({
    ...cast.brownBob,
    top: palette.clay,
    bottom: '#41525E',
    dir: -0.7,
    armLeft: [[-34, -28], [-32, -50]],
    armRight: [[20, -14], [-14, -34]],
    behind: 'R',
    over:
      rect(-36, -64, 15, 30, palette.ink, 3) +
      rect(-34.5, -61, 12, 24, '#CFE2E4', 1) +
      circle(-28.5, -51, 4, palette.berry) +
      circle(-31, -40, 5, skins.e),
  }));
  return frame('#E5E2EA', body);
}

function helpingHands() {
  let body =
    rect(0, 0, 400, 300, '#DCE5DE') +
    rect(0, 0, 400, 236, '#E3DDCF') +
    repeat(8, (i) => line(`M0,${28 + i * 28} H400`, '#D8D0BE', 1.6)) +
    rect(40, 34, 92, 84, palette.white, 4) +
    rect(48, 42, 76, 68, '#BFD9DE') +
    rect(83, 42, 5, 68, palette.white) +
    rect(236, 60, 66, 178, palette.white, 4) +
    rect(242, 66, 54, 172, palette.spruce) +
    circle(288, 158, 4, palette.mustard) +
    rect(0, 234, 400, 66, '#BDB6A6');
  const geranium = (x, colour) =>
    line(`M${x},0 V-18`, '#5E7F4A', 3.4) +
    ellipse(x - 7, -8, 8, 5.4, palette.moss) +
    ellipse(x + 7, -10, 8, 5.4, '#6F9157') +
    circle(x, -22, 8, colour) +
    circle(x - 6, -17, 5, colour) +
    circle(x + 6, -17, 5, colour);
  body += shadow(52, 288, 28) + shadow(186, 288, 28) + shadow(336, 290, 44);
  body += place(52, 206, 1.1, person({
    ...cast.darkMan,
    top: palette.mustard,
    bottom: '#41525E',
    dir: 0.7,
    armLeft: [[-18, -14], [10, -2]],
    armRight: [[30, -22], [34, -4]],
    behind: 'L',
  }));
  body += place(186, 206, 1.1, person({
    ...cast.brownBob,
    top: palette.berry,
    bottom: '#4B3B34',
    dir: -0.7,
    armLeft: [[-30, -22], [-34, -4]],
    armRight: [[18, -14], [-10, -2]],
    behind: 'R',
  }));
  body +=
    place(
      119,
      196,
      1.15,
      [[-30, palette.berry], [-10, palette.clay], [10, palette.berry], [30, palette.clay]]
        .map((g) => geranium(...g))
        .join('') +
        path('M-44,-4 H44 L39,24 H-39Z', palette.wood) +
        line('M-41,5 H41', '#8F5F3D', 2.4),
    ) +
    circle(84, 204, 6, skins.d) +
    circle(154, 204, 6, skins.e);
  body +=
    line('M310,290 L324,172 M374,290 L360,172', '#9AA3A1', 6) +
    line('M321,200 H363 M318,228 H366 M315,256 H369', '#C3CAC7', 6) +
    rect(316, 168, 52, 8, '#77817F', 2);
  body +=
    line('M342,0 V6', palette.ink, 4) +
    path('M312,24 Q314,4 342,4 Q370,4 372,24Z', palette.spruce) +
    circle(342, 27, 9, '#FFE9A8');
  body += place(342, 114, 0.92, person({
    ...cast.oldMan,
    top: palette.seaDark,
    bottom: '#3B4654',
    armLeft: [[-36, -58], [-16, -88]],
    armRight: [[36, -58], [16, -88]],
    legLeft: [[-8, 28], [-8, 54]],
    legRight: [[8, 28], [8, 54]],
  }));
  return frame('#E3DDCF', body);
}

function computerHelp() {
  let body =
    rect(0, 0, 400, 240, '#DCE5E8') +
    framedPicture(28, 30, 76, 60) +
    windowPane(288, 24, 88, 80) +
    shelf(150, 84, 100) +
    rect(162, 54, 12, 30, palette.berry, 2) +
    rect(176, 50, 12, 34, palette.spruce, 2) +
    rect(190, 58, 12, 26, palette.mustard, 2) +
    pottedPlant(230, 84, 0.62);
  body += place(104, 230, 1.5, person({
    ...cast.oldWoman,
    bust: 1,
    top: palette.plum,
    dir: 0.8,
    lean: 4,
    armLeft: [[-18, -10], [26, 8]],
    armRight: [[34, -18], [52, 6]],
  }));
  body += place(348, 226, 1.5, person({
    ...cast.darkMan,
    bust: 1,
    top: palette.mustard,
    dir: -0.8,
    lean: -4,
    armRight: [[30, -14], [20, 10]],
  }));
  body += wideTable(232);
  body +=
    path('M238,272 L300,248 L226,240 L152,258Z', '#C3CAC7') +
    path('M152,258 L238,272 V277 L152,263Z', palette.steelDark) +
    path('M238,272 L300,248 V253 L238,277Z', '#6A7371') +
    path('M166,258 L220,245 L272,249 L232,264Z', '#5A6462');
  body +=
    path('M236,272 L302,246 L320,142 L252,158Z', palette.ink) +
    path('M244,260 L296,240 L312,150 L258,163Z', '#E7F1EE') +
    path('M251,210 L261,165 L310,153 L303,196Z', '#BFD9DE') +
    path('M251,210 L257,190 Q272,176 282,186 T306,178 L303,196Z', palette.moss) +
    circle(294, 168, 6, palette.mustard) +
    line('M252,224 L290,212 M249,236 L276,227', palette.grey, 3.4);
  body += place(
    104,
    230,
    1.5,
    line('M-18,-10 L26,10 M34,-18 L53,8', palette.plum, 9.5) +
      circle(30, 12, 5.2, skins.a) +
      circle(55, 11, 5.2, skins.a),
  );
  body += place(
    348,
    226,
    1.5,
    line('M-19,-36 L-34,-14 L-36,-16', palette.mustard, 10) +
      line('M-36,-18 L-44,-26', skins.d, 4) +
      circle(-36, -17, 5.4, skins.d),
  );
  body +=
    place(
      78,
      276,
      1,
      path('M-44,6 L-28,-14 H30 L20,6Z', palette.ink) +
        path('M-37,3 L-25,-11 H24 L16,3Z', '#BFD9DE') +
        circle(-14, -4, 4, palette.berry) +
        circle(0, -4, 4, palette.mustard) +
        circle(13, -4, 4, palette.spruce),
    ) + cup(352, 280);
  return frame('#DCE5E8', body);
}

export default {
  'photo-club': photoClub,
  'helping-hands': helpingHands,
  'computer-help': computerHelp,
};
