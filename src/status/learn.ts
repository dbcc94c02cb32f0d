import {openPlaces} from './chain.js';
import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {isDue} from './known.js';
import type {Known} from './known.js';
import {freshFor} from './present.js';
import type {StatusReaders} from './readers.js';
import {backoff, intervalOf, jitter} from './schedule.js';
import type {Pace} from './schedule.js';

export interface LearnContext {
  options: FeedOptions;
  pace: Pace;
  env: FeedEnvironment & StatusReaders;
  signal: AbortSignal;
  /** Ask also a provider that should be left alone, because a person wants to know. */
  force: boolean;
  /** Called as soon as the venue's own word is heard, which must not wait for a provider that hangs. */
  onOverride(known: Known): void;
}

/** Asks the places in order of trust and gives what is known afterwards; never rejects. */
export const learn = async (
  known: Known,
  {options, pace, env, signal, force, onOverride}: LearnContext,
): Promise<Known> => {
  const {src, page = src, mirror, feed} = options;
  const {now, random} = env;
  const places = openPlaces(options, known.via, env, signal);
  const next = {...known};
  const isFresh = () => !!next.snapshot && freshFor(next.snapshot, now(), pace) >= 0;

  const hearOverride = async (): Promise<void> => {
    // The venue is free to call its own page anything.
    const {snapshot, isAbsent} = await places.document('standby', options.override);
    if (!snapshot && !isAbsent) return;
    next.override = snapshot;
    if (snapshot || known.override) onOverride({...known, override: snapshot});
  };

  const readStatus = async (): Promise<boolean> => {
    if (src && (force || isDue({...known, nextAt: known.heldUntil}, now()))) {
      const {retryAfter = 0, ...reading} = await places.page();
      Object.assign(next, reading, {failures: 0, heldUntil: 0});
      if (reading.snapshot) return true;
      next.failures = known.failures + 1;
      next.heldUntil = now() + Math.max(retryAfter, backoff(next.failures, pace, random()));
    }
    const copy = (await places.document('standby', mirror, page)).snapshot;
    if (copy && copy.fetchedAt >= (next.snapshot?.fetchedAt ?? '')) {
      next.snapshot = copy;
      // An old copy is better than nothing, and confirms nothing.
      if (isFresh()) return true;
    }
    // A history tells less than a page that was read a minute ago: it is only heard when that is gone.
    const history = isFresh() ? undefined : (await places.document('feed', feed, page)).snapshot;
    next.snapshot = history ?? next.snapshot;
    return !!history;
  };

  const [isConfirmed] = await Promise.all([readStatus(), hearOverride()]);
  next.cause = isConfirmed || signal.aborted ? undefined : await places.cause();
  const isAlone = !mirror && !feed && !options.override;
  const interval = next.override ? pace.incident : intervalOf(next.snapshot, pace);
  next.triedAt = now();
  next.nextAt = next.cause && isAlone && next.heldUntil ? next.heldUntil : now() + jitter(interval, random());
  return next;
};
