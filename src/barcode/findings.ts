import {detected, isNear, samePlace} from './detected-barcode.js';
import type {DetectedBarcode} from './detected-barcode.js';
import type {Drawing} from './drawing.js';
import type {EngineRead} from './engine.js';
import {identify, isMatrix} from './formats.js';
import type {BarcodeFormat} from './formats.js';
import {apply} from './geometry.js';
import type {Quad} from './geometry.js';

/** Gathers what several looks at one picture find. */
export interface Findings {
  /** What counts as read, each code once. */
  codes(): DetectedBarcode[];
  /** Places where a QR code was seen that no look could read so far. */
  unread(): Quad[];
  /** Takes what one look found; one at the untouched picture is trusted, others have to agree about bars. */
  add(reads: readonly EngineRead[], toPicture: Drawing['toPicture'], trusted: boolean): void;
  /** Takes codes in two dimensions that were read in another way. */
  addRead(codes: readonly DetectedBarcode[]): void;
  /** Takes codes in bars that all their scan lines agree on. */
  addLines(codes: readonly DetectedBarcode[]): void;
}

/** A value that looks have read from bars. */
interface Candidate {
  code: DetectedBarcode;
  looks: number;
  trusted: boolean;
}

const placed = (corners: Quad, toPicture: Drawing['toPicture']): Quad => {
  const [a, b, c, d] = corners;
  return [apply(toPicture, a), apply(toPicture, b), apply(toPicture, c), apply(toPicture, d)];
};

const isSameValue = (one: DetectedBarcode, other: DetectedBarcode): boolean =>
  one.format === other.format && one.rawValue === other.rawValue;

/** Whether a candidate speaks against another one: as many looks have read it from the same bars. */
const refutes = (one: Candidate, other: Candidate): boolean =>
  one !== other &&
  isNear(one.code, other.code) &&
  // Two values from one untouched picture are two codes, as the pair on a book's back is.
  !(one.trusted && other.trusted) &&
  (one.looks > other.looks || (one.looks === other.looks && !other.trusted));

export const createFindings = (asked: readonly BarcodeFormat[]): Findings => {
  const matrixCodes: DetectedBarcode[] = [];
  const bars: Candidate[] = [];
  const failed: Quad[] = [];

  // Codes in two dimensions notice what they cannot correct: the first look that reads one is right.
  const addMatrix = (code: DetectedBarcode, before: readonly DetectedBarcode[]): void => {
    const known = before.some(({cornerPoints}) => samePlace(cornerPoints, code.cornerPoints));
    if (!known) matrixCodes.push(code);
  };

  // Bars carry one check digit or none, and a retouched picture easily turns one value into another.
  const addBars = (code: DetectedBarcode, seen: Set<Candidate>, trusted: boolean): void => {
    let candidate = bars.find(other => isSameValue(other.code, code) && isNear(other.code, code));
    if (!candidate) bars.push((candidate = {code, looks: 0, trusted}));
    if (!seen.has(candidate)) candidate.looks += 1;
    seen.add(candidate);
  };

  const holds = (candidate: Candidate): boolean =>
    (candidate.trusted || candidate.looks > 1) &&
    !bars.some(other => refutes(other, candidate)) &&
    !matrixCodes.some(({cornerPoints}) => samePlace(cornerPoints, candidate.code.cornerPoints));

  return {
    codes: () => [...matrixCodes, ...bars.filter(holds).map(({code}) => code)],
    unread: () => failed.filter(quad => !matrixCodes.some(code => samePlace(code.cornerPoints, quad))),
    addRead: codes => {
      const before = [...matrixCodes];
      for (const code of codes) addMatrix(code, before);
    },
    addLines: codes => {
      for (const code of codes) addBars(code, new Set(), true);
    },
    add: (reads, toPicture, trusted) => {
      const before = [...matrixCodes];
      const seen = new Set<Candidate>();
      for (const {format: name, text, bytes, corners, error} of reads) {
        const {format, rawValue} = identify(name, text, asked) ?? {};
        if (!format || rawValue === undefined) continue;
        const quad = placed(corners, toPicture);
        if (error) {
          if (format === 'qr_code') failed.push(quad);
          continue;
        }
        const code = detected(format, rawValue, bytes, quad);
        if (isMatrix(format)) addMatrix(code, before);
        else addBars(code, seen, trusted);
      }
    },
  };
};
