/** A moment as said at a counter: the time today (`14:32`), date and time on another day. */
export const formatMoment = (moment: Date, locale: string, now = new Date()): string =>
  moment.toLocaleString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(moment.toDateString() !== now.toDateString() && {day: 'numeric', month: 'short'}),
    ...(moment.getFullYear() !== now.getFullYear() && {year: 'numeric'}),
  });
