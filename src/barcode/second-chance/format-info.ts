import type {Level} from './symbol.js';

export interface FormatInfo {
  level: Level;
  mask: number;
}

/** The 15 bits that the standard gives to a level and a mask, the highest first. */
export const formatBits = ({level, mask}: FormatInfo): number => {
  const value = (level << 3) | mask;
  let rest = value << 10;
  for (let bit = 14; bit >= 10; bit--) if (rest & (1 << bit)) rest ^= 0x537 << (bit - 10);
  return ((value << 10) | rest) ^ 0x5412;
};

/** Column and row of bit 0 to 14 in both copies. */
const places = (size: number): (readonly [x: number, y: number])[][] => {
  const first = (bit: number): readonly [number, number] => {
    if (bit < 6) return [8, bit];
    if (bit < 8) return [8, bit + 1];
    return [bit === 8 ? 7 : 14 - bit, 8];
  };
  const second = (bit: number): readonly [number, number] =>
    bit < 8 ? [size - 1 - bit, 8] : [8, size - 15 + bit];
  return Array.from({length: 15}, (_, bit) => [first(bit), second(bit)]);
};

/**
 * The formats by how well both copies agree with them, the best first: 1 is a perfect match, 0 is chance.
 * Darkness of a module: 1 is surely dark, -1 is surely light.
 */
export const rankFormats = (darkness: Float32Array, size: number): {format: FormatInfo; match: number}[] => {
  const soft = places(size).map(copies =>
    copies.reduce((sum, [x, y]) => sum + (darkness[y * size + x] ?? 0), 0),
  );
  const most = soft.reduce((sum, value) => sum + Math.abs(value), 0) || 1;
  return Array.from({length: 32}, (_, value) => {
    const format: FormatInfo = {level: (value >> 3) as Level, mask: value & 7};
    const bits = formatBits(format);
    const match = soft.reduce((sum, dark, bit) => sum + (bits & (1 << bit) ? dark : -dark), 0) / most;
    return {format, match};
  }).sort((one, other) => other.match - one.match);
};
