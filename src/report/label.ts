import type {Report} from './report.js';

const subjectLength = 80;

/** Cuts between characters, never inside one. */
export const shorten = (text: string, longest: number): string => {
  const signs = Array.from(text);
  return signs.length <= longest ? text : `${signs.slice(0, Math.max(longest - 1, 0)).join('')}…`;
};

/** What a report is called in a list: the first line of what happened. */
export const reportLabel = ({description}: Pick<Report, 'description'>): string =>
  shorten(description.trim().split('\n')[0]?.trim() ?? '', subjectLength);
