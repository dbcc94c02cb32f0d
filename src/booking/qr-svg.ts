import {checkColour} from './contrast.js';
import {checkLogo, logoModules} from './logo.js';
import type {QrLogo} from './logo.js';
import {qrMatrix} from './qr-matrix.js';
import type {QrMatrix, QrOptions} from './qr-matrix.js';
import {qrPath, quietZone} from './qr-path.js';
import {BookingError} from './booking-error.js';

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

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
// Control characters are not allowed in XML, not even escaped.
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, sign => entities[sign] ?? '');

/** The matrix that belongs to these options: a logo brings level H along. Throws as `qrSvg` does. */
export const drawnMatrix = (text: string, options: QrSvgOptions): QrMatrix => {
  const {logo, colour = '#000', moduleMm = 1} = options;
  checkColour(colour);
  if (!(moduleMm > 0 && moduleMm < Infinity))
    throw new BookingError('wrong-option', '"moduleMm" must be a number over 0.');
  if (logo) checkLogo(logo, options.level);
  return qrMatrix(text, logo ? {...options, level: 'H'} : options);
};

/**
 * A code as an SVG document: one dark path on a white plate with the quiet zone of four modules, in module units.
 * The same text and options give the same bytes. Throws a `BookingError` with one of its codes.
 */
export const qrSvg = (text: string, options: QrSvgOptions = {}): string => {
  const {colour = '#000', moduleMm, title, logo} = options;
  const matrix = drawnMatrix(text, options);
  const side = matrix.size + 2 * quietZone;
  const clear = logo ? logoModules(matrix.size, logo.area) : 0;
  const [corner, width] = [(side - clear) / 2, moduleMm && Number((side * moduleMm).toFixed(3))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"`,
    width ? ` width="${width}mm" height="${width}mm"` : '',
    ` shape-rendering="crispEdges"${title ? ' role="img"' : ''}>`,
    title ? `<title>${escaped(title)}</title>` : '',
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>`,
    `<path fill="${colour}" d="${qrPath(matrix, clear)}"/>`,
    logo
      ? `<image href="${escaped(logo.href)}" x="${corner}" y="${corner}" width="${clear}" height="${clear}"/>`
      : '',
    '</svg>',
  ].join('');
};
