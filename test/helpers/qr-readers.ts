import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import jsQr from 'jsqr';
import {decodeQR} from 'qr/decode.js';
import {prepareZXingModule, readBarcodes} from 'zxing-wasm/reader';
import type {Picture} from '../../src/booking/picture.js';

export type ReaderName = 'jsQR' | 'qr' | 'zxing';

/** Reads one picture; undefined when it finds nothing. */
type Reader = (picture: Picture) => Promise<string | undefined>;

const require = createRequire(import.meta.url);
let isPrepared = false;

/** Its default is to fetch the decoder from a public host. */
const prepareZxing = (): void => {
  if (isPrepared) return;
  isPrepared = true;
  const file = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(file).buffer;
  prepareZXingModule({overrides: {wasmBinary}});
};

/** Three readers by three authors; none of them knows the encoder. */
export const readers: Readonly<Record<ReaderName, Reader>> = {
  jsQR: async ({data, width, height}) =>
    (jsQr as unknown as {default: typeof jsQr}).default(data, width, height, {
      inversionAttempts: 'dontInvert',
    })?.data,
  qr: async picture => {
    try {
      return decodeQR(picture, {format: 'RGBA', timeLimit: Infinity});
    } catch {
      return undefined;
    }
  },
  zxing: async picture => {
    prepareZxing();
    const found = await readBarcodes(picture as unknown as ImageData, {
      formats: ['QRCode'],
      maxNumberOfSymbols: 1,
      textMode: 'Plain',
    });
    return found[0]?.text;
  },
};

/** What a reader finds in a picture file, such as a screenshot. */
export const readPng = async (file: Uint8Array): Promise<string | undefined> => {
  prepareZxing();
  const [found] = await readBarcodes(file, {formats: ['QRCode'], textMode: 'Plain'});
  return found?.text;
};
