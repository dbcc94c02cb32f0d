import {detected, isNear, samePlace} from './detected-barcode.js';
import type {DetectedBarcode} from './detected-barcode.js';
import type {Drawing} from './drawing.js';
import type {EngineRead} from './engine.js';
import {identify, isMatrix} from './formats.js';
import type {BarcodeFormat} from './formats.js';
import {apply} from './geometry.js';
import type {Quad} from './geometry.js';

/** Gathers what several looks at one picture find, each code once. */
export interface Findings {
  codes: DetectedBarcode[];
  /** Places where a QR code was seen that no look could read so far. */
  unread(): Quad[];
  /** Takes what one look found. The first look at the untouched picture is trusted, later ones have to agree. */
  add(reads: readonly EngineRead[], toPicture: Drawing['toPicture'], trusted: boolean): void;
}

const placed = (corners: Quad, toPicture: Drawing['toPicture']): Quad => {
  const [a, b, c, d] = corners;
  return [apply(toPicture, a), apply(toPicture, b), apply(toPicture, c), apply(toPicture, d)];
};

const isSame = (one: DetectedBarcode, other: DetectedBarcode): boolean =>
  one.format === other.format &&
  one.rawValue === other.rawValue &&
  (samePlace(one.cornerPoints, other.cornerPoints) || (!isMatrix(one.format) && isNear(one, other)));

/** Whether two reads cannot both be right: they say different things of one place. */
const contradicts = (one: DetectedBarcode, other: DetectedBarcode): boolean =>
  samePlace(one.cornerPoints, other.cornerPoints) || (!isMatrix(one.format) && isNear(one, other));

export const createFindings = (asked: readonly BarcodeFormat[]): Findings => {
  const codes: DetectedBarcode[] = [];
  const failed: Quad[] = [];
  let doubtful: DetectedBarcode[] = [];

  const addCode = (code: DetectedBarcode, before: readonly DetectedBarcode[], trusted: boolean): void => {
    if (codes.some(known => isSame(known, code))) return;
    if (before.some(known => contradicts(known, code))) return;
    // Bars carry one check digit or none: retouched pictures need a second look that says the same.
    if (trusted || isMatrix(code.format) || doubtful.some(other => isSame(other, code))) codes.push(code);
    else doubtful.push(code);
  };

  return {
    codes,
    unread: () => failed.filter(quad => !codes.some(code => samePlace(code.cornerPoints, quad))),
    add: (reads, toPicture, trusted) => {
      const before = [...codes];
      for (const {format: name, text, bytes, corners, error} of reads) {
        const {format, rawValue} = identify(name, text, asked) ?? {};
        if (!format || rawValue === undefined) continue;
        const quad = placed(corners, toPicture);
        if (!error) addCode(detected(format, rawValue, bytes, quad), before, trusted);
        else if (format === 'qr_code') failed.push(quad);
      }
      doubtful = doubtful.filter(code => !codes.includes(code));
    },
  };
};
