/** Pairs for the guide about taking a photo: each name once as it should be and once as it should not. */
import { cast, palette, circle, ellipse, rect, path, line, place, turn, frame, person, windowPane, hangingLamp, pottedPlant, ball } from '../figures.mjs';

const WALL = '#EFDCC6';
const FLOOR = '#C9A77E';
const room = () => rect(0, 0, 400, 300, WALL) + rect(0, 236, 400, 64, FLOOR);
const stand = (x, y, scale, options) => place(x, y, scale, person(options));
const phone = (x, y, degrees = 0) => turn(x, y, degrees, rect(-10, -16, 20, 32, palette.ink, 4) + rect(-8, -13, 16, 24, palette.sky, 2));
const board = (x, y, scale = 1) =>
  place(x, y, scale, rect(-44, -5, 88, 10, palette.woodDark, 3) + [-32, -12, 10, 30].map((at, index) => path(`M${at - 6},-5 h12 l-3,-16 h-6z`, index % 2 ? palette.ink : palette.white) + circle(at, -24, 5, index % 2 ? palette.ink : palette.white)).join(''));

const reach = { armLeft: [[-26, -14], [-12, 2]], armRight: [[28, -14], [34, 4]] };

function playing(x, y, scale) {
  return (
    place(x - 78 * scale, y, scale, person({ ...cast.oldMan, bust: 1, top: palette.spruce, dir: 0.8, ...reach })) +
    place(x + 78 * scale, y, scale, person({ ...cast.scarfWoman, bust: 1, top: palette.clay, dir: -0.8, armLeft: [[-28, -14], [-34, 4]], armRight: [[26, -14], [12, 2]] })) +
    rect(x - 130 * scale, y + 2, 260 * scale, 300, palette.wood, 8) +
    board(x, y + 2, scale)
  );
}

function lightDo() {
  return frame(WALL, room() + rect(0, 20, 86, 180, palette.sky) + line('M0,20 H86 V200 H0 M43,20 V200', palette.white, 7) +
    path('M86,34 L330,96 V250 L86,196Z', '#FFF3C4', 'fill-opacity=".7"') +
    place(250, 238, 1.9, person({ ...cast.blackBob, bust: 1, top: palette.berry, dir: -0.7 })) + rect(120, 246, 280, 54, palette.wood));
}

function lightDont() {
  const dark = { skin: '#4A4A4A', hair: '#2C2C2C', hairStyle: 'bob', top: '#383838', face: 0, bust: 1 };
  return frame('#6B665E', rect(0, 236, 400, 64, '#4E4A43') + rect(90, 14, 220, 200, '#FFFBE8') + line('M90,14 H310 V214 H90Z M200,14 V214', palette.white, 8) +
    circle(150, 66, 28, palette.mustardLight) + place(200, 238, 1.9, person(dark)) + rect(60, 246, 280, 54, '#3B3833'));
}

function doingDo() {
  return frame(WALL, room() + windowPane(160, 22, 80, 70) + playing(200, 224, 1.25));
}

function doingDont() {
  const pose = { armLeft: [[-20, -18], [-17, 4]], armRight: [[20, -18], [17, 4]] };
  const people = [cast.oldMan, cast.scarfWoman, cast.redBeard, cast.darkWoman];
  const tops = [palette.spruce, palette.clay, palette.navy, palette.plum];
  return frame(WALL, room() + people.map((one, index) => stand(62 + index * 92, 190, 1.25, { ...one, ...pose, top: tops[index] })).join(''));
}

function wideDo() {
  return frame('#D9E3DA', rect(34, 44, 332, 222, palette.ink, 22) + rect(56, 58, 288, 184, WALL, 6) + rect(56, 190, 288, 52, FLOOR) + playing(200, 186, 0.86) + path('M34,242 H366 V244 Q366,266 344,266 H56 Q34,266 34,244Z', palette.ink) + rect(0, 266, 400, 34, '#D9E3DA') + circle(355, 150, 4, palette.steel));
}

function wideDont() {
  return frame('#D9E3DA', rect(134, 14, 132, 272, palette.ink, 20) + rect(144, 32, 112, 232, WALL, 6) + rect(144, 204, 112, 60, FLOOR) +
    place(232, 200, 1.1, person({ ...cast.oldMan, bust: 1, top: palette.spruce, dir: 0.8, armLeft: [[-26, -14], [-12, 2]] })) + rect(150, 204, 106, 60, palette.wood, 4) + path('M256,32 V264 L246,286 Q266,286 266,266 V34 Q266,14 246,14Z', palette.ink) + rect(266, 14, 134, 272, '#D9E3DA') + circle(200, 275, 5, palette.steel));
}

function calmDo() {
  return frame('#CFE2E4', rect(0, 214, 400, 86, palette.wood) + place(200, 214, 2.6, board(0, -4, 1)) + ellipse(200, 226, 130, 8, '#000000', 'fill-opacity=".12"'));
}

function calmDont() {
  const shapes = [[40, 60, palette.berry], [110, 44, palette.mustard], [196, 60, palette.seaDark], [290, 46, palette.plum], [356, 74, palette.clay]];
  const people = [cast.darkMan, cast.oldCurls, cast.ponyTail];
  const tops = [palette.seaDark, palette.mustard, palette.moss];
  const balls = [[70, 256, palette.clay], [118, 272, palette.moss], [236, 250, palette.mustard], [286, 274, palette.navy], [330, 252, palette.berry]];
  return frame('#E9C6B4', people.map((one, index) => place(92 + index * 113, 216, 0.8, person({ ...one, bust: 1, top: tops[index] }))).join('') +
    rect(0, 214, 400, 86, '#9E6B44') +
    shapes.map(([x, y, colour]) => rect(x - 30, y - 28, 60, 50, colour, 4) + circle(x, y - 4, 12, palette.white)).join('') +
    hangingLamp(150, 26) + hangingLamp(250, 26) + pottedPlant(30, 232, 1) + pottedPlant(366, 236, 1.1) + board(150, 240, 0.8) +
    balls.map(([x, y, colour]) => ball(x, y, 14, colour)).join(''));
}

const picture = (x, y) => rect(x, y, 84, 64, palette.woodDark, 4) + rect(x + 7, y + 7, 70, 50, palette.sky) + path(`M${x + 7},${y + 57} q20,-30 36,-12 q14,-20 34,12z`, palette.leaf);

function wallDo() {
  return frame(WALL, room() + picture(40, 40) + picture(276, 40) + stand(200, 206, 1.3, { ...cast.darkMan, top: palette.seaDark, armLeft: [[-26, -16], [-14, -2]], armRight: [[26, -16], [14, -2]], over: ball(0, -4, 16, palette.mustard) }));
}

function wallDont() {
  const rows = [0, 1, 2, 3, 4].map((row) => line(`M246,${50 + row * 22} h${[54, 44, 62, 48, 56][row]}`, palette.ink, 6) + line(`M322,${50 + row * 22} h44`, palette.berry, 6)).join('');
  return frame(WALL, room() + rect(230, 24, 150, 128, palette.white, 4) + rows + circle(305, 28, 5, palette.berry) + picture(30, 40) +
    stand(170, 206, 1.3, { ...cast.darkMan, top: palette.seaDark, armLeft: [[-26, -16], [-14, -2]], armRight: [[26, -16], [14, -2]], over: ball(0, -4, 16, palette.mustard) }));
}

const bubble = (x, y, flip, sign) => path(flip > 0 ? `M${x - 12},${y + 22} l-14,26 l34,-24z` : `M${x + 12},${y + 22} l14,26 l-34,-24z`, palette.white) + ellipse(x, y, 44, 30, palette.white) + sign;

function askDo() {
  return frame(WALL, room() +
    stand(110, 202, 1.35, { ...cast.ponyTail, top: palette.clay, dir: 0.7, armLeft: [[-22, -18], [-18, 4]], armRight: [[24, -14], [30, -2]] }) + phone(152, 206, 20) +
    stand(292, 202, 1.35, { ...cast.greyMan, top: palette.spruce, dir: -0.7, armLeft: [[-30, -34], [-34, -58]], armRight: [[22, -18], [18, 4]] }) +
    bubble(150, 52, 1, path('M150,62 m-4,10 h8 v-8 h-8z M138,44 a12,12 0 1 1 16,12 v4 h-8 v-9 a6,6 0 1 0 -2,-9z', palette.spruce)) +
    bubble(262, 46, -1, line('M246,46 l11,11 l20,-22', palette.spruce, 8)));
}

function askDont() {
  return frame(WALL, room() + pottedPlant(206, 240, 2) +
    stand(84, 202, 1.35, { ...cast.ponyTail, top: palette.clay, dir: 0.8, armLeft: [[-4, -22], [28, -44]], armRight: [[34, -28], [40, -44]] }) + phone(140, 142, 0) +
    stand(318, 202, 1.35, { ...cast.greyMan, top: palette.spruce, back: 1, armLeft: [[-22, -18], [-14, -2]], armRight: [[22, -18], [14, -2]] }));
}

export default {
  'light-do': lightDo, 'light-dont': lightDont,
  'doing-do': doingDo, 'doing-dont': doingDont,
  'wide-do': wideDo, 'wide-dont': wideDont,
  'calm-do': calmDo, 'calm-dont': calmDont,
  'wall-do': wallDo, 'wall-dont': wallDont,
  'ask-do': askDo, 'ask-dont': askDont,
};
