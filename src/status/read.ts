/**
 * Reading untrusted JSON: every accessor takes anything and gives a value of its type or nothing.
 * Only own properties are read, so keys such as `__proto__` in a payload have no effect.
 */

export type Json = Readonly<Record<string, unknown>>;

const empty: Json = Object.freeze({});

/** JSON that came as text is read, other text stays text, broken JSON becomes undefined. */
export const decode = (answer: unknown): unknown => {
  if (typeof answer !== 'string' || !/^\s*[[{]/.test(answer)) return answer;
  try {
    return JSON.parse(answer.trim());
  } catch {
    return undefined;
  }
};

/** The value as a plain object, an empty one otherwise. */
export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : empty;

/** An own property of anything. */
export const field = (value: unknown, key: string): unknown => {
  const object = record(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
};

/** A property deep inside, by path. */
export const dig = (value: unknown, ...path: string[]): unknown => path.reduce(field, value);

/** The value as an array, an empty one otherwise. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A non-empty text: strings trimmed, finite numbers written out. */
export const text = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
};

/** A finite number, also from a numeric string. */
export const number = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
};

/** The address if it is a web address, nothing otherwise. */
export const webAddress = (value: unknown, base?: string): string | undefined => {
  const written = text(value);
  if (!written || written.length > 2000) return undefined;
  try {
    const url = new URL(written, base || undefined);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** The object without its absent properties, as `exactOptionalPropertyTypes` wants it. */
export const compact = <T extends object>(object: T): {[K in keyof T]: Exclude<T[K], undefined>} => {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as {[K in keyof T]: Exclude<T[K], undefined>};
};
