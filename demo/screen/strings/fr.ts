import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  title: 'Écran de réservation',
  museum: 'Demo Museum',
  link: 'Réserver en ligne',
};
