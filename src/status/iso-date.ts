import {text} from './read.js';

const iso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?(Z|[+-]\d\d:\d\d)$/;

/**
 * A point in time written in the one ISO 8601 form that ECMAScript defines, in UTC; undefined for anything else.
 * Engines disagree about every other form, so `Date` sees none.
 */
export const isoDate = (value: unknown): string | undefined => {
  const [, clock = '', fraction = '', zone = ''] = iso.exec(text(value) ?? '') ?? [];
  // A day that does not exist rolls over in some engines and is invalid in others; the year 1 is a placeholder.
  const exists = clock > '0002' && new Date(`${clock}Z`).toJSON()?.startsWith(clock);
  return (exists && new Date(`${clock}.${fraction.padEnd(3, '0')}${zone}`).toJSON()) || undefined;
};
