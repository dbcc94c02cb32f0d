/**
 * The pixel filters as WebAssembly against the same in JavaScript, on one picture of 1280 × 960: `tsx bench/filters.ts`.
 * The two take turns, so that other work of the machine hits both; medians, and their ratio.
 */
import {plainFilters} from '../src/barcode/filters/filters.js';
import type {Filters} from '../src/barcode/filters/filters.js';
import {startKernel} from '../src/barcode/filters/kernel.js';
import {createGrey} from '../src/barcode/grey-image.js';
import {median} from './median.js';

const [width, height, rounds] = [1280, 960, 15];
const image = createGrey(width, height);
let state = 1;
for (let at = 0; at < image.data.length; at++) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  // Squares of 24 pixels under noise: edges and flat places, as a picture of a code has them.
  const isDark = ((at % width) / 24 + Math.floor(at / width / 24)) & 1;
  image.data[at] = (isDark ? 30 : 190) + ((state >>> 16) & 31);
}
const rgba = {width, height, data: new Uint8Array(4 * width * height).fill(255)};
image.data.forEach((value, at) => rgba.data.fill(value, 4 * at, 4 * at + 3));
const angle = Math.PI / 6;

const filters: Record<string, (filters: Filters) => unknown> = {
  'to grey': ({toGrey}) => toGrey(rgba),
  'small window (Sauvola)': ({sauvola}) => sauvola(image, 10, 0.2),
  'large window (mean)': ({darkerThanAround}) => darkerThanAround(image, 40, 5),
  'even contrast': ({evenContrast}) => evenContrast(image, 32),
  'darker (gamma)': ({gamma}) => gamma(image, 2),
  'only white (threshold)': ({threshold}) => threshold(image, 200),
  'softer (Gauss)': ({gauss}) => gauss(image, 2),
  'sharper (unsharp mask)': ({sharpen}) => sharpen(image, 3, 2.5),
  'lower (resample)': ({resample}) => resample(image, width, 0.6 * height),
  'half (resample)': ({resample}) => resample(image, width / 2, height / 2),
  'larger (resample)': ({resample}) => resample(image, 2 * width, 2 * height),
  'turned by 30° (warp)': ({warp}) =>
    warp(image, {width: 1589, height: 1472}, [
      ...[Math.cos(angle), Math.sin(angle), -420],
      ...[-Math.sin(angle), Math.cos(angle), 240],
      ...[0, 0, 1],
    ] as unknown as Parameters<typeof warp>[2]),
  'straightened (warp)': ({warp}) =>
    warp(image, {width: 480, height: 480}, [1.1, 0.1, 200, 0.05, 1.2, 100, 0.0002, 0.0001, 1]),
};

const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const kernel = startKernel();
console.log('| filter | JavaScript | WebAssembly | ratio |\n| --- | ---: | ---: | ---: |');
for (const [name, run] of Object.entries(filters)) {
  const times: [plain: number, quick: number][] = [];
  // What the engine compiles at the first calls is not what is measured.
  for (let round = -5; round < rounds; round++) {
    const pair: [number, number] = [timed(() => run(plainFilters)), timed(() => run(kernel))];
    if (round >= 0) times.push(pair);
  }
  const plain = median(times.map(([time]) => time));
  const quick = median(times.map(([, time]) => time));
  const ratio = median(times.map(([one, other]) => one / other));
  console.log(`| ${name} | ${plain.toFixed(1)} ms | ${quick.toFixed(1)} ms | ×${ratio.toFixed(1)} |`);
}
