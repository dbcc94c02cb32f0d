/** Inside a frame with a policy of its own: decodes the picture it is sent and says what came of it. */
import {createDecoder, DecoderError} from '../../src/barcode/index.js';
import type {BarcodeFormat} from '../../src/barcode/index.js';

/** What the page around sends: a picture, and how to read it. */
interface Task {
  image: ImageData;
  wasm: string;
  formats: BarcodeFormat[];
}

let engine = '';

const stopped: string[] = [];
addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
  stopped.push(`${effectiveDirective} ${blockedURI}`),
);

const decode = async ({image, wasm, formats}: Task): Promise<string> => {
  const decoder = await createDecoder({formats, wasmUrl: wasm});
  engine = decoder.engine;
  const [code] = await decoder.decode(image, {effort: 'all'});
  decoder.close();
  return code?.rawValue ?? 'nothing';
};

addEventListener('message', ({data}: MessageEvent<Task>) => {
  void decode(data)
    .catch((error: unknown) => (error instanceof DecoderError ? error.code : String(error)))
    .then(answer => parent.postMessage({answer, engine, stopped}, '*'));
});
parent.postMessage('ready', '*');
