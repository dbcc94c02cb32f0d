import {createCascade} from './cascade.js';
import {enlarged} from './detected-barcode.js';
import type {DetectedBarcode} from './detected-barcode.js';
import {original, within} from './drawing.js';
import {startEngine} from './engine.js';
import {toGrey} from './filters/index.js';
import type {BarcodeFormat} from './formats.js';
import type {GreyImage} from './grey-image.js';
import {lumaOf} from './luma.js';
import {startNativeDetector} from './native-detector.js';
import {toPixels} from './pixels.js';
import type {BarcodeSource} from './pixels.js';
import {keepWarm, warmUp} from './warm-up.js';
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

/** Loads and warms the engine; rejects with a {@link DecoderError}. */
export const startSession = async (formats: readonly BarcodeFormat[], wasm: WasmSource): Promise<Session> => {
  const native = startNativeDetector(formats);
  const engine = await startEngine(await compileWasm(wasm));
  warmUp(engine);
  const cascade = createCascade(engine, formats);
  const look = (grey: GreyImage, seen: DetectedBarcode[], effort: Effort): Promise<DetectedBarcode[]> =>
    effort === 'all' ? cascade.all(grey, seen) : Promise.resolve(cascade.frame(grey, seen));
  const inSource = (codes: DetectedBarcode[], scale: number): DetectedBarcode[] =>
    scale === 1 ? codes : codes.map(code => enlarged(code, scale));
  let [wasAlone, isAsked] = [false, false];
  // Not where a page waits for it.
  if (typeof document === 'undefined') void keepWarm(engine, () => isAsked).then(cascade.provide);
  return {
    decode: async (source, {effort = 'frame', longestSide}) => {
      isAsked = true;
      // The browser's own detector takes colours only.
      const luma = native ? undefined : await lumaOf(source);
      if (luma) {
        const {image} = within(original(luma), longestSide ?? Infinity);
        return inSource(await look(image, [], effort), luma.width / image.width);
      }
      const {pixels, scale} = await toPixels(source, longestSide);
      if (!pixels.width || !pixels.height) return [];
      const seen = native ? await native.read(pixels) : [];
      // It may see one code of two, and of one kind only: every other frame the cascade looks too.
      wasAlone = effort === 'frame' && seen.length > 0 && !wasAlone;
      return inSource(wasAlone ? seen : await look(toGrey(pixels), seen, effort), scale);
    },
  };
};
