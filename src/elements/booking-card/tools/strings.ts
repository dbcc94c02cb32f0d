import type {StringsLoader} from '../../../i18n/index.js';
import type {ToolStrings} from './strings/en.js';

export const toolStrings: StringsLoader<ToolStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
