import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {ask} from './http.js';
import type {Answer, Request} from './http.js';
import {nothingKnown} from './known.js';
import type {Known} from './known.js';
import {intervalOf} from './schedule.js';
import type {Pace} from './schedule.js';
import {glance} from './sources/index.js';

/** A successful reading of the page: what it said, and what worked. */
export type Reading = Pick<Known, 'snapshot' | 'via'>;

/** One attempt to learn more than is known: what was asked for, and how to ask for more. */
export interface Attempt extends Required<FeedEnvironment> {
  readonly known: Known;
  readonly options: FeedOptions;
  readonly pace: Pace;
  /** Ends the requests that are in flight. */
  stop(): void;
  readonly signal: AbortSignal;
  /** The provider's answers by address; none is asked twice. */
  readonly asked: Record<string, Promise<Answer>>;
  /** The first reading of the page; absent when nothing wants it now. It never rejects. */
  reading?: Promise<Reading | false>;
  /** Asks the provider, through the relay where there is one. */
  get(request: Request): Promise<Answer>;
}

export const beginAttempt = (
  known: Known,
  options: FeedOptions,
  pace: Pace,
  env: Required<FeedEnvironment>,
): Attempt => {
  const {relay} = options;
  const {globals} = env;
  const controller = new AbortController();
  const {signal} = controller;
  const asked: Attempt['asked'] = {};
  return {
    ...env,
    known,
    options,
    pace,
    signal,
    asked,
    stop: () => controller.abort(),
    get: ({url, as}) =>
      (asked[url] ??= ask(
        {url: relay ? `${relay}?url=${encodeURIComponent(url)}` : url, as},
        globals,
        signal,
      )),
  };
};

/** Most often a glance will do; what reads with care finds the same answer and does not ask again. */
const read = async (attempt: Attempt): Promise<Reading | false> =>
  (await glance(attempt)) || (!attempt.signal.aborted && (await attempt.loadReader()).readPage(attempt));

/** Begins to read the page. */
export const beginReading = (attempt: Attempt): Promise<Reading | false> =>
  (attempt.reading = read(attempt).catch(() => false as const));

/** When to try again, ±20 %: the screens of a venue and all venues must not meet at the full minute. */
export const nextTry = (
  known: Known,
  {globals, pace}: Attempt,
  interval = intervalOf(known.snapshot, pace),
): Known => {
  const now = globals.Date.now();
  return {...known, triedAt: now, nextAt: now + interval * (0.8 + 0.4 * globals.Math.random())};
};

/** What is known after a successful reading, where the venue itself says nothing. */
export const confirm = (reading: Reading, attempt: Attempt): Known =>
  nextTry({...nothingKnown, ...reading}, attempt);
