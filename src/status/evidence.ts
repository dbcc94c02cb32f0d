import {list, record, text} from './read.js';
import type {Json} from './read.js';
import type {AspectState} from './snapshot.js';
import type {ParseContext} from './source.js';

/** Words of a provider and what they mean, or words that are ours already. */
export type Words<T extends string> = Readonly<Record<string, T>> | readonly T[];

const isList = <T extends string>(words: Words<T>): words is readonly T[] => Array.isArray(words);

/**
 * A provider's word or code in our vocabulary: looked up in `words`, or found there as it is when `words` is a list.
 * Anything else is `unknown`, and reported unless it is simply absent; letter case does not matter.
 */
export const readWord = <T extends string>(
  words: Words<T>,
  value: unknown,
  field: string,
  {unknownValue}: Pick<ParseContext, 'unknownValue'>,
): T | 'unknown' => {
  const word = text(value)?.toLowerCase() ?? '';
  const found = isList(words)
    ? words.find(known => known === word)
    : Object.hasOwn(words, word) && words[word];
  if (found) return found;
  if (value !== undefined && value !== null) unknownValue(field, value);
  return 'unknown';
};

const isRecord = (value: unknown): value is Json => record(value) === value;

/** The entries of a list that can be read at all. */
export const records = (value: unknown): readonly Json[] => list(value).filter(isRecord);

/** How far a list can be relied on: not when it or an entry is unreadable. */
export const aspectOf = (value: unknown, whenAbsent: AspectState = 'failed'): AspectState => {
  if (value === undefined || value === null) return whenAbsent;
  if (!Array.isArray(value) || !value.every(isRecord)) return 'failed';
  return value.length ? 'available' : 'none_reported';
};

/** What an entry is called; it goes by its name where it has no number. */
export const identify = ({id, name}: Json): {id: string; name: string} => ({
  id: text(id) ?? text(name) ?? '',
  name: text(name) ?? '',
});
