import type {StringsLoader} from '../../i18n/index.js';
import type {ScannerStrings} from './strings/en.js';

export type Words = ScannerStrings;

export const scannerStrings: StringsLoader<ScannerStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
