/**
 * Measures the decoder on real pictures against zxing-wasm alone, one after the other in one thread:
 * `tsx bench/barcode.ts [--every=3] [--from=0]` with STANDBY_REAL_DATA. Every picture of a sample counts once.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readBarcodes} from 'zxing-wasm/reader';
import type {ReadInputBarcodeFormat} from 'zxing-wasm/reader';
import {installApart} from '../scripts/tools-apart.js';
import {barcodeFormats, createDecoder} from '../src/barcode/index.js';
import type {BarcodeFormat, Decoder, Point} from '../src/barcode/index.js';
import {openPictures} from './pictures.js';
import type {Picture} from './pictures.js';
import {reportPhotographs, reportTexts} from './barcode-report.js';
import type {Found, Outcome} from './barcode-report.js';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

const {list, pixels} = openPictures(installApart('bench'));
const [every, from] = [option('every', 1), option('from', 0)];
const sample = (pictures: readonly Picture[]): Picture[] =>
  pictures.filter((_, index) => index % every === from);
const wasmBytes = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));

const ticketFormats: readonly ReadInputBarcodeFormat[] = [
  ...(['QRCodeModel2', 'MicroQRCode', 'RMQRCode', 'Aztec', 'DataMatrix', 'PDF417', 'Code128'] as const),
  ...(['Code39', 'Code93', 'Codabar', 'EAN13', 'EAN8', 'ITF', 'UPCA', 'UPCE'] as const),
];

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

const timed = async (find: () => Promise<Found[]>): Promise<{found: Found[]; ms: number}> => {
  const start = performance.now();
  const found = await find();
  return {found, ms: performance.now() - start};
};

const run = async (
  pictures: readonly Picture[],
  formats: readonly BarcodeFormat[],
  asked: readonly ReadInputBarcodeFormat[],
): Promise<Outcome[]> => {
  const decoder = await createDecoder({formats, wasmBytes});
  const outcomes: Outcome[] = [];
  for (const picture of pictures) {
    const image = pixels(picture) as unknown as ImageData;
    outcomes.push({
      picture,
      alone: await timed(() => alone(image, asked)),
      ours: await timed(() => ours(decoder, image)),
    });
    if (process.stderr.isTTY) process.stderr.write('.');
  }
  decoder.close();
  return outcomes;
};

const photographs = list.filter(({quads}) => quads);
const texts = list.filter(({quads, text, format}) => !quads && (text !== undefined || format === 'none'));
console.log(reportPhotographs(await run(sample(photographs), ['qr_code'], ['QRCodeModel2'])));
console.log(reportTexts(await run(sample(texts), barcodeFormats, ticketFormats)));
