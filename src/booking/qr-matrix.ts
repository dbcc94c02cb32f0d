import core from 'qrcode/lib/core/qrcode.js';
import {BookingError} from './booking-error.js';
import {qrSegments, versionClasses} from './qr-segments.js';

/** Error correction levels of ISO/IEC 18004, weakest first; they restore about 7, 15, 25 and 30 % of a code. */
export const qrLevels = ['L', 'M', 'Q', 'H'] as const;
export type QrLevel = (typeof qrLevels)[number];

export interface QrOptions {
  /** Exactly this level. Without it: M, or the strongest level that needs no larger code than M. */
  level?: QrLevel;
  /** 1 to 40; the smallest that holds the text when absent. */
  version?: number;
  /** 0 to 7; the one of least penalty when absent. */
  mask?: number;
}

/** A code as squares, without its quiet zone. */
export interface QrMatrix {
  /** Modules per side: 17 + 4 × version. */
  readonly size: number;
  readonly version: number;
  readonly level: QrLevel;
  readonly mask: number;
  /** Row by row from the top left: 1 dark, 0 light. */
  readonly modules: Uint8Array;
}

/** Whether the module is dark; what lies outside the code is light. */
export const isDark = ({size, modules}: QrMatrix, column: number, row: number): boolean =>
  column >= 0 && row >= 0 && column < size && row < size && modules[row * size + column] === 1;

const checkNumber = (name: string, value: number | undefined, from: number, to: number): void => {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return;
  throw new BookingError('wrong-option', `"${name}" must be a whole number from ${from} to ${to}.`);
};

/** As `String.prototype.isWellFormed`, which Safari has since 16.4 only. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** The encoder's only way in; undefined where the text does not fit. */
const encodeFor = (
  text: string,
  level: QrLevel,
  {version, mask}: QrOptions,
  versions: (typeof versionClasses)[number],
): QrMatrix | undefined => {
  try {
    const {modules, ...symbol} = core.create(qrSegments(text, versions), {
      errorCorrectionLevel: level,
      version,
      maskPattern: mask,
    });
    const {size, data} = modules;
    return {size, version: symbol.version, level, mask: symbol.maskPattern, modules: data};
  } catch {
    // Everything else that the encoder could object to is checked before.
    return undefined;
  }
};

const encode = (text: string, level: QrLevel, options: QrOptions): QrMatrix => {
  const {version} = options;
  for (const versions of versionClasses) {
    if (version && version > versions) continue;
    const matrix = encodeFor(text, level, options, versions);
    if (matrix && matrix.version <= versions) return matrix;
    if (version) break;
  }
  const room = version ? `version ${version}` : 'any version';
  throw new BookingError('text-too-long', `The text does not fit into ${room} at level ${level}.`);
};

/**
 * Encodes text as a QR code (model 2, ISO/IEC 18004): digits, capitals and bytes in the shortest mix; bytes are
 * UTF-8 without ECI, which every reader takes. The same text and options give the same modules. Throws a
 * `BookingError`: `text-empty`, `text-malformed`, `text-too-long` or `wrong-option`.
 */
export const qrMatrix = (text: string, options: QrOptions = {}): QrMatrix => {
  const {level, version, mask} = options;
  if (typeof text !== 'string') throw new BookingError('wrong-option', 'The text must be a string.');
  if (!text) throw new BookingError('text-empty', 'There is no text to encode.');
  if (!isWellFormed(text)) throw new BookingError('text-malformed', 'The text has half a character.');
  if (level !== undefined && !qrLevels.includes(level))
    throw new BookingError('wrong-option', `"level" must be one of ${qrLevels.join(', ')}.`);
  checkNumber('version', version, 1, 40);
  checkNumber('mask', mask, 0, 7);
  if (level) return encode(text, level, options);

  let best = encode(text, 'M', options);
  for (const stronger of ['Q', 'H'] as const)
    try {
      best = encode(text, stronger, {...options, version: best.version});
    } catch {
      break;
    }
  return best;
};
