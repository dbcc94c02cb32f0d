import {logoModules} from './logo.js';
import type {QrLogo} from './logo.js';
import {isDark} from './qr-matrix.js';
import type {QrMatrix} from './qr-matrix.js';
import {quietZone} from './qr-path.js';

/** Pixels as in `ImageData`: red, green, blue, alpha per pixel, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A picture of one grey. */
export const blankPicture = (width: number, height: number, grey: number): Picture => {
  const data = new Uint8ClampedArray(width * height * 4).fill(grey);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return {width, height, data};
};

export interface Drawing {
  matrix: QrMatrix;
  /** `#rgb` or `#rrggbb`; black when absent. */
  colour?: string;
  logo?: QrLogo;
}

const channels = (colour: string): number[] => {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  return [0, 2, 4].map(at => parseInt(digits.slice(at, at + 2), 16));
};

/**
 * Paints a code with its quiet zone where there is no canvas, `scale` pixels per module. A logo stands for the
 * worst that it can be: every module under it is the wrong way round.
 */
export const paintCode = ({matrix, colour = '#000', logo}: Drawing, scale = 8): Picture => {
  const modules = matrix.size + 2 * quietZone;
  const side = modules * scale;
  const picture = blankPicture(side, side, 255);
  const clear = logo ? logoModules(matrix.size, logo.area) : 0;
  const [from, to] = [(matrix.size - clear) / 2, (matrix.size + clear) / 2];
  const covered = (at: number): boolean => at >= from && at < to;
  const ink = channels(colour);
  const line = side * 4;
  for (let row = 0; row < matrix.size; row++) {
    const start = (row + quietZone) * scale * line;
    for (let column = 0; column < matrix.size; column++) {
      const isWrong = covered(column) && covered(row);
      if (isDark(matrix, column, row) === isWrong) continue;
      const left = start + (column + quietZone) * scale * 4;
      for (let at = left; at < left + scale * 4; at += 4) picture.data.set(ink, at);
    }
    for (let copy = 1; copy < scale; copy++)
      picture.data.copyWithin(start + copy * line, start, start + line);
  }
  return picture;
};
