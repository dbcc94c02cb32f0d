import {beginReading, confirm, nextTry} from './attempt.js';
import type {Attempt} from './attempt.js';
import {ask} from './http.js';
import type {Answer} from './http.js';
import type {Known} from './known.js';

/** An attempt that also hears the venue's own places. */
export interface WholeAttempt extends Attempt {
  /** Called as soon as the venue's own word is heard, which must not wait for a provider that hangs. */
  tell: (known: Known) => void;
  /** The answers of the venue's own places by address; none is asked twice. */
  others: Record<string, Promise<Answer>>;
}

/** Whether the venue says nothing; what cannot be told at a glance is read with care. */
const isSilence = ({status, payload}: Answer): boolean =>
  status === 404 ||
  status === 410 ||
  /^{"standby":1(,"\w+":(\[]|{}|""))*}$/.test(JSON.stringify(payload) ?? '');

/**
 * Asks the places in order of trust and gives what is known afterwards; never rejects. `isWanted`: whether to ask the
 * provider, where nobody has begun to, or only the venue's own places because it should be left alone.
 */
export const learn = async (
  attempt: Attempt,
  isWanted: boolean,
  tell: WholeAttempt['tell'],
): Promise<Known> => {
  const {known, options, pace, globals, signal} = attempt;
  const {src, override} = options;
  if (src && isWanted && !attempt.reading) void beginReading(attempt);
  const word = override && ask({url: override}, globals, signal);
  try {
    // What is nested too deeply for the stack is no silence either.
    const isSilent = !known.override && (!word || (await word.then(isSilence).catch(() => false)));
    const heard = isSilent && (await attempt.reading);
    if (heard) return confirm(heard, attempt);
    const {learnElsewhere} = await attempt.loadLate();
    return await learnElsewhere({...attempt, tell, others: word ? {[override]: word} : {}});
  } catch {
    const cause = globals.navigator?.onLine === false ? 'device-offline' : 'unreachable';
    return nextTry({...known, cause}, attempt, known.override && pace[1]);
  }
};
