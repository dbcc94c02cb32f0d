/**
 * Measures EAN-13, EAN-8 and UPC-A on made pictures, one reader after the other in one thread:
 * `tsx bench/linear.ts [--seed=2] [--count=10]`, so many pictures of each situation. With STANDBY_REAL_DATA also on
 * the photographs of such codes, and on those of other codes and of none, which say nothing here.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {installApart} from '../scripts/tools-apart.js';
import {createCascade} from '../src/barcode/cascade.js';
import {startEngine} from '../src/barcode/engine.js';
import type {BarcodeFormat} from '../src/barcode/formats.js';
import {toGrey} from '../src/barcode/grey-image.js';
import type {GreyImage} from '../src/barcode/grey-image.js';
import {createLineReader} from '../src/barcode/lines/reader.js';
import {compileWasm} from '../src/barcode/wasm.js';
import {zbarPeer} from './barcode-peers.js';
import {quantile, table} from './barcode-report.js';
import {madePictures} from './linear-pictures.js';
import {openPictures} from './pictures.js';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const [seed, count] = [option('seed', 2), option('count', 10)];

const formats: readonly BarcodeFormat[] = ['ean_13', 'ean_8', 'upc_a'];
/** Frames of a hand that is not still. */
const frames = 6;

const bench = installApart('bench');
const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
const engine = await startEngine(await compileWasm(new Uint8Array(readFileSync(wasm))));
const cascade = createCascade(engine, formats);
const zbar = await zbarPeer(bench);

type Read = (image: GreyImage) => string[] | Promise<string[]>;

const asPixels = ({width, height, data}: GreyImage): ImageData => {
  const pixels = new Uint8ClampedArray(4 * data.length).fill(255);
  data.forEach((grey, at) => pixels.fill(grey, 4 * at, 4 * at + 3));
  return {width, height, data: pixels, colorSpace: 'srgb'};
};

const zxingAlone: Read = image =>
  engine
    .read(image, {formats: ['EAN13', 'EAN8', 'UPCA']})
    .filter(({error}) => !error)
    .map(({text}) => text);
const zbarAlone: Read = async image =>
  (await zbar.read(asPixels(image), 'all'))
    .map(({text}) => text)
    // Whatever else it reads is not what is compared here.
    .filter(text => /^(?:\d{8}|\d{13})$/.test(text));
const whole: Read = async image => (await cascade.all(image)).map(({rawValue}) => rawValue);

const bare = (text: string): string => text.replace(/^0+/, '');

interface Score {
  right: number;
  wrong: number;
  times: number[];
}

const score = (into: Score, texts: readonly string[], wanted: string | undefined): boolean => {
  const isRight = wanted !== undefined && texts.some(text => bare(text) === bare(wanted));
  if (isRight) into.right += 1;
  if (texts.some(text => wanted === undefined || bare(text) !== bare(wanted))) into.wrong += 1;
  return isRight;
};

interface Case {
  situation: string;
  text: string | undefined;
  frame(index: number): GreyImage;
}

const sides: readonly [string, Read][] = [
  ['zxing-wasm', zxingAlone],
  ['zbar-wasm', zbarAlone],
  ['Standby', whole],
];

const cell = ({right, wrong}: Score): string => `${right} (${wrong})`;
const fresh = (): Score => ({right: 0, wrong: 0, times: []});

/** Each reader on each picture; then how many are read within some frames, where there are more. */
const measure = async (cases: readonly Case[], hasFrames: boolean): Promise<string> => {
  const situations = [...new Set(cases.map(({situation}) => situation))];
  const all = sides.map(fresh);
  const rows: string[][] = [];
  for (const situation of situations) {
    const own = cases.filter(each => each.situation === situation);
    const scores = sides.map(fresh);
    const bursts = [fresh(), fresh(), fresh()] as const;
    for (const {text, frame} of own) {
      const image = frame(0);
      for (const [at, [, read]] of sides.entries()) {
        const start = performance.now();
        const texts = await read(image);
        all[at]?.times.push(performance.now() - start);
        score(scores[at] ?? fresh(), texts, text);
      }
      if (!hasFrames) continue;
      const lines = createLineReader(formats);
      const readers: readonly Read[] = [
        zxingAlone,
        zbarAlone,
        picture => lines.read(picture, [], true).map(({rawValue}) => rawValue),
      ];
      const pictures = Array.from({length: frames}, (_, index) => (index ? frame(index) : image));
      for (const [at, read] of readers.entries()) {
        const texts: string[] = [];
        for (const picture of pictures) texts.push(...(await read(picture)));
        score(bursts[at] ?? fresh(), texts, text);
      }
    }
    const cells = hasFrames ? bursts.map(cell) : [];
    rows.push([situation, `${own.length}`, ...scores.map(cell), ...cells]);
  }
  const times = (share: number): string[] => all.map(({times: ms}) => `${quantile(ms, share).toFixed(0)} ms`);
  const names = sides.map(([name]) => name);
  const ofFrames = hasFrames ? names.map(name => `${name}, ${frames} frames`) : [];
  const none = ofFrames.map(() => '');
  return table(
    ['', 'number', ...names, ...ofFrames],
    [...rows, ['median time', '', ...times(0.5), ...none], ['95th percentile', '', ...times(0.95), ...none]],
  );
};

console.log(
  'Made pictures: read rightly (read wrongly). Of six frames Standby looks at the scan lines alone.',
);
console.log(await measure(madePictures(seed, count), true));
if (process.env['STANDBY_REAL_DATA']) {
  const {list, pixels} = openPictures(bench);
  const photographs = list.filter(({format}) => /^(?:EAN|UPCA)/.test(format));
  const others = list.filter(({format, quads}) => !quads && !/^(?:EAN|UPC)/.test(format));
  const every = option('every', 1);
  const cases = [...photographs, ...others].filter((_, index) => index % every === 0);
  console.log('Photographs');
  console.log(
    await measure(
      cases.map(picture => {
        const isSought = /^(?:EAN|UPCA)/.test(picture.format);
        const situation = isSought ? picture.format : picture.format === 'none' ? 'no code' : 'other codes';
        return {
          situation,
          text: isSought ? picture.text : undefined,
          frame: () => toGrey(pixels(picture)),
        };
      }),
      false,
    ),
  );
}
process.exit();
