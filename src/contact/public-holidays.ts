import {dayOf, isoDate} from './day-hours.js';
import type {Desk} from './desk.js';
import {firstYear, holidayTable} from './public-holidays.table.js';
import {wallTime} from './zoned-time.js';

/** Whether a date (`YYYY-MM-DD`) is a public holiday in a region; undefined where or when that is not known. */
export const isPublicHoliday = (region: string, date: string): boolean | undefined => {
  const [year = '', month = '', day = ''] = date.split('-');
  const [country = ''] = region.split('-');
  const known = [...new Set([country, region])].map(place =>
    Object.hasOwn(holidayTable, place) ? holidayTable[place]?.[Number(year) - firstYear] : undefined,
  );
  if (known.some(days => days?.split(' ').includes(month + day))) return true;
  return known.includes(undefined) ? undefined : false;
};

/**
 * The region whose public holiday it is at a desk at a moment, as a hint that its hours may differ; undefined when
 * none is known. Exceptions say what is really so: on their days there is no hint.
 */
export const holidayHint = (desk: Desk, now: Date | number = Date.now()): string | undefined => {
  const {region, holidays = region, timeZone, exceptions = []} = desk;
  const wall = timeZone ? wallTime(timeZone, Number(now)) : Number.NaN;
  if (Number.isNaN(wall)) return undefined;
  const date = isoDate(dayOf(wall));
  if (exceptions.some(({from, until = from}) => from <= date && date <= until)) return undefined;
  return isPublicHoliday(holidays, date) ? holidays : undefined;
};
