import type {ScreenStrings} from './en.js';

export const strings: ScreenStrings = {
  fullScreen: 'Plein écran',
  noFullScreen: 'Ce navigateur ne permet pas le plein écran ici.',
  hold: 'Rester dans cette langue',
  change: 'Reprendre l’alternance des langues',
};
