import {blankPicture} from './picture.js';
import type {Picture} from './picture.js';

/**
 * Pixels per radian of the viewfinder that a scanning phone looks at: 720 pixels on its short side, which sees 50°.
 * Better phones have more; the promise is for the modest one.
 */
export const pixelsPerRadian = 360 / Math.tan((25 / 180) * Math.PI);

/** How one photograph is taken; lengths in camera pixels. */
export interface Shot {
  /** Camera pixels per pixel of the picture; under 1 shrinks. */
  scale: number;
  /** Where the corner of the picture falls between two pixels of the camera, 0 to 1. */
  shift: number;
  /** How far the phone is turned, in radians. */
  turn: number;
  /** Standard deviation of focus and shaking hands. */
  blur: number;
  /** Brightness of white, 0 to 1. */
  light: number;
  /** Standard deviation of the sensor's noise, in grey levels of 255. */
  noise: number;
}

/** Around the plate: as dark as a wall at night, so that only the plate's own quiet zone helps. */
const surroundings = 40;

/** A picture without colour, as a reader of codes sees it, made for averages over any part of it. */
export interface Greys {
  width: number;
  height: number;
  /**
   * For each corner between pixels: the sum of all grey levels (0 to 255) above and left of it, row by row, with one
   * more column and row, so that there is always a next one.
   */
  sums: Uint32Array;
}

export const greysOf = ({width, height, data}: Picture): Greys => {
  const line = width + 2;
  const sums = new Uint32Array(line * (height + 2));
  for (let y = 0, at = 0; y < height; y++) {
    // Cut to whole numbers below, so this rounds.
    let row = 0.5;
    for (let x = 0; x < width; x++, at += 4) {
      row += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      const corner = (y + 1) * line + x + 1;
      sums[corner] = (sums[corner - line] ?? 0) + row;
    }
  }
  return {width, height, sums};
};

const kernel = (deviation: number): number[] => {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({length: 2 * reach + 1}, (_, at) =>
    deviation ? Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)) : 1,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map(weight => weight / sum);
};

/** Blurs along rows and turns the picture over its diagonal: twice gives the whole blur. */
const blurRows = (greys: Float32Array, side: number, weights: readonly number[]): Float32Array => {
  const reach = (weights.length - 1) / 2;
  const blurred = new Float32Array(greys.length);
  // The ends of a row go on beyond its edges.
  const row = new Float32Array(side + 2 * reach);
  for (let y = 0; y < side; y++) {
    row.set(greys.subarray(y * side, (y + 1) * side), reach);
    row.fill(greys[y * side] ?? 0, 0, reach);
    row.fill(greys[(y + 1) * side - 1] ?? 0, side + reach);
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (let at = 0; at < weights.length; at++) sum += (row[x + at] ?? 0) * (weights[at] ?? 0);
      blurred[x * side + y] = sum;
    }
  }
  return blurred;
};

/** A power of two; the noise begins again after so many pixels. */
const grains = 2 ** 16;
let grain: Float32Array | undefined;

/** The same noise every time, about normally distributed with deviation 1. Made once: it is slow. */
const noise = (): Float32Array => {
  if (grain) return grain;
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
  return (grain = Float32Array.from({length: grains}, () => (next() + next() + next()) * 2));
};

/**
 * What the lens throws on the sensor: each pixel is the average over a square around its place. Large codes have
 * hundreds of thousands of them, so the work for one does not depend on how much it averages.
 */
const project = (picture: Greys, side: number, {scale, shift, turn}: Shot): Float32Array => {
  const {width, height, sums} = picture;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const centre = side / 2 - shift;
  const reach = 0.5 / scale;
  const area = 4 * reach * reach;
  const greys = new Float32Array(side * side);
  const line = width + 2;
  /** At a corner's height, between two corners: what lies above the line from `left` to `right`. */
  const between = (start: number, left: number, right: number): number => {
    const from = left | 0;
    const to = right | 0;
    const first = sums[start + from] ?? 0;
    const last = sums[start + to] ?? 0;
    return (
      last +
      ((sums[start + to + 1] ?? 0) - last) * (right - to) -
      first -
      ((sums[start + from + 1] ?? 0) - first) * (left - from)
    );
  };
  const rowSum = (y: number, left: number, right: number): number => {
    const row = y | 0;
    const upper = between(row * line, left, right);
    return upper + (between((row + 1) * line, left, right) - upper) * (y - row);
  };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const across = (x + 0.5 - centre) / scale;
      const down = (y + 0.5 - centre) / scale;
      const middleX = width / 2 + across * cos + down * sin;
      const middleY = height / 2 - across * sin + down * cos;
      const left = Math.max(0, middleX - reach);
      const right = Math.min(width, middleX + reach);
      const top = Math.max(0, middleY - reach);
      const bottom = Math.min(height, middleY + reach);
      greys[y * side + x] = surroundings;
      if (left >= right || top >= bottom) continue;
      const inside = rowSum(bottom, left, right) - rowSum(top, left, right);
      greys[y * side + x] = (inside + surroundings * (area - (right - left) * (bottom - top))) / area;
    }
  return greys;
};

/** What the camera sees of a square picture: smaller, turned, blurred, dimmed and with noise. Deterministic. */
export const photograph = (picture: Greys, shot: Shot): Picture => {
  const {scale, turn, blur, light} = shot;
  const side = Math.ceil(picture.width * scale * (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn)))) + 12;
  const weights = kernel(blur);
  const seen = blurRows(blurRows(project(picture, side, shot), side, weights), side, weights);
  const grain = noise();
  const photo = blankPicture(side, side, 0);
  const {data} = photo;
  for (let at = 0; at < seen.length; at++) {
    const grey = (seen[at] ?? 0) * light + (grain[at % grains] ?? 0) * shot.noise;
    data[at * 4] = data[at * 4 + 1] = data[at * 4 + 2] = grey;
  }
  return photo;
};
