/** A moment in full, with its time zone, for accessible names and titles. */
export const formatExact = (moment: Date, locale: string): string =>
  moment.toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });

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
