import type {StringsLoader} from '../../i18n/index.js';
import type {PopupStrings} from './strings/en.js';

/** The words of the pop-up, one chunk per language. */
export const popupStrings: StringsLoader<PopupStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
