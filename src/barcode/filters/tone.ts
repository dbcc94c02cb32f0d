import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';

const mapped = (image: GreyImage, curve: (value: number) => number): GreyImage => {
  const table = Uint8Array.from({length: 256}, (_, value) => curve(value));
  const {width, height, data} = image;
  const made = createGrey(width, height);
  for (let at = 0; at < data.length; at++) made.data[at] = table[data[at] ?? 0] ?? 0;
  return made;
};

/** Raises brightness to a power: over 1 darkens and opens what is washed out, under 1 opens shadows. */
export const gamma = (image: GreyImage, exponent: number): GreyImage =>
  mapped(image, value => Math.round(255 * (value / 255) ** exponent));

/** White over the level, black up to it. */
export const threshold = (image: GreyImage, level: number): GreyImage =>
  mapped(image, value => (value > level ? 255 : 0));
