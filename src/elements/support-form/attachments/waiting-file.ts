import {AttachmentError, asAttachmentError, encodePicture, pictureName} from '../../../report/index.js';
import type {PreparedFile, Redaction} from '../../../report/index.js';
import type {NewFile} from './events.js';

/** A file on its way into the report. */
export type WaitingFile =
  | {kind: 'opening'; id: number; name: string}
  | {
      kind: 'ready';
      id: number;
      name: string;
      file: PreparedFile;
      /** Small picture for the list. */
      thumbnail?: HTMLCanvasElement;
      stills: readonly HTMLCanvasElement[];
      /** Of a picture. */
      redaction?: Redaction;
      /** The file that it takes the place of, when one is opened again to hide more. */
      replaces?: string;
      isSaving: boolean;
    };

export type ReadyFile = Extract<WaitingFile, {kind: 'ready'}>;

/** Pixels of the small pictures in lists. */
export const thumbnailPixels = 192 * 144;

/** What leaves for the form: a picture with its boxes burned in, anything else as it is. Throws `AttachmentError`. */
export const newFileOf = async ({name, file, redaction}: ReadyFile, maxBytes: number): Promise<NewFile> => {
  try {
    const blob =
      file.kind === 'picture'
        ? await encodePicture(file.picture, {type: file.type, maxBytes, boxes: redaction?.boxes ?? []})
        : file.blob;
    if (blob.size > maxBytes) throw new AttachmentError('too-large', name);
    const bytes = await blob.arrayBuffer();
    return {name: file.kind === 'picture' ? pictureName(name, blob.type) : name, type: blob.type, bytes};
  } catch (error) {
    // A file on a stick that was pulled out meanwhile.
    throw asAttachmentError(error, 'not-readable', name);
  }
};
