/** What an answer says about the present: fine, planned work, or a fault or gap. */
export type Mark = 'good' | 'work' | 'bad';
export type Parts = Readonly<Record<string, unknown>>;
export type Dict = Record<string, unknown>;
export type Judge = (main: unknown, parts: Parts, now: number) => Mark[];

export const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const get = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      isDict(inner) && Object.prototype.hasOwnProperty.call(inner, key) ? inner[key] : undefined,
    value,
  );

export const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';

/** A list that must be whole: anything else in its place, or in it, is a gap. */
export const each = (value: unknown, judge: (entry: Dict) => Mark[]): Mark[] =>
  Array.isArray(value) ? value.flatMap(entry => (isDict(entry) ? judge(entry) : ['bad' as const])) : ['bad'];

export const anyOf = (value: unknown, judge: (entry: Dict) => Mark[]): Mark[] =>
  Array.isArray(value) ? value.filter(isDict).flatMap(judge) : [];

export const say = (value: unknown, good: string[], work: string[] = []): Mark[] =>
  good.includes(word(value)) ? ['good'] : work.includes(word(value)) ? ['work'] : ['bad'];

export const openUnless = (value: unknown, over: string[]): Mark[] =>
  over.includes(word(value)) ? [] : ['bad'];

export const missing = (value: unknown): boolean => value === undefined || value === null;

export const time = (value: unknown): number =>
  typeof value === 'string'
    ? Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value.replace(' ', 'T')}Z`)
    : NaN;

export const running = (from: unknown, until: unknown, now: number): Mark[] =>
  time(from) <= now && time(until) > now ? ['work'] : [];

export const lasts = (at: unknown, now: number): boolean => now - time(at) < 48 * 3_600_000;
