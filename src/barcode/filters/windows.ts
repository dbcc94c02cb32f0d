import type {GreyImage} from '../grey-image.js';

/** Sums over the square window around each pixel of one row; windows are cut at the picture's edge. */
export interface WindowRow {
  /** Index of the row's first pixel. */
  offset: number;
  /** Sum of brightness in the window around each pixel of the row. */
  sums: Int32Array;
  /** Sum of squared brightness. */
  squares: Int32Array;
  /** Pixels in the window. */
  counts: Int32Array;
}

/**
 * Visits the rows of a picture with the sums of the window of `2 · radius + 1` pixels a side around each pixel.
 * The time does not depend on the radius, which is at most 90: then a window's squares still fit 32 bits.
 */
export const eachWindowRow = (
  {width, height, data}: GreyImage,
  radius: number,
  visit: (row: WindowRow) => void,
): void => {
  const columnSums = new Int32Array(width);
  const columnSquares = new Int32Array(width);
  const row: WindowRow = {
    offset: 0,
    sums: new Int32Array(width),
    squares: new Int32Array(width),
    counts: new Int32Array(width),
  };
  const slide = (y: number, sign: 1 | -1): void => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const value = data[at] ?? 0;
      columnSums[x] = (columnSums[x] ?? 0) + sign * value;
      columnSquares[x] = (columnSquares[x] ?? 0) + sign * value * value;
    }
  };
  for (let y = 0; y < Math.min(radius, height); y++) slide(y, 1);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) slide(y + radius, 1);
    if (y > radius) slide(y - radius - 1, -1);
    const rows = Math.min(y + radius, height - 1) - Math.max(y - radius, 0) + 1;
    let [sum, square, columns] = [0, 0, 0];
    for (let x = -radius; x < width; x++) {
      const entering = x + radius;
      const leaving = x - radius - 1;
      if (entering < width) {
        sum += columnSums[entering] ?? 0;
        square += columnSquares[entering] ?? 0;
        columns += 1;
      }
      if (leaving >= 0) {
        sum -= columnSums[leaving] ?? 0;
        square -= columnSquares[leaving] ?? 0;
        columns -= 1;
      }
      if (x < 0) continue;
      row.sums[x] = sum;
      row.squares[x] = square;
      row.counts[x] = columns * rows;
    }
    row.offset = y * width;
    visit(row);
  }
};
