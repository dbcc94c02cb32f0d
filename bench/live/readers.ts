import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../../scripts/test-totals.js';

/** A scanner on a page of its own; `run` calls `seen` for every picture in which it has read a code. */
export interface Reader {
  name: string;
  files: Readonly<Record<string, string | Buffer>>;
  /** Body of a module. */
  script: string;
}

/** `isReady`: the decoder is loaded with the page, as the element does once somebody comes near it. */
const standby = (name: string, formats: readonly string[], bundle: string, isReady: boolean): Reader => ({
  name,
  files: {
    '/standby-barcode.js': bundle,
    '/worker.js': readFileSync(join(root, 'dist/lib/barcode/worker.js')),
    '/zxing.wasm': readFileSync(join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')),
  },
  script: `
    import {createCamera, createDecoder, createLiveSession} from '/standby-barcode.js';
    const video = document.querySelector('video');
    const load = () => createDecoder({formats: ${JSON.stringify(formats)}, wasmUrl: '/zxing.wasm', workerUrl: '/worker.js'});
    const ready = ${isReady ? 'await load()' : 'undefined'};
    globalThis.run = async seen => {
      let isRunning = false, live;
      const look = () => { if (isRunning) live?.look(); };
      const camera = createCamera(video, ({phase}) => { isRunning = phase === 'running'; look(); });
      camera.start();
      const decoder = ready ?? await load();
      live = createLiveSession(video, decoder, ({codes}) => { for (const {rawValue} of codes.slice(0, 1)) seen(rawValue); }, console.error);
      look();
    };`,
});

const bundled = async (): Promise<string> => {
  const {outputFiles} = await build({
    entryPoints: [join(root, 'dist/lib/barcode/index.js')],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    loader: {'.wasm': 'empty'},
  });
  return outputFiles[0]?.text ?? '';
};

/** Ours, and the two that most pages use; each as its manual says, with as many pictures as it can take. */
export const openReaders = async (bench: string): Promise<Reader[]> => {
  const bundle = await bundled();
  const file = (path: string): Buffer => readFileSync(join(bench, 'node_modules', path));
  return [
    standby('Standby', ['qr_code'], bundle, true),
    standby(
      'Standby, five kinds of codes',
      ['qr_code', 'aztec', 'pdf417', 'data_matrix', 'code_128'],
      bundle,
      true,
    ),
    standby('Standby, all cold', ['qr_code'], bundle, false),
    {
      name: 'qr-scanner 1.4.2',
      files: {
        '/qr-scanner.min.js': file('qr-scanner/qr-scanner.min.js'),
        '/qr-scanner-worker.min.js': file('qr-scanner/qr-scanner-worker.min.js'),
      },
      script: `
        import QrScanner from '/qr-scanner.min.js';
        globalThis.run = seen =>
          new QrScanner(document.querySelector('video'), ({data}) => seen(data),
            {maxScansPerSecond: 30, returnDetailedScanResult: true}).start();`,
    },
    {
      name: 'html5-qrcode 2.3.8',
      files: {'/html5-qrcode.min.js': file('html5-qrcode/html5-qrcode.min.js')},
      script: `
        const tag = Object.assign(document.createElement('script'), {src: '/html5-qrcode.min.js'});
        document.head.append(tag);
        await new Promise(resolve => tag.addEventListener('load', resolve));
        const {Html5Qrcode, Html5QrcodeSupportedFormats: {QR_CODE}} = globalThis.__Html5QrcodeLibrary__;
        globalThis.run = seen =>
          new Html5Qrcode('place', {formatsToSupport: [QR_CODE], verbose: false})
            .start({facingMode: 'environment'}, {fps: 30}, seen, () => {});`,
    },
  ];
};
