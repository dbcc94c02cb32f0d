import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {kernelModule} from '../../scripts/kernels.js';
import {plainFilters} from '../../src/barcode/filters/filters.js';
import type {Filters} from '../../src/barcode/filters/filters.js';
import {startKernel} from '../../src/barcode/filters/kernel.js';
import type {GreyImage} from '../../src/barcode/grey-image.js';
import type {Homography} from '../../src/barcode/geometry.js';
import {fc} from '../helpers/properties.js';

const side = fc.oneof(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 90}));
const value = fc.oneof(fc.constantFrom(0, 255, 254, 1), fc.integer({min: 0, max: 255}));

/** Noise, flat places and edges, of any size from one pixel on. */
const pictures = fc
  .record({width: side, height: side, values: fc.array(value, {minLength: 1, maxLength: 300})})
  .chain(({width, height, values}) =>
    fc.integer({min: 1, max: 40}).map((run): GreyImage => ({
      width,
      height,
      data: Uint8Array.from(
        {length: width * height},
        (_, at) => values[Math.floor(at / run) % values.length]!,
      ),
    })),
  );

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({min, max, noNaN: true});

const maps: fc.Arbitrary<Homography> = fc.oneof(
  fc
    .tuple(number(-2, 2), number(-2, 2), number(-60, 60), number(-2, 2), number(-2, 2), number(-60, 60))
    .map(([a, b, c, d, e, f]): Homography => [a, b, c, d, e, f, 0, 0, 1]),
  fc
    .tuple(
      fc.tuple(number(-2, 2), number(-2, 2), number(-60, 60), number(-2, 2), number(-2, 2), number(-60, 60)),
      fc.tuple(number(-0.05, 0.05), number(-0.05, 0.05), number(0.2, 2)),
    )
    .map(([[a, b, c, d, e, f], [g, h, i]]): Homography => [a, b, c, d, e, f, g, h, i]),
);

const kernel = startKernel();

const same = <Input extends unknown[]>(
  inputs: fc.Arbitrary<Input>,
  run: (filters: Filters, ...input: Input) => GreyImage,
): void =>
  fc.assert(
    fc.property(inputs, input => {
      const [plain, quick] = [run(plainFilters, ...input), run(kernel, ...input)];
      assert.deepEqual([quick.width, quick.height], [plain.width, plain.height]);
      assert.deepEqual(quick.data, plain.data);
    }),
    {numRuns: 300},
  );

describe('pixel filters as WebAssembly', () => {
  it('are what their source compiles to', async () => {
    const written = readFileSync('src/barcode/filters/kernel-code.ts', 'utf8');
    assert.ok(written === (await kernelModule()), 'Run `npm run kernels`.');
  });

  it('turn pixels grey as the plain ones do, whatever their opacity', () =>
    same(
      fc
        .tuple(side, side)
        .chain(([width, height]) =>
          fc
            .tuple(
              fc.uint8Array({minLength: 4 * width * height, maxLength: 4 * width * height + 3}),
              fc.boolean(),
            )
            .map(([data, isOpaque]): [Parameters<Filters['toGrey']>[0]] => [
              {width, height, data: isOpaque ? data.map((byte, at) => (at % 4 === 3 ? 255 : byte)) : data},
            ]),
        ),
      ({toGrey}, pixels) => toGrey(pixels),
    ));

  it('soften and sharpen as the plain ones do', () => {
    const inputs = fc.tuple(pictures, number(0.5, 12), number(0.1, 4));
    same(inputs, ({gauss}, image, sigma, _) => gauss(image, sigma));
    same(inputs, ({sharpen}, image, sigma, amount) => sharpen(image, sigma, amount));
  });

  it('look at windows as the plain ones do', () => {
    const inputs = fc.tuple(pictures, fc.integer({min: 1, max: 90}), number(0.05, 0.6));
    same(inputs, ({sauvola}, image, radius, weight) => sauvola(image, radius, weight));
    same(inputs, ({darkerThanAround}, image, radius, weight) => darkerThanAround(image, radius, 20 * weight));
    same(inputs, ({evenContrast}, image, radius, _) => evenContrast(image, radius));
  });

  it('change tones as the plain ones do', () => {
    same(fc.tuple(pictures, number(0.2, 4)), ({gamma}, image, exponent) => gamma(image, exponent));
    same(fc.tuple(pictures, number(-5, 260)), ({threshold}, image, level) => threshold(image, level));
  });

  it('change sizes as the plain ones do', () =>
    same(fc.tuple(pictures, side, side), ({resample}, image, width, height) =>
      resample(image, width, height),
    ));

  it('halve as the plain ones do', () =>
    same(
      fc
        .tuple(side, side)
        .chain(([width, height]) =>
          fc
            .uint8Array({minLength: 4 * width * height, maxLength: 4 * width * height})
            .map((data): [GreyImage] => [{width: 2 * width, height: 2 * height, data}]),
        ),
      ({resample}, image) => resample(image, image.width / 2, image.height / 2),
    ));

  it('turn and straighten as the plain ones do', () =>
    same(fc.tuple(pictures, side, side, maps), ({warp}, image, width, height, map) =>
      warp(image, {width, height}, map),
    ));
});
