import type {Point} from '../geometry.js';
import type {GreyImage} from '../grey-image.js';

/** Where many edges lie side by side, as those of bars do. */
export interface Place {
  middle: Point;
  /** A step of one pixel across the bars. */
  across: Point;
  /** Pixels across the bars. */
  length: number;
  /** Pixels along the bars. */
  height: number;
}

/** Edges in the cells of a picture: how strong, how much in one direction, and in which (twice its angle). */
interface Cells {
  columns: number;
  rows: number;
  strength: Float32Array;
  oneWay: Float32Array;
  cos: Float32Array;
  sin: Float32Array;
}

/** Pixels along a side of a cell. */
const cell = 8;
/** Share of the edges' strength that lies in one direction. */
const leastOneWay = 0.18;
/** Of a place, in pixels: the narrowest codes have a pixel per module. */
const [leastLength, leastHeight] = [40, 5];
/** How much the direction may change within a place: cosine of twice the angle. */
const sameWay = Math.cos((2 * 24 * Math.PI) / 180);

/** How much the directions of a code's halves may differ: sine of the angle. */
const mostTurn = 0.3;

/** Sums of products of the brightness gradients, by cell; three numbers each. */
const gradients = ({width, height, data}: GreyImage, columns: number, rows: number): Float32Array => {
  const sums = new Float32Array(3 * columns * rows);
  for (let y = 1; y < Math.min(rows * cell, height - 1); y++)
    for (let x = 1, at = y * width + 1; x < Math.min(columns * cell, width - 1); x++, at++) {
      const [a, b, c] = [data[at - width - 1] ?? 0, data[at - width] ?? 0, data[at - width + 1] ?? 0];
      const [d, e] = [data[at - 1] ?? 0, data[at + 1] ?? 0];
      const [f, g, h] = [data[at + width - 1] ?? 0, data[at + width] ?? 0, data[at + width + 1] ?? 0];
      const dx = c + 2 * e + h - a - 2 * d - f;
      const dy = f + 2 * g + h - a - 2 * b - c;
      const to = 3 * (((y / cell) | 0) * columns + ((x / cell) | 0));
      sums[to] = (sums[to] ?? 0) + dx * dx;
      sums[to + 1] = (sums[to + 1] ?? 0) + dy * dy;
      sums[to + 2] = (sums[to + 2] ?? 0) + dx * dy;
    }
  return sums;
};

const cellsOf = (image: GreyImage): Cells => {
  // A picture may be lower than a cell.
  const [columns, rows] = [Math.ceil(image.width / cell), Math.ceil(image.height / cell)];
  const sums = gradients(image, columns, rows);
  const list = (): Float32Array => new Float32Array(columns * rows);
  const cells: Cells = {columns, rows, strength: list(), oneWay: list(), cos: list(), sin: list()};
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let [xx, yy, xy] = [0, 0, 0];
      for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, rows - 1); y++)
        for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, columns - 1); x++) {
          const from = 3 * (y * columns + x);
          // Its own edges count more than those around: the place is not to grow by a cell on every side.
          const share = (x === column ? 2 : 1) * (y === row ? 2 : 1);
          xx += share * (sums[from] ?? 0);
          yy += share * (sums[from + 1] ?? 0);
          xy += share * (sums[from + 2] ?? 0);
        }
      const at = row * columns + column;
      const way = Math.hypot(xx - yy, 2 * xy);
      cells.strength[at] = way;
      cells.oneWay[at] = way / (xx + yy + 1);
      cells.cos[at] = (xx - yy) / (way + 1e-9);
      cells.sin[at] = (2 * xy) / (way + 1e-9);
    }
  return cells;
};

/** The cells around one that belong to the same bars, by direction and strength. */
const grown = (cells: Cells, seed: number, taken: Uint8Array): number[] => {
  const {columns, rows, strength, oneWay, cos, sin} = cells;
  const found = [seed];
  taken[seed] = 1;
  let [sumCos, sumSin] = [cos[seed] ?? 0, sin[seed] ?? 0];
  const least = (strength[seed] ?? 0) * 0.12;
  for (let next = 0; next < found.length; next++) {
    const at = found[next] ?? 0;
    const [column, row] = [at % columns, (at / columns) | 0];
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [x, y] = [column + dx, row + dy];
      if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
      const other = y * columns + x;
      if (taken[other] || (strength[other] ?? 0) < least || (oneWay[other] ?? 0) < leastOneWay) continue;
      const way = ((cos[other] ?? 0) * sumCos + (sin[other] ?? 0) * sumSin) / Math.hypot(sumCos, sumSin);
      if (way < sameWay) continue;
      taken[other] = 1;
      found.push(other);
      sumCos += cos[other] ?? 0;
      sumSin += sin[other] ?? 0;
    }
  }
  return found;
};

interface Weighed {
  place: Place;
  weight: number;
}

const placeOf = (cells: Cells, members: readonly number[]): Weighed | undefined => {
  const {columns, strength, cos, sin} = cells;
  let [weight, sumCos, sumSin, sumX, sumY] = [0, 0, 0, 0, 0];
  for (const at of members) {
    const share = strength[at] ?? 0;
    weight += share;
    sumCos += share * (cos[at] ?? 0);
    sumSin += share * (sin[at] ?? 0);
    sumX += share * ((at % columns) + 0.5) * cell;
    sumY += share * (((at / columns) | 0) + 0.5) * cell;
  }
  const angle = Math.atan2(sumSin, sumCos) / 2;
  const across = {x: Math.cos(angle), y: Math.sin(angle)};
  const [x, y] = [sumX / weight, sumY / weight];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const at of members) {
    const [dx, dy] = [((at % columns) + 0.5) * cell - x, (((at / columns) | 0) + 0.5) * cell - y];
    const [u, v] = [dx * across.x + dy * across.y, dy * across.x - dx * across.y];
    [left, right] = [Math.min(left, u), Math.max(right, u)];
    [top, bottom] = [Math.min(top, v), Math.max(bottom, v)];
  }
  const [length, height] = [right - left + cell, bottom - top + cell];
  if (length < leastLength || height < leastHeight) return undefined;
  if (members.length * cell * cell < 0.35 * length * height) return undefined;
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  const middle = {x: x + u * across.x - v * across.y, y: y + u * across.y + v * across.x};
  return {place: {middle, across, length, height}, weight};
};

/** Two places that lie in one line, as the halves of a code do that a gap or a shadow parts. */
const joined = (one: Weighed, other: Weighed): Weighed | undefined => {
  const {across, middle, length, height} = one.place;
  const turn = across.x * other.place.across.y - across.y * other.place.across.x;
  const [high, low] = [Math.max(height, other.place.height), Math.min(height, other.place.height)];
  if (Math.abs(turn) > mostTurn || high > 2 * low) return undefined;
  const [dx, dy] = [other.place.middle.x - middle.x, other.place.middle.y - middle.y];
  const [u, v] = [dx * across.x + dy * across.y, dy * across.x - dx * across.y];
  const [long, far] = [length + other.place.length, Math.abs(u)];
  if (Math.abs(v) > 0.4 * high || far < 0.3 * long || far > 0.65 * long) return undefined;
  const from = Math.min(-length / 2, u - other.place.length / 2);
  const to = Math.max(length / 2, u + other.place.length / 2);
  // As the line from one middle to the other goes, so does the code.
  const way = {x: (dx / Math.hypot(dx, dy)) * Math.sign(u), y: (dy / Math.hypot(dx, dy)) * Math.sign(u)};
  const centre = {x: middle.x + ((from + to) / 2) * way.x, y: middle.y + ((from + to) / 2) * way.y};
  return {
    place: {middle: centre, across: way, length: to - from, height: high},
    weight: one.weight + other.weight,
  };
};

/** The places of a picture that may be codes in bars, the likeliest first. */
export const findPlaces = (image: GreyImage, most: number): Place[] => {
  const cells = cellsOf(image);
  const {strength, oneWay} = cells;
  const taken = new Uint8Array(strength.length);
  const seeds = Array.from(strength.keys())
    .filter(at => (oneWay[at] ?? 0) > leastOneWay)
    .sort((one, other) => (strength[other] ?? 0) - (strength[one] ?? 0));
  const found: Weighed[] = [];
  for (const seed of seeds) {
    if (taken[seed]) continue;
    const place = placeOf(cells, grown(cells, seed, taken));
    if (place) found.push(place);
  }
  found.sort((one, other) => other.weight - one.weight).splice(most);
  const pairs = found.flatMap((one, at) => found.slice(at + 1).flatMap(other => joined(one, other) ?? []));
  return [...found, ...pairs]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({place}) => place);
};
