import {compose} from '../geometry.js';
import type {Homography} from '../geometry.js';
import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';

/** What lies beyond the picture's edge: light, as paper is, but no white that would look like glare. */
export const outside = 200;

/** The centre of a pixel is half a pixel from its corner, in both pictures. */
export const betweenCentres = (toSource: Homography): Homography =>
  compose([1, 0, -0.5, 0, 1, -0.5, 0, 0, 1], compose(toSource, [1, 0, 0.5, 0, 1, 0.5, 0, 0, 1]));

/** Draws a picture anew: `toSource` says for each target pixel where it lies in the source. Bilinear. */
export const warp = (
  {width, height, data}: GreyImage,
  target: {width: number; height: number},
  toSource: Homography,
): GreyImage => {
  const made = createGrey(target.width, target.height);
  const [a, b, c, d, e, f, g, h, i] = betweenCentres(toSource);
  for (let y = 0, at = 0; y < target.height; y++)
    for (let x = 0; x < target.width; x++, at++) {
      const scale = g * x + h * y + i;
      const [sx, sy] = [(a * x + b * y + c) / scale, (d * x + e * y + f) / scale];
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      if (!(scale > 0) || left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        made.data[at] = outside;
        continue;
      }
      const [fx, fy] = [sx - left, sy - top];
      const from = top * width + left;
      const upper = (data[from] ?? 0) * (1 - fx) + (data[from + 1] ?? 0) * fx;
      const lower = (data[from + width] ?? 0) * (1 - fx) + (data[from + width + 1] ?? 0) * fx;
      made.data[at] = upper * (1 - fy) + lower * fy + 0.5;
    }
  return made;
};
