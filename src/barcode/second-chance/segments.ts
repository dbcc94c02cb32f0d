/** What a QR code holds. */
export interface Content {
  text: string;
  bytes: Uint8Array;
  /** Whether all that follows the text is as the standard fills it up. */
  isFilled: boolean;
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bits of the length of numeric, alphanumeric, byte and kanji segments, by size of the code. */
const lengths: Readonly<Record<number, readonly [number, number, number]>> = {
  1: [10, 12, 14],
  2: [9, 11, 13],
  4: [8, 16, 16],
  8: [8, 10, 12],
};

/** Character sets by their ECI number, as `TextDecoder` calls them. */
const characterSets: Readonly<Record<number, string>> = {
  ...Object.fromEntries(Array.from({length: 16}, (_, index) => [index + 3, `iso-8859-${index + 1}`])),
  ...{
    0: 'iso-8859-1',
    1: 'iso-8859-1',
    2: 'iso-8859-1',
    3: 'iso-8859-1',
    20: 'shift_jis',
    21: 'windows-1250',
  },
  ...{22: 'windows-1251', 23: 'windows-1252', 24: 'windows-1256', 25: 'utf-16be', 26: 'utf-8', 27: 'ascii'},
  ...{28: 'big5', 29: 'gb18030', 30: 'euc-kr'},
};

class Malformed extends Error {}

const reader = (data: Uint8Array): {left(): number; take(count: number): number} => {
  let at = 0;
  return {
    left: () => data.length * 8 - at,
    take: count => {
      if (count > data.length * 8 - at) throw new Malformed();
      let value = 0;
      for (let bit = 0; bit < count; bit++, at++)
        value = value * 2 + (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
      return value;
    },
  };
};

/** ISO 8859-1 to the letter: `TextDecoder` takes that name for Windows 1252. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, byte => String.fromCharCode(byte)).join('');

const decoded = (bytes: Uint8Array, set: string): string | undefined => {
  if (set === 'iso-8859-1') return latin(bytes);
  try {
    return new TextDecoder(set, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Japanese in one or two bytes: kanji begin with bytes that Latin texts have none of, katakana come in rows. */
const looksJapanese = (bytes: Uint8Array): boolean => {
  let row = 0;
  return bytes.some((byte, at) => {
    row = byte > 0xa0 && byte < 0xe0 ? row + 1 : 0;
    return row === 3 || (byte > 0x80 && byte < 0xa0 && (bytes[at + 1] ?? 0) >= 0x40);
  });
};

/** Bytes without a named character set: UTF-8 where they are that, Japanese where they look it, else Latin. */
const guessed = (bytes: Uint8Array): string =>
  decoded(bytes, 'utf-8') ?? (looksJapanese(bytes) ? decoded(bytes, 'shift_jis') : undefined) ?? latin(bytes);

type Bits = ReturnType<typeof reader>;

const takeEci = ({take}: Bits): string => {
  const first = take(8);
  const number =
    first < 0x80
      ? first
      : first < 0xc0
        ? ((first & 0x3f) << 8) | take(8)
        : first < 0xe0
          ? ((first & 0x1f) << 16) | take(16)
          : NaN;
  const set = characterSets[number];
  if (!set) throw new Malformed();
  return set;
};

const takeDigits = ({take}: Bits, count: number): string => {
  let digits = '';
  for (let left = count; left > 0; left -= 3) {
    const length = Math.min(left, 3);
    const value = String(take(3 * length + 1)).padStart(length, '0');
    if (value.length > length) throw new Malformed();
    digits += value;
  }
  return digits;
};

const takeAlphanumeric = ({take}: Bits, count: number): string => {
  let text = '';
  for (let left = count; left > 0; left -= 2) {
    const value = take(left > 1 ? 11 : 6);
    if (value >= (left > 1 ? 2025 : 45)) throw new Malformed();
    text += left > 1 ? (alphanumeric[Math.floor(value / 45)] ?? '') : '';
    text += alphanumeric[value % 45] ?? '';
  }
  return text;
};

const takeKanji = ({take}: Bits, count: number): Uint8Array => {
  const bytes = new Uint8Array(2 * count);
  for (let at = 0; at < count; at++) {
    const value = take(13);
    const code = Math.floor(value / 0xc0) * 256 + (value % 0xc0);
    const full = code + (code < 0x1f00 ? 0x8140 : 0xc140);
    bytes.set([full >> 8, full & 255], 2 * at);
  }
  return bytes;
};

const isFilledUp = (bits: Bits): boolean => {
  if (bits.take(bits.left() % 8)) return false;
  for (let pad = 0xec; bits.left(); pad ^= 0xec ^ 0x11) if (bits.take(8) !== pad) return false;
  return true;
};

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

const parse = (data: Uint8Array, version: number): Content => {
  const bits = reader(data);
  const range = version < 10 ? 0 : version < 27 ? 1 : 2;
  let [text, set]: [string, string | undefined] = ['', undefined];
  const bytes: number[] = [];
  // Bytes of one character may lie in two segments.
  let open: number[] = [];
  const close = (): void => {
    if (!open.length) return;
    const run = Uint8Array.from(open);
    const read = set === undefined ? guessed(run) : (decoded(run, set) ?? guessed(run));
    [text, open] = [text + read, []];
  };
  while (bits.left() >= 4) {
    const mode = bits.take(4);
    if (mode === 0) break;
    if (mode === 3) bits.take(16);
    else if (mode === 9) bits.take(8);
    else if (mode === 7) {
      close();
      set = takeEci(bits);
    } else if (mode !== 5) {
      const width = lengths[mode]?.[range];
      if (width === undefined) throw new Malformed();
      const count = bits.take(width);
      if (mode === 4) {
        const run = Array.from({length: count}, () => bits.take(8));
        open.push(...run);
        bytes.push(...run);
        continue;
      }
      close();
      if (mode === 8) {
        const run = takeKanji(bits, count);
        const read = decoded(run, 'shift_jis');
        if (read === undefined) throw new Malformed();
        text += read;
        bytes.push(...run);
      } else {
        const read = mode === 1 ? takeDigits(bits, count) : takeAlphanumeric(bits, count);
        text += read;
        bytes.push(...bytesOf(read));
      }
    }
  }
  close();
  return {text, bytes: Uint8Array.from(bytes), isFilled: isFilledUp(bits)};
};

/** Reads the data codewords of a code; nothing where they are not what an encoder writes. */
export const parseSegments = (data: Uint8Array, version: number): Content | undefined => {
  try {
    const content = parse(data, version);
    return content.bytes.length ? content : undefined;
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
};
