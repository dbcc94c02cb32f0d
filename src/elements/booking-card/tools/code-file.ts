import {qrPath, qrSvg, quietZone} from '../../../booking/index.js';
import type {QrMatrix, ReadableQr} from '../../../booking/index.js';

const dotsPerInch = 600;
const millimetresPerInch = 25.4;
/** More than that some browsers refuse to draw. */
const mostPixels = 4096;

/** The code as it stands on the sheet, as an SVG document in millimetres. */
export const codeSvg = ({text, matrix: {version, level, mask}, moduleMm}: ReadableQr): Blob =>
  new Blob([qrSvg(text, {version, level, mask, moduleMm})], {type: 'image/svg+xml'});

/** Whole pixels per module, as near to 600 dpi as fits. */
export const pixelsPerModule = ({size}: QrMatrix, moduleMm: number): number => {
  const wanted = Math.round((moduleMm / millimetresPerInch) * dotsPerInch);
  return Math.max(1, Math.min(wanted, Math.floor(mostPixels / (size + 2 * quietZone))));
};

/** The code as a PNG at print resolution; rejects where the browser cannot draw it. */
export const codePng = async ({matrix, moduleMm}: ReadableQr): Promise<Blob> => {
  const scale = pixelsPerModule(matrix, moduleMm);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (matrix.size + 2 * quietZone) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.width);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(qrPath(matrix)));
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('No picture.');
  return blob;
};
