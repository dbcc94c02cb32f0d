import {AttachmentError} from './attachment-error.js';
import {checkLimits} from './limits.js';
import type {AttachmentLimits} from './limits.js';
import {judgeType, signatureBytes} from './media-type.js';
import {openPicture} from './open-picture.js';

/** What somebody wants to attach and has yet to look at. */
export type PreparedFile =
  | {kind: 'picture'; name: string; picture: HTMLCanvasElement; type: 'image/png' | 'image/jpeg'}
  | {kind: 'video' | 'other'; name: string; blob: Blob; type: string};

/** The name of a picture after it was written anew: its extension says what it is. */
export const pictureName = (name: string, type: string): string =>
  `${name.replace(/\.\w{1,5}$/, '')}.${type === 'image/jpeg' ? 'jpg' : 'png'}`;

/**
 * Opens a file for the person to look at; `count` files are there already. Pictures lose everything but their
 * pixels; what is no picture stays as it is, and its first bytes decide its type. Throws `AttachmentError`.
 */
export const prepareFile = async (
  file: Blob,
  name: string,
  count: number,
  limits: AttachmentLimits,
): Promise<PreparedFile> => {
  const {size} = file;
  let start: Uint8Array;
  try {
    checkLimits({name, size}, true, count, limits);
    start = new Uint8Array(await file.slice(0, signatureBytes).arrayBuffer());
  } catch (error) {
    // A folder that was dropped has a size in some engines, and cannot be read in any.
    throw error instanceof AttachmentError ? error : new AttachmentError('not-readable', name, error);
  }
  const type = judgeType(start, file.type);
  const isPicture = type.startsWith('image/');
  checkLimits({name, size}, isPicture, count, limits);
  const blob = file.slice(0, size, type);
  if (!isPicture) return {kind: type.startsWith('video/') ? 'video' : 'other', name, blob, type};
  const picture = await openPicture(blob, limits.maxPixels, name);
  return {
    kind: 'picture',
    name,
    picture,
    type: type === 'image/jpeg' || type === 'image/heic' ? 'image/jpeg' : 'image/png',
  };
};
