import {isDark} from './qr-matrix.js';
import type {QrMatrix} from './qr-matrix.js';

/** ISO/IEC 18004 asks for four modules of light around a code. */
export const quietZone = 4;

/** Right, down, left, up. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The dark area as one SVG path in module units, shifted by the quiet zone. It follows the outlines, so that no
 * renderer shows seams between squares. Light inside of the dark is wound the other way round. `clear` is the side
 * of a square in the centre that stays light, in modules.
 */
export const qrPath = (matrix: QrMatrix, clear = 0): string => {
  const {size} = matrix;
  const [from, to] = [(size - clear) / 2, (size + clear) / 2];
  const dark = (x: number, y: number): boolean =>
    isDark(matrix, x, y) && !(x >= from && x < to && y >= from && y < to);

  /** Upper edges that an outline has already passed. */
  const passed = new Set<number>();
  let path = '';
  /** Goes round with the dark on the right hand. */
  const follow = (startX: number, startY: number): void => {
    let [x, y, direction, length] = [startX, startY, 0, 0];
    path += `M${x + quietZone} ${y + quietZone}`;
    do {
      if (direction === 0) passed.add(y * size + x);
      const [dx, dy] = steps[direction as 0];
      x += dx;
      y += dy;
      length += 1;
      // The module ahead on the right: at the right of the way from this corner.
      const [aheadX, aheadY] = [x + (dx - dy - 1) / 2, y + (dx + dy - 1) / 2];
      const [leftX, leftY] = [x + (dx + dy - 1) / 2, y + (dy - dx - 1) / 2];
      const turn = !dark(aheadX, aheadY) ? 1 : dark(leftX, leftY) ? 3 : 0;
      if (!turn) continue;
      direction = (direction + turn) % 4;
      const isClosed = x === startX && y === startY && direction === 0;
      if (!isClosed) path += `${dx ? 'h' : 'v'}${(dx + dy) * length}`;
      length = 0;
    } while (x !== startX || y !== startY || direction !== 0);
    path += 'z';
  };
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (dark(x, y) && !dark(x, y - 1) && !passed.has(y * size + x)) follow(x, y);
  return path;
};
