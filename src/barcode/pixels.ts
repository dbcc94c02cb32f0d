import {DecoderError} from './errors.js';
import type {RgbaPixels} from './grey-image.js';

/** What can be decoded. Outside of browsers: pixels as `ImageData` has them. */
export type BarcodeSource = RgbaPixels | ImageBitmap | Blob | VideoFrame;

export interface SourcePixels {
  pixels: RgbaPixels;
  /** How many pixels of the source one of these is, along a side. */
  scale: number;
}

/** Pictures of phones are this large; what is larger is made smaller before it fills the memory. */
const largest = 4608;

type Canvas2D = Pick<CanvasRenderingContext2D, 'drawImage' | 'getImageData' | 'imageSmoothingQuality'>;

export const isPixels = (source: unknown): source is RgbaPixels => {
  if (typeof source !== 'object' || source === null) return false;
  const {width, height, data} = source as Partial<RgbaPixels>;
  const isSize = (side: unknown): side is number => Number.isInteger(side) && Number(side) >= 0;
  if (!isSize(width) || !isSize(height)) return false;
  return (
    (data instanceof Uint8ClampedArray || data instanceof Uint8Array) && data.length >= 4 * width * height
  );
};

const isBlob = (source: unknown): source is Blob => typeof Blob !== 'undefined' && source instanceof Blob;

const isFrame = (source: unknown): source is VideoFrame =>
  typeof VideoFrame !== 'undefined' && source instanceof VideoFrame;

const isBitmap = (source: unknown): source is ImageBitmap =>
  typeof ImageBitmap !== 'undefined' && source instanceof ImageBitmap;

/** Frees what a bitmap or frame holds; a camera's frames run out when they are kept. */
export const release = (source: unknown): void => {
  if (isBitmap(source) || isFrame(source)) source.close();
};

/** Whether this thread can turn a bitmap into pixels. */
export const canDraw = (): boolean => {
  if (typeof document !== 'undefined') return true;
  try {
    return new OffscreenCanvas(1, 1).getContext('2d') !== null;
  } catch {
    return false;
  }
};

const context = (width: number, height: number): Canvas2D | null => {
  const settings: CanvasRenderingContext2DSettings = {willReadFrequently: true};
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height).getContext('2d', settings);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', settings);
};

const drawn = (source: ImageBitmap | VideoFrame, side: number): SourcePixels => {
  const [w, h] = isFrame(source)
    ? [source.displayWidth, source.displayHeight]
    : [source.width, source.height];
  const factor = Math.min(side / Math.max(w, h), 1);
  const [width, height] = [Math.round(w * factor), Math.round(h * factor)];
  if (!width || !height) throw new DecoderError('unreadable-image', 'The picture is closed or empty.');
  const paper = context(width, height);
  if (!paper) throw new DecoderError('unreadable-image', 'The browser gives no canvas.');
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(source, 0, 0, width, height);
  return {pixels: paper.getImageData(0, 0, width, height), scale: 1 / factor};
};

/**
 * The source as pixels, bitmaps and files no longer than `side`; a file is opened as the browser shows it, turned as its EXIF data say.
 * @throws {DecoderError} `unreadable-image` for anything that is no picture here.
 */
export const toPixels = async (source: BarcodeSource, side = largest): Promise<SourcePixels> => {
  try {
    if (isBlob(source)) {
      const bitmap = await createImageBitmap(source);
      try {
        return drawn(bitmap, side);
      } finally {
        bitmap.close();
      }
    }
    if (isBitmap(source) || isFrame(source)) return drawn(source, side);
  } catch (cause) {
    if (cause instanceof DecoderError) throw cause;
    throw new DecoderError('unreadable-image', 'The picture cannot be opened here.', {cause});
  }
  if (isPixels(source)) return {pixels: source, scale: 1};
  throw new DecoderError(
    'unreadable-image',
    'Not a picture: give ImageData, ImageBitmap, Blob or VideoFrame.',
  );
};
