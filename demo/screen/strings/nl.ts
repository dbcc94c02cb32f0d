import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  title: 'Boekingsscherm',
  museum: 'Demo Museum',
  link: 'Tickets online boeken',
};
