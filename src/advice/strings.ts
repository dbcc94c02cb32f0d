import type {StringsLoader} from '../i18n/index.js';
import type {AdviceStrings} from './strings/en.js';

/** The words of advice, one chunk per language. */
export const adviceStrings: StringsLoader<AdviceStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
