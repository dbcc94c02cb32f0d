import type {Trying} from './engine.js';
import {isMatrix} from './formats.js';
import type {BarcodeFormat} from './formats.js';

/** One question to the engine about a live camera's picture. */
export interface Look {
  formats: readonly BarcodeFormat[];
  /** At half the size, for a quarter of the time. */
  isHalf?: boolean;
  /** At what the camera gave; bars that are retouched turn into others too easily to count. */
  isUntouched?: boolean;
  trying?: Trying;
}

const qrCodes: readonly BarcodeFormat[] = ['qr_code', 'micro_qr_code', 'rm_qr_code'];
const areas: readonly BarcodeFormat[] = ['aztec', 'data_matrix'];
const bars: readonly BarcodeFormat[] = [
  ...(['code_128', 'code_39', 'code_93', 'codabar', 'ean_13', 'ean_8', 'itf', 'upc_a', 'upc_e'] as const),
];

const nothing: Trying = {harder: false, turned: false, inverted: false, smaller: false};
/** At the whole picture, as it came. */
const upright = {isUntouched: true, trying: {...nothing, harder: true}};
const quick = {isUntouched: true, trying: {...nothing, turned: true}};
const half = {isHalf: true, trying: {smaller: false}};

/**
 * Looks beside that at QR codes, one on each picture in turn. Measured on photographs (`npm run bench:frames`), each
 * costs at most half of what the look at QR codes does; together they see codes that are small, turned or inverted.
 */
const others: readonly Look[] = [
  {formats: ['aztec'], ...quick},
  {formats: ['pdf417'], ...upright},
  {formats: bars, ...upright},
  {formats: ['data_matrix'], ...quick},
  {formats: ['aztec'], ...half},
  {formats: ['pdf417'], ...half},
  {formats: bars, ...half, isUntouched: true},
  {formats: ['data_matrix'], isHalf: true, trying: {...nothing, turned: true, inverted: true}},
];
/** So cheap that bars which are large and clear are seen on every picture. */
const atBars: Look = {formats: bars, ...quick};

/** Where no QR codes are asked for, each kind of code has pictures of its own and is looked at thoroughly. */
const alone: readonly Look[] = [{formats: areas}, {formats: ['pdf417']}, {formats: bars, isUntouched: true}];

/** What to ask on the pictures in turn. */
export const looksFor = (asked: readonly BarcodeFormat[]): (readonly Look[])[] => {
  const within = (looks: readonly Look[]): Look[] =>
    looks
      .map(look => ({...look, formats: look.formats.filter(format => asked.includes(format))}))
      .filter(({formats}) => formats.length);
  const always = within([{formats: qrCodes}]);
  if (!always.length) return within(alone).map(look => [look]);
  const turns = within(others);
  if (!turns.length) return [always];
  return turns.map(look => [
    ...always,
    ...(look.isHalf || look.formats.some(isMatrix) ? within([atBars]) : []),
    look,
  ]);
};
