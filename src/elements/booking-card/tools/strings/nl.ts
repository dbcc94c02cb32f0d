import type {ToolStrings} from './en.js';

export const strings: ToolStrings = {
  copy: 'Link kopiëren',
  copied: 'Link gekopieerd',
  uncopied: 'De link kon niet worden gekopieerd.',
  share: 'Link delen',
  svg: 'Code als svg',
  png: 'Code als png',
  unsaved: 'Het bestand kon niet worden gemaakt.',
};
