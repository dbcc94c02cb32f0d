import type {OutboxFile} from '../../outbox/index.js';
import {shorten} from '../label.js';
import {writeLetter} from '../letter.js';
import type {Report} from '../report.js';
import type {ReportWords} from '../strings.js';
import {fit} from './fit.js';
import {percentEncode} from './percent-encode.js';

/** Chrome on Windows and Outlook give up near 2,000 characters, some mail programs before. */
const longestAddress = 1_800;

const encode = (text: string): string => percentEncode(text.replace(/\r\n?|\n/g, '\r\n'));

const fits = (address: string): boolean => address.length <= longestAddress;

/**
 * A `mailto:` address that opens the report in a mail program (RFC 6068), at most 1,800 characters long; what does
 * not fit is cut in the report's long texts first, with a note that says so. Mail programs take no files this way.
 */
export const mailtoOf = (
  to: string,
  report: Report,
  words: ReportWords,
  files: readonly OutboxFile[] = [],
): string => {
  const address = (subject: string, text: string): string =>
    `mailto:${percentEncode(to).replace(/%40/g, '@')}?subject=${encode(subject)}&body=${encode(text)}`;
  const {subject} = writeLetter(report, words);
  const whole = (longest: number): string =>
    address(subject, writeLetter(report, words, {files, hasFiles: false, longest}).text);
  // Dozens of links alone can be too long: then the end is cut, wherever that is.
  const cut = (length: number): string => {
    const {text} = writeLetter(report, words, {files, hasFiles: false, longest: 200});
    return address(subject, `${shorten(text, length)}\n\n${words.shortened}`);
  };
  return fit(whole, fits) ?? fit(cut, fits) ?? address(shorten(subject, 100), words.shortened);
};
