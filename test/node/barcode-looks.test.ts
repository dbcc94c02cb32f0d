import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createCascade} from '../../src/barcode/cascade.js';
import type {Engine, EngineRead} from '../../src/barcode/engine.js';
import {barcodeFormats} from '../../src/barcode/formats.js';
import type {BarcodeFormat} from '../../src/barcode/formats.js';
import {createGrey} from '../../src/barcode/grey-image.js';
import {looksFor} from '../../src/barcode/looks.js';
import {fc} from '../helpers/properties.js';

const asked = fc.subarray([...barcodeFormats], {minLength: 1});
const isQr = (format: BarcodeFormat): boolean => format.includes('qr_code');
const formatsOf = (picture: ReturnType<typeof looksFor>[number]): BarcodeFormat[] =>
  picture.flatMap(({formats}) => [...formats]);

describe('looks at the pictures of a live camera', () => {
  it('are at every format that is asked for, and at no other', () =>
    fc.assert(
      fc.property(asked, formats => {
        const looked = new Set(looksFor(formats).flatMap(formatsOf));
        assert.deepEqual([...looked].sort(), [...formats].sort());
      }),
    ));

  it('are at QR codes on each picture, thoroughly', () =>
    fc.assert(
      fc.property(asked, formats => {
        const qr = formats.filter(isQr);
        for (const [first] of looksFor(formats))
          if (qr.length)
            assert.deepEqual(first, {formats: barcodeFormats.filter(format => qr.includes(format))});
      }),
    ));

  it('are at one kind of other codes a picture, and quickly at bars', () =>
    fc.assert(
      fc.property(asked, formats => {
        for (const picture of looksFor(formats)) {
          const others = picture.filter(look => !look.formats.some(isQr));
          assert.ok(others.length <= 2);
          assert.equal(others.filter(({trying}) => trying?.harder ?? true).length <= 1, true);
        }
      }),
    ));
});

/** An engine that reads what it is told to, and remembers how wide the pictures were. */
const toldEngine = (reads: (width: number) => string[]): Engine & {widths: number[]} => {
  const widths: number[] = [];
  const read = (text: string, index: number): EngineRead => {
    const [left, right] = [100 * index + 10, 100 * index + 60];
    const corners = [
      {x: left, y: 10},
      {x: right, y: 10},
      {x: right, y: 60},
      {x: left, y: 60},
    ] as const;
    return {format: 'QRCode', text, bytes: new Uint8Array(), corners, error: ''};
  };
  return {
    widths,
    read: ({width}) => {
      widths.push(width);
      return reads(width).map(read);
    },
  };
};

describe('a glance at half the size', () => {
  const picture = createGrey(1280, 720);

  it('is enough where it reads a code, but every fourth picture is looked at whole', () => {
    const engine = toldEngine(width => (width === 640 ? ['large'] : ['large', 'small']));
    const cascade = createCascade(engine, ['qr_code']);
    const seen = Array.from({length: 8}, () => cascade.frame(picture).map(({rawValue}) => rawValue));
    assert.deepEqual(engine.widths, [640, 640, 640, 1280, 640, 640, 640, 1280]);
    assert.deepEqual(seen[2], ['large']);
    assert.deepEqual(seen[3], ['large', 'small']);
  });

  it('costs nothing that the whole picture would have shown', () => {
    const engine = toldEngine(width => (width === 640 ? [] : ['small']));
    const cascade = createCascade(engine, ['qr_code']);
    assert.deepEqual(
      cascade.frame(picture).map(({rawValue}) => rawValue),
      ['small'],
    );
    assert.deepEqual(engine.widths, [640, 1280]);
  });

  it('is not cast at small pictures, or for other codes', () => {
    const engine = toldEngine(() => []);
    createCascade(engine, ['qr_code']).frame(createGrey(640, 480));
    createCascade(engine, ['aztec']).frame(picture);
    assert.deepEqual(engine.widths, [640, 1280]);
  });
});
