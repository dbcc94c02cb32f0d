import {dayOf, isoDate, timeOfDay} from './day-hours.js';
import {weekdays} from './desk.js';
import type {Desk, DeskHours, Weekday} from './desk.js';
import {isTimeZone, wallTime} from './zoned-time.js';

/** A row of a desk's hours. */
export interface TimetableRow {
  /** Days of the week, or the date of an exception. */
  days: string;
  /** The hours of these days; none when the desk is closed. */
  hours: readonly DeskHours[];
}

const day = 86_400_000;
/** Exceptions are told this many days before they begin. */
const ahead = 60;
/** 5 January 1970 was a Monday. */
const monday = 4;

const formatUtc = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options});

const sayDays = (days: readonly Weekday[], locale: string): string => {
  const name = formatUtc(locale, {weekday: 'short'});
  const say = (index: number): string => name.format((monday + index) * day);
  const runs: [number, number][] = [];
  weekdays.forEach((weekday, index) => {
    if (!days.includes(weekday)) return;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs.map(([from, to]) => (from === to ? say(from) : `${say(from)}–${say(to)}`)).join(', ');
};

/** A time of a desk as a language writes it; as it stands when it is no time. */
export const sayTime = (time: string, locale: string): string => {
  const moment = timeOfDay(time);
  return Number.isNaN(moment)
    ? time
    : formatUtc(locale, {hour: '2-digit', minute: '2-digit'}).format(moment % day);
};

/** The hours of a desk to be read: its week, then the exceptions that are on or come within 60 days. */
export const timetableOf = (
  {rules = [], exceptions = [], timeZone}: Desk,
  locale: string,
  now: number,
): readonly TimetableRow[] => {
  const today = dayOf(isTimeZone(timeZone) ? wallTime(timeZone, now) : now);
  const known = Number.isFinite(today) ? today : 0;
  const [from, to] = [isoDate(known), isoDate(known + ahead)];
  const date = formatUtc(locale, {day: 'numeric', month: 'short'});
  const say = (first: string, last: string): string =>
    [...new Set([first, last])].map(iso => date.format(Date.parse(iso))).join(' – ');
  return [
    ...rules.map(rule => ({days: sayDays(rule.days, locale), hours: [rule]})),
    ...exceptions
      .filter(exception => exception.from <= to && (exception.until ?? exception.from) >= from)
      .map(({from: first, until = first, hours}) => ({days: say(first, until), hours})),
  ];
};
