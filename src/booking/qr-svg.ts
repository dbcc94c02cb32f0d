import {logoModules} from './logo.js';
import {drawnMatrix} from './drawn-matrix.js';
import type {QrSvgOptions} from './drawn-matrix.js';
import {qrPath, quietZone} from './qr-path.js';

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
// Control characters are not allowed in XML, not even escaped.
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, sign => entities[sign] ?? '');

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
