/** A piece of text in one of the ways in which a code can hold it. */
export interface QrSegment {
  data: string;
  mode: 'numeric' | 'alphanumeric' | 'byte';
}

const modes = ['numeric', 'alphanumeric', 'byte'] as const;

/** Length of the character counts of the modes in bits, by the largest version that has them (ISO/IEC 18004). */
const countBits = {9: [10, 9, 8], 26: [12, 11, 16], 40: [14, 13, 16]} as const;

/** Versions up to these share the length of their character counts. */
export const versionClasses = [9, 26, 40] as const;

const alphanumeric = /[\dA-Z $%*+\-./:]/;

/** Bits that a character takes in each mode, in sixths so that all are whole. */
const costs = (character: string): readonly number[] => {
  const code = character.codePointAt(0) ?? 0;
  const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  return [/\d/.test(character) ? 20 : Infinity, alphanumeric.test(character) ? 33 : Infinity, 48 * bytes];
};

interface Way {
  bits: number;
  mode: number;
  before: Way | undefined;
}

/** The text in the pieces that take the fewest bits in codes of this class of versions. */
export const qrSegments = (text: string, versions: (typeof versionClasses)[number]): QrSegment[] => {
  const characters = Array.from(text);
  const heads = countBits[versions].map(count => (4 + count) * 6);
  let ways: Way[] = [];
  for (const character of characters)
    ways = costs(character).map((cost, mode) => {
      const starts = (ways.length ? ways : [undefined]).map(before => ({
        // A piece that ends takes whole bits.
        bits:
          (before?.mode === mode
            ? before.bits
            : Math.ceil((before?.bits ?? 0) / 6) * 6 + (heads[mode] ?? 0)) + cost,
        mode,
        before,
      }));
      return starts.reduce((best, way) => (way.bits < best.bits ? way : best));
    });
  let way: Way | undefined = ways.reduce((best, other) => (other.bits < best.bits ? other : best));
  const segments: QrSegment[] = [];
  for (const character of characters.reverse()) {
    const mode = modes[(way?.mode ?? 2) as 2];
    const [first] = segments;
    if (first?.mode === mode) first.data = character + first.data;
    else segments.unshift({data: character, mode});
    way = way?.before;
  }
  return segments;
};
