import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  fullScreen: 'Volledig scherm',
  noFullScreen: 'Deze browser staat hier geen volledig scherm toe.',
  hold: 'Bij deze taal blijven',
  change: 'Talen weer afwisselen',
};
