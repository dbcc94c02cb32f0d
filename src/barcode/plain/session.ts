import {decodeQR} from 'qr/decode.js';
import {detected, enlarged} from '../detected-barcode.js';
import type {DetectedBarcode} from '../detected-barcode.js';
import type {Quad} from '../geometry.js';
import type {RgbaPixels} from '../grey-image.js';
import {toPixels} from '../pixels.js';
import type {Session} from '../session.js';

/** Milliseconds for one picture: of a camera, and of a picture that there is only one of. */
const [frameTime, fullTime] = [60, 3000];
/** A camera's picture is made smaller to this: the time grows with its area. */
const frameSide = 800;

/** UTF-8 where it is that, else Latin-1, as most encoders write. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
};

const read = ({width, height, data}: RgbaPixels, effort: 'frame' | 'all'): DetectedBarcode | undefined => {
  let corners: Quad | undefined;
  const parts: Uint8Array[] = [];
  try {
    const text = decodeQR(
      {width, height, data},
      {
        format: 'RGBA',
        effort: effort === 'all' ? 8 : 1,
        timeLimit: effort === 'all' ? fullTime : frameTime,
        textDecoder: bytes => {
          parts.push(bytes.slice());
          return textOf(bytes);
        },
        pointsOnDetect: ({bounds}) => (corners = bounds),
      },
    );
    const bytes = parts.length
      ? new Uint8Array(parts.flatMap(part => [...part]))
      : new TextEncoder().encode(text);
    return corners && detected('qr_code', text, bytes, corners);
  } catch {
    // It has no other way to say that it found none.
    return undefined;
  }
};

/** Reads one QR code of a picture, without WebAssembly. */
export const startPlainSession = (): Promise<Session> =>
  Promise.resolve({
    decode: async (source, {effort = 'frame', longestSide}) => {
      const side = effort === 'all' ? longestSide : Math.min(longestSide ?? frameSide, frameSide);
      const {pixels, scale} = await toPixels(source, side);
      if (!pixels.width || !pixels.height) return [];
      const code = read(pixels, effort);
      return code ? [enlarged(code, scale)] : [];
    },
  });
