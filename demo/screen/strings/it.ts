import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  title: 'Schermo di prenotazione',
  museum: 'Demo Museum',
  link: 'Prenotare online',
};
