import {prepareZXingModule, writeBarcode} from 'zxing-wasm/writer';
import type {WriteInputBarcodeFormat} from 'zxing-wasm/writer';
import type {RgbaPixels} from '../../src/barcode/index.js';

/** Has to be called first: the encoder's WebAssembly, as an address or as bytes. */
export const useEncoder = (wasm: {url: string} | {bytes: ArrayBuffer}): void =>
  prepareZXingModule({
    overrides: ('url' in wasm ? {locateFile: () => wasm.url} : {wasmBinary: wasm.bytes}) as object,
  });

export interface Paint {
  /** Brightness of the ink and of the paper. */
  ink?: number;
  paper?: number;
}

/** A grey picture of 400 × 300 pixels with one code in its middle. */
export const barcodePicture = async (
  format: WriteInputBarcodeFormat,
  text: string,
  {ink = 0, paper = 255}: Paint = {},
): Promise<RgbaPixels & {data: Uint8ClampedArray<ArrayBuffer>}> => {
  const {symbol, error} = await writeBarcode(text, {format, scale: 1, withQuietZones: false});
  if (error) throw new Error(error);
  const [width, height] = [400, 300];
  const rows = symbol.height === 1 ? 40 : symbol.height;
  const scale = Math.floor(Math.min(340 / symbol.width, 240 / rows));
  const [left, top] = [(width - symbol.width * scale) >> 1, (height - rows * scale) >> 1];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)];
      const inside = column >= 0 && row >= 0 && column < symbol.width && row < rows;
      const dark = inside && symbol.data[(symbol.height === 1 ? 0 : row) * symbol.width + column] === 0;
      data.fill(dark ? ink : paper, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return {width, height, data};
};

/** A file of such a picture with a QR code, as somebody chooses, pastes or drops it. */
export const pictureFile = async (text: string): Promise<File> => {
  const {data, width, height} = await barcodePicture('QRCode', text);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve));
  return new File([blob ?? ''], 'ticket.png', {type: 'image/png'});
};
