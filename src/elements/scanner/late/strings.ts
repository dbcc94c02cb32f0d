import type {StringsLoader} from '../../../i18n/index.js';
import type {WorkStrings} from './strings/en.js';

export type WorkWords = WorkStrings;

export const workStrings: StringsLoader<WorkStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};
