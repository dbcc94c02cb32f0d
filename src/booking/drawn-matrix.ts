import {BookingError} from './booking-error.js';
import {checkColour} from './contrast.js';
import {checkLogo} from './logo.js';
import type {QrLogo} from './logo.js';
import {qrMatrix} from './qr-matrix.js';
import type {QrMatrix, QrOptions} from './qr-matrix.js';

export interface QrSvgOptions extends QrOptions {
  /** Of the dark modules, `#rgb` or `#rrggbb`, at least 4.5:1 on white; black when absent. */
  colour?: string;
  /** Width of one module in millimetres; without it the picture takes the size of its place. */
  moduleMm?: number;
  /** Name for people who do not see it. Without it the picture has no role: the caller names it. */
  title?: string;
  /** Asks for level H, which is taken when no level is given. */
  logo?: QrLogo;
}

/** The matrix that belongs to these options: a logo brings level H along. Throws as `qrSvg` does. */
export const drawnMatrix = (text: string, options: QrSvgOptions): QrMatrix => {
  const {logo, colour = '#000', moduleMm = 1} = options;
  checkColour(colour);
  if (!(moduleMm > 0 && moduleMm < Infinity))
    throw new BookingError('wrong-option', '"moduleMm" must be a number over 0.');
  if (logo) checkLogo(logo, options.level);
  return qrMatrix(text, logo ? {...options, level: 'H'} : options);
};
