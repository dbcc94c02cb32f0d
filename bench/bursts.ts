import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createCascade} from '../src/barcode/cascade.js';
import {startEngine} from '../src/barcode/engine.js';
import {warp} from '../src/barcode/filters/warp.js';
import {compose} from '../src/barcode/geometry.js';
import type {Homography} from '../src/barcode/geometry.js';
import {toGrey} from '../src/barcode/grey-image.js';
import type {GreyImage, RgbaPixels} from '../src/barcode/grey-image.js';
import {lazySecondChance} from '../src/barcode/second-chance/load.js';
import {compileWasm} from '../src/barcode/wasm.js';

const frames = 6;

/** The same numbers from 0 to 1 on every run. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

/** The picture as a hand that is not still shows it next: turned, nearer or farther, tilted, in other light, noisy. */
const jittered = (image: GreyImage, random: () => number): GreyImage => {
  const about = (most: number): number => (random() * 2 - 1) * most;
  const angle = about((5 * Math.PI) / 180);
  const scale = 1 + about(0.07);
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const [x, y] = [image.width / 2, image.height / 2];
  const move: Homography = [1, 0, x + about(10), 0, 1, y + about(10), 0, 0, 1];
  const turn: Homography = [cos, sin, 0, -sin, cos, 0, about(6e-5), about(6e-5), 1];
  const light = 1 + about(0.15);
  const moved = warp(image, image, compose(move, compose(turn, [1, 0, -x, 0, 1, -y, 0, 0, 1])));
  for (let at = 0; at < moved.data.length; at++) {
    // Twelve even numbers are nearly a normal one.
    let noise = -6;
    for (let part = 0; part < 12; part++) noise += random();
    const value = (moved.data[at] ?? 0) * light + 3 * noise;
    moved.data[at] = Math.max(0, Math.min(255, Math.round(value)));
  }
  return moved;
};

/** Per frame of a burst: the share of pictures that were read by then, by plain retry and by the live scheduler. */
export const measureBursts = async (pictures: readonly (() => RgbaPixels)[]): Promise<string> => {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const engine = await startEngine(await compileWasm(new Uint8Array(readFileSync(wasm))));
  await lazySecondChance().ready();
  const readBy = {plain: new Array<number>(frames).fill(0), ours: new Array<number>(frames).fill(0)};
  for (const [index, open] of pictures.entries()) {
    const image = toGrey(open());
    const random = randomFrom(index + 1);
    const cascade = createCascade(engine, ['qr_code']);
    const done = {plain: false, ours: false};
    for (let frame = 0; frame < frames; frame++) {
      const picture = frame ? jittered(image, random) : image;
      done.plain ||= engine.read(picture, {formats: ['QRCodeModel2']}).some(({error}) => !error);
      done.ours ||= cascade.frame(picture).length > 0;
      // What is loaded when it is needed comes between two frames.
      await new Promise(resolve => setTimeout(resolve));
      for (const side of ['plain', 'ours'] as const)
        if (done[side]) readBy[side][frame] = (readBy[side][frame] ?? 0) + 1;
    }
  }
  const shares = (counts: readonly number[]): string =>
    counts.map(count => ((100 * count) / pictures.length).toFixed(1).padStart(6)).join(' ');
  return [
    `bursts of ${pictures.length} photographs, % read by frame 1 to ${frames}`,
    `plain retry    ${shares(readBy.plain)}`,
    `the scheduler  ${shares(readBy.ours)}`,
  ].join('\n');
};
