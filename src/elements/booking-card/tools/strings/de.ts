import type {ToolStrings} from './en.js';

export const strings: ToolStrings = {
  copy: 'Link kopieren',
  copied: 'Link kopiert',
  uncopied: 'Der Link konnte nicht kopiert werden.',
  share: 'Link teilen',
  svg: 'Code als SVG',
  png: 'Code als PNG',
  unsaved: 'Die Datei konnte nicht erstellt werden.',
};
