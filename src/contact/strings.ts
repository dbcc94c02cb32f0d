import {languages} from '../i18n/index.js';
import type {StringsLoader} from '../i18n/index.js';
import type {ContactStrings} from './strings/en.js';

/** The words of contact, one chunk per language. */
export const contactStrings: StringsLoader<ContactStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};

/** Adds the words of contact to an element's own, so that both are there or neither. */
export const withContact = <T extends object>(own: StringsLoader<T>): StringsLoader<ContactStrings & T> =>
  Object.fromEntries(
    languages.map(language => [
      language,
      async () => {
        const [contact, ours] = await Promise.all([contactStrings[language](), own[language]()]);
        return {strings: {...contact.strings, ...ours.strings}};
      },
    ]),
  ) as StringsLoader<ContactStrings & T>;
