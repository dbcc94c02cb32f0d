import {adviceStrings} from '../../../advice/index.js';
import type {AdviceStrings} from '../../../advice/index.js';
import {languages} from '../../../i18n/index.js';
import type {StringsLoader} from '../../../i18n/index.js';
import {reportStrings} from '../../../report/index.js';
import type {ReportStrings} from '../../../report/index.js';
import type {LateStrings} from './strings/en.js';

/** Everything the late part of the form can say: what is wrong as the banner says it, deliveries as reports do. */
export type LateWords = LateStrings & {advice: AdviceStrings; report: ReportStrings};

const own: StringsLoader<LateStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};

export const lateStrings = Object.fromEntries(
  languages.map(language => [
    language,
    async () => {
      const parts = [own[language](), adviceStrings[language](), reportStrings[language]()] as const;
      const [ours, advice, report] = await Promise.all(parts);
      return {strings: {...ours.strings, advice: advice.strings, report: report.strings}};
    },
  ]),
) as StringsLoader<LateWords>;
