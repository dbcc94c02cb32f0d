import {expect} from '@open-wc/testing';
import {createDecoder, DecoderError} from '../../src/barcode/index.js';
import type {BarcodeFormat, BarcodeSource, DecoderOptions} from '../../src/barcode/index.js';
import {barcodePicture, useEncoder} from '../helpers/barcode-picture.js';
import {drawLinear, linearModules} from '../helpers/linear-picture.js';
import {randomFrom} from '../helpers/qr-picture.js';

const wasm = (kind: 'reader' | 'writer'): string =>
  new URL(`../../node_modules/zxing-wasm/dist/${kind}/zxing_${kind}.wasm`, import.meta.url).href;

const options: DecoderOptions = {formats: ['qr_code'], wasmUrl: wasm('reader')};
const text = 'M5BO19XmFwAjLd4nDYUAL9ISjhti0e9q';

const picture = async (): Promise<ImageData> => {
  const {data, width, height} = await barcodePicture('QRCode', text);
  return new ImageData(data, width, height);
};

const canvasOf = (image: ImageData): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
};

const fileOf = (image: ImageData): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvasOf(image).toBlob(blob => (blob ? resolve(blob) : reject(new Error('no file')))),
  );

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'fine',
    (error: unknown) => (error instanceof DecoderError ? error.code : String(error)),
  );

/** The workers that are started while something runs. */
const countWorkers = async (run: () => Promise<unknown>): Promise<number> => {
  const Original = globalThis.Worker;
  let count = 0;
  globalThis.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      count += 1;
    }
  };
  try {
    await run();
  } finally {
    globalThis.Worker = Original;
  }
  return count;
};

/** Runs the decoder in a page of this policy, and says what it read and what the policy stopped. */
const underPolicy = async (
  policy: string,
  formats: BarcodeFormat[] = ['qr_code'],
): Promise<{answer: string; engine: string; stopped: string[]}> => {
  const frame = document.createElement('iframe');
  const script = new URL('../helpers/decode-in-frame.ts', import.meta.url).pathname;
  frame.src = `/under-policy?${new URLSearchParams({policy, script})}`;
  const done = new Promise<{answer: string; engine: string; stopped: string[]}>(resolve => {
    addEventListener('message', function listen({source, data}) {
      if (source !== frame.contentWindow) return;
      if (data === 'ready')
        void picture().then(image =>
          frame.contentWindow?.postMessage({image, wasm: wasm('reader'), formats}, '*'),
        );
      else {
        removeEventListener('message', listen);
        resolve(data);
      }
    });
  });
  document.body.append(frame);
  const result = await done;
  frame.remove();
  return result;
};

describe('the decoder, in a browser', () => {
  before(() => useEncoder({url: wasm('writer')}));

  it('reads pixels, bitmaps and files in one worker', async () => {
    const image = await picture();
    const sources: BarcodeSource[] = [image, await createImageBitmap(canvasOf(image)), await fileOf(image)];
    const read: string[] = [];
    const workers = await countWorkers(async () => {
      const decoder = await createDecoder(options);
      for (const source of sources)
        read.push(...(await decoder.decode(source, {effort: 'all'})).map(({rawValue}) => rawValue));
      decoder.close();
    });
    expect(read).to.deep.equal([text, text, text]);
    expect(workers).to.equal(1);
    expect((sources[1] as ImageBitmap).width, 'the bitmap stays the caller’s').to.equal(400);
  });

  it('reads frames of a video', async function () {
    if (typeof VideoFrame === 'undefined') return this.skip();
    const decoder = await createDecoder(options);
    const frame = new VideoFrame(canvasOf(await picture()), {timestamp: 0});
    const found = await decoder.decode(frame);
    frame.close();
    expect(found.map(({rawValue, format}) => [rawValue, format])).to.deep.equal([[text, 'qr_code']]);
    expect(await codeOf(decoder.decode(frame))).to.equal('unreadable-image');
    decoder.close();
  });

  it('answers several pictures in their order, and bad ones with an error', async () => {
    const decoder = await createDecoder(options);
    const image = await picture();
    const answers = await Promise.all([
      codeOf(decoder.decode(image)),
      codeOf(decoder.decode(new Blob(['no picture'], {type: 'image/png'}))),
      codeOf(decoder.decode(null as unknown as BarcodeSource)),
      codeOf(decoder.decode(document.body as unknown as BarcodeSource)),
      codeOf(decoder.decode(image)),
    ]);
    expect(answers).to.deep.equal([
      'fine',
      'unreadable-image',
      'unreadable-image',
      'unreadable-image',
      'fine',
    ]);
    decoder.close();
  });

  it('reads a blurred EAN from its scan lines, which a look at the picture alone misses', async () => {
    const {width, height, data} = drawLinear({
      ...{width: 320, height: 200, modules: linearModules('EAN13', '9780441014989'), bars: 40, pitch: 2},
      ...{angle: 4, tilt: [0.03, -0.04], shift: [6, -4], blur: 1, motion: 0, motionAngle: 0},
      ...{ink: 45, paper: 205, shade: 15, noise: 4, random: randomFrom(11)},
    });
    const image = new ImageData(width, height);
    data.forEach((grey, at) => image.data.set([grey, grey, grey, 255], 4 * at));
    const decoder = await createDecoder({...options, formats: ['ean_13', 'upc_a']});
    expect(await decoder.decode(image)).to.deep.equal([]);
    const found = await decoder.decode(image, {effort: 'all'});
    expect(found.map(({rawValue, format}) => [rawValue, format])).to.deep.equal([
      ['9780441014989', 'ean_13'],
    ]);
    decoder.close();
  });

  it('rejects what is under way when it is closed', async () => {
    const decoder = await createDecoder(options);
    const pending = codeOf(decoder.decode(await picture(), {effort: 'all'}));
    decoder.close();
    expect(await pending).to.equal('closed');
    expect(await codeOf(decoder.decode(await picture()))).to.equal('closed');
  });

  it('is ended by its signal at any moment, also while it starts, and waits for nothing', async () => {
    expect(await codeOf(createDecoder({...options, signal: AbortSignal.abort()}))).to.equal('closed');
    for (const moments of [0, 1, 2, 5, 10]) {
      const life = new AbortController();
      const pending = codeOf(createDecoder({...options, signal: life.signal}));
      for (let moment = 0; moment < moments; moment++) await new Promise(resolve => setTimeout(resolve));
      life.abort();
      // On a fast machine it may have been ready first.
      expect(await pending).to.be.oneOf(moments ? ['closed', 'fine'] : ['closed']);
    }
    for (const workerUrl of [undefined, '/not-there.js']) {
      const life = new AbortController();
      const {signal} = life;
      const decoder = await createDecoder({...options, signal, ...(workerUrl && {workerUrl})});
      life.abort();
      expect(await codeOf(decoder.decode(await picture()))).to.equal('closed');
    }
  });

  it('takes bytes that are still on their way, and fetches the file where they come to nothing', async () => {
    const {wasmUrl = ''} = options;
    const bytes = fetch(wasmUrl).then(answer => answer.arrayBuffer());
    for (const wasmBytes of [bytes, Promise.resolve(undefined)]) {
      const decoder = await createDecoder({...options, wasmBytes});
      const [code] = await decoder.decode(await picture(), {effort: 'all'});
      expect(code?.rawValue).to.equal(text);
      decoder.close();
    }
    const life = new AbortController();
    const pending = codeOf(
      createDecoder({...options, wasmBytes: new Promise(() => undefined), signal: life.signal}),
    );
    life.abort();
    expect(await pending).to.equal('closed');
    expect(await codeOf(createDecoder({...options, wasmBytes: Promise.reject(new Error('no'))}))).to.equal(
      'failed',
    );
  });

  it('reads without a worker where its file is not there', async () => {
    const decoder = await createDecoder({...options, workerUrl: '/not-there.js'});
    const found = await decoder.decode(await picture(), {effort: 'all'});
    expect(found.map(({rawValue}) => rawValue)).to.deep.equal([text]);
    decoder.close();
  });

  it('says when its WebAssembly is not there, or another one', async () => {
    expect(await codeOf(createDecoder({...options, wasmUrl: '/not-there.wasm'}))).to.equal(
      'wasm-unreachable',
    );
    expect(await codeOf(createDecoder({...options, wasmUrl: wasm('writer')}))).to.equal('wasm-mismatch');
  });

  const strict = "default-src 'none'; connect-src 'self'; script-src 'self'";

  it('works under a strict policy', async () => {
    const {answer, stopped} = await underPolicy(`${strict} 'wasm-unsafe-eval'; worker-src 'self'`);
    expect(answer).to.equal(text);
    expect(stopped).to.deep.equal([]);
  });

  it('works where workers are refused', async () => {
    const {answer} = await underPolicy(`${strict} 'wasm-unsafe-eval'; worker-src 'none'`);
    expect(answer).to.equal(text);
  });

  it('reads QR codes without WebAssembly where that is refused too', async () => {
    const {answer, engine} = await underPolicy(`${strict}; worker-src 'none'`);
    expect([answer, engine]).to.deep.equal([text, 'plain']);
  });

  it('says so where codes are sought that only WebAssembly reads', async () => {
    const {answer} = await underPolicy(`${strict}; worker-src 'none'`, ['aztec']);
    expect(answer).to.equal('wasm-refused');
  });
});
