import {adviceStrings} from '../../advice/index.js';
import type {AdviceStrings} from '../../advice/index.js';
import {languages} from '../../i18n/index.js';
import type {StringsLoader} from '../../i18n/index.js';
import {calmStrings} from './strings.js';
import type {CalmStrings} from './strings/en.js';

/** The words that every element with trouble to tell shares. */
export type CommonStrings = AdviceStrings & CalmStrings;

/** Adds the common words to an element's own, so that all are there or none. */
export const withCommon = <T extends object>(own: StringsLoader<T>): StringsLoader<CommonStrings & T> =>
  Object.fromEntries(
    languages.map(language => [
      language,
      async () => {
        const parts = await Promise.all([
          calmStrings[language](),
          adviceStrings[language](),
          own[language](),
        ]);
        return {strings: Object.assign({}, ...parts.map(({strings}) => strings)) as CommonStrings & T};
      },
    ]),
  ) as StringsLoader<CommonStrings & T>;
