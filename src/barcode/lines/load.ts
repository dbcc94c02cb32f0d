import {lazyPart} from '../lazy-part.js';
import type {LazyPart} from '../lazy-part.js';
import type {createLineReader} from './reader.js';

/** The reader of scan lines, which is loaded where EAN or UPC are sought, once the decoder is warm. */
export const lazyLineReader = (): LazyPart<typeof createLineReader> =>
  lazyPart(() => import('./reader.js').then(module => module.createLineReader));
