import {longestPause} from './pause.js';
import type {Pause} from './pause.js';

const second = 1000;
const longestBackoff = 300 * second;

/**
 * How long to wait after so many failures in a row: anywhere between 0 and 1 s, doubled with each failure, at most
 * 5 min (full jitter), and not under half a second. What the server asks for comes first, with up to a tenth more.
 */
export const pauseAfter = (failures: number, retryAfter: number, now: number, random: number): Pause => {
  const backoff = Math.max(
    second / 2,
    random * Math.min(longestBackoff, second * 2 ** Math.min(failures, 20)),
  );
  if (!(retryAfter > 0)) return {from: now, until: now + backoff};
  const asked = Math.min(retryAfter, longestPause) * (1 + random / 10);
  return {from: now, until: now + Math.max(backoff, asked), asked: true};
};

/** How long a blocked item is left alone: about a quarter of an hour. */
export const blockedPause = (now: number, random: number): Pause => ({
  from: now,
  until: now + longestBackoff * (2 + random),
});
