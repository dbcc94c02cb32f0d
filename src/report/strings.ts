import {adviceStrings} from '../advice/index.js';
import type {AdviceStrings} from '../advice/index.js';
import {contactStrings} from '../contact/index.js';
import type {ContactStrings} from '../contact/index.js';
import type {Language, StringsLoader} from '../i18n/index.js';
import type {ReportStrings} from './strings/en.js';

/** The words of reports, one chunk per language. */
export const reportStrings: StringsLoader<ReportStrings> = {
  de: () => import('./strings/de.js'),
  en: () => import('./strings/en.js'),
  fr: () => import('./strings/fr.js'),
  it: () => import('./strings/it.js'),
  nl: () => import('./strings/nl.js'),
};

/** All that it takes to write a report out: its own words, the urgent situations, the names of sales channels. */
export type ReportWords = ReportStrings &
  Pick<ContactStrings, 'situation'> &
  Pick<AdviceStrings, 'capability'>;

export const loadReportWords = async (language: Language): Promise<ReportWords> => {
  const [own, contact, advice] = await Promise.all([
    reportStrings[language](),
    contactStrings[language](),
    adviceStrings[language](),
  ]);
  const {situation} = contact.strings;
  const {capability} = advice.strings;
  return {...own.strings, situation, capability};
};
