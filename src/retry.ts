/** Resolves after a pause, or as soon as the device says that it is online again. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    const go = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    globalThis.addEventListener?.('online', go);
  });

/** Pauses between attempts in milliseconds; the last one repeats. */
const pauses = [1000, 4000, 15_000, 60_000, 300_000];

/**
 * Does something again after a pause, or when the device comes online, until it says that it is done. It is told
 * the number of its attempt, from 0 on, and must not reject.
 */
export const untilDone = async (act: (attempt: number) => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; !(await act(attempt)); attempt++)
    await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 0);
};
