export {languages, languageOf, localeOf, validTag} from './language.js';
export type {Language} from './language.js';
export {formatExact, formatRelative, plural} from './format.js';
export {Localize} from './localize.js';
export type {StringsLoader} from './localize.js';
export {formatMoment} from './moment.js';
