/**
 * What one picture of a live camera costs, on real pictures (STANDBY_REAL_DATA): `tsx bench/frames.ts [--every=8]`. The first
 * look at QR codes against zxing-wasm alone; then pictures with nine kinds of codes asked for against QR codes only. The
 * sides take turns on each picture; ratios of times on the same picture, medians over pictures.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readBarcodes} from 'zxing-wasm/reader';
import {installApart} from '../scripts/tools-apart.js';
import {createCascade} from '../src/barcode/cascade.js';
import {startEngine} from '../src/barcode/engine.js';
import {toGrey} from '../src/barcode/filters/index.js';
import type {BarcodeFormat} from '../src/barcode/index.js';
import {median} from './median.js';
import {openPictures} from './pictures.js';

const every = Number(process.argv.find(word => word.startsWith('--every='))?.split('=')[1] ?? 8);
const turns = 3;
const ticketFormats: readonly BarcodeFormat[] = [
  ...(['qr_code', 'aztec', 'pdf417', 'data_matrix', 'code_128'] as const),
  ...(['ean_13', 'ean_8', 'upc_a', 'upc_e'] as const),
];
/** Looks until a code in another format counts as not read. */
const mostLooks = 16;

const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
const engine = await startEngine(await WebAssembly.compile(wasm));
const {list, pixels} = openPictures(installApart('bench'));

const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const imageOf = (picture: (typeof list)[number]): ImageData => {
  const {width, height, data} = pixels(picture);
  const clamped = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  return {width, height, data: clamped, colorSpace: 'srgb'} as ImageData;
};

const quartiles = (values: readonly number[]): string => {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(2);
  return `median ×${at(0.5)}, middle half ×${at(0.25)} to ×${at(0.75)}`;
};

const photographs = list.filter(({quads}) => quads).filter((_, index) => index % every === 0);
const without = list.filter(({format}) => format === 'none').filter((_, index) => index % 3 === 0);

/** Each side is measured several times in turn and its best time counts: other work only ever adds. */
const firstPass: number[] = [];
for (const picture of photographs) {
  const image = imageOf(picture);
  const best = {alone: Infinity, ours: Infinity};
  for (let turn = 0; turn < turns; turn++) {
    const alone = await timed(() => readBarcodes(image, {formats: ['QRCode'], textMode: 'Plain'}));
    const ours = await timed(() => createCascade(engine, ['qr_code']).frame(toGrey(image)));
    best.alone = Math.min(best.alone, alone);
    best.ours = Math.min(best.ours, ours);
  }
  firstPass.push(best.ours / best.alone);
}
console.log(
  `first look against zxing-wasm alone, ${photographs.length} photographs: ${quartiles(firstPass)}`,
);

/** Pictures without a code: the scheduler goes on to its next look after each. */
const perFrame: number[] = [];
const dearest: number[][] = [];
for (const picture of without) {
  const image = imageOf(picture);
  const best: {qr: number; nine: number}[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const [qr, nine] = [createCascade(engine, ['qr_code']), createCascade(engine, ticketFormats)];
    for (let at = 0; at < mostLooks; at++) {
      const [alone, all] = [
        await timed(() => qr.frame(toGrey(image))),
        await timed(() => nine.frame(toGrey(image))),
      ];
      const known = (best[at] ??= {qr: Infinity, nine: Infinity});
      best[at] = {qr: Math.min(known.qr, alone), nine: Math.min(known.nine, all)};
    }
  }
  const sum = (side: 'qr' | 'nine'): number => best.reduce((total, frame) => total + frame[side], 0);
  perFrame.push(sum('nine') / sum('qr'));
  best.forEach(({qr, nine}, at) => (dearest[at] ??= []).push(nine / qr));
}
console.log(
  `nine kinds against QR codes only, ${without.length} pictures without a code: ${quartiles(perFrame)}`,
);
console.log(`  frame by frame: ${dearest.map(ratios => median(ratios).toFixed(2)).join(' ')}`);

const byFormat = new Map<string, {all: number; firsts: number[]}>();
const others = list.filter(
  ({text, format, quads}) => text && !quads && /^(Aztec|PDF417|DataMatrix|Code128|EAN|UPC)/.test(format),
);
for (const picture of others.filter((_, index) => index % Math.ceil(every / 4) === 0)) {
  const grey = toGrey(imageOf(picture));
  const cascade = createCascade(engine, ticketFormats);
  const entry = byFormat.get(picture.format) ?? {all: 0, firsts: []};
  byFormat.set(picture.format, entry);
  entry.all += 1;
  for (let at = 1; at <= mostLooks; at++)
    if (cascade.frame(grey).length) {
      entry.firsts.push(at);
      break;
    }
}
console.log(`read within ${mostLooks} looks, nine kinds asked for`);
for (const [format, {all, firsts}] of byFormat)
  console.log(`  ${format}: ${firsts.length} of ${all}, median look ${firsts.length ? median(firsts) : '–'}`);
