import {withAdvice} from '../../advice/index.js';
import type {AdviceStrings} from '../../advice/index.js';
import type {BannerStrings} from './strings/en.js';

/** Everything the banner can say. */
export type Words = AdviceStrings & BannerStrings;

export const bannerStrings = withAdvice<BannerStrings>({
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
});
