/**
 * Measures the decoder on real pictures against zxing-wasm alone, one after the other in one thread:
 * `tsx bench/barcode.ts [--every=3] [--from=0] [--peers] [--bursts]` with STANDBY_REAL_DATA. Every picture of a sample
 * counts once; `--peers` measures other decoders beside them; `--bursts` shows instead how many photographs are read
 * within six shaky frames.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readBarcodes} from 'zxing-wasm/reader';
import type {ReadInputBarcodeFormat} from 'zxing-wasm/reader';
import {installApart} from '../scripts/tools-apart.js';
import {barcodeFormats, createDecoder} from '../src/barcode/index.js';
import type {BarcodeFormat, Decoder, Point} from '../src/barcode/index.js';
import {openPeers} from './barcode-peers.js';
import type {Peer} from './barcode-peers.js';
import {measureBursts} from './bursts.js';
import {openPictures} from './pictures.js';
import type {Picture} from './pictures.js';
import {reportPhotographs, reportTexts} from './barcode-report.js';
import type {Found, Outcome} from './barcode-report.js';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

const bench = installApart('bench');
const {list, pixels} = openPictures(bench);
const [every, from] = [option('every', 1), option('from', 0)];
const sample = (pictures: readonly Picture[]): Picture[] =>
  pictures.filter((_, index) => index % every === from);
const peers = process.argv.includes('--peers') ? await openPeers(bench) : [];
const wasmBytes = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));

const ticketFormats: readonly ReadInputBarcodeFormat[] = [
  ...(['QRCodeModel2', 'MicroQRCode', 'RMQRCode', 'Aztec', 'DataMatrix', 'PDF417', 'Code128'] as const),
  ...(['Code39', 'Code93', 'Codabar', 'EAN13', 'EAN8', 'ITF', 'UPCA', 'UPCE'] as const),
];

/** Some peers look at the kind of the bytes. */
const open = (picture: Picture): ImageData => {
  const {width, height, data} = pixels(picture);
  return {
    width,
    height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
    colorSpace: 'srgb',
  } as ImageData;
};

const alone = async (image: ImageData, formats: readonly ReadInputBarcodeFormat[]): Promise<Found[]> => {
  const reads = await readBarcodes(image, {formats: [...formats], textMode: 'Plain'});
  return reads.map(({text, position: {topLeft, topRight, bottomRight, bottomLeft}}) => ({
    text,
    corners: [topLeft, topRight, bottomRight, bottomLeft] as Point[],
  }));
};

const ours = async (decoder: Decoder, image: ImageData): Promise<Found[]> => {
  const codes = await decoder.decode(image, {effort: 'all'});
  return codes.map(({rawValue, cornerPoints}) => ({text: rawValue, corners: [...cornerPoints]}));
};

/** Who is slower than that has not read. */
const patience = 20_000;

const timed = async (find: () => Found[] | Promise<Found[]>): Promise<{found: Found[]; ms: number}> => {
  const start = performance.now();
  let found: Found[] = [];
  try {
    found = await find();
  } catch {
    // Several peers throw when they find nothing.
  }
  const ms = performance.now() - start;
  return {found: ms > patience ? [] : found, ms};
};

const engine: Peer = {
  name: 'zxing-wasm',
  knows: format => format !== 'MaxiCode' && format !== 'MicroPDF417',
  read: (image, only) => alone(image, only === 'qr' ? ['QRCodeModel2'] : ticketFormats),
};

const measure = async (pictures: readonly Picture[], only: 'qr' | 'all'): Promise<[Peer[], Outcome[]]> => {
  const formats: readonly BarcodeFormat[] = only === 'qr' ? ['qr_code'] : barcodeFormats;
  const decoder = await createDecoder({formats, wasmBytes});
  const cascade: Peer = {...engine, name: 'Standby', read: image => ours(decoder, image)};
  const sides = [engine, cascade, ...peers];
  const outcomes: Outcome[] = [];
  const [first] = pictures;
  // What is compiled or loaded at the first call is not what is measured.
  if (first) for (const side of sides) await timed(() => side.read(open(first), only));
  for (const picture of pictures) {
    const image = open(picture);
    const measured = [];
    for (const side of sides) measured.push(await timed(() => side.read(image, only)));
    outcomes.push({picture, measured});
    if (process.stderr.isTTY) process.stderr.write('.');
  }
  decoder.close();
  return [sides, outcomes];
};

const photographs = list.filter(({quads}) => quads);
const texts = list.filter(({quads, text, format}) => !quads && (text !== undefined || format === 'none'));
if (process.argv.includes('--bursts')) {
  const shaky = sample(photographs.filter(({file}) => !file.includes('/lots/')));
  console.log(await measureBursts(shaky.map(picture => () => pixels(picture))));
  process.exit();
}
console.log(reportPhotographs(...(await measure(sample(photographs), 'qr'))));
console.log(reportTexts(...(await measure(sample(texts), 'all'))));
