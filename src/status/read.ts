/** Reading untrusted JSON: every accessor takes anything and gives a value of its type or nothing. */

export type Json = Readonly<Record<string, unknown>>;

/** The value as a plain object, an empty one otherwise. */
export const record = (value: unknown): Json =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Json) : {};

/** A property of anything, also one deep inside, by its path. */
export const field = (value: unknown, ...path: string[]): unknown =>
  path.reduce((owner, key) => record(owner)[key], value);

/** The value as an array, an empty one otherwise. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A non-empty text: strings trimmed, finite numbers written out. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || Number.isFinite(value) ? String(value).trim() || undefined : undefined;

/** The address if it is a web address without user name, nothing otherwise. */
export const webAddress = (value: unknown, base?: string): string | undefined => {
  const written = text(value);
  try {
    const {href} = new URL(written ?? '?', written && base ? base : undefined);
    return href.length < 2000 && /^https?:\/\/[^/@]+\//.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** The object without its absent properties, as `exactOptionalPropertyTypes` wants it. */
export const compact = <T extends object>(object: T): {[K in keyof T]: Exclude<T[K], undefined>} => {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as {[K in keyof T]: Exclude<T[K], undefined>};
};
