/** Why something could not be attached; the codes stay stable across versions. */
export type AttachmentErrorCode =
  /** Larger than one file may be. */
  | 'too-large'
  /** There are as many files as a report may have. */
  | 'too-many'
  /** The file has no content, or is a folder. */
  | 'empty'
  /** A picture that this browser cannot open, or a file that cannot be read. */
  | 'not-readable'
  /** A picture in Apple's format, which this browser cannot open. */
  | 'heic'
  /** The browser gives back other pixels than those that were drawn, as some privacy modes do. */
  | 'pixels-blocked'
  /** The person, the page or the system did not allow to see the screen. */
  | 'refused'
  /** This browser or device cannot do it. */
  | 'not-supported'
  /** It ended before there was anything to keep. */
  | 'interrupted'
  /** The form could not keep it. */
  | 'not-kept';

/** What could not be attached; `fileName` is empty where there was no file yet, `cause` is for logs. */
export class AttachmentError extends Error {
  override readonly name = 'AttachmentError';

  constructor(
    readonly code: AttachmentErrorCode,
    readonly fileName = '',
    cause?: unknown,
  ) {
    super(fileName ? `${code}: ${fileName}` : code, {cause});
  }
}

/** The error as one of ours; what is not yet one gets the code. */
export const asAttachmentError = (
  error: unknown,
  code: AttachmentErrorCode,
  fileName?: string,
): AttachmentError => (error instanceof AttachmentError ? error : new AttachmentError(code, fileName, error));
