import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  fullScreen: 'Vollbild',
  noFullScreen: 'Dieser Browser erlaubt hier kein Vollbild.',
  hold: 'Bei dieser Sprache bleiben',
  change: 'Sprachen wieder wechseln',
};
