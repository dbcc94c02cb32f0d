/** The pixel filters of `src/barcode/filters`, several pixels at a time; they give the same bytes. */
export {blur} from './blur';
export {local} from './local';
export {halve, resample} from './resample';
export {grey, look} from './tone';
export {warp} from './warp';
