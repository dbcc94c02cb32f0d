import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {writeBarcode} from 'zxing-wasm/writer';
import type {WriteInputBarcodeFormat} from 'zxing-wasm/writer';
import {createCascade} from '../../src/barcode/cascade.js';
import {startEngine} from '../../src/barcode/engine.js';
import type {Engine} from '../../src/barcode/engine.js';
import type {BarcodeFormat} from '../../src/barcode/index.js';
import {toGrey} from '../../src/barcode/grey-image.js';
import type {GreyImage, RgbaPixels} from '../../src/barcode/grey-image.js';
import {findPlaces} from '../../src/barcode/lines/locate.js';
import {stackOf} from '../../src/barcode/lines/profile.js';
import {createLineReader} from '../../src/barcode/lines/reader.js';
import {stripOf} from '../../src/barcode/lines/strip.js';
import {compileWasm} from '../../src/barcode/wasm.js';
import {barcodePicture, useEncoder} from '../helpers/barcode-picture.js';
import {drawLinear, linearModules, linearQuad} from '../helpers/linear-picture.js';
import type {LinearPicture} from '../helpers/linear-picture.js';
import {randomFrom} from '../helpers/qr-picture.js';

const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name))));

const formats: readonly BarcodeFormat[] = ['ean_13', 'ean_8', 'upc_a'];
const text = '9780441014989';

/** A usual phone's picture of a code, but for what is said. */
const sceneOf = (modules: ArrayLike<number>, change: Partial<LinearPicture> = {}): LinearPicture => ({
  ...{width: 320, height: 200, modules, bars: 40, pitch: 2, angle: 4, tilt: [0.03, -0.04], shift: [6, -4]},
  ...{blur: 0.4, motion: 0, motionAngle: 0, ink: 45, paper: 205, shade: 15, noise: 3, random: randomFrom(11)},
  ...change,
});
const picture = (modules: ArrayLike<number>, change?: Partial<LinearPicture>): GreyImage =>
  drawLinear(sceneOf(modules, change));
const blurred = {blur: 0.95, noise: 4};

const valuesOf = (image: GreyImage, asked = formats): string[] =>
  createLineReader(asked)
    .read(image, [], false)
    .map(({format, rawValue}) => `${format} ${rawValue}`);

/** The dark modules as another encoder draws them. */
const written = async (format: WriteInputBarcodeFormat, what: string): Promise<number[]> => {
  const {symbol, error} = await writeBarcode(what, {format, scale: 1, withQuietZones: false});
  assert.equal(error, '');
  return Array.from(symbol.data.subarray(0, symbol.width), grey => (grey ? 0 : 1));
};

let engine: Engine;
before(async () => {
  useEncoder({bytes: bytesOf('zxing-wasm/writer/zxing_writer.wasm').buffer});
  engine = await startEngine(await compileWasm(bytesOf('zxing-wasm/reader/zxing_reader.wasm')));
});

describe('scan lines', () => {
  it('lie on each other, which takes most of the noise away', () => {
    const modules = linearModules('EAN13', text);
    const place = findPlaces(picture(modules, {noise: 0}), 1)[0]!;
    const clear = stackOf(stripOf(picture(modules, {noise: 0}), place))!.whole.grey;
    const noisy = stripOf(picture(modules, {noise: 14}), place);
    const from = Math.round(0.25 * clear.length);
    const strays = (line: Float32Array): number => {
      const own = clear.subarray(from, clear.length - from);
      const squares = own.map((value, at) => (line[at + from]! - value) ** 2);
      return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / own.length);
    };
    const middle = noisy.lines[noisy.lines.length >> 1]!;
    assert.ok(strays(stackOf(noisy)!.whole.grey) < 0.6 * strays(middle));
  });

  it('read what the engine alone does not', () => {
    const image = picture(linearModules('EAN13', text), blurred);
    const alone = engine.read(image, {formats: ['EAN13', 'EAN8', 'UPCA']});
    assert.deepEqual(
      alone.filter(({error}) => !error),
      [],
    );
    assert.deepEqual(valuesOf(image), [`ean_13 ${text}`]);
    assert.deepEqual(valuesOf(picture(linearModules('EAN8', '96385074'), blurred)), ['ean_8 96385074']);
  });

  it('read codes that stand on their head, lie on their side or are seen at an angle', () => {
    const modules = linearModules('EAN13', text);
    for (const angle of [180, 90, -35])
      assert.deepEqual(
        valuesOf(picture(modules, {...blurred, angle, height: 320, tilt: [0.1, 0.08]})),
        [`ean_13 ${text}`],
        `${angle}`,
      );
  });

  it('name UPC-A as the engine does', () => {
    const image = picture(linearModules('EAN13', '0036000291452'), blurred);
    assert.deepEqual(valuesOf(image, ['ean_13', 'upc_a']), ['upc_a 036000291452']);
    assert.deepEqual(valuesOf(image, ['upc_a']), ['upc_a 036000291452']);
    assert.deepEqual(valuesOf(image, ['ean_13']), ['ean_13 0036000291452']);
    assert.deepEqual(valuesOf(picture(linearModules('EAN13', text), blurred), ['upc_a', 'ean_8']), []);
  });

  it('say where the code is, its own top left first', () => {
    for (const angle of [4, 184]) {
      const scene = sceneOf(linearModules('EAN13', text), {...blurred, angle});
      const [code] = createLineReader(formats).read(drawLinear(scene), [], false);
      linearQuad(scene).forEach(({x, y}, at) => {
        const corner = code!.cornerPoints[at]!;
        assert.ok(Math.hypot(corner.x - x, corner.y - y) < 8, `${angle}: ${at}`);
      });
    }
  });

  it('leave out what is known already', () => {
    const scene = sceneOf(linearModules('EAN13', text), blurred);
    assert.deepEqual(createLineReader(formats).read(drawLinear(scene), [linearQuad(scene)], false), []);
  });
});

describe('bars that are no EAN', () => {
  it('are not read: chance', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = randomFrom(seed * 7919);
      const widths = Array.from({length: 59}, () => 1 + Math.floor(random() ** 2 * 4));
      const modules = widths.flatMap((width, at) => new Array<number>(width).fill(1 - (at % 2)));
      assert.deepEqual(valuesOf(picture(modules, {blur: 0.3 + 0.15 * seed, width: 400})), [], `${seed}`);
    }
  });

  it('are not read: a wrong check digit', () => {
    const modules = linearModules('EAN13', text);
    // The last character, 9, becomes the 0 that another code ends with.
    modules.set(linearModules('EAN13', '9780441014910').subarray(85, 92), 85);
    for (const blur of [0.3, 0.7, 1]) assert.deepEqual(valuesOf(picture(modules, {blur})), [], `${blur}`);
  });

  it('are not read: other codes', async () => {
    for (const [format, what] of [
      ['Code128', 'TICKET-17'],
      ['ITF', '00123456789012'],
      ['Code39', 'GATE4'],
      ['Codabar', 'A12345B'],
    ] as const)
      for (const blur of [0.3, 0.9])
        assert.deepEqual(
          valuesOf(picture(await written(format, what), {blur, pitch: 1.6, width: 420})),
          [],
          `${format} ${blur}`,
        );
    for (const what of ['9780441014989', 'M5BO19XmFwAjLd4nDYUAL9ISjhti0e9q'])
      assert.deepEqual(valuesOf(toGrey(await barcodePicture('QRCode', what))), []);
  });

  it('are not read: photographs without codes', t => {
    const folder = join(process.env['STANDBY_REAL_DATA'] ?? '', 'barcodes');
    const bench = fileURLToPath(new URL('../../bench/package.json', import.meta.url));
    if (!existsSync(join(folder, 'index.json')) || !existsSync(join(bench, '../node_modules/pngjs')))
      return t.skip(
        'STANDBY_REAL_DATA does not name a folder that contains barcodes/, or bench is not installed',
      );
    const {PNG} = createRequire(bench)('pngjs') as {PNG: {sync: {read(file: Buffer): RgbaPixels}}};
    const list = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      file: string;
      format: string;
    }[];
    const files = list.filter(({format, file}) => format === 'none' && file.endsWith('.png'));
    assert.ok(files.length > 0);
    for (const {file} of files)
      assert.deepEqual(valuesOf(toGrey(PNG.sync.read(readFileSync(join(folder, file))))), [], file);
  });
});

describe('the decoder', () => {
  it('asks the scan lines where no pass reads', async () => {
    const scene = sceneOf(linearModules('EAN13', text), {...blurred, blur: 1.1});
    const found = await createCascade(engine, formats).all(drawLinear(scene));
    assert.deepEqual(
      found.map(({format, rawValue}) => [format, rawValue]),
      [['ean_13', text]],
    );
    assert.deepEqual(await createCascade(engine, ['qr_code', 'code_128']).all(drawLinear(scene)), []);
  });

  it('asks them after some frames of a camera', async () => {
    const cascade = createCascade(engine, [...formats, 'qr_code']);
    const image = picture(linearModules('EAN13', text), {...blurred, blur: 1.1});
    const read: string[] = [];
    for (let frame = 0; frame < 40 && !read.length; frame++) {
      read.push(...cascade.frame(image).map(({rawValue}) => rawValue));
      // What is loaded when it is needed comes between two frames.
      await new Promise(resolve => setTimeout(resolve));
    }
    assert.deepEqual(read, [text]);
  });
});
