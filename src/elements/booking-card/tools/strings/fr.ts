import type {ToolStrings} from './en.js';

export const strings: ToolStrings = {
  copy: 'Copier le lien',
  copied: 'Lien copié',
  uncopied: 'Le lien n’a pas pu être copié.',
  share: 'Partager le lien',
  svg: 'Code en SVG',
  png: 'Code en PNG',
  unsaved: 'Le fichier n’a pas pu être créé.',
};
