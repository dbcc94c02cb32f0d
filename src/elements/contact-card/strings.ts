import {withContact} from '../../contact/index.js';
import type {ContactStrings} from '../../contact/index.js';
import type {CardStrings} from './strings/en.js';

/** Everything the contact card can say. */
export type Words = CardStrings & ContactStrings;

export const cardStrings = withContact<CardStrings>({
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
});
