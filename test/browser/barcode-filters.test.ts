import {expect} from '@open-wc/testing';
import {plainFilters} from '../../src/barcode/filters/filters.js';
import type {Filters} from '../../src/barcode/filters/filters.js';
import {startKernel} from '../../src/barcode/filters/kernel.js';
import {createGrey} from '../../src/barcode/grey-image.js';
import type {GreyImage} from '../../src/barcode/grey-image.js';

/** Modules, a slope of light and noise. */
const picture = (width: number, height: number): GreyImage => {
  const image = createGrey(width, height);
  for (let at = 0; at < image.data.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isDark = (Math.floor(x / 7) * 5 + Math.floor(y / 7) * 3) % 4 < 2;
    image.data[at] = (isDark ? 30 : 150) + Math.floor((80 * x) / width) + ((at * 7919) % 23);
  }
  return image;
};

const image = picture(161, 107);
const rgba = {
  width: 161,
  height: 107,
  data: Uint8Array.from({length: 4 * 161 * 107}, (_, at) => (at * 31) % 256),
};

const looks: ((filters: Filters) => GreyImage)[] = [
  ({toGrey}) => toGrey(rgba),
  ({gauss}) => gauss(image, 2),
  ({sharpen}) => sharpen(image, 3, 2.5),
  ({sauvola}) => sauvola(image, 10, 0.2),
  ({darkerThanAround}) => darkerThanAround(image, 40, 5),
  ({evenContrast}) => evenContrast(image, 32),
  ({gamma}) => gamma(image, 2),
  ({threshold}) => threshold(image, 200),
  ({resample}) => resample(image, 322, 64),
  ({warp}) => warp(image, {width: 90, height: 70}, [1.2, 0.2, 10, -0.1, 1.1, 20, 0.001, 0.0005, 1]),
];

describe('pixel filters', () => {
  const {Module} = WebAssembly;
  afterEach(() => {
    WebAssembly.Module = Module;
  });

  it('give the same as WebAssembly and as JavaScript', () => {
    const kernel = startKernel();
    for (const look of looks) expect([...look(kernel).data]).to.deep.equal([...look(plainFilters).data]);
  });

  it('work where WebAssembly is refused', async () => {
    WebAssembly.Module = function refuse() {
      throw new WebAssembly.CompileError('refused');
    } as unknown as typeof WebAssembly.Module;
    expect(() => startKernel()).to.throw(WebAssembly.CompileError);
    const url = '/src/barcode/filters/index.ts?refused';
    const filters = (await import(url)) as Filters;
    for (const look of looks) expect([...look(filters).data]).to.deep.equal([...look(plainFilters).data]);
  });

  it('work where there is no memory for a picture', async () => {
    const {grow} = WebAssembly.Memory.prototype;
    let asked = 0;
    WebAssembly.Memory.prototype.grow = () => {
      asked += 1;
      throw new RangeError('no memory');
    };
    try {
      const url = '/src/barcode/filters/index.ts?without-memory';
      const {gauss} = (await import(url)) as Filters;
      expect([...gauss(image, 2).data]).to.deep.equal([...plainFilters.gauss(image, 2).data]);
      expect(asked).to.equal(1);
    } finally {
      WebAssembly.Memory.prototype.grow = grow;
    }
  });
});
