import {AttachmentError} from './attachment-error.js';
import {blankCanvas, contextOf} from './pixels.js';
import type {Box} from './pixels.js';

export interface EncodeOptions {
  /** Covered with black before anything else happens. */
  boxes?: readonly Box[];
  /** `image/png` keeps letters sharp, `image/jpeg` suits photographs. */
  type: 'image/png' | 'image/jpeg';
  maxBytes: number;
}

/** Difference per channel that no eye sees; some browsers add so much noise against being recognised. */
const tolerance = 8;

/** Throws where the browser answers with invented pixels: such a picture would be of no use, and nobody would know. */
const expectTruePixels = (): void => {
  const context = contextOf(blankCanvas(4, 4));
  const colours = ['#c83c28', '#28c83c', '#3c28c8', '#000000'];
  colours.forEach((colour, x) => {
    context.fillStyle = colour;
    context.fillRect(x, 0, 1, 4);
  });
  const {data} = context.getImageData(0, 1, 4, 1);
  const expected = colours.flatMap(colour => [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16)));
  const given = [...data].filter((_, at) => at % 4 < 3);
  if (given.some((value, at) => Math.abs(value - (expected[at] ?? 0)) > tolerance))
    throw new AttachmentError('pixels-blocked');
};

const toBlob = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new AttachmentError('not-readable'))),
      type,
      quality,
    ),
  );

/** A copy with black boxes; what a box touches in part is covered whole. White where a JPEG cannot be transparent. */
const burnt = (picture: HTMLCanvasElement, {boxes = [], type}: EncodeOptions): HTMLCanvasElement => {
  const canvas = blankCanvas(picture.width, picture.height);
  const context = contextOf(canvas);
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(picture, 0, 0);
  context.fillStyle = '#000';
  for (const {x, y, width, height} of boxes) {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    context.fillRect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top);
  }
  return canvas;
};

const qualities = [0.92, 0.8, 0.65, 0.5];

/**
 * A picture as a file: its pixels with the boxes burned in and nothing else. A PNG that is too large becomes a
 * JPEG, and that gets coarser until it fits. Throws `AttachmentError` with `too-large` or `pixels-blocked`.
 */
export const encodePicture = async (picture: HTMLCanvasElement, options: EncodeOptions): Promise<Blob> => {
  expectTruePixels();
  const {type, maxBytes} = options;
  if (type === 'image/png') {
    const blob = await toBlob(burnt(picture, options), type);
    if (blob.size <= maxBytes) return blob;
  }
  const canvas = burnt(picture, {...options, type: 'image/jpeg'});
  for (const quality of qualities) {
    const blob = await toBlob(canvas, 'image/jpeg', quality);
    if (blob.size <= maxBytes) return blob;
  }
  throw new AttachmentError('too-large');
};
