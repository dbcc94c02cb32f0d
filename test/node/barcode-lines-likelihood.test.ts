import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {writeBarcode} from 'zxing-wasm/writer';
import type {WriteInputBarcodeFormat} from 'zxing-wasm/writer';
import type {Answer} from '../../src/barcode/lines/decode.js';
import {evidenceOf} from '../../src/barcode/lines/evidence.js';
import {drawn} from '../../src/barcode/lines/ink.js';
import {createMemory} from '../../src/barcode/lines/memory.js';
import {startModel} from '../../src/barcode/lines/model.js';
import {layouts, leftCharacters, rightCharacters} from '../../src/barcode/lines/symbols.js';
import type {Layout} from '../../src/barcode/lines/symbols.js';
import {freePath, solve} from '../../src/barcode/lines/trellis.js';
import {useEncoder} from '../helpers/barcode-picture.js';
import {linearModules, withCheck} from '../helpers/linear-picture.js';
import {randomFrom} from '../helpers/qr-picture.js';

const [ean13, ean8] = layouts as [Layout, Layout];
const text = '9780441014989';

/** The dark modules as another encoder draws them. */
const written = async (format: WriteInputBarcodeFormat, what: string): Promise<number[]> => {
  const {symbol, error} = await writeBarcode(what, {format, scale: 1, withQuietZones: false});
  assert.equal(error, '');
  return Array.from(symbol.data.subarray(0, symbol.width), grey => (grey ? 0 : 1));
};

/** The numbers of a code's characters. */
const charactersOf = (modules: Float64Array, layout: Layout): number[] =>
  layout.starts.map((start, at) => {
    const list = layout.right[at] ? rightCharacters : leftCharacters;
    return list.findIndex(character => character.every((dark, step) => dark === modules[start + step]));
  });

before(() => {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  useEncoder({bytes: new Uint8Array(readFileSync(wasm)).buffer});
});

describe('the characters of EAN codes', () => {
  it('are where another encoder puts them', async () => {
    for (const what of [text, '0036000291452', '4006381333931', '8412345678905'])
      assert.deepEqual([...linearModules('EAN13', what)], await written('EAN13', what), what);
    for (const what of ['96385074', '12345670'])
      assert.deepEqual([...linearModules('EAN8', what)], await written('EAN8', what), what);
  });

  const digits = (count: number): fc.Arbitrary<string> =>
    fc.array(fc.integer({min: 0, max: 9}), {minLength: count, maxLength: count}).map(list => list.join(''));

  /** What bars drawn by a pen say. */
  const readBars = (modules: Float64Array, layout: Layout, sigma: number, seed: number) => {
    const pen = {sigma, growth: 0.05};
    const characters = charactersOf(modules, layout);
    const random = randomFrom(seed);
    const ink = drawn(layout, characters, pen).ink.map(value => value + (random() - 0.5) * 0.06);
    const evidence = evidenceOf(layout, ink, new Float32Array(ink.length).fill(1), pen);
    return {solution: solve(layout, evidence), free: freePath(layout, evidence), characters};
  };

  it('are told when blur has mixed each with its neighbours', () => {
    fc.assert(
      fc.property(digits(12), fc.integer({min: 1, max: 2_000_000}), (start, seed) => {
        const code = withCheck(start);
        const {solution, free, characters} = readBars(linearModules('EAN13', code), ean13, 0.9, seed);
        assert.equal(solution?.text, code);
        assert.deepEqual(free.characters, characters);
      }),
      {numRuns: 20},
    );
  });

  it('are no code with a wrong check digit: the best valid code stays far behind', () => {
    fc.assert(
      fc.property(digits(7), fc.integer({min: 1, max: 9}), (start, more) => {
        const right = withCheck(start);
        const last = (Number(right[7]) + more) % 10;
        const modules = linearModules('EAN8', right);
        const other = linearModules('EAN8', withCheck(`000000${[...'0741852963'].indexOf(String(last))}`));
        // The last character alone is taken from a code that ends so.
        modules.set(other.subarray(57, 64), 57);
        const {solution, free} = readBars(modules, ean8, 0.6, 5);
        assert.ok(solution!.cost > 4 * free.cost, `${solution!.text} for ${start}${last}`);
      }),
      {numRuns: 20},
    );
  });
});

describe('the memory of scan lines', () => {
  const [middle, along] = [
    {x: 160, y: 100},
    {x: 190, y: 8},
  ];
  /** What one picture shows that is too noisy to be read alone. */
  const noisy = (seed: number): Pick<Answer, 'model' | 'evidence'> => {
    const pen = {sigma: 0.9, growth: 0};
    const characters = charactersOf(linearModules('EAN13', text), ean13);
    const random = randomFrom(seed * 7919);
    const ink = drawn(ean13, characters, pen).ink.map(value => value + (random() - 0.5) * 1.2);
    const weight = new Float32Array(ink.length).fill(3);
    return {
      model: {...startModel({layout: ean13, from: 0, to: 95, bend: 0, score: 1}, pen)},
      evidence: evidenceOf(ean13, ink, weight, pen),
    };
  };

  it('adds up to a code that no picture shows alone', () => {
    const memory = createMemory();
    let together: ReturnType<typeof memory.add>;
    for (let seed = 1; seed <= 12; seed++) {
      const shown = noisy(seed);
      assert.notEqual(solve(ean13, shown.evidence)?.text, text, `${seed}`);
      together = memory.add(shown, {x: middle.x + seed, y: middle.y - seed}, along);
    }
    assert.equal(together?.solution.text, text);
    assert.equal(together.count, 12);
    assert.ok(together.ahead > 0);
  });

  it('keeps codes in other places, of other sizes and in other directions apart', () => {
    const memory = createMemory();
    memory.add(noisy(1), middle, along);
    assert.equal(memory.add(noisy(2), {x: 20, y: 260}, along), undefined);
    assert.equal(memory.add(noisy(3), middle, {x: -190, y: -8}), undefined);
    assert.equal(memory.add(noisy(4), middle, {x: 90, y: 4}), undefined);
    assert.equal(memory.add(noisy(5), middle, along)?.count, 2);
  });

  it('forgets a code that has left', () => {
    const memory = createMemory();
    memory.add(noisy(1), middle, along);
    for (let frame = 0; frame < 5; frame++) memory.fade();
    assert.equal(memory.add(noisy(2), middle, along), undefined);
  });
});
