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

/** In dim light and by an unsteady hand, from straight on and with the phone held askew. */
const shots: readonly Omit<Shot, 'scale'>[] = [
  [0, 0],
  [0.5, 0.1],
  [0.25, -0.2],
  [0.75, 0.2],
  [0.4, -0.05],
].map(([shift = 0, turn = 0]) => ({shift, turn, blur: 0.9, light: 0.3, noise: 5}));

/** Whoever scans holds the phone there for a moment: one frame that is not read does not count. */
const mayFail = 1;

const rounds = 6;

/** Milliseconds of work after which the page may handle what people did meanwhile. */
const slice = 12;

/** Lets the page breathe between two looks, when it has waited long enough. */
const createBreath = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise(resolve => void setTimeout(resolve));
    since = performance.now();
  };
};

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
  const breathe = createBreath();
  const near = read(picture);
  if (near === undefined) return refuse('unreadable');
  if (near !== text) return refuse('wrong-text');
  await breathe();

  const greys = greysOf(picture);
  const scaleAt = (metres: number): number => ((widthMm / 1000 / metres) * pixelsPerRadian) / picture.width;
  const isReadFrom = async (metres: number): Promise<boolean> => {
    let failed = 0;
    for (const shot of shots) {
      await breathe();
      const photo = photograph(greys, {...shot, scale: scaleAt(metres)});
      if (read(photo) !== text && (failed += 1) > mayFail) return false;
    }
    return true;
  };

  // The smallest code has 29 modules with its margin, and nobody reads one from fewer than 40 pixels.
  let [readable, unreadable] = [0, (widthMm / 1000 / 40) * pixelsPerRadian];
  for (let round = 0; round < rounds; round++) {
    const middle = readable ? (readable + unreadable) / 2 : unreadable / 2;
    if (await isReadFrom(middle)) readable = middle;
    else unreadable = middle;
  }
  const readableTo = floorTo(readable);
  return readableTo >= floorTo(distance) ? {verified: true, readableTo} : refuse('too-far', readableTo);
};
