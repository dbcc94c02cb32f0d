import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';

/** Source pixels from `first` on, and how much each counts. */
export interface Taps {
  first: number;
  weights: number[];
}

/** Which source pixels make a target pixel: two when enlarging (bilinear), all those it covers when shrinking. */
export const taps = (source: number, target: number): Taps[] =>
  Array.from({length: target}, (_, index) => {
    const ratio = source / target;
    if (ratio <= 1) {
      const position = Math.min(Math.max((index + 0.5) * ratio - 0.5, 0), source - 1);
      const first = Math.min(Math.floor(position), Math.max(source - 2, 0));
      return {first, weights: source > 1 ? [1 - position + first, position - first] : [1]};
    }
    const [from, to] = [index * ratio, Math.min((index + 1) * ratio, source)];
    const first = Math.floor(from);
    const last = Math.min(Math.ceil(to), source);
    const weights = Array.from(
      {length: last - first},
      (__, step) => (Math.min(first + step + 1, to) - Math.max(first + step, from)) / (to - from),
    );
    return {first, weights};
  });

/** The picture in another size: bilinear where it grows, the mean of what a pixel covers where it shrinks. */
export const resample = (image: GreyImage, width: number, height: number): GreyImage => {
  const across = taps(image.width, width);
  const rows = new Float32Array(width * image.height);
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < width; x++) {
      const {first, weights} = across[x] as Taps;
      let sum = 0;
      for (let tap = 0; tap < weights.length; tap++)
        sum += (image.data[y * image.width + first + tap] ?? 0) * (weights[tap] ?? 0);
      rows[y * width + x] = sum;
    }
  const made = createGrey(width, height);
  taps(image.height, height).forEach(({first, weights}, y) => {
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let tap = 0; tap < weights.length; tap++)
        sum += (rows[(first + tap) * width + x] ?? 0) * (weights[tap] ?? 0);
      made.data[y * width + x] = sum;
    }
  });
  return made;
};
