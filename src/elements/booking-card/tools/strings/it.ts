import type {ToolStrings} from './en.js';

export const strings: ToolStrings = {
  copy: 'Copia il link',
  copied: 'Link copiato',
  uncopied: 'Non è stato possibile copiare il link.',
  share: 'Condividi il link',
  svg: 'Codice in SVG',
  png: 'Codice in PNG',
  unsaved: 'Non è stato possibile creare il file.',
};
