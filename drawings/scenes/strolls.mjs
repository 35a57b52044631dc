/** Pram walk, dog walk, birdwatching. */
import {
  palette, polyline, circle, ellipse, rect, path, line, place, turn, shadow, frame, tree, birch, cloud, pram, cast,
  person,
} from '../figures.mjs';

function pramWalk() {
  let body = cloud(60, 40, 0.9) + cloud(230, 30, 0.7) + path('M0,150 C90,124 200,148 400,126 V230 H0Z', '#9DB98A');
  const house = (x, y, wall, roof) =>
    place(
      x,
      y,
      1,
      rect(0, -52, 62, 52, wall) +
        path('M-7,-52 L31,-86 L69,-52Z', roof) +
        rect(10, -40, 15, 16, '#FFF7E8') +
        rect(38, -40, 15, 16, '#FFF7E8') +
        rect(24, -20, 14, 20, palette.woodDark),
    );
  body +=
    house(28, 166, '#B4614B', palette.denim) +
    house(120, 160, palette.mustardLight, '#7D5234') +
    house(312, 160, '#E7EFEA', palette.spruceDark) +
    birch(262, 182, 0.85) +
    tree(390, 184, 0.8) +
    tree(10, 186, 0.6);
  body +=
    path('M0,180 C140,168 280,184 400,172 V300 H0Z', palette.leaf) +
    path('M0,236 Q200,226 400,238 V300 H0Z', '#D9CDB8');
  const baby =
    circle(-6, -60, 9.5, '#DDA77F') +
    path('M-16.5,-62 C-16,-75 4,-75 4.5,-62 Q-6,-67 -16.5,-62Z', palette.mustard) +
    circle(-9, -60, 1.1, palette.ink) +
    circle(-3, -60, 1.1, palette.ink);
  body += shadow(120, 262, 70, 4) + shadow(300, 286, 74, 4);
  body +=
    place(66, 188, 1, person({
      ...cast.darkMan,
      top: palette.mustard,
      bottom: '#39495A',
      dir: 0.7,
      legLeft: [[-10, 33], [-22, 64]],
      legRight: [[14, 32], [16, 68]],
      armLeft: [[-4, -16], [30, -4]],
      behind: 'L',
    })) +
    place(146, 262, 1.04, pram({ colour: palette.seaDark, hood: palette.spruceDark, baby })) +
    place(66, 188, 1, line('M15,-39 L30,-20 L36,-6', palette.mustard, 10) + circle(38, -5, 5.2, cast.darkMan.skin));
  body +=
    place(222, 200, 1.16, person({
      ...cast.ponyTail,
      top: palette.berry,
      bottom: '#41525E',
      dir: 0.7,
      legLeft: [[-8, 33], [-18, 66]],
      legRight: [[14, 32], [18, 68]],
      armLeft: [[-4, -16], [30, -4]],
      behind: 'L',
    })) +
    place(318, 286, 1.22, pram({
      colour: palette.plum,
      hood: palette.spruce,
      rain: 1,
      baby:
        circle(-6, -60, 9.5, '#F2CDB0') +
        path('M-16.5,-62 C-16,-75 4,-75 4.5,-62 Q-6,-67 -16.5,-62Z', palette.clay) +
        circle(-9, -60, 1.1, palette.ink) +
        circle(-3, -60, 1.1, palette.ink),
    })) +
    place(222, 200, 1.16, line('M15,-39 L28,-20 L33,-4', palette.berry, 10) + circle(35, -1, 5.2, cast.ponyTail.skin));
  body += line(
    'M30,70 l-4,14 M92,90 l-4,14 M160,62 l-4,14 M196,104 l-4,14 M262,66 l-4,14 M300,98 l-4,14 M352,60 l-4,14 M384,110 l-4,14 M120,52 l-3,12 M20,130 l-3,12',
    '#FFFFFF',
    2.4,
    'opacity=".8"',
  );
  return frame('#C3D3D6', body);
}

/** A dog from the side, looking right; paws at y 0, about 74 long. */
const dog = (colour, dark, { collar = palette.berry, curl = 1, ears = 'hang' } = {}) =>
  line('M-24,-30 L-27,-3 M-14,-28 L-14,-3 M18,-28 L17,-3 M26,-30 L29,-3', dark, 8) +
  line('M-22,-30 L-20,-3 M24,-28 L23,-3', colour, 8.5) +
  line(curl ? 'M-30,-40 C-44,-46 -44,-62 -34,-62' : 'M-30,-40 Q-42,-42 -50,-32', colour, 7) +
  path(
    'M-34,-34 C-36,-50 -20,-50 0,-48 C12,-47 16,-54 24,-60 L38,-50 C38,-34 34,-24 22,-24 C4,-20 -8,-22 -20,-22 C-30,-22 -33,-28 -34,-34Z',
    colour,
  ) +
  ellipse(36, -62, 14, 13, colour) +
  path('M38,-68 L60,-62 Q64,-54 54,-52 L38,-50Z', colour) +
  ellipse(60, -61, 4, 3.4, palette.ink) +
  circle(42, -65, 2, palette.ink) +
  line('M46,-54 q5,2 9,-1', palette.ink, 1.4, 'opacity=".7"') +
  (ears === 'hang'
    ? path('M24,-72 C34,-78 38,-70 34,-54 C28,-50 22,-58 24,-72Z', dark)
    : path('M26,-70 L24,-88 L38,-74Z M36,-73 L42,-88 L46,-70Z', dark)) +
  line('M24,-51 L36,-46', collar, 5);

function dogWalk() {
  let body =
    circle(64, 60, 24, palette.mustardLight) +
    cloud(180, 42, 1) +
    cloud(340, 64, 0.8) +
    path('M0,150 C70,112 130,140 200,120 C270,100 340,132 400,116 V220 H0Z', '#9DB98A') +
    rect(0, 166, 400, 16, '#7FB2BB') +
    path('M0,180 C100,170 300,186 400,176 V300 H0Z', palette.leaf) +
    path('M0,246 Q200,232 400,248 V300 H0Z', palette.sand) +
    tree(24, 196, 0.9) +
    birch(360, 200, 0.95) +
    tree(396, 196, 0.8);
  body += shadow(96, 272, 30) + shadow(246, 282, 30) + shadow(168, 276, 38, 4) + shadow(318, 286, 46, 5);
  body += place(96, 194, 1.06, person({
    ...cast.scarfWoman,
    hair: palette.clay,
    top: palette.seaDark,
    bottom: '#39495A',
    dir: 0.6,
    armLeft: [[-24, -18], [-22, 2]],
    armRight: [[26, -24], [36, -10]],
    legLeft: [[-10, 33], [-16, 68]],
    legRight: [[12, 32], [16, 66]],
  }));
  body +=
    place(172, 276, 0.72, dog('#FFF7E8', '#C9B79A', { collar: palette.spruce, ears: 'up' })) +
    line('M134,184 Q160,226 188,242', palette.spruce, 2.6);
  body += place(246, 200, 1.12, person({
    ...cast.oldMan,
    hairStyle: 'cap',
    hair: palette.spruceDark,
    top: palette.berry,
    bottom: '#4B3B34',
    dir: 0.7,
    armLeft: [[-24, -18], [-22, 2]],
    armRight: [[26, -24], [34, -8]],
    legLeft: [[-10, 33], [-16, 68]],
    legRight: [[12, 32], [16, 66]],
  }));
  body +=
    place(320, 286, 1.06, dog('#B9814A', '#8A5A34', { curl: 0 })) + line('M284,191 Q310,226 352,233', palette.ink, 3);
  return frame(palette.sky, body);
}

function birdwatching() {
  let body =
    rect(0, 0, 400, 190, '#D9E7E4') +
    circle(70, 66, 22, '#F6D9A0') +
    path('M0,150 C80,118 160,150 230,132 C300,112 350,140 400,128 V190 H0Z', '#8FAE9A') +
    rect(0, 170, 400, 60, '#8FBCC4') +
    line('M30,192 h50 M150,186 h60 M260,200 h46 M60,212 h40', '#FFFFFF', 2.6, 'opacity=".6"') +
    path('M0,220 C120,206 280,226 400,212 V300 H0Z', palette.leaf) +
    path('M0,262 C120,250 280,268 400,256 V300 H0Z', palette.moss);
  const reed = (x, y, h) =>
    line(`M${x},${y} q2,${-h / 2} ${-1},${-h}`, '#5E7F4A', 3) + rect(x - 4, y - h - 12, 6, 20, palette.woodDark, 3);
  body += [[286, 232, 44], [298, 236, 56], [312, 232, 40], [376, 230, 48], [390, 234, 60]]
    .map((r) => reed(...r))
    .join('');
  const swan = place(
    340,
    206,
    0.95,
    path('M-34,0 C-36,-18 -12,-26 6,-16 C20,-10 30,-14 36,-20 C34,-4 20,6 -8,6 C-22,6 -33,6 -34,0Z', '#FFFFFF', '') +
      line('M-26,-6 C-42,-20 -24,-32 -32,-44', '#FFFFFF', 7) +
      ellipse(-34, -45, 7, 5.5, '#FFFFFF') +
      path('M-39,-48 L-50,-42 L-38,-41Z', palette.clay) +
      circle(-35, -46, 1.3, palette.ink),
  );
  body += swan;
  body +=
    line('M400,70 C360,84 330,80 296,92 M350,82 C336,70 330,62 318,58', palette.woodDark, 7) +
    ellipse(310, 58, 12, 6, palette.leaf, 'transform="rotate(-30 310 58)"') +
    ellipse(378, 64, 13, 6, palette.leaf, 'transform="rotate(-20 378 64)"');
  body += place(
    322,
    86,
    1.5,
    line('M-3,-2 v4 M5,-2 v4', palette.ink, 2) +
      path('M22,4 L40,12 L36,0 L20,-12Z', palette.navy) +
      path('M-20,-18 C-20,-32 -2,-36 4,-26 C14,-22 24,-14 24,-4 C16,4 0,2 -6,-2 C-14,-6 -20,-10 -20,-18Z', '#355C7D') +
      path('M-19,-16 C-16,-6 -4,2 8,1 C10,-8 0,-18 -12,-18Z', palette.mustard) +
      path('M-19,-24 L-30,-20 L-19,-18Z', palette.ink) +
      circle(-11, -25, 3.6, '#FFFFFF') +
      circle(-12, -25, 1.8, palette.ink),
  );
  const binoculars =
    rect(-13, -7, 11, 14, palette.ink, 4) +
    rect(2, -7, 11, 14, palette.ink, 4) +
    rect(-4, -3, 8, 6, palette.ink) +
    circle(-7.5, 1, 4.2, '#7FB2BB') +
    circle(7.5, 1, 4.2, '#7FB2BB');
  body += shadow(72, 286, 32) + shadow(166, 290, 32);
  body += place(72, 204, 1.12, person({
    ...cast.greyWoman,
    top: palette.clay,
    bottom: '#41525E',
    dir: 0.6,
    pack: palette.spruceDark,
    glasses: 0,
    armLeft: [[-30, -34], [-10, -62]],
    armRight: [[34, -36], [18, -62]],
    middle: place(5, -66, 1.1, binoculars),
  }));
  body += place(166, 206, 1.12, person({
    ...cast.oldDarkMan,
    hairStyle: 'cap',
    hair: palette.moss,
    beardColour: '#D9D4CA',
    top: palette.spruce,
    bottom: '#4B3B34',
    dir: 0.8,
    armLeft: [[-12, -18], [20, -30]],
    armRight: [[34, -60], [44, -84]],
  }));
  body +=
    polyline(
      [[204, 178], [192, 290]],
      '#39413F',
      4,
    ) +
    polyline(
      [[206, 178], [228, 290]],
      '#39413F',
      4,
    ) +
    polyline(
      [[205, 178], [209, 284]],
      '#39413F',
      4,
    ) +
    turn(
      206,
      168,
      -14,
      rect(-24, -6, 18, 12, palette.ink, 3) +
        rect(-8, -8, 36, 16, palette.steelDark, 3) +
        rect(26, -11, 16, 22, '#39413F', 3) +
        rect(-6, 8, 14, 8, palette.ink, 2),
    ) +
    circle(188, 174, 5.4, cast.oldDarkMan.skin);
  return frame('#D9E7E4', body);
}

export default {
  'pram-walk': pramWalk,
  'dog-walk': dogWalk,
  birdwatching: birdwatching,
};
