import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  fullScreen: 'Schermo intero',
  noFullScreen: 'Questo browser qui non consente lo schermo intero.',
  hold: 'Rimanere in questa lingua',
  change: 'Riprendere ad alternare le lingue',
};
