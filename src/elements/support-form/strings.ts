import {withContact} from '../../contact/index.js';
import type {ContactStrings} from '../../contact/index.js';
import type {FormStrings} from './strings/en.js';

/** Everything the support form can say. */
export type Words = ContactStrings & FormStrings;

export const formStrings = withContact<FormStrings>({
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
});
