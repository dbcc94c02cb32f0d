import {decodeQR} from 'qr/decode.js';

/** What a reader makes of a code as this browser draws the SVG on the page, `side` pixels wide. */
export const readCode = async (code: SVGElement, side: number): Promise<string> => {
  const copy = code.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, side, side);
  return decodeQR(context.getImageData(0, 0, side, side));
};

/** The same in the size that it has on the page. */
export const readInPlace = (code: SVGElement): Promise<string> =>
  readCode(code, Math.round(code.getBoundingClientRect().width));
