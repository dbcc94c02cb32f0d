/** What a page never runs whose status is read at the first attempt, in one place, and can be kept whole. */
export {layOver} from './chain.js';
export {fade} from './fade.js';
export {learnElsewhere} from './elsewhere.js';
export {sealToFit} from './fit.js';
