import {lazyPart} from '../lazy-part.js';
import type {LazyPart} from '../lazy-part.js';
import type {createSecondChance} from './reader.js';

/** The second chance, which is loaded once the decoder is warm, at the latest when a code is seen that nothing else reads. */
export const lazySecondChance = (): LazyPart<typeof createSecondChance> =>
  lazyPart(() => import('./reader.js').then(module => module.createSecondChance));
