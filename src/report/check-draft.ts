import {isTimeZone} from '../contact/index.js';
import type {ReportDraft} from './report.js';

/** Field that a hint stands beside. */
export type DraftField = keyof ReportDraft | 'contact.email';

export type DraftHintCode =
  | 'description-missing'
  | 'description-short'
  | 'channels-missing'
  | 'account-missing'
  | 'time-missing'
  | 'time-invalid'
  | 'time-in-future'
  | 'zone-invalid'
  | 'link-invalid'
  | 'contact-missing'
  | 'email-invalid';

/** What would make a report better; the codes stay stable across versions. */
export interface DraftHint {
  field: DraftField;
  code: DraftHintCode;
  /** Worth asking for before it is sent; never so in an urgent report. */
  isNeeded: boolean;
}

export interface DraftCheckOptions {
  /** Then only what is wrong is told, and how to reach the person; what is merely missing can follow by phone. */
  urgent?: boolean | undefined;
  now?: Date | number;
}

/** Shorter ones seldom say what happens. */
const shortest = 15;

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Devices are a little off, and so are people. */
const tolerance = 5 * 60_000;

/** A moment as the clocks of a zone show it: `YYYY-MM-DDTHH:mm`. Swedish writes dates as ISO 8601 does. */
const clockIn = (timeZone: string, moment: number): string =>
  new Date(moment)
    .toLocaleString('sv-SE', {timeZone, dateStyle: 'short', timeStyle: 'short'})
    .replace(' ', 'T');

/** Whether a text is an address that a browser would take in a field for one. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);

export const isLink = (text: string): boolean => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

const checkTime = ({at, timeZone}: ReportDraft['happened'], now: number): DraftHintCode | undefined => {
  if (!isTimeZone(timeZone)) return 'zone-invalid';
  if (!at) return 'time-missing';
  if (!localTime.test(at) || Number.isNaN(Date.parse(`${at}Z`))) return 'time-invalid';
  return at > clockIn(timeZone, now + tolerance) ? 'time-in-future' : undefined;
};

/** Looks a draft through, in the order of its fields. A report is never held back for a hint that is not needed. */
export const checkDraft = (
  {description, channels, accountId, happened, links, errors, contact: {email, phone}}: ReportDraft,
  {urgent = false, now = Date.now()}: DraftCheckOptions = {},
): DraftHint[] => {
  const hints: DraftHint[] = [];
  const tell = (field: DraftField, code: DraftHintCode | false | '' | undefined, isNeeded = false): void => {
    if (!code || (urgent && /missing|short/.test(code) && code !== 'contact-missing')) return;
    hints.push({field, code, isNeeded: isNeeded && !urgent});
  };
  const length = description.trim().length;
  if (!length) tell('description', 'description-missing', !errors.trim());
  else tell('description', length < shortest && 'description-short');
  tell('channels', !channels.length && 'channels-missing');
  tell('accountId', !accountId.trim() && 'account-missing');
  const time = checkTime(happened, Number(now));
  tell('happened', time, time === 'time-invalid');
  tell('links', !links.every(isLink) && 'link-invalid', true);
  if (email.trim()) tell('contact.email', !isEmail(email.trim()) && 'email-invalid', true);
  else tell('contact.email', !phone.trim() && 'contact-missing');
  return hints;
};
