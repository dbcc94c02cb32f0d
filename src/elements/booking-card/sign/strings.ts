import type {StringsLoader} from '../../../i18n/index.js';
import type {SignFormStrings} from './strings/en.js';

export const signFormStrings: StringsLoader<SignFormStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
