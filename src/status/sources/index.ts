import {loadSource} from '../load-source.js';

export {loadSource} from '../load-source.js';
export {mergeOverride} from '../override.js';
export {glance, placeToGlance, statuspageEndpoints} from './statuspage-glance.js';

/** What reads an answer with care; loaded only where a glance does not do. */
export const loadReader = () => import('../read-page.js');

/** What finds out the provider of a page; loaded only where it is not known. */
export const loadFinder = () => import('./find-provider.js');

/** What a feed loads of the sources when it needs it. */
export const loaders = {loadSource, loadReader, loadFinder};
