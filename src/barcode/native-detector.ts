import {detected} from './detected-barcode.js';
import type {DetectedBarcode} from './detected-barcode.js';
import type {BarcodeFormat} from './formats.js';
import {contains} from './geometry.js';
import type {Point} from './geometry.js';
import type {GreyImage, RgbaPixels} from './grey-image.js';
import {ownPicture, ownText} from './warm-up.js';

/** The browser's own reader of QR codes. */
export interface NativeDetector {
  /** What it reads; nothing until it has proven itself, and ever after it failed once. */
  read(pixels: RgbaPixels): Promise<DetectedBarcode[]>;
}

/** What is used of the W3C Barcode Detection API, which the types of the DOM leave out. */
interface Detector {
  detect(image: ImageData): Promise<readonly Sighting[]>;
}

interface Sighting {
  format: string;
  rawValue: string;
  cornerPoints: readonly Point[];
}

interface DetectorClass {
  new (options: {formats: readonly string[]}): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The one format that its test proves; bars, which notice few errors, are better left to looks that must agree. */
const format = 'qr_code' satisfies BarcodeFormat;
/** Milliseconds after which it counts as failed: some wait for a service that never comes. */
const longestWait = 2000;

/** A page's own make of it reads no better than the cascade and may ask other hosts for its files. */
const browsersOwn = (): DetectorClass | undefined => {
  const {BarcodeDetector: found} = globalThis as {BarcodeDetector?: unknown};
  if (typeof found !== 'function' || !Function.prototype.toString.call(found).includes('[native code]'))
    return undefined;
  return found as unknown as DetectorClass;
};

const imageOf = (pixels: RgbaPixels): ImageData => {
  if (pixels instanceof ImageData) return pixels;
  const {width, height, data} = pixels;
  return new ImageData(Uint8ClampedArray.from(data.subarray(0, 4 * width * height)), width, height);
};

/** It gives no bytes and takes them for text in its own way: only where text and bytes are the same is it taken. */
const toCodes = (sightings: readonly Sighting[]): DetectedBarcode[] =>
  sightings.flatMap(({format: name, rawValue, cornerPoints}) => {
    const [a, b, c, d] = cornerPoints.map(({x, y}) => ({x, y}));
    if (name !== format || !/^[ -~]+$/.test(rawValue) || !a || !b || !c || !d) return [];
    return detected(format, rawValue, new TextEncoder().encode(rawValue), [a, b, c, d]);
  });

const inTime = async <T>(answer: Promise<T>, wait: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It does not answer.')), wait);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Whether a detector reads our own code, in the picture's middle, where it is. */
const isProven = (codes: readonly DetectedBarcode[], {width, height}: RgbaPixels): boolean => {
  const [code, ...others] = codes;
  if (!code || others.length || code.rawValue !== ownText) return false;
  return contains(code.cornerPoints, {x: width / 2, y: height / 2});
};

const toRgba = ({width, height, data}: GreyImage): RgbaPixels => {
  const rgba = new Uint8ClampedArray(4 * data.length);
  data.forEach((grey, pixel) => rgba.set([grey, grey, grey, 255], 4 * pixel));
  return {width, height, data: rgba};
};

/**
 * Begins to test the browser's own detector where this thread has one and QR codes are asked for. That its class exists
 * says little: on some systems it knows no format, or rejects.
 */
export const startNativeDetector = (
  formats: readonly BarcodeFormat[],
  wait = longestWait,
): NativeDetector | undefined => {
  const Own = browsersOwn();
  if (!Own || !formats.includes(format)) return undefined;
  let proven: Detector | undefined;

  const ask = async (detector: Detector, pixels: RgbaPixels): Promise<DetectedBarcode[]> =>
    toCodes(await inTime(detector.detect(imageOf(pixels)), wait));

  const prove = async (): Promise<void> => {
    if (!(await Own.getSupportedFormats()).includes(format)) return;
    const detector = new Own({formats: [format]});
    const picture = toRgba(ownPicture());
    if (isProven(await ask(detector, picture), picture)) proven = detector;
  };
  // Whatever it stumbles over: it is not used.
  prove().catch(() => undefined);

  return {
    read: async pixels => {
      if (!proven) return [];
      try {
        return await ask(proven, pixels);
      } catch {
        proven = undefined;
        return [];
      }
    },
  };
};
