import {shorten} from '../label.js';
import {isUrgent} from '../letter.js';
import {reportReference} from '../reference.js';
import type {Report} from '../report.js';
import type {ReportWords} from '../strings.js';
import {fit} from './fit.js';

/** In UTF-8; a code of about 100 modules a side, which phones still read from a screen. */
const mostBytes = 700;

const encoder = new TextEncoder();
const fits = (text: string): boolean => encoder.encode(text).length <= mostBytes;

/**
 * The facts of a report in at most 700 bytes, for a QR code: a phone with mobile data sends what this device cannot,
 * and somebody on the phone can read it out. No page, no browser, no files.
 */
export const qrTextOf = (report: Report, words: ReportWords): string => {
  const {description, errors, happened, accountId, channels, bookings, contact} = report;
  const {field, urgent} = words;
  const build = (longest: number): string => {
    const facts: [string, string][] = [
      [field.accountId, accountId],
      [field.happened, happened.at && `${happened.at.replace('T', ' ')} ${happened.timeZone}`],
      [field.channels, channels.join(', ')],
      [field.bookings, bookings.join(', ')],
      [field.contact, [contact.name, contact.phone, contact.email].filter(Boolean).join(', ')],
    ];
    return [
      `${isUrgent(report) ? `${urgent} ` : ''}${reportReference(report.id)}`,
      shorten(description.trim(), longest),
      ...facts.flatMap(([label, value]) =>
        value.trim() ? `${label}${words.colon} ${shorten(value.trim(), longest + 20)}` : [],
      ),
      errors.trim() && shorten(errors.trim(), longest >> 1),
    ]
      .filter(Boolean)
      .join('\n');
  };
  return fit(build, fits) ?? reportReference(report.id);
};
