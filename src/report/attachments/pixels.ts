import {AttachmentError} from './attachment-error.js';

/** A place in a picture; pixels from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d');
  if (!context) throw new AttachmentError('not-supported');
  return context;
};

export const blankCanvas = (width: number, height: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
};

/** The sides of a picture that has at most so many pixels; whole pixels, at least one. */
export const fitWithin = (width: number, height: number, maxPixels: number): [number, number] => {
  const scale = Math.min(1, Math.sqrt(maxPixels / (width * height)));
  const side = (length: number): number => Math.max(1, Math.floor(length * scale));
  return [side(width), side(height)];
};

/** Draws a picture on a canvas of its own, smaller where it has more than `maxPixels`. */
export const drawnWithin = (
  source: CanvasImageSource,
  width: number,
  height: number,
  maxPixels: number,
): HTMLCanvasElement => {
  const canvas = blankCanvas(...fitWithin(width, height, maxPixels));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
};
