import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  title: 'Buchungsbildschirm',
  museum: 'Demo Museum',
  link: 'Tickets online buchen',
};
