import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {createGrey} from '../../src/barcode/grey-image.js';
import {readModules} from '../../src/barcode/second-chance/codewords.js';
import {formatBits, rankFormats} from '../../src/barcode/second-chance/format-info.js';
import {power, times} from '../../src/barcode/second-chance/galois.js';
import {createSecondChance} from '../../src/barcode/second-chance/reader.js';
import {correct} from '../../src/barcode/second-chance/reed-solomon.js';
import {parseSegments} from '../../src/barcode/second-chance/segments.js';
import {layoutOf} from '../../src/barcode/second-chance/symbol.js';
import type {Level} from '../../src/barcode/second-chance/symbol.js';
import {qrLevels, qrMatrix} from '../../src/booking/qr-matrix.js';
import {photographed, randomFrom, squareQuad} from '../helpers/qr-picture.js';

/** Data with its check bytes, by long division. */
const encoded = (data: Uint8Array, parity: number): Uint8Array => {
  let generator = [1];
  for (let root = 0; root < parity; root++)
    generator = [...generator, 0].map((value, at) => value ^ times(at ? generator[at - 1]! : 0, power(root)));
  const rest = new Uint8Array(data.length + parity);
  rest.set(data);
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at]!;
    generator.forEach((value, step) => (rest[at + step]! ^= times(value, factor)));
  }
  const word = new Uint8Array(data.length + parity);
  word.set(data);
  word.set(rest.subarray(data.length), data.length);
  return word;
};

const darknessOf = (text: string, options: Parameters<typeof qrMatrix>[1]): Float32Array =>
  Float32Array.from(qrMatrix(text, options).modules, dark => (dark ? 1 : -1));

const ticket = 'M5BO19XmFwAjLd4nDYUAL9ISjhti0e9q';
const read = (image: Parameters<ReturnType<typeof createSecondChance>['read']>[0]): string[] =>
  createSecondChance()
    .read(image, [])
    .map(({rawValue}) => rawValue);

describe('Reed-Solomon with errors and erasures', () => {
  const damaged = fc
    .record({
      data: fc.uint8Array({minLength: 1, maxLength: 120}),
      parity: fc.integer({min: 2, max: 30}),
      seed: fc.integer({min: 1, max: 2_147_483_646}),
    })
    .chain(sample =>
      fc
        .integer({min: 0, max: sample.parity})
        .chain(erased =>
          fc
            .integer({min: 0, max: Math.floor((sample.parity - erased) / 2)})
            .map(errors => ({...sample, erased, errors})),
        ),
    );

  it('corrects all that it can correct', () => {
    fc.assert(
      fc.property(damaged, ({data, parity, seed, erased, errors}) => {
        const word = encoded(data, parity);
        const random = randomFrom(seed);
        const places = word
          .reduce<number[]>((list, _, at) => [...list, at], [])
          .map(at => ({at, order: random()}))
          .sort((a, b) => a.order - b.order)
          .map(({at}) => at);
        const broken = word.slice();
        for (const at of places.slice(0, erased + errors)) broken[at]! ^= 1 + Math.floor(random() * 255);
        const corrected = correct(broken, parity, places.slice(0, erased));
        assert.deepEqual(corrected?.word, word);
      }),
    );
  });

  it('never gives a word that is none', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({minLength: 20, maxLength: 60}),
        fc.integer({min: 2, max: 16}),
        (noise, parity) => {
          const corrected = correct(noise, parity)?.word;
          if (corrected) assert.deepEqual(encoded(corrected.subarray(0, -parity), parity), corrected);
        },
      ),
    );
  });
});

describe('the modules of a QR code', () => {
  it('are read in every version and level', () => {
    for (let version = 1; version <= 40; version++)
      for (const level of qrLevels) {
        const text = `G${version}${level}`;
        assert.equal(readModules(darknessOf(text, {version, level}), layoutOf(version))?.text, text, text);
      }
  });

  it('are where another encoder puts them', () => {
    for (const version of [1, 2, 7, 14, 32, 40]) {
      const {fixed} = layoutOf(version);
      const {modules: data} = qrMatrix('x', {version, level: 'L', mask: 0});
      fixed.forEach((expected, at) =>
        assert.ok(!expected || expected > 0 === (data[at] === 1), `${version}`),
      );
    }
  });

  it('are read with a quarter of them unsure', () => {
    const darkness = darknessOf(ticket, {version: 4, level: 'Q'});
    const size = 33;
    for (let y = 10; y < 25; y++) for (let x = 12; x < 22; x++) darkness[y * size + x]! *= -0.05;
    assert.equal(readModules(darkness, layoutOf(4))?.text, ticket);
  });

  it('are refused where chance could have made them', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed * 7919);
      const version = 1 + (seed % 6);
      const noise = darknessOf('1', {version, level: qrLevels[seed % 4]!, mask: seed % 8});
      const {data} = layoutOf(version);
      for (const at of data) noise[at] = random() * 2 - 1;
      assert.equal(readModules(noise, layoutOf(version)), undefined, `${seed}`);
    }
  });

  it('tell their format with three wrong bits in both copies', () => {
    for (let value = 0; value < 32; value++) {
      const format = {level: (value >> 3) as Level, mask: value & 7};
      const level = (['M', 'L', 'H', 'Q'] as const)[format.level];
      const darkness = darknessOf('12', {version: 1, level, mask: format.mask});
      for (const [x, y] of [
        [8, 0],
        [8, 2],
        [8, 4],
        [20, 8],
        [18, 8],
        [16, 8],
      ] as const)
        darkness[y * 21 + x]! *= -1;
      assert.deepEqual(rankFormats(darkness, 21)[0]?.format, format);
    }
    assert.equal(formatBits({level: 0, mask: 5}), 0b100000011001110);
  });
});

describe('the segments of a QR code', () => {
  type Part = readonly [value: number, count: number];
  const bits = (parts: readonly Part[]): Uint8Array => {
    const text = parts.map(([value, count]) => value.toString(2).padStart(count, '0')).join('');
    const padded = text.padEnd(Math.ceil(text.length / 8) * 8, '0');
    return Uint8Array.from(padded.match(/.{8}/g) ?? [], byte => parseInt(byte, 2));
  };
  const text = (...parts: readonly Part[]): string | undefined =>
    parseSegments(bits([...parts, [0, 4]]), 1)?.text;

  it('are digits, capitals, bytes and kanji', () => {
    assert.equal(text([1, 4], [5, 10], [12, 10], [34, 7]), '01234');
    assert.equal(text([2, 4], [3, 9], [10 * 45 + 11, 11], [44, 6]), 'AB:');
    assert.equal(text([4, 4], [2, 8], [0xc3, 8], [0xa9, 8]), 'é');
    assert.equal(text([8, 4], [1, 8], [0xd9f, 13]), '点');
  });

  it('are in the character set that they name, or in the one that they look like', () => {
    assert.equal(text([7, 4], [7, 8], [4, 4], [1, 8], [0xd4, 8]), 'д');
    assert.equal(text([4, 4], [2, 8], [0x41, 8], [0xe9, 8]), 'Aé');
    assert.equal(text([4, 4], [3, 8], [0xc3, 8], [0xde, 8], [0xbb, 8]), 'ﾃﾞｻ');
  });

  it('are refused where no encoder writes so', () => {
    assert.equal(text([1, 4], [3, 10], [1000, 10]), undefined);
    assert.equal(text([4, 4], [200, 8], [1, 8]), undefined);
    assert.equal(text([6, 4], [1, 8], [1, 8]), undefined);
    assert.equal(text([7, 4], [99, 8], [4, 4], [1, 8], [65, 8]), undefined);
  });
});

describe('the second chance', () => {
  it('reads turned, tilted and bent codes, and says where they are', () => {
    const tilted = [
      {x: 70, y: 90},
      {x: 330, y: 110},
      {x: 330, y: 300},
      {x: 60, y: 330},
    ] as const;
    for (const [quad, bend] of [
      [squareQuad(), 0],
      [squareQuad(33), 0],
      [squareQuad(190), 2],
      [tilted, 0],
      [tilted, -1.5],
    ] as const) {
      const [code, ...others] = createSecondChance().read(photographed(ticket, {quad, bend}), []);
      assert.equal(code?.rawValue, ticket);
      assert.equal(others.length, 0);
      assert.deepEqual(code.rawBytes, new TextEncoder().encode(ticket));
      code.cornerPoints.forEach(({x, y}, at) =>
        assert.ok(Math.hypot(x - quad[at]!.x, y - quad[at]!.y) < 12, `corner ${at}`),
      );
    }
  });

  it('reads codes with glare, with a covered corner and without a quiet zone', () => {
    const quad = squareQuad(8);
    const glare = photographed(ticket, {
      quad,
      level: 'H',
      spoil: ({x, y}, grey) => (Math.hypot(x - 20, y - 14) < 5 ? 250 : grey),
    });
    assert.deepEqual(read(glare), [ticket]);
    const covered = photographed(ticket, {
      quad,
      level: 'H',
      spoil: ({x, y}, grey) => (x < 9 && y > 25 ? 120 : grey),
    });
    assert.deepEqual(read(covered), [ticket]);
    const tight = photographed(ticket, {quad, spoil: ({x, y}, grey) => (x < 0 || y < 0 ? 50 : grey)});
    assert.deepEqual(read(tight), [ticket]);
  });

  it('adds up what several pictures of a code show', () => {
    const pictures = Array.from({length: 8}, (_, index) =>
      photographed(ticket, {quad: squareQuad(0, 40), level: 'L', noise: 160, seed: 1001 * (index + 1)}),
    );
    assert.deepEqual(pictures.slice(0, 2).flatMap(read), [], 'none of them alone');
    const chance = createSecondChance();
    const together = pictures.flatMap(picture => chance.read(picture, []));
    assert.equal(together[0]?.rawValue, ticket);
  });

  it('looks only where it is told to, and not where a code was read', () => {
    const image = photographed(ticket, {quad: squareQuad()});
    const chance = createSecondChance();
    assert.deepEqual(chance.read(image, [squareQuad()]), []);
    assert.deepEqual(chance.read(image, [], [squareQuad(0, 20)]), []);
    assert.equal(chance.read(image, [], [squareQuad(0, 110)])[0]?.rawValue, ticket);
  });

  it('finds nothing in noise, stripes and squares', () => {
    const random = randomFrom(3);
    for (const grey of [
      () => random() * 255,
      (x: number) => (x % 14 < 7 ? 30 : 220),
      (x: number, y: number) => (Math.floor(x / 9) % 2 === Math.floor(y / 9) % 2 ? 30 : 220),
      (x: number, y: number) =>
        Math.max(Math.abs((x % 63) - 31), Math.abs((y % 63) - 31)) % 9 < 4 ? 30 : 220,
    ]) {
      const image = createGrey(300, 300);
      for (let at = 0; at < image.data.length; at++) image.data[at] = grey(at % 300, Math.floor(at / 300));
      assert.deepEqual(read(image), []);
    }
    for (const side of [1, 5, 8]) assert.deepEqual(read(createGrey(side, side)), []);
  });
});
