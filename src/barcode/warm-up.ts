import {original, scaled} from './drawing.js';
import {askedName} from './formats.js';
import type {Engine} from './engine.js';
import {createGrey} from './grey-image.js';
import type {GreyImage} from './grey-image.js';

/** A QR code of 21 × 21 modules, row by row, dark is 1, as a number to the base 36. */
const code = '2x33klkv42rgr782r638e5snbwm3clhndd1mo8lrp2yj6l86x6wz8ckdor642jp4tf0rhe9k11vyntkd7ram35';
/** What it says. */
export const ownText = 'STANDBY';
const [modules, size, margin] = [21, 6, 60];

const modulesOf = (written: string): string =>
  Array.from(written, digit => BigInt(parseInt(digit, 36)))
    .reduce((number, digit) => number * 36n + digit, 0n)
    .toString(2)
    .padStart(modules * modules, '0');

/** A picture with that code in its middle. */
export const ownPicture = (): GreyImage => {
  const side = modules * size + 2 * margin;
  const image = createGrey(side, side);
  image.data.fill(255);
  const bits = modulesOf(code);
  for (let row = 0; row < modules * size; row++)
    for (let column = 0; column < modules * size; column++)
      if (bits[Math.floor(row / size) * modules + Math.floor(column / size)] === '1')
        image.data[(row + margin) * side + column + margin] = 0;
  return image;
};

/**
 * Reads a code of its own. Browsers compile WebAssembly function by function, when each is first called: without this
 * the first picture of the camera would wait for it.
 */
export const warmUp = (engine: Engine): void => {
  engine.read(ownPicture(), {formats: [askedName('qr_code')]});
};

/** Looks at pictures as large as a camera's, until browsers have compiled again, and better, what is called often. */
const rounds = 8;

/** Goes on warming up in the pauses until the first picture comes. */
export const keepWarm = async (engine: Engine, isAsked: () => boolean): Promise<void> => {
  const {image} = scaled(original(ownPicture()), 4, 3);
  for (let round = 0; round < rounds; round++) {
    await new Promise(resolve => setTimeout(resolve));
    if (isAsked()) return;
    engine.read(image, {formats: [askedName('qr_code')]});
  }
};
