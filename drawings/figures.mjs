/** People, and everything else a scene needs from one import: shapes and props are exported again from here. */
import { palette, skins, polyline, circle, ellipse, rect, path, line, place, turn } from './shapes.mjs';

export * from './shapes.mjs';
export * from './props.mjs';
export * from './cast.mjs';

const DARK = '#2A1C14';

const circles = (list, colour) => list.map(([x, y, r]) => circle(x, y, r, colour)).join('');

/** Hair that lies behind the face. */
function hairBehind(style, hair, dir) {
  switch (style) {
    case 'long':
      return path('M-16,-2 C-18,-20 18,-20 16,-2 C18,12 16,22 12,25 L-12,25 C-16,22 -18,12 -16,-2Z', hair);
    case 'bob':
      return path('M-17,0 C-19,-21 19,-21 17,0 C18,9 16,13 13,14 L-13,14 C-16,13 -18,9 -17,0Z', hair);
    case 'curly':
      return circles([[-12, -8, 9], [-4, -14, 10], [7, -13, 10], [14, -5, 8], [-15, 1, 7], [15, 4, 6]], hair);
    case 'bun':
      return circle(dir >= 0 ? -9 : 9, -16, 8, hair) + path('M-16,-1 C-17,-20 17,-20 16,-1 C15,5 -15,5 -16,-1Z', hair);
    case 'tail':
      return (
        path(dir >= 0 ? 'M-10,-10 C-28,-8 -24,12 -19,20 C-13,16 -12,6 -8,0Z' : 'M10,-10 C28,-8 24,12 19,20 C13,16 12,6 8,0Z', hair) +
        path('M-15.5,-1 C-17,-20 17,-20 15.5,-1 C15,5 -15,5 -15.5,-1Z', hair)
      );
    case 'hijab':
      return path('M-19,2 C-20,-23 20,-23 19,2 C20,16 24,24 27,32 L-27,32 C-24,24 -20,16 -19,2Z', hair);
    default:
      return '';
  }
}

/** Hair, cap or scarf that lies over the face. */
function hairFront(style, hair, dir) {
  switch (style) {
    case 'short':
      return path('M-14.5,-1 C-17,-20 -3,-20 1,-18.5 C10,-20 17,-13 14.5,-1 C13,-6 11,-9 6,-9.5 C0,-8 -7,-8 -10,-9 C-12.5,-7 -13.5,-4 -14.5,-1Z', hair);
    case 'side':
      return path('M-14.5,1 C-17,-19 0,-20 4,-18 C14,-18 17,-9 14.5,0 C13,-5 11,-8 8,-10 C0,-5 -9,-7 -11,-6 C-13,-4 -13.5,-2 -14.5,1Z', hair);
    case 'bald':
      return path('M-14.4,2 C-15,-3 -14.5,-6 -13,-8 C-12,-3 -12.5,0 -12.6,3Z M14.4,2 C15,-3 14.5,-6 13,-8 C12,-3 12.5,0 12.6,3Z', hair);
    case 'bob':
    case 'long':
      return path('M-14,-1 C-15,-17 -2,-17 2,-16 C12,-17 15,-9 14,0 C12,-5 8,-9 3,-10 C-3,-7 -10,-6 -14,-1Z', hair);
    case 'bun':
    case 'tail':
      return path('M-14,-2 C-14,-18 14,-18 14,-2 C10,-10 -10,-10 -14,-2Z', hair);
    case 'curly':
      return circles([[-8, -11, 6], [0, -13, 7], [8, -10, 6]], hair);
    case 'hijab':
      return path('M-13.5,2 C-14,-15 14,-15 13.5,2 C15,-22 -15,-22 -13.5,2Z', hair);
    case 'turban':
      return path('M-15.5,-3 C-20,-25 20,-25 15.5,-3 C9,-9 -9,-9 -15.5,-3Z', hair) + line('M-15,-6 Q0,-16 12,-19 M15,-6 Q4,-12 -4,-14', '#000000', 1.4, 'opacity=".18"');
    case 'cap':
      return (
        path('M-15,-4 C-15,-21 15,-21 15,-4Z', hair) +
        path(dir >= 0 ? 'M2,-6 L24,-3 C24,0 20,-1 2,-2Z' : 'M-2,-6 L-24,-3 C-24,0 -20,-1 -2,-2Z', hair)
      );
    case 'beanie':
      return (
        path('M-15,-4 C-16,-24 16,-24 15,-4Z', hair) +
        rect(-16, -8, 32, 7, hair, 3.5) +
        rect(-16, -8, 32, 7, '#FFFFFF', 3.5, 'opacity=".25"')
      );
    case 'swim':
      return path('M-14.5,-2 C-15,-21 15,-21 14.5,-2 C8,-6 -8,-6 -14.5,-2Z', hair);
    default:
      return '';
  }
}

/**
 * A head centred on 0,0, about 14 wide to each side.
 * skin, hair: colours. hairStyle: short side bald bob long bun tail curly hijab turban cap beanie swim
 * (for hijab, turban, cap, beanie and swim the colour `hair` is the colour of the cloth).
 * dir: -1 looks left … 1 looks right. glasses, beard (takes `hair`, or `beardColour`), sing: open mouth,
 * closed: closed eyes, face: 0 leaves the face out, back: 1 shows the back of the head.
 */
export function head(options = {}) {
  const { skin = skins.a, hair = palette.woodDark, hairStyle = 'short', face = 1, dir = 0 } = options;
  const base = hairBehind(hairStyle, hair, dir) + ellipse(0, 0, 13.2, 14.6, skin);
  if (options.back) {
    const cover = hairStyle === 'bald' ? '' : path('M-14.5,0 C-17,-21 17,-21 14.5,0 C13,12 -13,12 -14.5,0Z', hair);
    return base + cover + (['hijab', 'long', 'bob'].includes(hairStyle) ? path(`M-14,-4 H14 L16,${hairStyle === 'bob' ? 14 : 23} H-16Z`, hair) : '');
  }
  let front = hairFront(hairStyle, hair, dir);
  let features = '';
  if (face) {
    const d = Math.round(dir * 340) / 100;
    features = options.closed
      ? line(`M${d - 6.6},-1 q2,1.8 4,0 M${d + 2.6},-1 q2,1.8 4,0`, DARK, 1.4)
      : circle(d - 4.6, -1, 1.35, DARK) + circle(d + 4.6, -1, 1.35, DARK);
    features += options.sing
      ? ellipse(d, 6.6, 3, 3.8, '#7C2F2F')
      : line(`M${d - 3.8},6 q3.8,3.2 7.6,0`, DARK, 1.5, 'opacity=".8"');
    if (options.glasses) {
      features += `<g fill="none" stroke="#33403F" stroke-width="1.3"><circle cx="${d - 5}" cy="-.5" r="4.3"/><circle cx="${d + 5}" cy="-.5" r="4.3"/><path d="M${d - 0.7},-1h1.4"/></g>`;
    }
    if (options.beard) {
      front +=
        path('M-13,3 C-13,19 13,19 13,3 C10,9 6,4.5 0,4.5 C-6,4.5 -10,9 -13,3Z', options.beardColour || hair) +
        (options.sing ? '' : line(`M${d - 3},8 q3,2 6,0`, DARK, 1.3, 'opacity=".7"'));
    }
  }
  return base + front + features;
}

/** Where a leg's line ends: a little above the ankle, so that its round end stays inside the shoe. */
const aboveShoe = (points) => points.map(([x, y], index) => (index === points.length - 1 ? [x, y - 3.5] : [x, y]));

/** The part of a scarf that falls over the shoulders; drawn over the arms, in head()'s measure. */
const scarfShoulders = (colour) =>
  path('M-17,8 C-19,17 -23,25 -27,33 Q-14,37 -4,33 C-10,28 -13,20 -13.5,8Z M17,8 C19,17 23,25 27,33 Q14,37 4,33 C10,28 13,20 13.5,8Z', colour);

/** A shoe at the ankle 0,0, toe to the right. */
export const shoe = (x, y, colour, flip = 1) => place(x, y, 1, path('M-6,-4 h11 q8,3 8,9 h-19z', colour), flip);

function standingLegs(o) {
  const { bottom, shoes, skin, legLeft, legRight, legWidth } = o;
  const flipLeft = o.footLeft || 1;
  const flipRight = o.footRight || o.footLeft || 1;
  const feet = shoe(...legLeft[1], shoes, flipLeft) + shoe(...legRight[1], shoes, flipRight);
  if (o.skirt) {
    const length = o.skirtLength || 42;
    return (
      polyline([[-6, 20], ...legLeft.slice(1)], o.tights || skin, 8) +
      polyline([[6, 20], ...legRight.slice(1)], o.tights || skin, 8) +
      feet +
      path(`M-13,-4 L13,-4 L${length / 2 + 1},${length} L${-length / 2 - 1},${length}Z`, o.skirt)
    );
  }
  const leg = (hip, points) => {
    if (!o.shorts) return polyline([hip, ...aboveShoe(points)], bottom, legWidth);
    const middle = [(hip[0] + points[0][0]) / 2, (hip[1] + points[0][1]) * 0.45];
    return polyline([hip, ...points], skin, legWidth - 3) + polyline([hip, middle], bottom, legWidth + 2);
  };
  return leg([-7, 0], legLeft) + leg([7, 0], legRight) + feet;
}

/**
 * A person. The origin is the hip centre; shoulders lie at (±15.5, -39), the head's centre at (0, -65),
 * the soles at y 73. Everything of head() plus:
 * top, bottom, shoes, sleeve: colours. armLeft, armRight: [elbow, hand] points (left and right on the picture);
 * legLeft, legRight: [knee, ankle] points. footLeft, footRight: -1 turns the toe to the left.
 * short: short sleeves. shorts: short trousers. skirt: colour (skirtLength, tights). bust: 1 leaves the legs out.
 * lean: moves the shoulders sideways. headX, headY, tilt (degrees), headScale. apron, scarf, pack: colours.
 * armWidth, legWidth. behind: 'L', 'R' or 'LR' draws that arm behind the body.
 * middle: SVG between body and arms. over: SVG over everything. vest: SVG on the torso.
 */
export function person(options = {}) {
  const o = {
    top: palette.spruce,
    bottom: '#39495A',
    shoes: '#2C2C2C',
    skin: skins.a,
    legLeft: [[-7, 34], [-8, 68]],
    legRight: [[7, 34], [9, 68]],
    lean: 0,
    legWidth: 13,
    armWidth: 10.5,
    headScale: 1,
    ...options,
  };
  const { top, skin, lean, armLeft, armRight, armWidth, headScale } = o;
  const sleeve = o.sleeve || top;
  const left = [lean - 15.5, -39];
  const right = [lean + 15.5, -39];
  const arm = (shoulder, points) => {
    if (!points) return '';
    const [elbow, hand] = points;
    const lower = o.short ? polyline([elbow, hand], skin, armWidth - 3) : polyline([elbow, hand], sleeve, armWidth - 1);
    return polyline([shoulder, elbow], sleeve, armWidth) + lower + circle(hand[0], hand[1], 5.2, skin);
  };
  const torso = path(
    `M${lean - 19.5},-35 C${lean - 19.5},-44 ${lean - 8},-46 ${lean},-46 C${lean + 8},-46 ${lean + 19.5},-44 ${lean + 19.5},-35 C17.5,-20 13.5,-10 14,6 L-14,6 C-13.5,-10 -17.5,-20 ${lean - 19.5},-35Z`,
    top,
  );
  const apron = o.apron
    ? path('M-10,-34 L10,-34 L13,18 L-13,18Z', o.apron) + line('M-10,-34 L-7,-45 M10,-34 L7,-45', o.apron, 3)
    : '';
  const neck = rect(lean - 5, -53, 10, 13, skin, 4) + (o.scarf ? rect(lean - 8, -50, 16, 8, o.scarf, 4) : '');
  const headPosition = [lean * 1.25 + (o.headX || 0), -50 - 15 * headScale + (o.headY || 0)];
  const headDrawing = o.tilt ? turn(...headPosition, o.tilt, head(o), headScale) : place(...headPosition, headScale, head(o));
  const behind = o.behind || '';
  const drawnBehind = (behind.includes('L') ? arm(left, armLeft) : '') + (behind.includes('R') ? arm(right, armRight) : '');
  const drawnInFront = (behind.includes('L') ? '' : arm(left, armLeft)) + (behind.includes('R') ? '' : arm(right, armRight));
  return (
    drawnBehind +
    (o.bust ? '' : standingLegs(o)) +
    (o.pack ? rect(lean - 27.5, -39, 15, 32, o.pack, 7) : '') +
    neck +
    torso +
    apron +
    (o.vest || '') +
    headDrawing +
    (o.middle || '') +
    drawnInFront +
    (o.hairStyle === 'hijab' && !o.back ? place(...headPosition, headScale, scarfShoulders(o.hair)) : '') +
    (o.over || '')
  );
}

/**
 * A child: same options and points as person() (drawn in the person's measure), with a larger head,
 * scaled so that it stands with its soles at y 73 × size. size .5 is about four years, .62 about seven, .75 about eleven.
 * Place it with place(x, y, scale, child({…})): soles are then at y + 73 × size × scale.
 */
export const child = (options = {}) =>
  place(0, 0, options.size || 0.62, person({ headScale: options.size && options.size > 0.7 ? 1.18 : 1.32, headY: 2, ...options }));

/**
 * A seated person, hip centre at 0,0, soles at about y 50, seat surface at about y 8.
 * Options of person() plus view: 'front' (legs towards us) or 'side'; facing: 1 right, -1 left (side view);
 * legs: own points [[hip, knee, ankle], [hip, knee, ankle]] instead of the usual ones; skirt: colour of a skirt or blanket.
 */
export function seatedPerson(options = {}) {
  const { view = 'front', facing = 1, bottom = '#39495A', shoes = '#2C2C2C', legWidth = 14 } = options;
  const side = view === 'side';
  const points =
    options.legs ||
    (side
      ? [[[-3, 1], [24, 3], [27, 43]], [[-1, 2], [29, 4], [33, 44]]].map((leg) => leg.map(([x, y]) => [x * facing, y]))
      : [[[-7, 2], [-13, 18], [-13, 46]], [[7, 2], [13, 18], [13, 46]]]);
  const toes = side ? [facing, facing] : [-1, 1];
  const legs =
    points.map((leg, index) => polyline(aboveShoe(leg), bottom, legWidth) + shoe(...leg[2], shoes, toes[index])).join('') +
    (options.skirt
      ? path(side ? `M${-13 * facing},-4 L${10 * facing},-6 L${38 * facing},-3 L${37 * facing},30 L${18 * facing},30 L${16 * facing},12 L${-13 * facing},8Z` : 'M-13,-5 H13 L23,14 L22,36 H-22 L-23,14Z', options.skirt)
      : '');
  return person({
    dir: side ? 0.8 * facing : 0,
    ...options,
    bust: 1,
    skirt: undefined,
    middle: legs + (options.middle || ''),
  });
}
