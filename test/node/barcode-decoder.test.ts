import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ZXING_WASM_VERSION} from 'zxing-wasm/reader';
import type {WriteInputBarcodeFormat} from 'zxing-wasm/writer';
import {barcodeFormats, createDecoder, DecoderError} from '../../src/barcode/index.js';
import type {BarcodeFormat, BarcodeSource, Decoder, DecoderErrorCode} from '../../src/barcode/index.js';
import {barcodePicture, useEncoder} from '../helpers/barcode-picture.js';

const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name))));
const wasmBytes = bytesOf('zxing-wasm/reader/zxing_reader.wasm');

const rejects = (promise: Promise<unknown>, code: DecoderErrorCode): Promise<void> =>
  assert.rejects(promise, error => error instanceof DecoderError && error.code === code);

const samples: readonly [BarcodeFormat, WriteInputBarcodeFormat, written: string, read?: string][] = [
  ['qr_code', 'QRCode', 'M5BO19XmFwAjLd4nDYUAL9ISjhti0e9q'],
  ['aztec', 'Aztec', 'Gate 4, row 12'],
  ['data_matrix', 'DataMatrix', 'Gate 4, row 12'],
  ['pdf417', 'PDF417', 'Gate 4'],
  ['code_128', 'Code128', 'TICKET-17'],
  ['code_39', 'Code39', 'TICKET17'],
  ['code_93', 'Code93', 'TICKET17'],
  ['codabar', 'Codabar', 'A12345B'],
  ['ean_13', 'EAN13', '9780441014989'],
  ['ean_8', 'EAN8', '96385074'],
  ['itf', 'ITF', '00123456789012'],
  ['upc_a', 'UPCA', '036000291452'],
  ['upc_e', 'UPCE', '01234565', '012345000065'],
];

describe('the decoder, in Node', () => {
  let decoder: Decoder;
  before(async () => {
    useEncoder({bytes: bytesOf('zxing-wasm/writer/zxing_writer.wasm').buffer});
    decoder = await createDecoder({formats: barcodeFormats, wasmBytes});
  });
  after(() => decoder.close());

  for (const [format, engineName, text, read = text] of samples)
    it(`reads ${format}`, async () => {
      const found = await decoder.decode(await barcodePicture(engineName, text), {effort: 'all'});
      assert.equal(found.length, 1);
      assert.equal(found[0]!.format, format);
      assert.equal(found[0]!.rawValue, read);
      assert.ok(found[0]!.rawBytes.length > 0);
    });

  it('says where the code is, in the pixels of the picture', async () => {
    const [code] = await decoder.decode(await barcodePicture('QRCode', 'place'), {effort: 'all'});
    const {x, y, width, height} = code!.boundingBox;
    assert.ok(Math.abs(x + width / 2 - 200) < 6 && Math.abs(y + height / 2 - 150) < 6);
    assert.deepEqual(
      code!.cornerPoints.map(point => [point.x < 200, point.y < 150]),
      [
        [true, true],
        [false, true],
        [false, false],
        [true, false],
      ],
    );
  });

  it('reads light codes on dark paper', async () => {
    const picture = await barcodePicture('QRCode', 'inverted', {ink: 240, paper: 20});
    const found = await decoder.decode(picture, {effort: 'all'});
    assert.deepEqual(
      found.map(({rawValue}) => rawValue),
      ['inverted'],
    );
  });

  it('finds each asked format on one of the next frames', async () => {
    const few = ['qr_code', 'pdf417', 'code_128'] as const;
    for (const formats of [barcodeFormats, few])
      for (const [format, engineName, text, read = text] of samples) {
        if (!(formats as readonly BarcodeFormat[]).includes(format)) continue;
        const live = await createDecoder({formats, wasmBytes});
        const picture = await barcodePicture(engineName, text);
        const found = [];
        for (let frame = 0; frame < 8 && !found.length; frame++) found.push(...(await live.decode(picture)));
        assert.equal(found[0]?.rawValue, read, `${format} of ${formats.length} formats`);
        live.close();
      }
  });

  it('finds nothing where nothing is', async () => {
    const blank = {width: 320, height: 200, data: new Uint8ClampedArray(320 * 200 * 4).fill(255)};
    assert.deepEqual(await decoder.decode(blank, {effort: 'all'}), []);
    const noise = new Uint8ClampedArray(320 * 200 * 4);
    for (let at = 0, seed = 1; at < noise.length; at++) {
      seed = (seed * 48_271) % 2_147_483_647;
      noise[at] = at % 4 === 3 ? 255 : seed;
    }
    assert.deepEqual(await decoder.decode({width: 320, height: 200, data: noise}, {effort: 'all'}), []);
    assert.deepEqual(await decoder.decode({width: 0, height: 0, data: new Uint8Array()}), []);
    for (const [width, height] of [
      [1, 1],
      [3, 1],
      [1, 900],
    ] as const) {
      const tiny = {width, height, data: new Uint8Array(width * height * 4)};
      assert.deepEqual(await decoder.decode(tiny, {effort: 'all'}), [], `${width} × ${height}`);
    }
  });

  it('refuses what is no picture, and goes on', async () => {
    const wrong: unknown[] = [
      ...[null, undefined, 7, 'picture', {}, {width: 10, height: 10}, {width: 10, height: 10, data: []}],
      ...[
        {width: NaN, height: 10, data: new Uint8Array(400)},
        {width: 1.5, height: 2, data: new Uint8Array(90)},
      ],
      new Blob(['no picture'], {type: 'image/png'}),
    ];
    for (const source of wrong)
      await rejects(decoder.decode(source as BarcodeSource, {effort: 'all'}), 'unreadable-image');
    const found = await decoder.decode(await barcodePicture('QRCode', 'after'), {effort: 'all'});
    assert.equal(found[0]?.rawValue, 'after');
  });

  it('refuses unknown formats', async () => {
    for (const formats of [[], ['qr'], ['qr_code', 'toString']])
      await rejects(createDecoder({formats: formats as BarcodeFormat[], wasmBytes}), 'unknown-format');
  });

  it('says what is wrong with its WebAssembly', async () => {
    const formats: BarcodeFormat[] = ['qr_code'];
    const other = Uint8Array.from(wasmBytes);
    other[other.length - 1] = 1 + (other[other.length - 1] ?? 0);
    await rejects(createDecoder({formats, wasmBytes: other}), 'wasm-mismatch');
    await rejects(createDecoder({formats, wasmUrl: 'http://127.0.0.1:1/x.wasm'}), 'wasm-unreachable');
  });

  it('is silent after it was closed', async () => {
    const closed = await createDecoder({formats: ['qr_code'], wasmBytes});
    const picture = await barcodePicture('QRCode', 'late');
    const pending = closed.decode(picture, {effort: 'all'});
    closed.close();
    await rejects(pending, 'closed');
    await rejects(closed.decode(picture), 'closed');
  });

  it('asks for the WebAssembly of the installed version', () => {
    const source = readFileSync('src/barcode/wasm-address.ts', 'utf8');
    assert.ok(source.includes(`'./zxing-${ZXING_WASM_VERSION}.wasm'`));
  });
});
