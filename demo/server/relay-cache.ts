import {fetchUpstream} from './relay-fetch.js';
import type {RelayLimits, UpstreamAnswer} from './relay-fetch.js';
import {RelayError} from './relay-error.js';

export interface RelayTimes {
  /** How long an answer is handed out without asking again. */
  fresh: number;
  /** How much longer it is handed out while it is asked again in the background. */
  revalidate: number;
  /**
   * How long it stands in for a status page that fails, after the fresh time. It must end before a feed would call
   * a copy stale: an old "all is well" is worse than an error.
   */
  ifError: number;
  /** How soon a page that failed is asked again at the earliest. */
  retry: number;
}

export const relayTimes: RelayTimes = {fresh: 30_000, revalidate: 30_000, ifError: 240_000, retry: 5_000};

/** An answer with its age in milliseconds; `failure` says why it is not newer. */
export interface RelayedAnswer extends UpstreamAnswer {
  age: number;
  failure?: RelayError;
}

interface Entry {
  answer?: UpstreamAnswer;
  confirmedAt: number;
  failure?: RelayError;
  askAgainAt: number;
  pending?: Promise<void>;
}

const maxEntries = 32;

/** Answers of status pages, kept so that any number of screens cost one request. Times of `now` in milliseconds. */
export const createRelayCache = (limits: RelayLimits, times = relayTimes, now: () => number = Date.now) => {
  const entries = new Map<string, Entry>();

  const entryOf = (url: string): Entry => {
    const entry = entries.get(url) ?? {confirmedAt: 0, askAgainAt: 0};
    // Re-inserted, so that the first entry of the map is the one unused for longest.
    entries.delete(url);
    entries.set(url, entry);
    const oldest = entries.size > maxEntries ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    return entry;
  };

  const ask = async (url: string, entry: Entry): Promise<void> => {
    try {
      const answer = await fetchUpstream(url, limits, entry.answer?.etag);
      if (answer) entry.answer = answer;
      entry.confirmedAt = now();
      entry.askAgainAt = now() + times.fresh;
      delete entry.failure;
    } catch (error) {
      entry.failure = RelayError.of(error);
      entry.askAgainAt = now() + Math.max(times.retry, (entry.failure.retryAfter ?? 0) * 1000);
    } finally {
      delete entry.pending;
    }
  };

  const current = ({answer, confirmedAt, failure}: Entry): RelayedAnswer | undefined => {
    const age = now() - confirmedAt;
    const allowed = times.fresh + (failure ? times.ifError : times.revalidate);
    return answer && age <= allowed ? {...answer, age, ...(failure ? {failure} : {})} : undefined;
  };

  /** The answer of an address that was checked; rejects with a RelayError. */
  return async (url: string): Promise<RelayedAnswer> => {
    const entry = entryOf(url);
    if (now() >= entry.askAgainAt) entry.pending ??= ask(url, entry);
    if (entry.pending && !current(entry)) await entry.pending;
    const answer = current(entry);
    if (answer) return answer;
    throw entry.failure ?? new RelayError('upstream-unreachable', 502, 'The status page cannot be reached.');
  };
};
