/** Inside a frame with a policy of its own: decodes the picture it is sent and says what came of it. */
import {createDecoder, DecoderError} from '../../src/barcode/index.js';

const stopped: string[] = [];
addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
  stopped.push(`${effectiveDirective} ${blockedURI}`),
);

const decode = async ({image, wasm}: {image: ImageData; wasm: string}): Promise<string> => {
  const decoder = await createDecoder({formats: ['qr_code'], wasmUrl: wasm});
  const [code] = await decoder.decode(image, {effort: 'all'});
  decoder.close();
  return code?.rawValue ?? 'nothing';
};

addEventListener('message', ({data}: MessageEvent<{image: ImageData; wasm: string}>) => {
  void decode(data)
    .catch((error: unknown) => (error instanceof DecoderError ? error.code : String(error)))
    .then(answer => parent.postMessage({answer, stopped}, '*'));
});
parent.postMessage('ready', '*');
