/** The people of the brochure: head options (skin, hair, glasses …) to spread into person({ ...cast.name, top: … }). */
import { skins, hairs, palette } from './shapes.mjs';

export const cast = {
  oldWoman: { skin: skins.a, hair: '#D6D0C5', hairStyle: 'bun', glasses: 1 },
  oldMan: { skin: skins.a, hair: '#D9D4CA', hairStyle: 'bald', glasses: 1 },
  greyWoman: { skin: skins.e, hair: '#D6D0C5', hairStyle: 'bob' },
  greyMan: { skin: skins.e, hair: hairs.grey, hairStyle: 'short' },
  greyBeard: { skin: skins.a, hair: hairs.grey, hairStyle: 'side', beard: 1 },
  oldDarkMan: { skin: skins.d, hair: '#D9D4CA', hairStyle: 'bald', beard: 1 },
  oldCurls: { skin: skins.c, hair: hairs.grey, hairStyle: 'curly', glasses: 1 },
  scarfWoman: { skin: skins.b, hair: palette.seaDark, hairStyle: 'hijab' },
  scarfDark: { skin: skins.d, hair: palette.mustard, hairStyle: 'hijab' },
  scarfOld: { skin: skins.c, hair: palette.plum, hairStyle: 'hijab', glasses: 1 },
  darkMan: { skin: skins.d, hair: '#1D1A1A', hairStyle: 'short' },
  darkWoman: { skin: skins.d, hair: hairs.dark, hairStyle: 'curly' },
  beardMan: { skin: skins.c, hair: '#1D1A1A', hairStyle: 'short', beard: 1 },
  turbanMan: { skin: skins.c, hair: palette.clay, hairStyle: 'turban', beard: 1, beardColour: '#2B2320' },
  longHair: { skin: skins.b, hair: hairs.black, hairStyle: 'long' },
  blackHairMan: { skin: skins.a, hair: '#1D1A1A', hairStyle: 'side' },
  blackBob: { skin: skins.a, hair: '#1D1A1A', hairStyle: 'bob' },
  brownBob: { skin: skins.e, hair: hairs.brown, hairStyle: 'bob' },
  redBeard: { skin: skins.e, hair: hairs.red, hairStyle: 'side', beard: 1 },
  blondMan: { skin: skins.e, hair: hairs.blond, hairStyle: 'side' },
  ponyTail: { skin: skins.e, hair: hairs.chestnut, hairStyle: 'tail' },
  darkBun: { skin: skins.c, hair: hairs.dark, hairStyle: 'bun' },
};
