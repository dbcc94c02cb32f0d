import {findPage, hearOverride, readCopies} from './chain.js';
import {ask, tooSlow} from './http.js';
import type {Known} from './known.js';
import {nextTry} from './attempt.js';
import type {Attempt} from './attempt.js';
import type {WholeAttempt} from './learn.js';
import {parseRetryAfter} from './retry-after.js';
import type {Pace} from './schedule.js';

/** An event of the page's own policy comes in a task after that of the request which it refuses. */
const refusalDelay = 100;

const fails = (): false => false;

/**
 * How long to leave a failing source alone: doubled with each failure up to 15 times the incident interval (at
 * most 15 min), anywhere below that, so that a recovering server is not met by all its visitors at once.
 */
const backoff = (failures: number, [, incident]: Pace, random: number): number =>
  Math.max(Math.min(incident * Math.min(2 ** failures, 15), 900_000) * random, incident / 10);

/** Why nobody answers: the device has no network when the page's own host does not answer either. */
const findCause = async ({globals, signal}: Attempt): Promise<NonNullable<Known['cause']>> => {
  const {origin = ''} = globals.location ?? {};
  if (globals.navigator?.onLine === false) return 'device-offline';
  if (!origin.startsWith('http')) return 'unreachable';
  const url = `${origin}/favicon.ico`;
  let isRefused = false;
  globals.addEventListener?.(
    'securitypolicyviolation',
    ({blockedURI}) => {
      isRefused ||= blockedURI === url;
    },
    {signal},
  );
  const {status} = await ask({url}, globals, signal);
  if (status && status !== tooSlow) return 'unreachable';
  await new Promise<void>(resolve => globals.setTimeout(resolve, refusalDelay));
  // A page whose own policy forbids to ask its host cannot tell.
  return isRefused ? 'unreachable' : 'device-offline';
};

/** Goes on where the first reading of the page failed, or where the venue's own word is to be heard beside it. */
export const learnElsewhere = async (attempt: WholeAttempt): Promise<Known> => {
  const {known, options, pace, globals, signal, asked, others, reading} = attempt;
  const {mirror, feed, override} = options;
  const next: Known = {...known, cause: undefined};
  const now = (): number => globals.Date.now();

  const hearProvider = async (): Promise<boolean> => {
    if (reading) {
      const heard = (await reading) || (await findPage(attempt).catch(fails));
      Object.assign(next, heard, {failures: 0, heldUntil: 0});
      if (heard) return true;
      const answers = await Promise.all(Object.values(asked));
      const waits = answers.map(({headers}) => parseRetryAfter(headers?.get('retry-after'), now()));
      next.failures = known.failures + 1;
      next.heldUntil = now() + Math.max(backoff(next.failures, pace, globals.Math.random()), ...waits);
    }
    return readCopies(attempt, next);
  };

  const done = await Promise.all([
    hearProvider().catch(fails),
    hearOverride(attempt, next).then(() => true, fails),
  ]);
  if (!done.every(Boolean) && !signal.aborted) {
    const answers = await Promise.all([...Object.values(asked), ...Object.values(others)]);
    next.cause = answers.some(({status}) => status) ? 'unreachable' : await findCause(attempt);
  }
  const planned = nextTry(next, attempt, next.override && pace[1]);
  const isAlone = !mirror && !feed && !override;
  return next.cause && isAlone && next.heldUntil ? {...planned, nextAt: next.heldUntil} : planned;
};
