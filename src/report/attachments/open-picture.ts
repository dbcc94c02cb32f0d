import {AttachmentError} from './attachment-error.js';
import {drawnWithin} from './pixels.js';

/** Upright as the photographer held the camera; engines that do not know the option do so by themselves. */
const decode = async (blob: Blob): Promise<ImageBitmap> => {
  try {
    return await createImageBitmap(blob, {imageOrientation: 'from-image'});
  } catch (error) {
    if (error instanceof TypeError) return createImageBitmap(blob);
    throw error;
  }
};

/**
 * The pixels of a picture, upright and with at most `maxPixels` of them; of everything else in the file (place and
 * time of the photograph, thumbnails, comments) nothing is left. It needs no address, so no Content Security Policy
 * stands in its way. Throws `AttachmentError` with `heic` or `not-readable`.
 */
export const openPicture = async (blob: Blob, maxPixels: number, name = ''): Promise<HTMLCanvasElement> => {
  let bitmap: ImageBitmap;
  try {
    // Firefox cannot decode a blob that was put together from several parts.
    bitmap = await decode(new Blob([await blob.arrayBuffer()], {type: blob.type}));
  } catch (cause) {
    throw new AttachmentError(blob.type === 'image/heic' ? 'heic' : 'not-readable', name, cause);
  }
  try {
    return drawnWithin(bitmap, bitmap.width, bitmap.height, maxPixels);
  } finally {
    bitmap.close();
  }
};
