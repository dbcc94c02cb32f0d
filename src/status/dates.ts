import {isoDate} from './iso-date.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec';

const namedMonth = /^(?:[a-z]{3,9},? +)?(?:(\d\d?) ([a-z]{3})|([a-z]{3}) (\d\d?)),? (\d{4}|\d\d)(?=[ ,])/i;

const numeric =
  /^(\d{4}-\d\d-\d\d)(?:(?:t|,? +)(\d\d:\d\d)(:\d\d)?(?:[.,](\d{1,3})\d*)?)? *(z|(?:gmt|utc?)?([+-])(\d\d):?(\d\d)|gmt|utc?|([ecmp])([sd])t)?(?: +[a-z]{2,5}| *\(.*\))?$/i;

const two = (digits: string): string => digits.padStart(2, '0');

/** `11 Jun 2022` and `Jun 11 2022` become `2022-06-11`. */
const asNumeric = (written: string): string =>
  written.replace(
    namedMonth,
    (
      _,
      dayFirst?: string,
      after: string = '',
      before: string = '',
      dayLast: string = '',
      year: string = '',
    ) => {
      const month = months.indexOf((after || before).toLowerCase()) / 4 + 1;
      return `${year.length < 4 ? 20 : ''}${year}-${two(String(month))}-${two(dayFirst ?? dayLast)}`;
    },
  );

/** Seconds until the year 5138, milliseconds from 1973; small numbers are placeholders, not times. */
const fromEpoch = (count: number): string | undefined => {
  if (!(count >= 1e8 && count < 1e13)) return undefined;
  return new Date(count < 1e11 ? count * 1000 : count).toISOString();
};

const fromText = (written: string): string | undefined => {
  const found = numeric.exec(asNumeric(written));
  if (!found) return undefined;
  const [, day, clock = '00:00', seconds = ':00', fraction = '0', , sign, hours, minutes, us, season] = found;
  const hour = 'ecmp'.indexOf(us?.toLowerCase() ?? '') + (season?.toLowerCase() === 'd' ? 4 : 5);
  const zone = us ? `-0${hour}:00` : sign ? `${sign}${hours}:${minutes}` : 'Z';
  return isoDate(`${day}T${clock}${seconds}.${fraction}${zone}`);
};

/**
 * A provider's point in time as ISO 8601 in UTC; undefined for anything that is not one.
 *
 * Understands ISO 8601, `YYYY-MM-DD HH:MM:SS`, `Date#toString()`, Go's `2018-01-17 20:00:00 +0000 UTC`, RFC 822,
 * and epoch seconds or milliseconds as number or text. A time without zone is UTC.
 */
export const parseDate = (value: unknown): string | undefined => {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 120) return undefined;
  const written = value.trim();
  return /^\d+(\.\d+)?$/.test(written) ? fromEpoch(Number(written)) : fromText(written);
};
