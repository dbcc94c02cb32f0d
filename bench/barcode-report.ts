import {samePlace} from '../src/barcode/detected-barcode.js';
import type {Point} from '../src/barcode/index.js';
import {contains} from '../src/barcode/geometry.js';
import {cornersOf} from './pictures.js';
import type {Picture} from './pictures.js';

export interface Found {
  text: string;
  corners: Point[];
}

interface Measured {
  found: Found[];
  ms: number;
}

/** Somebody whose reads are counted; zxing-wasm alone is the first one, ours the second. */
interface Side {
  name: string;
  knows(format: string): boolean;
}

/** What every side found in one picture, in the order of the sides. */
export interface Outcome {
  picture: Picture;
  measured: readonly Measured[];
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map(row => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  return [
    line(head),
    line(widths.map((width, at) => (at ? '-'.repeat(width - 1) + ':' : '-'.repeat(width)))),
    ...rows.map(line),
  ].join('\n');
};

const timeRows = (sides: readonly Side[], outcomes: readonly Outcome[]): string[][] => {
  const of = (at: number, share: number): number =>
    quantile(
      outcomes.map(({measured}) => measured[at]?.ms ?? NaN),
      share,
    );
  const cells = (share: number): string[] =>
    sides.map((_, at) =>
      at ? `×${(of(at, share) / of(0, share)).toFixed(1)}` : `${of(0, share).toFixed(0)} ms`,
    );
  return [
    ['median time', '', ...cells(0.5)],
    ['95th percentile', '', ...cells(0.95)],
  ];
};

const group = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

/** How many of the codes that are there were found, and how many finds lie where there is none. */
const placed = (picture: Picture, found: readonly Found[]): {right: number; astray: number} => {
  const open = cornersOf(picture);
  const all = cornersOf(picture);
  const meets = (quad: Point[], corners: Point[]): boolean =>
    samePlace(quad, corners) || corners.some(corner => contains(quad, corner));
  let [right, astray] = [0, 0];
  for (const {corners} of found) {
    const index = open.findIndex(quad => meets(quad, corners));
    if (index >= 0) {
      open.splice(index, 1);
      right += 1;
    } else if (!all.some(quad => meets(quad, corners))) astray += 1;
  }
  return {right, astray};
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Per situation: pictures with at least one code read, and codes read; the mean of situations at the end. */
export const reportPhotographs = (sides: readonly Side[], outcomes: readonly Outcome[]): string => {
  const rows = [...group(outcomes, ({picture}) => picture.file.split('/')[1] ?? '')].map(([name, own]) => {
    const codes = sum(own.map(({picture}) => picture.quads?.length ?? 0));
    const scores = sides.map((_, at) =>
      own.map(({picture, measured}) => placed(picture, measured[at]?.found ?? [])),
    );
    return {
      name,
      pictures: own.length,
      codes,
      read: scores.map(each => each.filter(({right}) => right > 0).length),
      right: scores.map(each => sum(each.map(({right}) => right))),
      astray: scores.map(each => sum(each.map(({astray}) => astray))),
    };
  });
  const lines = rows.map(({name, pictures, codes, read, right}) => [
    name,
    `${pictures}/${codes}`,
    ...sides.map((_, at) => `${percent(read[at] ?? 0, pictures)} / ${percent(right[at] ?? 0, codes)}`),
  ]);
  const total = sides.map((_, at) => {
    const mean = sum(rows.map(({right, codes}) => (right[at] ?? 0) / codes)) / rows.length;
    return `${percent(sum(rows.map(({read}) => read[at] ?? 0)), outcomes.length)} / ${percent(mean, 1)}`;
  });
  const astray = sides.map((_, at) => `${sum(rows.map(row => row.astray[at] ?? 0))}`);
  return [
    'Photographs: % of pictures with a read / % of codes read. “All” is all pictures / the mean of situations.',
    table(
      ['', 'number', ...sides.map(({name}) => name)],
      [
        ...lines,
        ['all', `${outcomes.length}/${sum(rows.map(({codes}) => codes))}`, ...total],
        ['reads where no code is', '', ...astray],
        ...timeRows(sides, outcomes),
      ],
    ),
  ].join('\n');
};

/** Texts are the same when they differ in white space, control characters or leading zeros only. Not every reader gives Codabar's frame. */
const normal = (text: string, format: string): string => {
  const bare = text.replace(/[\s\u0000-\u001f\u007f]/g, '');
  if (format === 'Codabar') return bare.replace(/^[A-D]|[A-D]$/g, '');
  return /EAN|UPC/.test(format) ? bare.replace(/^0+/, '') : bare;
};

const score = ({picture: {text = '', format}, measured}: Outcome): {right: boolean; wrong: boolean}[] =>
  measured.map(({found}) => {
    const [texts, wanted] = [found.map(each => normal(each.text, format)), normal(text, format)];
    if (format === 'none') return {right: false, wrong: texts.length > 0};
    return {right: texts.includes(wanted), wrong: texts.some(each => each !== wanted)};
  });

/** Per format: pictures with the right text, and with a wrong one. */
export const reportTexts = (sides: readonly Side[], outcomes: readonly Outcome[]): string => {
  const lines = [...group(outcomes, ({picture}) => picture.format)].map(([format, own]) => {
    const scores = own.map(score);
    const count = (at: number, kind: 'right' | 'wrong'): number =>
      scores.filter(each => each[at]?.[kind]).length;
    const cells = sides.map(({knows}, at) => {
      const right = format === 'none' || (!knows(format) && !count(at, 'right')) ? '–' : count(at, 'right');
      return `${right} (${count(at, 'wrong')})`;
    });
    return [format === 'none' ? 'no code' : format, `${own.length}`, ...cells];
  });
  const differ = outcomes.filter(outcome => {
    const [alone, ours] = score(outcome);
    return alone?.right !== ours?.right || alone?.wrong !== ours?.wrong;
  });
  return [
    'Texts: pictures with the right text (pictures with a wrong one); – is a format that the reader does not know.',
    'Times compare those that are asked for all formats; who reads QR codes only has less to look for.',
    table(['', 'number', ...sides.map(({name}) => name)], [...lines, ...timeRows(sides, outcomes)]),
    ...(differ.length ? ['zxing-wasm and ours differ (what ours reads):'] : []),
    ...differ.map(
      ({picture, measured}) =>
        `  ${picture.file}: ${JSON.stringify(measured[1]?.found.map(({text}) => text))}`,
    ),
  ].join('\n');
};
