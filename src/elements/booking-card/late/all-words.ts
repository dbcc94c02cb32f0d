import {languageOf, languages} from '../../../i18n/index.js';
import type {Language, StringsLoader} from '../../../i18n/index.js';

/** The languages written in an attribute, in their order; all when it is absent, the first one given before the rest. */
export const languagesIn = (written: string | undefined, first: Language): Language[] => {
  const named = (written?.match(/\S+/g) ?? []).flatMap(tag => languageOf(tag) ?? []);
  return [...new Set(named.length ? named : [first, ...languages])];
};

/** Words in several languages at once; those that did not arrive are left out. */
export const wordsIn = async <T>(
  loader: StringsLoader<T>,
  wanted: readonly Language[],
): Promise<Map<Language, T>> => {
  const loaded = await Promise.allSettled(wanted.map(language => loader[language]()));
  return new Map(
    loaded.flatMap((result, at) => {
      const language = wanted[at];
      return language && result.status === 'fulfilled' ? [[language, result.value.strings] as const] : [];
    }),
  );
};
