import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';
import {eachWindowRow} from './windows.js';

/** Makes each pixel from its own brightness and the mean and variance of the window around it. */
const local = (
  image: GreyImage,
  radius: number,
  pixel: (value: number, mean: number, variance: number) => number,
): GreyImage => {
  const made = createGrey(image.width, image.height);
  eachWindowRow(image, radius, ({offset, sums, squares, counts}) => {
    for (let x = 0; x < image.width; x++) {
      const count = counts[x] ?? 1;
      const mean = (sums[x] ?? 0) / count;
      const variance = (squares[x] ?? 0) / count - mean * mean;
      made.data[offset + x] = pixel(image.data[offset + x] ?? 0, mean, variance);
    }
  });
  return made;
};

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);

/** Black and white by Sauvola's threshold: the local mean, lowered where the window has little contrast. */
export const sauvola = (image: GreyImage, radius: number, weight: number): GreyImage =>
  local(image, radius, (value, mean, variance) =>
    value <= mean * (1 + weight * (Math.sqrt(variance) / 128 - 1)) ? 0 : 255,
  );

/** Black and white: black is what is darker than the local mean by more than `margin`. */
export const darkerThanAround = (image: GreyImage, radius: number, margin: number): GreyImage =>
  local(image, radius, (value, mean) => (value < mean - margin ? 0 : 255));

/** Gives every window the same mean and contrast, without lifting noise of nearly flat ones. */
export const evenContrast = (image: GreyImage, radius: number): GreyImage =>
  local(image, radius, (value, mean, variance) =>
    clamp(128 + (60 * (value - mean)) / Math.max(Math.sqrt(variance), 6)),
  );
