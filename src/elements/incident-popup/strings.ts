import {withCommon} from '../shared/all-strings.js';
import type {CommonStrings} from '../shared/all-strings.js';
import type {PopupStrings} from './strings/en.js';

/** Everything the pop-up can say. */
export type Words = CommonStrings & PopupStrings;

export const popupStrings = withCommon<PopupStrings>({
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
});
