/** Clocks of servers and devices differ by some seconds; from here on one is wrong, in milliseconds. */
const tolerated = 5 * 60_000;
const hour = 60 * 60_000;
/** A jump of the clock by so much, in milliseconds: it was set, or the device slept. */
const jump = 60_000;
/** Who has not answered by then is not asked for the time. */
const patience = 10_000;

/** The moment at which the page began, by the device's clock: another one when that clock was set. */
const base = (): number => Date.now() - performance.now();

/** By how much the device's clock, set as it was then, is slow; and when it was last asked for. */
let [slowBy, measuredBase, triedBase, triedAt] = [0, base(), Number.NaN, -Infinity];
let asking: Promise<void> | undefined;

/** By how much the clock of this device is slow, in milliseconds; 0 where it is right, or nobody knows. */
const correction = (): number => (Math.abs(base() - measuredBase) < jump ? slowBy : 0);

/** The time in milliseconds since 1970, right also where the clock of this device was found to be wrong. */
export const rightTime = (): number => Date.now() + correction();

/** Whether the clock of this device was found to be wrong, by more than five minutes. */
export const isClockWrong = (): boolean => correction() !== 0;

/** What the page's own server says the time is, at the moment at which it is asked. */
const ask = async (): Promise<void> => {
  const {href, protocol} = location;
  if (!/^https?:$/.test(protocol)) return;
  const end = new AbortController();
  const late = setTimeout(() => end.abort(), patience);
  const start = performance.now();
  [triedAt, triedBase] = [start, base()];
  try {
    const {headers} = await fetch(href, {
      ...{method: 'HEAD', cache: 'no-store', credentials: 'omit', redirect: 'error'},
      signal: end.signal,
    });
    // A copy of an answer is as old as it says (RFC 9111, section 5.1).
    const told = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age') ?? 0);
    const onTheWay = (performance.now() - start) / 2;
    const difference = told + onTheWay - Date.now();
    if (Number.isNaN(difference)) return;
    [slowBy, measuredBase] = [Math.abs(difference) > tolerated ? difference : 0, base()];
  } catch {
    // Offline, or not allowed: then this device's clock is the best there is.
  } finally {
    clearTimeout(late);
  }
};

/**
 * Compares the clock of this device with that of the page's server, by the `Date` of one `HEAD` request: at most once
 * an hour, and when the clock was set. Resolves, never rejects, with whether `rightTime` has jumped by that.
 */
export const checkClock = async (): Promise<boolean> => {
  const isFresh = performance.now() < triedAt + hour && Math.abs(base() - triedBase) < jump;
  if (isFresh && !asking) return false;
  const before = correction();
  await (asking ??= ask().finally(() => (asking = undefined)));
  return Math.abs(correction() - before) > jump;
};
