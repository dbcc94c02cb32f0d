import {AttachmentError} from './attachment-error.js';

/** How much a report may carry. */
export interface AttachmentLimits {
  /** Of one file, in bytes. */
  maxBytes: number;
  maxFiles: number;
  /** Of a picture; larger ones are made smaller. */
  maxPixels: number;
  /** Of a recording. */
  maxSeconds: number;
}

/** A recording of half a minute fits, and so does the picture of a 4K screen, pixel by pixel. */
export const defaultLimits: AttachmentLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxFiles: 8,
  maxPixels: 3840 * 2160,
  maxSeconds: 30,
};

/** Photographs are larger than what becomes of them, so a picture may come with several times the bytes. */
const pictureHeadroom = 4;

/** Throws when a file cannot be taken beside the `count` that are there. */
export const checkLimits = (
  {name, size}: {name: string; size: number},
  isPicture: boolean,
  count: number,
  {maxBytes, maxFiles}: AttachmentLimits,
): void => {
  if (count >= maxFiles) throw new AttachmentError('too-many', name);
  if (!size) throw new AttachmentError('empty', name);
  if (size > maxBytes * (isPicture ? pictureHeadroom : 1)) throw new AttachmentError('too-large', name);
};
