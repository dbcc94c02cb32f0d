import type {StringsLoader} from '../../i18n/index.js';
import type {CalmStrings} from './strings/en.js';

/** What an element can say by itself, one chunk per language. */
export const calmStrings: StringsLoader<CalmStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
