import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';

/** What each of the 256 brightnesses becomes. */
const tableOf = (curve: (value: number) => number): Uint8Array =>
  Uint8Array.from({length: 256}, (_, value) => curve(value));

export const gammaTable = (exponent: number): Uint8Array =>
  tableOf(value => Math.round(255 * (value / 255) ** exponent));

export const thresholdTable = (level: number): Uint8Array => tableOf(value => (value > level ? 255 : 0));

const mapped = ({width, height, data}: GreyImage, table: Uint8Array): GreyImage => {
  const made = createGrey(width, height);
  for (let at = 0; at < data.length; at++) made.data[at] = table[data[at] ?? 0] ?? 0;
  return made;
};

/** Raises brightness to a power: over 1 darkens and opens what is washed out, under 1 opens shadows. */
export const gamma = (image: GreyImage, exponent: number): GreyImage => mapped(image, gammaTable(exponent));

/** White over the level, black up to it. */
export const threshold = (image: GreyImage, level: number): GreyImage => mapped(image, thresholdTable(level));
