import {createGrey} from '../grey-image.js';
import {apply} from '../geometry.js';
import type {Homography} from '../geometry.js';
import type {GreyImage} from '../grey-image.js';
import {boxWidths} from './blur.js';
import type {Filters} from './filters.js';
import {kernelCode} from './kernel-code.js';
import {taps} from './resample.js';
import type {Taps} from './resample.js';
import {gammaTable, thresholdTable} from './tone.js';
import {betweenCentres, outside} from './warp.js';

/** What `src/barcode/kernels/` compiles to; addresses are bytes. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  grey(rgba: number, to: number, count: number): void;
  look(image: number, to: number, count: number, table: number): void;
  local(image: number, to: number, width: number, height: number, ...more: number[]): void;
  blur(image: number, to: number, width: number, height: number, ...more: number[]): void;
  halve(image: number, to: number, width: number, height: number): void;
  resample(image: number, to: number, width: number, height: number, ...more: number[]): void;
  warp(image: number, to: number, width: number, height: number, ...more: number[]): void;
}

const pageSize = 65_536;
/** Bytes between two blocks: the kernel reads and writes whole vectors, also past the last pixel. */
const gap = 128;
/** Memory never shrinks; past this a new one is begun, so that one large picture does not stay. */
const mostKept = 32 * 1024 * 1024;
const kinds = {sauvola: 0, darkerThanAround: 1, evenContrast: 2};

const roundedUp = (length: number): number => Math.ceil(length / 4) * 4;

/** The tables that the kernel reads: per pixel the first source pixel, how many, and their weights. */
const written = (list: readonly Taps[]): {table: Uint8Array; most: number} => {
  const most = list.reduce((longest, {weights}) => Math.max(longest, weights.length), 0);
  const step = 8 + 8 * most;
  const table = new DataView(new ArrayBuffer(roundedUp(list.length) * step));
  list.forEach(({first, weights}, index) => {
    table.setInt32(index * step, first, true);
    table.setInt32(index * step + 4, weights.length, true);
    weights.forEach((weight, tap) => table.setFloat64(index * step + 8 + 8 * tap, weight, true));
  });
  return {table: new Uint8Array(table.buffer), most};
};

/** The first row that a map needs for a target, and the one after the last. */
const rowsNeeded = (
  map: Homography,
  {width, height}: {width: number; height: number},
  sourceHeight: number,
): [first: number, end: number] => {
  const corners = [0, width - 1].flatMap(x => [0, height - 1].map(y => ({x, y})));
  const [, , , , , , g, h, i] = map;
  // Behind the horizon the corners are not the outermost places.
  if (corners.some(({x, y}) => !(g * x + h * y + i > 0))) return [0, sourceHeight];
  const rows = corners.map(corner => apply(map, corner).y);
  // One row more on each side: numbers are rounded.
  const first = Math.min(Math.max(Math.floor(Math.min(...rows)) - 1, 0), sourceHeight - 1);
  return [first, Math.max(Math.min(Math.ceil(Math.max(...rows)) + 2, sourceHeight), first + 1)];
};

/**
 * The filters as WebAssembly, several pixels at a time; their results are those of the plain ones.
 * @throws {WebAssembly.CompileError} where WebAssembly or its vectors are refused. A filter throws a {@link RangeError}
 * when there is no memory for its picture.
 */
export const startKernel = (): Filters => {
  const module = new WebAssembly.Module(Uint8Array.from(atob(kernelCode), sign => sign.charCodeAt(0)));
  const start = (): Kernel => new WebAssembly.Instance(module).exports as unknown as Kernel;
  let kernel = start();

  /** Addresses of blocks of so many bytes. */
  const blocks = (...sizes: number[]): number[] => {
    if (kernel.memory.buffer.byteLength > mostKept) kernel = start();
    let end = 0;
    const addresses = sizes.map(size => {
      const address = end;
      end = Math.ceil((address + size + gap) / 16) * 16;
      return address;
    });
    const missing = Math.ceil((end - kernel.memory.buffer.byteLength) / pageSize);
    if (missing > 0) kernel.memory.grow(missing);
    return addresses;
  };
  const put = (bytes: Uint8Array | Uint8ClampedArray, address = 0): void =>
    new Uint8Array(kernel.memory.buffer).set(bytes, address);
  const taken = (width: number, height: number, address = 0): GreyImage => {
    const made = createGrey(width, height);
    made.data.set(new Uint8Array(kernel.memory.buffer, address, made.data.length));
    return made;
  };

  const looked = ({width, height, data}: GreyImage, table: Uint8Array): GreyImage => {
    const [from = 0, to = 0, places = 0] = blocks(data.length, data.length, table.length);
    put(data, from);
    put(table, places);
    kernel.look(from, to, data.length, places);
    return taken(width, height, to);
  };
  const blurred = (
    {width, height, data}: GreyImage,
    sigma: number,
    sharpens: boolean,
    amount: number,
  ): GreyImage => {
    const [wide, high] = [roundedUp(width), roundedUp(height)];
    const lines = 3 * 16 * Math.max(wide, high);
    const [from = 0, to = 0, scratch = 0] = blocks(data.length, data.length, lines + 4 * wide * high);
    put(data, from);
    kernel.blur(from, to, width, height, scratch, ...boxWidths(sigma), Number(sharpens), amount);
    return taken(width, height, to);
  };
  const local =
    (kind: number) =>
    ({width, height, data}: GreyImage, radius: number, setting = 0): GreyImage => {
      const rows = new Uint8Array(5 * 4 * (width + 2 * radius + 32));
      const [from = 0, to = 0, scratch = 0] = blocks(data.length, data.length, rows.length);
      put(data, from);
      put(rows, scratch);
      kernel.local(from, to, width, height, scratch, kind, radius, setting);
      return taken(width, height, to);
    };

  return {
    toGrey: ({width, height, data}) => {
      const count = width * height;
      const [from = 0, to = 0] = blocks(4 * count, count);
      put(data.subarray(0, 4 * count), from);
      kernel.grey(from, to, count);
      return taken(width, height, to);
    },
    gauss: (image, sigma) => blurred(image, sigma, false, 0),
    sharpen: (image, sigma, amount) => blurred(image, sigma, true, amount),
    sauvola: local(kinds.sauvola),
    darkerThanAround: local(kinds.darkerThanAround),
    evenContrast: local(kinds.evenContrast),
    gamma: (image, exponent) => looked(image, gammaTable(exponent)),
    threshold: (image, level) => looked(image, thresholdTable(level)),
    resample: ({width, height, data}, newWidth, newHeight) => {
      if (width === 2 * newWidth && height === 2 * newHeight) {
        const [whole = 0, half = 0] = blocks(data.length, newWidth * newHeight);
        put(data, whole);
        kernel.halve(whole, half, newWidth, newHeight);
        return taken(newWidth, newHeight, half);
      }
      const [across, down] = [written(taps(width, newWidth)), written(taps(height, newHeight))];
      const [from = 0, to = 0, columns = 0, rows = 0, scratch = 0] = blocks(
        data.length,
        newWidth * newHeight,
        across.table.length,
        down.table.length,
        16 * (width + 4) + 4 * roundedUp(newWidth) * roundedUp(height),
      );
      put(data, from);
      put(across.table, columns);
      put(down.table, rows);
      const sizes = [width, height, scratch, newWidth, newHeight] as const;
      kernel.resample(from, to, ...sizes, columns, across.most, rows, down.most);
      return taken(newWidth, newHeight, to);
    },
    warp: ({width, height, data}, target, toSource) => {
      const map = betweenCentres(toSource);
      const numbers = new Uint8Array(new Float64Array(map).buffer);
      // A patch of a large picture: what it does not need is not copied.
      const [first, end] = rowsNeeded(map, target, height);
      const rows = data.subarray(first * width, end * width);
      const [from = 0, to = 0, places = 0] = blocks(
        rows.length + width,
        target.width * target.height,
        numbers.length,
      );
      put(rows, from);
      put(numbers, places);
      const sizes = [width, height, first, target.width, target.height] as const;
      kernel.warp(from - first * width, to, ...sizes, places, outside);
      return taken(target.width, target.height, to);
    },
  };
};
