import {apply, squareToQuad} from '../../src/barcode/geometry.js';
import type {Homography, Point, Quad} from '../../src/barcode/geometry.js';
import {createGrey} from '../../src/barcode/grey-image.js';
import type {GreyImage} from '../../src/barcode/grey-image.js';
import {isDark, qrMatrix} from '../../src/booking/qr-matrix.js';
import type {QrOptions} from '../../src/booking/qr-matrix.js';

/** The same numbers from 0 to 1 on every run. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

export interface Photograph extends QrOptions {
  /** Where the code's corners are. */
  quad: Quad;
  /** Modules that the middle of the paper is higher or lower than its sides. */
  bend?: number;
  /** Changes the brightness at a place of the code, in modules. */
  spoil?: (module: Point, grey: number) => number;
  /** Largest deviation by noise. */
  noise?: number;
  /** Of the noise. */
  seed?: number;
}

/** Where in the code a pixel is: the inverse of where the corners are, found by Newton's method. */
const toModules = (map: Homography, size: number, bend: number, {x, y}: Point): Point => {
  const place = (u: number, v: number): Point => apply(map, {x: u, y: v + (bend * 4 * u * (1 - u)) / size});
  let [u, v] = [0.5, 0.5];
  for (let step = 0; step < 12; step++) {
    const [at, right, below] = [place(u, v), place(u + 1e-4, v), place(u, v + 1e-4)];
    const [ax, ay] = [(right.x - at.x) * 1e4, (right.y - at.y) * 1e4];
    const [bx, by] = [(below.x - at.x) * 1e4, (below.y - at.y) * 1e4];
    const [ex, ey] = [x - at.x, y - at.y];
    const area = ax * by - ay * bx;
    u += (ex * by - ey * bx) / area;
    v += (ax * ey - ay * ex) / area;
  }
  return {x: u * size, y: v * size};
};

/** A grey picture of 400 × 400 pixels with a QR code as a camera might see it. */
export const photographed = (
  text: string,
  {quad, bend = 0, spoil, noise = 6, seed = 7, ...options}: Photograph,
): GreyImage => {
  const matrix = qrMatrix(text, options);
  const image = createGrey(400, 400);
  const map = squareToQuad(quad);
  const random = randomFrom(seed);
  for (let y = 0, at = 0; y < 400; y++)
    for (let x = 0; x < 400; x++, at++) {
      let grey = 0;
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const module = toModules(map, matrix.size, bend, {x: x + dx, y: y + dy});
        const paper = isDark(matrix, Math.floor(module.x), Math.floor(module.y)) ? 50 : 200;
        grey += (spoil ? spoil(module, paper) : paper) / 4;
      }
      image.data[at] = Math.max(0, Math.min(255, grey + (random() - 0.5) * 2 * noise));
    }
  return image;
};

/** The corners of a square that fills most of the picture, turned by an angle in degrees. */
export const squareQuad = (degrees = 0, half = 130): Quad => {
  const corner = (turn: number): Point => {
    const angle = ((degrees + turn) * Math.PI) / 180;
    return {x: 200 + half * Math.SQRT2 * Math.cos(angle), y: 200 + half * Math.SQRT2 * Math.sin(angle)};
  };
  return [corner(-135), corner(-45), corner(45), corner(135)];
};
