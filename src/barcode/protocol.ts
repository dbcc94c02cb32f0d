import type {DetectedBarcode} from './detected-barcode.js';
import type {DecoderErrorCode} from './errors.js';
import type {BarcodeFormat} from './formats.js';
import type {BarcodeSource} from './pixels.js';
import type {DecodeOptions} from './session.js';
import type {WasmSource} from './wasm.js';

/** What the page asks of the worker: first to start, then to decode. */
export type Request =
  | {id: number; formats: readonly BarcodeFormat[]; wasm: WasmSource}
  | {id: number; source: BarcodeSource; options: DecodeOptions};

/** What the worker answers; `draws` says whether it can open bitmaps and files itself. */
export type Answer = {id: number} & (
  {draws: boolean} | {codes: DetectedBarcode[]} | {code: DecoderErrorCode; message: string}
);
