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

/** What both sides found in one picture. */
export interface Outcome {
  picture: Picture;
  alone: Measured;
  ours: Measured;
}

type Side = 'alone' | 'ours';
const sides: readonly Side[] = ['alone', 'ours'];

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

const quantile = (values: number[], share: number): string =>
  (values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN).toFixed(0);

const times = (outcomes: readonly Outcome[]): string =>
  sides
    .map(side => {
      const values = outcomes.map(outcome => outcome[side].ms);
      return `${side}: median ${quantile(values, 0.5)} ms, 95th percentile ${quantile(values, 0.95)} ms`;
    })
    .join('; ');

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

/** Per situation: pictures with at least one code read, and codes read; the mean of situations at the end. */
export const reportPhotographs = (outcomes: readonly Outcome[]): string => {
  const rows = [...group(outcomes, ({picture}) => picture.file.split('/')[1] ?? '')].map(([name, own]) => {
    const codes = own.reduce((sum, {picture}) => sum + (picture.quads?.length ?? 0), 0);
    const scores = sides.map(side => own.map(outcome => placed(outcome.picture, outcome[side].found)));
    return {
      name,
      pictures: own.length,
      codes,
      read: scores.map(each => each.filter(({right}) => right > 0).length),
      right: scores.map(each => each.reduce((sum, {right}) => sum + right, 0)),
      astray: scores.map(each => each.reduce((sum, {astray}) => sum + astray, 0)),
    };
  });
  const lines = rows.map(({name, pictures, codes, read, right}) =>
    [
      name.padEnd(14),
      `${pictures}/${codes}`.padStart(8),
      ...sides.map((_, side) =>
        `${percent(read[side] ?? 0, pictures)} / ${percent(right[side] ?? 0, codes)}`.padStart(15),
      ),
    ].join(' '),
  );
  const total = sides.map((_, side) => {
    const pictures = rows.reduce((sum, {read}) => sum + (read[side] ?? 0), 0);
    const mean = rows.reduce((sum, {right, codes}) => sum + (right[side] ?? 0) / codes, 0) / rows.length;
    const astray = rows.reduce((sum, row) => sum + (row.astray[side] ?? 0), 0);
    return `${percent(pictures, outcomes.length)} % of pictures, ${percent(mean, 1)} % of codes, ${astray} astray`;
  });
  return [
    'photographs      number    zxing-wasm     the cascade   (% of pictures / % of codes)',
    ...lines,
    `zxing-wasm alone: ${total[0]}; the cascade: ${total[1]}`,
    times(outcomes),
  ].join('\n');
};

/** Texts are the same when they differ in white space, control characters or leading zeros only. */
const normal = (text: string, format: string): string => {
  const bare = text.replace(/[\s\u0000-\u001f\u007f]/g, '');
  return /EAN|UPC/.test(format) ? bare.replace(/^0+/, '') : bare;
};

/** Per format: pictures with the right text, and with a wrong one. */
export const reportTexts = (outcomes: readonly Outcome[]): string => {
  const differences: string[] = [];
  const lines = [...group(outcomes, ({picture}) => picture.format)].map(([format, own]) => {
    const scores = own.map(({picture, ...measured}) =>
      sides.map(side => {
        const texts = measured[side].found.map(({text}) => normal(text, format));
        const right = format !== 'none' && texts.includes(normal(picture.text ?? '', format));
        const wrong = texts.length > 0 && !texts.every(text => text === normal(picture.text ?? '', format));
        return {right, wrong: format === 'none' ? texts.length > 0 : wrong};
      }),
    );
    scores.forEach(([alone, ours], index) => {
      if (alone?.right !== ours?.right || alone?.wrong !== ours?.wrong)
        differences.push(
          `  ${own[index]?.picture.file ?? ''}: ${JSON.stringify(own[index]?.ours.found.map(({text}) => text))}`,
        );
    });
    const count = (side: number, kind: 'right' | 'wrong'): number =>
      scores.filter(score => score[side]?.[kind]).length;
    const cells = sides.map((_, side) => `${count(side, 'right')} (${count(side, 'wrong')})`.padStart(12));
    return [format.padEnd(14), `${own.length}`.padStart(8), ...cells].join(' ');
  });
  return [
    'texts            number   zxing-wasm  the cascade   (right; pictures with a wrong text in brackets)',
    ...lines,
    times(outcomes),
    ...(differences.length ? ['differ:', ...differences] : []),
  ].join('\n');
};
