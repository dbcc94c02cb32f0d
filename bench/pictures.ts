import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {Point} from '../src/barcode/index.js';

/** A picture with what is known to be in it. */
export interface Picture {
  file: string;
  /** The engine's name of the format; `none` where nothing may be read. */
  format: string;
  text?: string;
  /** Corners of every code, eight numbers each. */
  quads?: number[][];
}

interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Reads the list of pictures and their pixels; JPEG and PNG are decoded by packages of the bench. */
export const openPictures = (bench: string): {list: readonly Picture[]; pixels(picture: Picture): Pixels} => {
  const folder = join(process.env['STANDBY_REAL_DATA'] ?? '', 'barcodes');
  if (!existsSync(join(folder, 'index.json')))
    throw new Error('STANDBY_REAL_DATA does not name a folder that contains barcodes/index.json');
  const installed = createRequire(join(bench, 'package.json'));
  const jpeg = installed('jpeg-js') as {decode(file: Buffer, options: {useTArray: boolean}): Pixels};
  const {PNG} = installed('pngjs') as {PNG: {sync: {read(file: Buffer): Pixels}}};
  return {
    list: JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Picture[],
    pixels: ({file}) => {
      const bytes = readFileSync(join(folder, file));
      return file.endsWith('.png') ? PNG.sync.read(bytes) : jpeg.decode(bytes, {useTArray: true});
    },
  };
};

/** The quads as corner points. */
export const cornersOf = ({quads = []}: Picture): Point[][] =>
  quads.map(quad => [0, 2, 4, 6].map(at => ({x: quad[at] ?? 0, y: quad[at + 1] ?? 0})));
