import {createCascade} from './cascade.js';
import {enlarged} from './detected-barcode.js';
import type {DetectedBarcode} from './detected-barcode.js';
import {startEngine} from './engine.js';
import type {BarcodeFormat} from './formats.js';
import {toGrey} from './grey-image.js';
import {toPixels} from './pixels.js';
import type {BarcodeSource} from './pixels.js';
import {compileWasm} from './wasm.js';
import type {WasmSource} from './wasm.js';

/**
 * How much a decode may cost:
 * - `frame`: one pass, for a live camera; the next call looks in another way when this one found nothing.
 * - `all`: every pass, for a picture that there is only one of.
 */
export type Effort = 'frame' | 'all';

export interface DecodeOptions {
  effort?: Effort;
  /** Pixels of the longer side to work with: a larger picture is made smaller first, and takes less time. */
  longestSide?: number;
}

/** Decoding in the thread that it is called in. */
export interface Session {
  decode(source: BarcodeSource, options: DecodeOptions): Promise<DetectedBarcode[]>;
}

/** Loads the engine; rejects with a {@link DecoderError}. */
export const startSession = async (formats: readonly BarcodeFormat[], wasm: WasmSource): Promise<Session> => {
  const cascade = createCascade(await startEngine(await compileWasm(wasm)), formats);
  return {
    decode: async (source, {effort = 'frame', longestSide}) => {
      const {pixels, scale} = await toPixels(source, longestSide);
      if (!pixels.width || !pixels.height) return [];
      const grey = toGrey(pixels);
      const found = effort === 'all' ? await cascade.all(grey) : cascade.frame(grey);
      return scale === 1 ? found : found.map(code => enlarged(code, scale));
    },
  };
};
