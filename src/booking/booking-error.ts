/** Why a code, a payload or a recipe is refused. The codes are stable; texts for people are chosen by them. */
export type BookingErrorCode =
  | 'text-empty'
  /** Contains half of a character, which no reader could give back. */
  | 'text-malformed'
  /** More than the largest version, or the version asked for, holds at this level. */
  | 'text-too-long'
  | 'wrong-option'
  /** Under 4.5:1 on the white plate. */
  | 'low-contrast'
  | 'logo-needs-level-h'
  | 'logo-too-large'
  /** Has signs that the fonts of a PDF do not know. */
  | 'unprintable';

/** What `qrMatrix`, `qrSvg` and the recipes throw, and nothing else. The message is for developers, in English. */
export class BookingError extends RangeError {
  override readonly name = 'BookingError';
  readonly code: BookingErrorCode;
  constructor(code: BookingErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
