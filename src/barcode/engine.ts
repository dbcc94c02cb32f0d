import {prepareZXingModule} from 'zxing-wasm/reader';
import type {ZXingReaderOptions, ZXingReadResult} from 'zxing-wasm/reader';
import {wasmRefused} from './errors.js';
import type {Quad} from './geometry.js';
import type {GreyImage} from './grey-image.js';

/** What makes a look thorough, and dear. */
export interface Trying {
  /** More scan lines, and codes that are damaged. */
  harder?: boolean;
  /** Codes that are not upright. */
  turned?: boolean;
  /** Light codes on dark ground. */
  inverted?: boolean;
  /** The picture made smaller as well, for large codes. */
  smaller?: boolean;
}

/** How the engine looks at a picture. */
export interface ReadOptions {
  /** Names as the engine has them. */
  formats: readonly string[];
  /** How it tells black from white; `fixed` is for pictures that are black and white already. */
  binarizer?: 'local' | 'global' | 'fixed';
  /** Closes small gaps in matrix codes first. */
  denoise?: boolean;
  /** Equal scan lines before a linear code counts. */
  lines?: number;
  /** What else it tries; all of it unless said. */
  trying?: Trying;
}

/** A code, or what looked like one: `error` says why it could not be read. */
export interface EngineRead {
  format: string;
  text: string;
  bytes: Uint8Array;
  corners: Quad;
  error: string;
}

export interface Engine {
  read(image: GreyImage, options: ReadOptions): EngineRead[];
}

/** What the engine's compiled code offers; its own types leave the memory out. */
interface EngineModule {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  readBarcodesFromPixmap(
    address: number,
    width: number,
    height: number,
    options: ZXingReaderOptions,
  ): {size(): number; get(index: number): ZXingReadResult | undefined; delete(): void};
}

type Instantiate = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

const binarizers = {local: 0, global: 1, fixed: 2};
const plainText = 0;
const unknownCharacters = 0;
const ignoreAddOn = 0;

const toRead = (result: ZXingReadResult): EngineRead => {
  const {topLeft, topRight, bottomRight, bottomLeft} = result.position;
  return {
    format: result.format,
    text: result.text,
    bytes: result.bytes,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
    error: result.isValid ? '' : result.error || 'unreadable',
  };
};

const readWith = (
  module: EngineModule,
  {width, height, data}: GreyImage,
  {formats, binarizer = 'local', denoise = false, lines = 2, trying = {}}: ReadOptions,
): EngineRead[] => {
  const {harder = true, turned = true, inverted = true, smaller = true} = trying;
  const pixels = module._malloc(data.length);
  if (!pixels) throw new RangeError(`No memory for ${data.length} pixels`);
  try {
    module.HEAPU8.set(data, pixels);
    const found = module.readBarcodesFromPixmap(pixels, width, height, {
      formats: formats.join(','),
      binarizer: binarizers[binarizer],
      tryDenoise: denoise,
      minLineCount: lines,
      tryHarder: harder,
      tryRotate: turned,
      tryInvert: inverted,
      tryDownscale: smaller,
      downscaleFactor: 3,
      downscaleThreshold: 500,
      isPure: false,
      maxNumberOfSymbols: 255,
      validateOptionalChecksum: false,
      returnErrors: true,
      eanAddOnSymbol: ignoreAddOn,
      textMode: plainText,
      characterSet: unknownCharacters,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- without effect, but the engine wants every field
      tryCode39ExtendedMode: true,
    });
    const reads = Array.from({length: found.size()}, (_, index) => found.get(index));
    // The engine's own wrapper forgets this, and memory grows with every frame.
    found.delete();
    return reads.filter(read => read !== undefined).map(toRead);
  } finally {
    module._free(pixels);
  }
};

/**
 * Starts the engine from its compiled WebAssembly module.
 * @throws {DecoderError} `wasm-refused` where the page's policy lets it be compiled, but not run.
 */
export const startEngine = async (compiled: WebAssembly.Module): Promise<Engine> => {
  const module = await new Promise<EngineModule>((resolve, reject) => {
    // The engine waits for ever when nobody tells it that there is no instance.
    const instantiateWasm: Instantiate = (imports, done) => {
      WebAssembly.instantiate(compiled, imports).then(
        instance => done(instance, compiled),
        (cause: unknown) => reject(wasmRefused(cause)),
      );
      return {};
    };
    prepareZXingModule({
      overrides: {instantiateWasm} as object,
      equalityFn: Object.is,
      fireImmediately: true,
    }).then(started => resolve(started as unknown as EngineModule), reject);
  });
  return {read: (image, options) => readWith(module, image, options)};
};
