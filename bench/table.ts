import type {Result} from './measure.js';

type Row = readonly string[];

const ratio = (value: number, base: number): string => (base > 0 ? ` (×${(value / base).toFixed(1)})` : '');
const quoted = (text: string): string => {
  if (!text) return 'says nothing';
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
};

/** Whether it says what it says when all is fine, though nobody knows. */
const onFailure = (text: string, fine: string): string => {
  const allIsFine = fine.split(/[.→]/)[0]?.trim();
  return allIsFine && text.includes(allIsFine) ? `FALSE OK ${quoted(text)}` : quoted(text);
};

const rowOf = ({embed, bytes, requests, shift, scriptMs}: Result, base: Result): Row => [
  embed.name,
  `${(bytes.fine / 1000).toFixed(2)} kB${ratio(bytes.fine, base.bytes.fine)}`,
  `${(bytes.outage / 1000).toFixed(2)} kB${ratio(bytes.outage, base.bytes.outage)}`,
  `${requests}${ratio(requests, base.requests)}`,
  `${shift.toFixed(4)}${ratio(shift, base.shift)}`,
  `${scriptMs.toFixed(1)} ms${ratio(scriptMs, base.scriptMs)}`,
];

const align = (rows: readonly Row[]): string => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
};

/** The results as text; ratios are to the first. */
export const table = (results: readonly Result[]): string => {
  const [base] = results;
  if (!base) return '';
  const figures = align([
    [
      'during an outage, gz',
      'loaded while all is fine',
      'loaded',
      'requests',
      'layout shift',
      'script time (median)',
    ],
    ...results.map(result => rowOf(result, base)),
  ]);
  const words = results.map(({embed, said}) =>
    [
      `${embed.name}${embed.note ? ` (${embed.note})` : ''}`,
      `  all fine        ${quoted(said.fine)}`,
      `  outage          ${quoted(said.outage)}`,
      `  answer 500      ${onFailure(said.error, said.fine)}`,
      `  no connection   ${onFailure(said.dropped, said.fine)}`,
    ].join('\n'),
  );
  return `${figures}\n\nWhat a person can read\n${words.join('\n')}`;
};
