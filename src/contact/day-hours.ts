import {weekdays} from './desk.js';
import type {Desk, DeskHours, Weekday} from './desk.js';
import {instantOf} from './zoned-time.js';

const minute = 60_000;
const dayLength = 1440 * minute;

/** A stretch of time during which a desk answers: instants in milliseconds, and the hours that it comes from. */
export interface Span {
  start: number;
  end: number;
  hours: DeskHours;
}

/** Days since 1970 of a wall time; of two of them the difference is a number of calendar days. */
export const dayOf = (wall: number): number => Math.floor(wall / dayLength);

/** `YYYY-MM-DD`. */
export const isoDate = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

export const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? 'Mo';

/** Hours of a desk on a calendar day; an exception replaces the rules. */
export const hoursOn = ({rules = [], exceptions = []}: Desk, day: number): readonly DeskHours[] => {
  const date = isoDate(day);
  const exception = exceptions.find(({from, until = from}) => from <= date && date <= until);
  return exception?.hours ?? rules.filter(({days}) => days.includes(weekdayOf(day)));
};

/** Milliseconds since midnight on a clock; NaN for what is no time. */
export const timeOfDay = (time: string): number => {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const result = (Number(hours) * 60 + Number(minutes)) * minute;
  return result > dayLength ? Number.NaN : result;
};

/** Whether both times are said; otherwise it is known on which day somebody answers, not when. */
export const isStated = ({opens, closes}: DeskHours): boolean => opens !== undefined && closes !== undefined;

/** When the desk answers, of those hours that begin on a day, the earliest first. A night belongs to its evening. */
export const spansOf = (hours: readonly DeskHours[], timeZone: string, day: number): Span[] => {
  const at = (time: number): number => instantOf(timeZone, day * dayLength + time);
  return hours
    .flatMap(item => {
      const [opens, closes] = [timeOfDay(item.opens ?? '00:00'), timeOfDay(item.closes ?? '24:00')];
      if (opens === closes) return [];
      return {start: at(opens), end: at(closes < opens ? closes + dayLength : closes), hours: item};
    })
    .filter(({start, end}) => start < end)
    .sort((a, b) => a.start - b.start);
};
