/** What the standard (ISO/IEC 18004) fixes about QR codes: sizes, patterns that every code has, order of the bits. */

/** Error correction levels in the order of their two bits: M, L, H, Q. */
export type Level = 0 | 1 | 2 | 3;

const numbers = (text: string): readonly number[] => text.split(' ').map(Number);

/** Blocks per version, in the order of `Level`. */
const blockCounts = [
  numbers(
    '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49',
  ),
  numbers('1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25'),
  numbers(
    '1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81',
  ),
  numbers(
    '1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68',
  ),
] as const;

/** Check codewords per block; all later versions have the last number. */
const parities = [
  numbers('10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28'),
  numbers('7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30'),
  numbers('17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30'),
  numbers('13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30'),
] as const;

export const sizeOf = (version: number): number => 17 + 4 * version;

export const blocksOf = (version: number, level: Level): {count: number; parity: number} => ({
  count: blockCounts[level][version - 1] ?? 1,
  parity: parities[level][version - 1] ?? parities[level].at(-1) ?? 30,
});

/** Columns and rows of the centres of alignment patterns. */
export const alignmentCentres = (version: number): number[] => {
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({length: count - 1}, (_, index) => last - (count - 2 - index) * step)];
};

export interface Layout {
  version: number;
  size: number;
  /** What each module is in every code of this version: 1 dark, -1 light, 0 another in each. */
  fixed: Int8Array;
  /** Modules of the data, from the first bit to the last. */
  data: Uint16Array;
}

const square = (x: number, y: number, centre: number): number =>
  Math.max(Math.abs(x - centre), Math.abs(y - centre));

const drawFixed = (version: number): {fixed: Int8Array; reserved: Uint8Array} => {
  const size = sizeOf(version);
  const fixed = new Int8Array(size * size);
  const reserved = new Uint8Array(size * size);
  const set = (x: number, y: number, value: number): void => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    fixed[y * size + x] = value;
    reserved[y * size + x] = 1;
  };
  for (let at = 0; at < size; at++) {
    set(at, 6, at % 2 ? -1 : 1);
    set(6, at, at % 2 ? -1 : 1);
  }
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  centres.forEach((cx, column) =>
    centres.forEach((cy, row) => {
      if ((!column && !row) || (!column && row === last) || (column === last && !row)) return;
      for (let y = -2; y <= 2; y++)
        for (let x = -2; x <= 2; x++) set(cx + x, cy + y, square(x, y, 0) === 1 ? -1 : 1);
    }),
  );
  for (const [left, top] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    for (let y = -1; y < 8; y++)
      for (let x = -1; x < 8; x++) {
        const ring = square(x, y, 3);
        set(left + x, top + y, ring === 2 || ring === 4 ? -1 : 1);
      }
  for (let at = 0; at < 9; at++) {
    reserved[8 * size + at] = reserved[at * size + 8] = 1;
    if (at < 8) reserved[8 * size + size - 1 - at] = reserved[(size - 1 - at) * size + 8] = 1;
  }
  set(8, size - 8, 1);
  if (version >= 7)
    for (let at = 0; at < 18; at++) {
      const [across, along] = [size - 11 + (at % 3), Math.floor(at / 3)];
      reserved[along * size + across] = reserved[across * size + along] = 1;
    }
  return {fixed, reserved};
};

const layouts = new Map<number, Layout>();

export const layoutOf = (version: number): Layout => {
  const known = layouts.get(version);
  if (known) return known;
  const size = sizeOf(version);
  const {fixed, reserved} = drawFixed(version);
  const data: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!reserved[y * size + x]) data.push(y * size + x);
    }
  }
  const layout = {version, size, fixed, data: Uint16Array.from(data)};
  layouts.set(version, layout);
  return layout;
};

/** Whether a mask turns the module over. */
export const isMasked = (mask: number, x: number, y: number): boolean => {
  const product = x * y;
  if (mask === 0) return (x + y) % 2 === 0;
  if (mask === 1) return y % 2 === 0;
  if (mask === 2) return x % 3 === 0;
  if (mask === 3) return (x + y) % 3 === 0;
  if (mask === 4) return (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0;
  if (mask === 5) return (product % 2) + (product % 3) === 0;
  if (mask === 6) return ((product % 2) + (product % 3)) % 2 === 0;
  return (((x + y) % 2) + (product % 3)) % 2 === 0;
};
