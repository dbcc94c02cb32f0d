import {gauss, resample, warp} from '../filters/index.js';
import {eachWindowRow} from '../filters/windows.js';
import {apply, compose} from '../geometry.js';
import type {Homography} from '../geometry.js';
import type {GreyImage} from '../grey-image.js';

/** A code drawn straight, so many pixels per module, with room around it. */
export interface Patch {
  /** Modules per side of the code. */
  size: number;
  /** Pixels per side. */
  side: number;
  grey: GreyImage;
  /** How dark each pixel is among its neighbours: 1 dark, -1 light. */
  ink: Float32Array;
  /** From modules to pixels of the picture. */
  toPicture: Homography;
}

/** Pixels per module. */
export const pitch = 6;
/** Modules around the code. */
export const room = 3;
/** Half the side of the window that tells dark from light, in modules. */
const neighbourhood = 3.5;
/** Contrast under this is noise, as the standard deviation of brightness. */
const leastContrast = 6;

/** A picture and its halves, so that large modules need not be sampled pixel by pixel. */
export type Pyramid = readonly GreyImage[];

export const pyramidOf = (image: GreyImage): Pyramid => {
  const levels = [image];
  for (let last = image; Math.min(last.width, last.height) > 200 && levels.length < 4; levels.push(last))
    last = resample(last, last.width >> 1, last.height >> 1);
  return levels;
};

/** Pixels of the picture along one module in the middle of the code. */
export const moduleSize = (toPicture: Homography, size: number): number => {
  const at = (x: number, y: number): {x: number; y: number} => apply(toPicture, {x, y});
  const [a, b, c] = [at(size / 2, size / 2), at(size / 2 + 1, size / 2), at(size / 2, size / 2 + 1)];
  return Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - a.x, c.y - a.y));
};

const inkOf = (grey: GreyImage): Float32Array => {
  const soft = gauss(grey, 1);
  const ink = new Float32Array(soft.data.length);
  eachWindowRow(soft, Math.round(neighbourhood * pitch), ({offset, sums, squares, counts}) => {
    for (let x = 0; x < soft.width; x++) {
      const mean = (sums[x] ?? 0) / (counts[x] ?? 1);
      const spread = Math.sqrt(Math.max((squares[x] ?? 0) / (counts[x] ?? 1) - mean * mean, 0));
      const value = (mean - (soft.data[offset + x] ?? 0)) / (1.2 * Math.max(spread, leastContrast));
      ink[offset + x] = Math.max(-1, Math.min(1, value));
    }
  });
  return ink;
};

/** Draws a code straight from where its modules are thought to be. */
export const patchOf = (pyramid: Pyramid, toPicture: Homography, size: number): Patch | undefined => {
  const module = moduleSize(toPicture, size);
  if (!(module > 0.8)) return undefined;
  let level = 0;
  while (module / 2 ** level > 1.5 * pitch && level < pyramid.length - 1) level += 1;
  const image = pyramid[level] as GreyImage;
  const shrunk = 1 / 2 ** level;
  const side = (size + 2 * room) * pitch;
  const toModules: Homography = [1 / pitch, 0, -room, 0, 1 / pitch, -room, 0, 0, 1];
  const toImage = compose([shrunk, 0, 0, 0, shrunk, 0, 0, 0, 1], compose(toPicture, toModules));
  const grey = warp(image, {width: side, height: side}, toImage);
  return {size, side, grey, ink: inkOf(grey), toPicture};
};
