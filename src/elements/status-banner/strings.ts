import {withCommon} from '../shared/all-strings.js';
import type {CommonStrings} from '../shared/all-strings.js';
import type {BannerStrings} from './strings/en.js';

/** Everything the banner can say. */
export type Words = BannerStrings & CommonStrings;

export const bannerStrings = withCommon<BannerStrings>({
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
});
