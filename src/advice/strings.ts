import {languages} from '../i18n/index.js';
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

/** Adds the words of advice to an element's own, so that both are there or neither. */
export const withAdvice = <T extends object>(own: StringsLoader<T>): StringsLoader<AdviceStrings & T> =>
  Object.fromEntries(
    languages.map(language => [
      language,
      async () => {
        const [advice, ours] = await Promise.all([adviceStrings[language](), own[language]()]);
        return {strings: {...advice.strings, ...ours.strings}};
      },
    ]),
  ) as StringsLoader<AdviceStrings & T>;
