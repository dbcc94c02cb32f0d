/**
 * The browser's own detector, played: Chromium on Linux has none that works, and neither have the other engines of
 * these tests, so that what a real one reads is not shown here.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createDecoder} from '../../src/barcode/index.js';
import type {BarcodeFormat, Decoder, DetectedBarcode} from '../../src/barcode/index.js';
import {startNativeDetector} from '../../src/barcode/native-detector.js';
import {ownPicture, ownText} from '../../src/barcode/warm-up.js';
import {barcodePicture, useEncoder} from '../helpers/barcode-picture.js';

const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name))));
const wasmBytes = bytesOf('zxing-wasm/reader/zxing_reader.wasm');

interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Node has none. */
class FakeImageData implements Picture {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

const square = (left: number, top: number, side: number): {x: number; y: number}[] => [
  {x: left, y: top},
  {x: left + side, y: top},
  {x: left + side, y: top + side},
  {x: left, y: top + side},
];

const sighting = (rawValue: string, cornerPoints = square(0, 0, 20), format = 'qr_code') => ({
  format,
  rawValue,
  cornerPoints,
});
type Sighting = ReturnType<typeof sighting>;

const own = ownPicture();
const isOwn = ({width, data}: Picture): boolean =>
  width === own.width && own.data.every((grey, pixel) => data[4 * pixel] === grey);

const globals = globalThis as {BarcodeDetector?: unknown; ImageData?: unknown};

describe("the browser's own detector", () => {
  /** What it answers to our own code, and to anything else. */
  let [toOwn, toOthers]: (() => Promise<Sighting[]>)[] = [];
  let supported: string[] = [];
  /** How often it was asked, and for which formats it was made. */
  let [tests, asked, made]: [number, number, string[]] = [0, 0, []];

  class Played {
    static getSupportedFormats = (): Promise<string[]> => Promise.resolve(supported);
    constructor({formats}: {formats: string[]}) {
      made.push(...formats);
    }
    detect(picture: Picture): Promise<Sighting[]> {
      if (isOwn(picture)) tests += 1;
      else asked += 1;
      return (isOwn(picture) ? toOwn : toOthers)!();
    }
  }
  /** As a class that the browser made: its source cannot be seen. */
  const asNative = Object.assign(Played.bind(null), {getSupportedFormats: Played.getSupportedFormats});

  before(() => useEncoder({bytes: bytesOf('zxing-wasm/writer/zxing_writer.wasm').buffer}));
  let decoder: Decoder | undefined;
  beforeEach(() => {
    Object.assign(globals, {BarcodeDetector: asNative, ImageData: FakeImageData});
    [supported, tests, asked, made] = [['qr_code', 'ean_13'], 0, 0, []];
    toOwn = () => Promise.resolve([sighting(ownText, square(60, 60, 126))]);
    toOthers = () => Promise.resolve([]);
  });
  afterEach(() => {
    decoder?.close();
    decoder = undefined;
    delete globals.BarcodeDetector;
    delete globals.ImageData;
  });

  /** Everything played answers at once, so that its test is over by the thread's next turn. */
  const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
  const opened = async (...formats: BarcodeFormat[]): Promise<Decoder> => {
    decoder = await createDecoder({formats: formats.length ? formats : ['qr_code'], wasmBytes});
    await turn();
    return decoder;
  };
  const values = (codes: readonly DetectedBarcode[]): string[] => codes.map(({rawValue}) => rawValue).sort();
  const answers = (...sightings: Sighting[]): void => {
    toOthers = () => Promise.resolve(sightings);
  };

  it('reads first once it has read our own code', async () => {
    const reader = await opened('qr_code', 'ean_13');
    answers(sighting('GATE 4', square(10, 20, 40)));
    const picture = await barcodePicture('QRCode', 'cascade');
    assert.deepEqual(await reader.decode(picture), [
      {
        rawValue: 'GATE 4',
        format: 'qr_code',
        cornerPoints: square(10, 20, 40),
        boundingBox: {x: 10, y: 20, width: 40, height: 40},
        rawBytes: new TextEncoder().encode('GATE 4'),
      },
    ]);
    assert.deepEqual([tests, made], [1, ['qr_code']]);
  });

  it('keeps nothing from the cascade: what it overlooks is read on the next frame', async () => {
    const reader = await opened('qr_code', 'ean_13');
    answers(sighting('GATE 4'));
    const [ticket, bars] = [
      await barcodePicture('QRCode', 'cascade'),
      await barcodePicture('EAN13', '9780441014989'),
    ];
    assert.deepEqual(values(await reader.decode(ticket)), ['GATE 4']);
    assert.deepEqual(values(await reader.decode(ticket)), ['GATE 4', 'cascade']);
    assert.deepEqual(values(await reader.decode(bars)), ['GATE 4']);
    assert.deepEqual(values(await reader.decode(bars)), ['9780441014989', 'GATE 4']);
  });

  it('finds nothing: the cascade reads the same frame', async () => {
    const reader = await opened();
    assert.deepEqual(values(await reader.decode(await barcodePicture('QRCode', 'cascade'))), ['cascade']);
    assert.equal(asked, 1);
  });

  it('adds to what every look at a still picture finds, each code once', async () => {
    const reader = await opened();
    answers(sighting('GATE 4'), sighting('misread', square(120, 70, 160)));
    const picture = await barcodePicture('QRCode', 'cascade');
    assert.deepEqual(values(await reader.decode(picture, {effort: 'all'})), ['GATE 4', 'cascade']);
  });

  it('is not believed about other formats, or text whose bytes it does not tell', async () => {
    const reader = await opened('qr_code', 'ean_13');
    answers(
      sighting('9780441014989', square(0, 0, 20), 'ean_13'),
      sighting('Zürich'),
      sighting(''),
      sighting('no place', []),
    );
    assert.deepEqual(values(await reader.decode(await barcodePicture('QRCode', 'cascade'))), ['cascade']);
    assert.equal(asked, 1);
  });

  const failures: [string, () => Promise<Sighting[]>][] = [
    ['reads another text', () => Promise.resolve([sighting('STANDBX', square(60, 60, 126))])],
    ['says another place', () => Promise.resolve([sighting(ownText, square(0, 0, 20))])],
    [
      'sees what is not there',
      () => Promise.resolve([sighting(ownText, square(60, 60, 126)), sighting('?')]),
    ],
    ['sees nothing', () => Promise.resolve([])],
    ['rejects', () => Promise.reject(new DOMException('Not implemented.', 'NotSupportedError'))],
  ];
  for (const [how, answer] of failures)
    it(`is never used when it ${how} at its test`, async () => {
      toOwn = answer;
      answers(sighting('GATE 4'));
      const reader = await opened();
      const picture = await barcodePicture('QRCode', 'cascade');
      for (const effort of ['frame', 'all'] as const)
        assert.deepEqual(values(await reader.decode(picture, {effort})), ['cascade']);
      assert.deepEqual([tests, asked], [1, 0]);
    });

  it('is off for good once it rejects; the cascade reads that frame', async () => {
    const reader = await opened();
    toOthers = () => Promise.reject(new DOMException('The service is gone.', 'NotSupportedError'));
    const picture = await barcodePicture('QRCode', 'cascade');
    assert.deepEqual(values(await reader.decode(picture)), ['cascade']);
    answers(sighting('GATE 4'));
    assert.deepEqual(values(await reader.decode(picture)), ['cascade']);
    assert.equal(asked, 1);
  });

  it('is off for good once it does not answer', async () => {
    const detector = startNativeDetector(['qr_code'], 1);
    await turn();
    const picture = await barcodePicture('QRCode', 'cascade');
    answers(sighting('GATE 4'));
    assert.deepEqual(values((await detector?.read(picture)) ?? []), ['GATE 4']);
    toOthers = () => new Promise(() => undefined);
    assert.deepEqual(await detector?.read(picture), []);
    answers(sighting('GATE 4'));
    assert.deepEqual(await detector?.read(picture), []);
    assert.equal(asked, 2);
  });

  it('is left alone where it knows no QR codes, none are asked for, or a page made it', async () => {
    answers(sighting('GATE 4'));
    supported = ['ean_13'];
    const picture = await barcodePicture('QRCode', 'cascade');
    assert.deepEqual(values(await (await opened()).decode(picture)), ['cascade']);
    decoder?.close();
    supported = ['qr_code'];
    assert.deepEqual(await (await opened('ean_13')).decode(picture), []);
    assert.equal(startNativeDetector(['ean_13']), undefined);
    globals.BarcodeDetector = Played;
    assert.equal(startNativeDetector(['qr_code']), undefined);
    assert.deepEqual([tests, asked], [0, 0]);
  });
});
