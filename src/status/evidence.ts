import {list, record, text} from './read.js';
import type {Json} from './read.js';
import type {AspectState, MaintenanceStage} from './snapshot.js';
import type {ParseContext} from './source.js';

/** Words of a provider that are those of our vocabulary. */
export const sameWords = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map(word => [word, word])) as Record<T, T>;

/**
 * A provider's word or code in our vocabulary. Anything that `words` does not hold is `unknown`, and reported
 * unless it is simply absent; letter case does not matter.
 */
export const readWord = <T extends string>(
  words: Readonly<Record<string, T>>,
  value: unknown,
  field: string,
  {unknownValue}: Pick<ParseContext, 'unknownValue'>,
): T | 'unknown' => {
  const word = text(value)?.toLowerCase() ?? '';
  if (Object.hasOwn(words, word)) return words[word] as T;
  if (value !== undefined && value !== null) unknownValue(field, value);
  return 'unknown';
};

const isRecord = (value: unknown): boolean => typeof value === 'object' && record(value) === value;

/** The entries of a list that can be read at all. */
export const records = (value: unknown): readonly Json[] => list(value).filter(isRecord).map(record);

/** How far a list that the provider always sends can be relied on: not when it or an entry is unreadable. */
export const aspectOf = (value: unknown): AspectState => {
  if (!Array.isArray(value) || !value.every(isRecord)) return 'failed';
  return value.length ? 'available' : 'none_reported';
};

/** How far planned work has come, where the provider tells only its times (ISO 8601). */
export const stageOfWindow = (
  from: string | undefined,
  until: string | undefined,
  now: Date,
): MaintenanceStage => {
  const time = now.toISOString();
  if (until && until <= time) return 'completed';
  if (!from) return 'unknown';
  return from > time ? 'scheduled' : 'in_progress';
};

/** Whether a measurement is recent enough to speak about now; slow monitors measure once a day. */
export const isFresh = (at: string | undefined, now: Date): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < 2 * 86_400_000;

/** An address below the page, whose own may end in the provider's API. */
export const below = (page: URL, path: string): string =>
  page.origin + page.pathname.replace(/(\/api\/.*)?\/*$/, '') + path;

/** How far several lists of one kind together can be relied on. */
export const joinAspects = (aspects: readonly AspectState[]): AspectState =>
  (['failed', 'available'] as const).find(aspect => aspects.includes(aspect)) ?? 'none_reported';
