import {qrMatrix, qrPath, quietZone} from '../../booking/index.js';

/** A code as one path with its quiet zone, in module units. */
export interface QrDrawing {
  path: string;
  side: number;
}

/** Draws a text as a code, its modules as large as can be: on a screen none gets lost. Throws when it is too long. */
export const drawQr = (text: string): QrDrawing => {
  const matrix = qrMatrix(text, {level: 'L'});
  return {path: qrPath(matrix), side: matrix.size + 2 * quietZone};
};
