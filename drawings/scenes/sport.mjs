/** Ball games: walking football, boccia, table tennis, badminton, wheelchair basketball. */
import {
  palette, circle, ellipse, rect, path, line, place, turn, repeat, shadow, frame, tree, birch, cloud, windowPane,
  wheelchair, ball, cast, person, seatedPerson,
} from '../figures.mjs';

const football = (x, y, r) =>
  place(
    x,
    y,
    r / 17,
    circle(0, 0, 17, '#FFFFFF') +
      path(
        'M0,-8 l7,5 -3,8 h-8 l-3,-8z M-14,-8 l5,-6 4,2 -2,6 -5,2z M14,-8 l-5,-6 -4,2 2,6 5,2z M-9,13 l3,-4 h3 l1,6z M9,13 l-3,-4 h-3 l-1,6z',
        palette.ink,
      ),
  );

/** Bib over the shirt. */
const bib = (colour) => path('M-14,-44 Q0,-34 14,-44 L16,-14 L14,2 H-14 L-16,-14Z', colour);

/** A mast with four lamps at the edge of the pitch. */
const floodlight = (x) =>
  place(x, 140, 1, rect(-2, -110, 4, 110, palette.steel) +
    repeat(4, (i) => rect(-27 + i * 14, -122, 12, 14, palette.mustardLight, 3)));

function walkingFootball() {
  let body =
    floodlight(66) +
    floodlight(230) +
    path('M0,120 C60,96 130,116 200,104 C280,92 340,112 400,100 V170 H0Z', '#486A66') +
    birch(26, 150, 0.7) +
    tree(376, 148, 0.7) +
    rect(0, 140, 400, 160, '#9BC07B') +
    rect(0, 186, 400, 42, '#8DB36E') +
    rect(0, 270, 400, 30, '#8DB36E');
  const net =
    repeat(9, (i) => `<path d="M${276 + i * 11},76 V140"/>`) + repeat(5, (i) => `<path d="M270,${86 + i * 12} H376"/>`);
  body += `<g stroke="#FFFFFF" fill="none"><g stroke-width="1.1" opacity=".8">${net}</g><path d="M268,142 V74 H376 V142" stroke-width="6" stroke-linejoin="round"/><path d="M0,160 H400" stroke-width="3"/></g>`;
  body += shadow(64, 262, 26) + shadow(142, 288, 32) + shadow(270, 286, 30) + shadow(344, 254, 26);
  body += place(64, 190, 1, person({
    ...cast.scarfOld,
    top: palette.navy,
    sleeve: '#2F3A48',
    bottom: '#2B3A46',
    vest: bib(palette.mustard),
    dir: 0.7,
    armLeft: [[-22, -18], [-18, 2]],
    armRight: [[24, -20], [30, -4]],
    legLeft: [[-10, 34], [-14, 68]],
    legRight: [[10, 34], [14, 68]],
  }));
  body += place(344, 182, 1, person({
    ...cast.redBeard,
    hair: '#A9A49A',
    top: palette.seaDark,
    bottom: '#2B3A46',
    dir: -0.7,
    armLeft: [[-24, -18], [-24, 2]],
    armRight: [[22, -18], [18, 2]],
  }));
  body += place(142, 206, 1.14, person({
    ...cast.oldMan,
    top: '#2F3A48',
    sleeve: '#2F3A48',
    bottom: '#2B3A46',
    vest: bib(palette.mustard),
    dir: 0.7,
    armLeft: [[-26, -20], [-28, 2]],
    armRight: [[26, -20], [34, -2]],
    legLeft: [[-9, 34], [-14, 66]],
    legRight: [[14, 34], [24, 67]],
  }));
  body += shadow(194, 286, 18) + football(192, 270, 17);
  body += place(270, 204, 1.12, person({
    ...cast.oldCurls,
    top: palette.berry,
    bottom: '#2B3A46',
    dir: -0.7,
    armLeft: [[-26, -22], [-34, -6]],
    armRight: [[24, -18], [24, 2]],
    legLeft: [[-12, 34], [-18, 68]],
    legRight: [[9, 34], [12, 68]],
    footLeft: -1,
  }));
  return frame('#4A6580', body);
}

function boccia() {
  let body =
    rect(0, 0, 400, 172, '#E7E2D2') +
    rect(0, 164, 400, 8, '#C9BFA6') +
    rect(0, 172, 400, 128, '#D8A873') +
    windowPane(36, 22, 84, 62) +
    windowPane(158, 22, 84, 62) +
    windowPane(280, 22, 84, 62) +
    path('M0,196 H400 M0,288 H400 M330,172 L370,300', 'none', 'stroke="#FFFDF8" stroke-width="3"');
  const chairParts = wheelchair({ view: 'side', facing: 1, colour: palette.seaDark });
  body += shadow(320, 254, 26) + shadow(90, 284, 46, 5);
  body += place(326, 182, 1, person({
    ...cast.greyWoman,
    glasses: 1,
    top: palette.moss,
    bottom: '#41525E',
    dir: -0.7,
    armLeft: [[-24, -18], [-14, -6]],
    armRight: [[24, -18], [10, -6]],
    over: ball(-2, -8, 9, '#2F5D8C'),
  }));
  body += place(250, 178, 0.96, person({
    ...cast.beardMan,
    top: palette.mustard,
    bottom: '#3B3B3F',
    dir: -0.6,
    armLeft: [[-24, -20], [-30, 0]],
    armRight: [[22, -18], [20, 2]],
  }));
  body += place(
    92,
    218,
    1.26,
    chairParts.behind +
      seatedPerson({
        ...cast.darkWoman,
        top: palette.berry,
        bottom: '#39495A',
        view: 'side',
        facing: 1,
        lean: 4,
        armLeft: [[-8, -14], [14, -4]],
        behind: 'L',
      }) +
      chairParts.front +
      line('M19,-36 L42,-30 L62,-46', palette.berry, 10) +
      circle(63, -47, 5.4, cast.darkWoman.skin) +
      ball(70, -53, 10, '#C23B3B'),
  );
  const balls = [
    [262, 262, 13, '#FFFDF8'],
    [226, 272, 16, '#2F5D8C'],
    [300, 268, 16, '#2F5D8C'],
    [372, 266, 16, '#2F5D8C'],
    [262, 282, 16, '#C23B3B'],
    [338, 280, 16, '#C23B3B'],
  ];
  body += balls.map(([x, y, r, colour]) => shadow(x + 1, y + r - 1, r, 3) + ball(x, y, r, colour)).join('');
  return frame('#E7E2D2', body);
}

const bat = (x, y, angle, colour) =>
  turn(
    x,
    y,
    angle,
    rect(-3, -2, 6, 16, palette.wood, 2) +
      ellipse(0, -14, 13, 15, colour) +
      path('M-10,-4 Q0,2 10,-4 L4,3 H-4Z', '#C79A6D'),
  );

function tableTennis() {
  let body =
    rect(0, 0, 400, 200, '#DCE7E8') +
    rect(36, 24, 92, 64, palette.white, 4) +
    rect(42, 30, 80, 52, '#BFD9DE') +
    rect(272, 24, 92, 64, palette.white, 4) +
    rect(278, 30, 80, 52, '#BFD9DE') +
    rect(0, 196, 400, 104, '#C79A6D') +
    rect(0, 196, 400, 5, '#A9734A');
  body += shadow(66, 286, 30) + shadow(336, 286, 30);
  body += place(62, 200, 1.18, person({
    ...cast.oldDarkMan,
    bottom: '#39495A',
    top: palette.mustard,
    short: 1,
    dir: 0.8,
    lean: 3,
    armLeft: [[-22, -18], [-8, -2]],
    armRight: [[34, -22], [46, -36]],
    legLeft: [[-14, 34], [-18, 68]],
    legRight: [[12, 34], [18, 68]],
    over: bat(47, -38, 16, palette.berry),
  }));
  body += place(340, 200, 1.18, person({
    ...cast.ponyTail,
    top: palette.spruce,
    bottom: '#41525E',
    short: 1,
    dir: -0.8,
    lean: -3,
    armLeft: [[-34, -20], [-44, -30]],
    armRight: [[22, -18], [10, -2]],
    legLeft: [[-12, 34], [-18, 68]],
    legRight: [[14, 34], [18, 68]],
    footLeft: -1,
    over: bat(-45, -32, -20, '#2B3234'),
  }));
  body +=
    line('M96,232 L92,290 M304,232 L308,290 M140,232 V276 M260,232 V276', palette.steelDark, 6) +
    path('M110,196 H290 L324,232 H76Z', '#2F6E7E') +
    path('M76,232 H324 V240 H76Z', '#24566A') +
    line('M113,199 H287 M80,230 H320', '#FFFFFF', 2.2);
  body +=
    path('M190,176 L212,214 V236 L190,196Z', '#F2F5F2', 'fill-opacity=".8"') +
    line('M190,184 L212,222 M190,191 L212,230 M196,186 V202 M201,196 V212 M207,206 V226', '#B9C4C6', 1.1) +
    line('M190,176 L212,214', '#FFFFFF', 4.4) +
    line('M212,212 V240 M190,174 V197', palette.ink, 2.4);
  body +=
    circle(176, 128, 8, '#F3943B') + line('M150,138 q10,-7 16,-8 M140,146 q4,-3 6,-4', '#FFFFFF', 3, 'opacity=".9"');
  return frame('#DCE7E8', body);
}

const racket = (x, y, angle) =>
  turn(
    x,
    y,
    angle,
    line('M0,0 V-34', palette.ink, 3) +
      line('M0,8 V-6', palette.berry, 5.4) +
      `<g stroke="#8E9794" stroke-width=".9"><path d="M-8,-66 V-40 M-3,-70 V-36 M3,-70 V-36 M8,-66 V-40 M-11,-60 H11 M-12,-53 H12 M-11,-46 H11"/></g>` +
      `<ellipse cx="0" cy="-53" rx="13" ry="18" fill="#FFFFFF" fill-opacity=".3" stroke="${palette.ink}" stroke-width="3"/>`,
  );

function badminton() {
  let body =
    rect(0, 0, 400, 190, '#E3E6DA') +
    repeat(10, (i) => rect(i * 42, 0, 2, 186, '#D3D8C8')) +
    rect(0, 182, 400, 118, '#6FA08A') +
    rect(0, 182, 400, 6, '#A9734A') +
    line('M20,226 H380 M-4,282 H404 M60,226 L24,300 M340,226 L376,300', '#FFFDF8', 3);
  body +=
    line('M178,262 V152 M226,222 V126', palette.steelDark, 5) +
    path('M178,150 L226,124 V180 L178,210Z', '#FFFFFF', 'fill-opacity=".45"') +
    line('M178,152 L226,126', '#FFFFFF', 6);
  body +=
    line(
      'M178,166 L226,140 M178,180 L226,153 M178,194 L226,167 M178,208 L226,180 M190,146 V202 M202,139 V195 M214,132 V188',
      '#FFFFFF',
      1.3,
    ) +
    shadow(72, 284, 30) +
    shadow(338, 284, 30);
  body += place(70, 200, 1.14, person({
    ...cast.longHair,
    top: palette.berry,
    bottom: '#2F3A48',
    short: 1,
    dir: 0.8,
    armLeft: [[-26, -26], [-36, -42]],
    armRight: [[32, -56], [38, -80]],
    legLeft: [[-14, 34], [-24, 66]],
    legRight: [[12, 34], [20, 67]],
    over: racket(39, -82, 22),
  }));
  body += place(338, 202, 1.14, person({
    ...cast.greyMan,
    glasses: 1,
    top: '#355C7D',
    bottom: '#2F3A48',
    short: 1,
    dir: -0.8,
    armLeft: [[-30, -28], [-46, -36]],
    armRight: [[26, -24], [34, -6]],
    legLeft: [[-14, 34], [-20, 67]],
    legRight: [[14, 34], [22, 66]],
    footLeft: -1,
    over: racket(-48, -37, -40),
  }));
  body += turn(
    226,
    56,
    130,
    path('M-5,0 L-15,-34 Q0,-40 15,-34 L5,0Z', '#FFFFFF') +
      line('M-3,-4 L-9,-34 M0,-4 V-36 M3,-4 L9,-34 M-11,-22 Q0,-26 11,-22', '#C9C4B8', 1.4) +
      path('M-7,-2 H7 Q7,10 0,10 Q-7,10 -7,-2Z', palette.berry),
    1.15,
  );
  return frame('#E3E6DA', body);
}

function wheelchairBasketball() {
  let body =
    rect(0, 0, 400, 182, '#DDE3DC') +
    repeat(10, (i) => rect(i * 42, 0, 2, 180, '#CCD5CB')) +
    rect(0, 178, 400, 122, '#D09A62') +
    path('M0,216 H400 M250,178 C230,220 260,290 400,296', 'none', 'stroke="#FFFDF8" stroke-width="3"');
  body +=
    rect(372, 0, 12, 200, palette.steelDark) +
    rect(318, 18, 66, 78, palette.white, 4) +
    `<rect x="334" y="46" width="34" height="28" fill="none" stroke="${palette.berry}" stroke-width="3"/>` +
    `<g fill="none" stroke="#FFFFFF" stroke-width="1.8"><path d="M300,84 L308,118 M312,86 L314,120 M324,87 L324,120 M336,86 L334,120 M348,84 L340,118 M302,96 Q324,104 346,96 M306,108 Q324,114 342,108"/></g>` +
    line('M298,82 Q324,92 350,82', '#D9612E', 5);
  const sport = (x, y, scale, colour, options) => {
    const parts = wheelchair({ view: 'front', colour, sport: 1 });
    return (
      shadow(x, y + 53 * scale, 40 * scale, 5) +
      place(
        x,
        y,
        scale,
        parts.behind +
          seatedPerson({
            bottom: '#2F3A48',
            legs: [[[-7, 2], [-9, 18], [-8, 42]], [[7, 2], [9, 18], [8, 42]]],
            sleeve: options.skin,
            short: 1,
            ...options,
          }) +
          parts.front,
      )
    );
  };
  const basketball = (x, y, r) =>
    circle(x, y, r, '#D9702E') +
    line(
      `M${x - r},${y} H${x + r} M${x},${y - r} V${y + r} M${x - r * 0.7},${y - r * 0.7} Q${x - r * 0.1},${y} ${x - r * 0.7},${y + r * 0.7} M${x + r * 0.7},${y - r * 0.7} Q${x + r * 0.1},${y} ${x + r * 0.7},${y + r * 0.7}`,
      '#7C3A1C',
      1.8,
    );
  body += sport(66, 200, 1.08, palette.mustard, {
    ...cast.brownBob,
    top: palette.seaDark,
    dir: 0.6,
    armLeft: [[-28, -14], [-32, 4]],
    armRight: [[28, -20], [40, -34]],
  });
  body += sport(296, 214, 1.16, palette.spruce, {
    ...cast.beardMan,
    top: palette.seaDark,
    dir: -0.6,
    armLeft: [[-34, -40], [-46, -60]],
    armRight: [[28, -14], [32, 4]],
  });
  body += sport(176, 218, 1.3, palette.berry, {
    ...cast.darkMan,
    top: palette.mustard,
    dir: 0.6,
    armLeft: [[-24, -60], [-2, -88]],
    armRight: [[32, -58], [26, -88]],
  });
  body += basketball(192, 88, 21);
  return frame('#DDE3DC', body);
}

export default {
  'walking-football': walkingFootball,
  boccia: boccia,
  'table-tennis': tableTennis,
  badminton: badminton,
  'wheelchair-basketball': wheelchairBasketball,
};
