import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {fc} from '../helpers/properties.js';
import {qrLevels, qrMatrix, qrSvg} from '../../src/booking/index.js';
import type {QrLevel, QrOptions} from '../../src/booking/index.js';
import {paintCode} from '../../src/booking/picture.js';
import {readers} from '../helpers/qr-readers.js';
import type {ReaderName} from '../helpers/qr-readers.js';

const require = createRequire(import.meta.url);
const {getCapacity} = require('qrcode/lib/core/version.js') as {
  getCapacity(version: number, level: unknown, mode: unknown): number;
};
const encoder = require('qrcode/lib/core/qrcode.js') as {
  create(text: string, options: {errorCorrectionLevel: QrLevel}): {version: number};
};
const levels = require('qrcode/lib/core/error-correction-level.js') as Record<QrLevel, unknown>;
const modes = require('qrcode/lib/core/mode.js') as Record<string, unknown>;

const payloads = [
  ['NUMERIC', '31415926535897932384'],
  ['ALPHANUMERIC', 'HTTPS://MUSEUM.EXAMPLE/F/7Q3K $%*+-.'],
  ['BYTE', 'Zürich 日本語 🎭 Ελλάδα العربية עברית 👩‍🎨 '],
] as const;

/** As much of the text, over and over, as fills the bytes; characters stay whole. */
const fill = (text: string, bytes: number): string => {
  let filled = '';
  for (let size = 0; ;)
    for (const character of text) {
      size += Buffer.byteLength(character);
      if (size > bytes) return filled;
      filled += character;
    }
};

/** The readers that do not give back exactly what was encoded. */
const misread = async (text: string, options: QrOptions, asked: readonly ReaderName[]): Promise<string[]> => {
  const picture = paintCode({matrix: qrMatrix(text, options)}, 3);
  const faults: string[] = [];
  for (const reader of asked)
    if ((await readers[reader](picture)) !== text)
      faults.push(`${reader}: ${JSON.stringify(text)} with ${JSON.stringify(options)}`);
  return faults;
};

const all = ['qr', 'zxing', 'jsQR'] as const;

describe('every code is read back exactly', () => {
  for (const level of qrLevels)
    for (const [mode, text] of payloads)
      it(`level ${level}, ${mode.toLowerCase()}, versions 1 to 40, filled`, async () => {
        const faults: string[] = [];
        for (let version = 1; version <= 40; version++) {
          const payload = fill(text, getCapacity(version, levels[level], modes[mode]));
          // The third reader is slow with large codes and does not know version 23 at level L.
          const asked = all.slice(0, version <= 8 ? 3 : 2);
          faults.push(...(await misread(payload, {level, version}, asked)));
        }
        assert.deepEqual(faults, []);
      });

  const texts = fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 60}),
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 60}),
    fc.string({unit: fc.constantFrom(...'0123456789ABCZ $%*+-./:az\u2028é点'), minLength: 1, maxLength: 120}),
    fc.webUrl({withQueryParameters: true, withFragments: true}),
  );
  it('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(undefined, ...qrLevels), async (text, level) => {
        assert.deepEqual(await misread(text, level ? {level} : {}, all), []);
      }),
      {numRuns: 200},
    );
  });

  it('with every mask', async () => {
    const text = 'https://museum.example/f/7q3k';
    for (let mask = 0; mask < 8; mask++) {
      assert.equal(qrMatrix(text, {mask}).mask, mask);
      assert.deepEqual(await misread(text, {mask}, all), []);
    }
  });
});

it('the same text gives the same bytes, today and in every release', () => {
  const hash = createHash('sha256');
  for (let version = 1; version <= 40; version += 6)
    for (const level of qrLevels)
      for (const [mode, text] of payloads) {
        const payload = fill(text, getCapacity(version, levels[level], modes[mode]) / 2);
        const svg = qrSvg(payload, {level});
        assert.equal(qrSvg(payload, {level}), svg);
        hash.update(svg);
      }
  assert.equal(hash.digest('hex'), '5770e5377609297d82c15c917182fbe0b56883c9ee0b814dac5fc4ec62326ed0');
});

it('no code is larger than what the encoder would find by itself', () =>
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom(...'0123456789ABCZ $%*+-./:azé点'), minLength: 1, maxLength: 150}),
      fc.constantFrom(...qrLevels),
      (text, level) => {
        const {version} = encoder.create(text, {errorCorrectionLevel: level});
        assert.ok(qrMatrix(text, {level}).version <= version);
      },
    ),
  ));

it('a text that alternates between kinds of characters takes no unreasonable time or room', () => {
  const text = 'a1B'.repeat(700);
  assert.ok(qrMatrix(text, {level: 'L'}).version <= 35);
});
