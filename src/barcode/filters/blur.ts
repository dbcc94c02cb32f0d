import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';

/** Widths of three box means that together come close to a Gaussian of this sigma. */
export const boxWidths = (sigma: number): [number, number, number] => {
  const ideal = Math.floor(Math.sqrt(4 * sigma ** 2 + 1));
  const narrow = ideal % 2 ? ideal : ideal - 1;
  const count = Math.round((12 * sigma ** 2 - 3 * narrow ** 2 - 12 * narrow - 9) / (-4 * narrow - 4));
  const width = (index: number): number => (index < count ? narrow : narrow + 2);
  return [width(0), width(1), width(2)];
};

interface Lines {
  count: number;
  start: number;
  length: number;
  step: number;
}

/** Means of `width` neighbours along lines that start `start` apart, cut at the ends. */
const boxMeans = (
  source: Float32Array,
  target: Float32Array,
  width: number,
  {count, start, length, step}: Lines,
): void => {
  const radius = (width - 1) / 2;
  for (let line = 0; line < count; line++) {
    const first = line * start;
    let sum = 0;
    for (let at = -radius; at < length; at++) {
      const entering = at + radius;
      const leaving = at - radius - 1;
      if (entering < length) sum += source[first + entering * step] ?? 0;
      if (leaving >= 0) sum -= source[first + leaving * step] ?? 0;
      if (at < 0) continue;
      const share = 1 / (Math.min(entering, length - 1) - Math.max(leaving, -1));
      target[first + at * step] = sum * share;
    }
  }
};

const blurred = ({width, height, data}: GreyImage, sigma: number): Float32Array => {
  const [values, between] = [new Float32Array(data), new Float32Array(data.length)];
  const [first, second, third] = boxWidths(sigma);
  const across = {count: height, start: width, length: width, step: 1};
  const down = {count: width, start: 1, length: height, step: width};
  boxMeans(values, between, first, across);
  boxMeans(between, values, second, across);
  boxMeans(values, between, third, across);
  boxMeans(between, values, first, down);
  boxMeans(values, between, second, down);
  boxMeans(between, values, third, down);
  return values;
};

/** Softens noise and print texture; sigma in pixels. */
export const gauss = (image: GreyImage, sigma: number): GreyImage => {
  const values = blurred(image, sigma);
  const soft = createGrey(image.width, image.height);
  for (let at = 0; at < values.length; at++) soft.data[at] = (values[at] ?? 0) + 0.5;
  return soft;
};

/** Unsharp mask: adds `amount` times what a Gaussian of this sigma takes away. */
export const sharpen = (image: GreyImage, sigma: number, amount: number): GreyImage => {
  const soft = blurred(image, sigma);
  const sharp = createGrey(image.width, image.height);
  for (let at = 0; at < soft.length; at++) {
    const value = image.data[at] ?? 0;
    const lifted = value + amount * (value - (soft[at] ?? 0));
    sharp.data[at] = lifted < 0 ? 0 : lifted > 255 ? 255 : lifted;
  }
  return sharp;
};
