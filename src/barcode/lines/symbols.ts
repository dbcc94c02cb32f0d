/** A kind of code whose characters are seven modules with two bars and two spaces: EAN-13 with UPC-A, or EAN-8. */
export interface Layout {
  /** The engine's name. */
  name: 'EAN13' | 'EAN8';
  /** Modules from the first bar to the last one. */
  modules: number;
  /** First modules of the characters. */
  starts: readonly number[];
  /** Dark modules outside of the characters. */
  guards: readonly number[];
  /** Whether each character is of the right half, where dark and light are swapped. */
  right: readonly boolean[];
  /** What the code may say in all. */
  readings: readonly Reading[];
}

/** One way of reading the characters: what their sets say together, and what the check digit demands. */
export interface Reading {
  /** The set of each character: 0 odd (or right), 1 even. */
  sets: readonly number[];
  weights: readonly number[];
  /** What the weighted digits add up to, modulo 10. */
  sum: number;
  text(digits: readonly number[]): string;
}

/** Widths of space, bar, space, bar of the digits in the odd set, in modules. */
const widths = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];

const odd = widths.map(digit =>
  Array.from(digit, Number).flatMap((width, at) => new Array<number>(width).fill(at % 2)),
);

/** Dark modules (1) of the characters: ten digits of the odd set, then ten of the even one. */
export const leftCharacters: readonly (readonly number[])[] = [
  ...odd,
  ...odd.map(modules => modules.map(dark => 1 - dark).reverse()),
];
export const rightCharacters: readonly (readonly number[])[] = odd.map(modules =>
  modules.map(dark => 1 - dark),
);

/** Which of the six left characters are even says the first digit of an EAN-13. */
const firstDigits = ['000000', '001011', '001101', '001110', '010011', '011001', '011100']
  .concat(['010101', '010110', '011010'])
  .map(sets => Array.from(sets, Number));
const row = (count: number, from: number): number[] => Array.from({length: count}, (_, at) => from + 7 * at);
const alternating = (count: number, first: number): number[] =>
  Array.from({length: count}, (_, at) => (at % 2 ? 4 - first : first));

const ean13: Layout = {
  name: 'EAN13',
  modules: 95,
  starts: [...row(6, 3), ...row(6, 50)],
  guards: [0, 2, 46, 48, 92, 94],
  right: Array.from({length: 12}, (_, at) => at > 5),
  readings: firstDigits.map((sets, first) => ({
    sets: [...sets, 0, 0, 0, 0, 0, 0],
    weights: alternating(12, 3),
    sum: (10 - first) % 10,
    text: digits => [first, ...digits].join(''),
  })),
};

const ean8: Layout = {
  name: 'EAN8',
  modules: 67,
  starts: [...row(4, 3), ...row(4, 36)],
  guards: [0, 2, 32, 34, 64, 66],
  right: Array.from({length: 8}, (_, at) => at > 3),
  readings: [
    {sets: new Array<number>(8).fill(0), weights: alternating(8, 3), sum: 0, text: digits => digits.join('')},
  ],
};

/** UPC-E is not among them: it looks like the left half of an EAN-13, and little in it notices misreadings. */
export const layouts: readonly Layout[] = [ean13, ean8];

/** Dark modules (1) of a whole code; `characters` are numbers in the lists of characters. */
export const modulesOf = (layout: Layout, characters: readonly number[]): Float64Array => {
  const modules = new Float64Array(layout.modules);
  for (const at of layout.guards) modules[at] = 1;
  layout.starts.forEach((start, at) => {
    const list = layout.right[at] ? rightCharacters : leftCharacters;
    modules.set(list[characters[at] ?? 0] ?? [], start);
  });
  return modules;
};
