import {dayOf} from './day-hours.js';
import {wallTime} from './zoned-time.js';

/** A moment in a time zone, in the pieces of which a language makes a sentence. */
export interface Moment {
  /** Empty today, else `tomorrow`, a weekday, or a weekday with its date. */
  day: string;
  /** `day` is a weekday, with or without a date, which some languages put a preposition before. */
  isNamed: boolean;
  /** Empty when only the day is known. */
  time: string;
}

/** Takes a moment apart as said in a language, seen from now; both in the zone given, which must be known. */
export const momentIn = (
  timeZone: string,
  at: Date,
  {locale, now, dayOnly}: {locale: string; now: number; dayOnly?: boolean},
): Moment => {
  const days = dayOf(wallTime(timeZone, at.getTime())) - dayOf(wallTime(timeZone, now));
  const show = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, {timeZone, ...options}).format(at);
  const named = (): string => show({weekday: 'long', ...(days > 6 && {day: 'numeric', month: 'long'})});
  return {
    day:
      days > 1
        ? named()
        : days === 1
          ? new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(1, 'day')
          : '',
    isNamed: days > 1,
    time: dayOnly ? '' : show({hour: '2-digit', minute: '2-digit'}),
  };
};

/** Whether clocks in two zones show the same at a moment. */
export const isSameTime = (one: string, other: string, at: Date): boolean =>
  wallTime(one, at.getTime()) === wallTime(other, at.getTime());
