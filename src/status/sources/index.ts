export {loadSource} from '../load-source.js';
export {mergeOverride} from '../override.js';
export {readStatus} from '../read-status.js';

/** What finds out the provider of a page; loaded only where it is not known. */
export const loadFinder = () => import('./find-provider.js');
