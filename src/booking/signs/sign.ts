import type {SignKind} from './sign-kind.js';
import type {SignStrings} from './strings/en.js';

/** What only the venue knows. */
export interface SignFields {
  /** Until about when, by the clock at the venue, as a time field writes it: `15:30`. */
  until?: string | undefined;
  /** Where guests find help, a ticket or another entrance meanwhile. */
  place?: string | undefined;
  /** Where they book on their phones, as people read it; a sign about online booking never tells it. */
  address?: string | undefined;
}

export interface Sign {
  title: string;
  /** Sentences, one below the other. */
  lines: string[];
  /** The same in at most 280 characters; what matters least is left out first. */
  post: string;
}

const longestPost = 280;

const tidy = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** The time in the manner of the language; empty for what is no time of the day. */
const clockTime = (written: string | undefined, locale: string): string => {
  const moment = new Date(`1970-01-01T${written ?? ''}Z`);
  if (Number.isNaN(moment.getTime())) return '';
  return moment.toLocaleTimeString(locale, {hour: 'numeric', minute: '2-digit', timeZone: 'UTC'});
};

/** A sentence in which the person's own words stand last: no second full stop after theirs. */
const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** Characters as people and social networks count them. */
const lengthOf = (text: string): number => Array.from(text).length;

const shortened = (sentences: readonly {text: string; weight: number}[]): string => {
  const kept = sentences.filter(({text}) => text);
  const joined = (): string => kept.map(({text}) => text).join('\n');
  while (lengthOf(joined()) > longestPost) {
    const least = Math.min(...kept.map(({weight}) => weight));
    kept.splice(
      kept.findIndex(({weight}) => weight === least),
      1,
    );
  }
  return joined();
};

/**
 * A notice for guests in one language. Fields that are absent, or that no clock shows, are left out. Pure; never
 * throws.
 */
export const writeSign = (
  kind: SignKind,
  fields: SignFields,
  {words, locale}: {words: SignStrings; locale: string},
): Sign => {
  const {title, text, news, until, place} = words[kind];
  const time = clockTime(fields.until, locale);
  const where = tidy(fields.place);
  // Nobody is sent to an online shop by a sign that says that it is closed.
  const address = kind === 'pos-closed' ? tidy(fields.address) : '';
  const there = where && ended(place(where));
  const then = time && ended(until(time));
  return {
    title,
    lines: [address ? words.scan : text, there, then, words.thanks].filter(Boolean),
    post: shortened([
      {text: news, weight: 5},
      // No full stop, which would become part of the address; a line of its own ends it.
      {text: address ? words.online(address) : text, weight: 4},
      {text: there, weight: 3},
      {text: then, weight: 2},
      {text: words.thanks, weight: 1},
    ]),
  };
};
