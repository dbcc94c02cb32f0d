/**
 * Compares what makes a code out of a text with the generators that npm has, side by side: bytes that a page loads,
 * time, and whether three readers give back the text. `npm run bench:qr`; add `--json` for the raw figures.
 */
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {installApart} from '../scripts/tools-apart.js';
import {paintCode} from '../src/booking/picture.js';
import {readers} from '../test/helpers/qr-readers.js';
import type {ReaderName} from '../test/helpers/qr-readers.js';
import {generators} from './qr-generators.js';
import type {Generator} from './qr-generators.js';

const address =
  'https://tickets.museum.example/en/exhibitions/monet?utm_source=poster&utm_medium=print&utm_campaign=autumn-2026';

/** What venues put into codes, and what their guests' names and languages do to it. */
const payloads = [
  'https://mus.ch/7q3k',
  'HTTPS://MUSEUM.EXAMPLE/F/7Q3K',
  address,
  '31415926535897932384626433832795028841971693993751',
  'tel:+41215550102',
  'Eintritt frei – Café geöffnet',
  'L’entrée est à l’arrière, côté jardin',
  'Città: 12 €',
  'Ελλάδα',
  '日本語のチケット',
  'العربية',
  '🎭 Theater, 👩‍🎨 Museum',
  'é',
  'A1é点Z9',
];

const runs = 200;
const names = ['qr', 'zxing', 'jsQR'] as const satisfies readonly ReaderName[];

interface Figures {
  name: string;
  bytes: number;
  shortMs: number;
  longMs: number;
  /** Modules per side of the long address at level M. */
  longSide: number;
  right: Record<ReaderName, number>;
  svgBytes: number;
}

const bytesOf = async (folder: string, {entry}: Generator): Promise<number> => {
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: folder, loader: 'ts'},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', {level: 9}).length;
};

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const timeOf = ({svg}: Generator, text: string): number => {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    svg(text);
    times.push(performance.now() - start);
  }
  return median(times);
};

const rightOf = async ({matrix}: Generator): Promise<Record<ReaderName, number>> => {
  const right = {qr: 0, zxing: 0, jsQR: 0};
  for (const text of payloads) {
    const {size, modules} = matrix(text);
    const picture = paintCode({matrix: {size, modules, version: (size - 17) / 4, level: 'M', mask: 0}}, 6);
    for (const name of names) if ((await readers[name](picture)) === text) right[name] += 1;
  }
  return right;
};

const folder = installApart('bench');
const figures: Figures[] = [];
for (const generator of await generators(folder))
  figures.push({
    name: generator.name,
    bytes: await bytesOf(folder, generator),
    shortMs: timeOf(generator, 'https://mus.ch/7q3k'),
    longMs: timeOf(generator, address),
    longSide: generator.matrix(address).size,
    right: await rightOf(generator),
    svgBytes: Buffer.byteLength(generator.svg(address)),
  });

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  const [first] = figures;
  const rows = figures.map(({name, bytes, shortMs, longMs, longSide, right, svgBytes}) => [
    name,
    `${(bytes / 1000).toFixed(2)} kB (×${(bytes / (first?.bytes ?? bytes)).toFixed(2)})`,
    `${shortMs.toFixed(2)} ms`,
    `${longMs.toFixed(2)} ms (×${(longMs / (first?.longMs ?? longMs)).toFixed(2)})`,
    `${(svgBytes / 1000).toFixed(1)} kB`,
    String(longSide),
    ...names.map(reader => `${right[reader]} of ${payloads.length}`),
  ]);
  const head = ['', 'loaded (gz)', '19 signs', '117 signs', 'its SVG', 'modules', ...names];
  console.log([head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n'));
}
