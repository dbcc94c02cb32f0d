import type {BarcodeFormat} from './formats.js';
import {center, contains} from './geometry.js';
import type {Point, Quad} from './geometry.js';

/** A code that was read, as in the W3C Barcode Detection API; places in the picture's own pixels. */
export interface DetectedBarcode {
  rawValue: string;
  format: BarcodeFormat;
  /** The code's own top left, top right, bottom right and bottom left. */
  cornerPoints: Quad;
  boundingBox: {x: number; y: number; width: number; height: number};
  /** What the code holds before it is taken for text. */
  rawBytes: Uint8Array;
}

const boundingBox = (corners: readonly Point[]): DetectedBarcode['boundingBox'] => {
  const [xs, ys] = [corners.map(({x}) => x), corners.map(({y}) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
};

export const detected = (
  format: BarcodeFormat,
  rawValue: string,
  rawBytes: Uint8Array,
  cornerPoints: Quad,
): DetectedBarcode => ({rawValue, format, cornerPoints, boundingBox: boundingBox(cornerPoints), rawBytes});

/** The code in a picture that is larger by this factor. */
export const enlarged = (
  {rawValue, format, rawBytes, cornerPoints: [a, b, c, d]}: DetectedBarcode,
  factor: number,
): DetectedBarcode => {
  const place = ({x, y}: Point): Point => ({x: x * factor, y: y * factor});
  return detected(format, rawValue, rawBytes, [place(a), place(b), place(c), place(d)]);
};

/** Whether two shapes are the same place: one holds the other's centre. */
export const samePlace = (one: readonly Point[], other: readonly Point[]): boolean =>
  contains(one, center(other)) || contains(other, center(one));

/** Bars are read along a line, which may be another one each time: the same value nearby is the same code. */
export const isNear = (one: DetectedBarcode, other: DetectedBarcode): boolean => {
  const [a, b] = [one.boundingBox, other.boundingBox];
  const reach = Math.max(a.width, a.height, b.width, b.height) / 2;
  return (
    Math.abs(a.x + a.width / 2 - b.x - b.width / 2) < reach &&
    Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < reach
  );
};
