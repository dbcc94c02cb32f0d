/** The pixel filters, as WebAssembly where that may run. */
import type {Filters} from './filters.js';
import {plainFilters} from './filters.js';
import {startKernel} from './kernel.js';

let quick: Filters | undefined;

const started = (): Filters => {
  try {
    return startKernel();
  } catch {
    // An old browser or the page's policy refuses it.
    return plainFilters;
  }
};

/** The quick filter; the plain one where there is no memory for so large a picture. */
const use = <Result>(filter: (filters: Filters) => Result): Result => {
  quick ??= started();
  try {
    return filter(quick);
  } catch (cause) {
    if (cause instanceof RangeError && quick !== plainFilters) return filter(plainFilters);
    throw cause;
  }
};

export const toGrey: Filters['toGrey'] = pixels => use(filters => filters.toGrey(pixels));
export const gauss: Filters['gauss'] = (...input) => use(filters => filters.gauss(...input));
export const sharpen: Filters['sharpen'] = (...input) => use(filters => filters.sharpen(...input));
export const sauvola: Filters['sauvola'] = (...input) => use(filters => filters.sauvola(...input));
export const darkerThanAround: Filters['darkerThanAround'] = (...input) =>
  use(filters => filters.darkerThanAround(...input));
export const evenContrast: Filters['evenContrast'] = (...input) =>
  use(filters => filters.evenContrast(...input));
export const gamma: Filters['gamma'] = (...input) => use(filters => filters.gamma(...input));
export const threshold: Filters['threshold'] = (...input) => use(filters => filters.threshold(...input));
export const resample: Filters['resample'] = (...input) => use(filters => filters.resample(...input));
export const warp: Filters['warp'] = (...input) => use(filters => filters.warp(...input));
