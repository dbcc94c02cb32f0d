import {greysOf, photograph, pixelsPerRadian} from './camera.js';
import type {Shot} from './camera.js';
import type {Picture} from './picture.js';

/** Reads one code; undefined when there is none that can be read. */
export type ReadCode = (picture: Picture) => string | undefined;

/** Loads a reader that knows nothing of the encoder; a test replaces it. */
export type LoadReader = () => Promise<ReadCode>;

export interface VerifyOptions {
  /** Width of the picture with its quiet zone as people see it, in millimetres. */
  widthMm: number;
  /** From how far it must be readable, in metres. */
  distance: number;
  loadReader?: LoadReader;
}

/**
 * - `reader-unavailable`: the reader could not be loaded, so nothing is known;
 * - `unreadable`: not even from near;
 * - `wrong-text`: it reads, but not what was meant;
 * - `too-far`: readable, but not from the distance asked for.
 */
export type Unverified = 'reader-unavailable' | 'unreadable' | 'wrong-text' | 'too-far';

/** `readableTo` is in metres, rounded down to 0.1. */
export type Verification =
  {verified: true; readableTo: number} | {verified: false; reason: Unverified; readableTo: number};

/** The reader of the `qr` package: another author than the encoder's, without WebAssembly. */
export const loadReader: LoadReader = async () => {
  const {decodeQR} = await import('qr/decode.js');
  return ({width, height, data}) => {
    try {
      // One try without the usual limit of time: a busy device must not change the verdict.
      return decodeQR({width, height, data}, {format: 'RGBA', effort: 1, timeLimit: Infinity});
    } catch {
      return undefined;
    }
  };
};

/** In dim light, from straight on and with the phone held askew. */
const shots: readonly Omit<Shot, 'scale'>[] = [
  {shift: 0, turn: 0, blur: 0.6, light: 0.3, noise: 2},
  {shift: 0.5, turn: 0.1, blur: 0.6, light: 0.3, noise: 2},
  {shift: 0.25, turn: -0.2, blur: 0.8, light: 0.5, noise: 4},
];

/** Of the farthest distance at which every shot is read, the part that is promised: light and phones differ. */
const promised = 0.8;

const rounds = 7;

/** Lets the page handle what people did meanwhile. */
const breath = (): Promise<void> => new Promise(resolve => void setTimeout(resolve));

const floorTo = (metres: number): number => Math.floor(metres * 10 + 1e-9) / 10;

/**
 * Reads a rendered code back and finds out from how far a phone reads it: the picture is shrunk to what a modest
 * phone sees there, blurred, dimmed and turned. Never rejects.
 */
export const verifyQr = async (
  text: string,
  picture: Picture,
  {widthMm, distance, loadReader: load = loadReader}: VerifyOptions,
): Promise<Verification> => {
  const refuse = (reason: Unverified, readableTo = 0): Verification => ({
    verified: false,
    reason,
    readableTo,
  });
  let read: ReadCode;
  try {
    read = await load();
  } catch {
    return refuse('reader-unavailable');
  }
  const near = read(picture);
  if (near === undefined) return refuse('unreadable');
  if (near !== text) return refuse('wrong-text');

  const greys = greysOf(picture);
  const scaleAt = (metres: number): number => ((widthMm / 1000 / metres) * pixelsPerRadian) / picture.width;
  const isReadFrom = (metres: number): boolean =>
    shots.every(shot => read(photograph(greys, {...shot, scale: scaleAt(metres)})) === text);

  // A camera needs more than one of its pixels per module, and no code has more than 185 modules with its margin.
  let [readable, unreadable] = [0, (widthMm / 1000 / 25) * pixelsPerRadian];
  for (let round = 0; round < rounds; round++) {
    const middle = readable ? (readable + unreadable) / 2 : unreadable / 2;
    if (isReadFrom(middle)) readable = middle;
    else unreadable = middle;
    await breath();
  }
  const readableTo = floorTo(readable * promised);
  return readableTo >= floorTo(distance) ? {verified: true, readableTo} : refuse('too-far', readableTo);
};
