const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

const formatIn = (timeZone: string): Intl.DateTimeFormat | undefined => {
  if (!formats.has(timeZone))
    try {
      const options = {year: 'numeric', month: 'numeric', day: 'numeric'} as const;
      const time = {hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23'} as const;
      formats.set(timeZone, new Intl.DateTimeFormat('en-US', {timeZone, ...options, ...time}));
    } catch {
      formats.set(timeZone, undefined);
    }
  return formats.get(timeZone);
};

/** Whether this browser knows the zone. */
export const isTimeZone = (timeZone: string | undefined): timeZone is string =>
  !!timeZone && formatIn(timeZone) !== undefined;

/**
 * What clocks in a zone show at an instant (milliseconds since 1970), as the instant at which clocks in UTC show
 * the same. NaN for a zone that nobody knows and for an instant that is none.
 */
export const wallTime = (timeZone: string, instant: number): number => {
  const format = formatIn(timeZone);
  if (!format || !Number.isFinite(instant)) return Number.NaN;
  const [month = 0, date, year = 0, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
  const [hours, minutes, seconds] = time;
  const fraction = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) + fraction;
};

/**
 * The instant at which clocks in a zone show a time, which is given as by `wallTime`. Of a time that comes twice
 * the first; a time that is left out counts on from before the gap, as Temporal's `compatible` has it.
 */
export const instantOf = (timeZone: string, wall: number): number => {
  const shift = (instant: number): number => wallTime(timeZone, instant) - instant;
  const [before, after] = [shift(wall - day), shift(wall + day)];
  const first = wall - before;
  if (before === after || shift(first) === before) return first;
  return shift(wall - after) === after ? wall - after : first;
};
