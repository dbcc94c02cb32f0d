const cache = new Map<string, Intl.DateTimeFormat>();

const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  cache.set(key, made);
  return made;
};

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** A moment as said at a counter: the time today (`14:32`), date and time on another day. */
export const formatMoment = (moment: Date, locale: string, now = new Date()): string =>
  formatter(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(sameDay(moment, now) ? {} : {day: 'numeric', month: 'short'}),
    ...(moment.getFullYear() === now.getFullYear() ? {} : {year: 'numeric'}),
  }).format(moment);

/** A moment in full, with its time zone, for accessible names and titles. */
export const formatExact = (moment: Date, locale: string): string =>
  formatter(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(moment);

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60],
  ['hour', 24],
  ['day', Number.POSITIVE_INFINITY],
];

/** A moment relative to now in the largest fitting unit: `5 minutes ago`, `in 2 hours`. */
export const formatRelative = (moment: Date, locale: string, now = new Date()): string => {
  let amount = Math.round((moment.getTime() - now.getTime()) / 60_000);
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size)
      return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(amount, unit);
    amount = Math.round(amount / size);
  }
  return '';
};

/** The plural category of a count, for choosing among written-out forms. */
export const plural = (locale: string, count: number): Intl.LDMLPluralRule =>
  new Intl.PluralRules(locale).select(count);
