/**
 * A time to leave something alone, by the wall clock because it outlives the page. Outside of its two ends it is
 * over, so a clock that jumps can only shorten it.
 */
export interface Pause {
  from: number;
  until: number;
  /** By the server, which is not overruled by a network that came back. */
  asked?: boolean;
}

const second = 1000;
const longestBackoff = 300 * second;
const longestPause = 3_600 * second;

/** Milliseconds left of a pause, at most an hour whatever is stored; 0 when it is over. */
export const remaining = (pause: Pause | undefined, now: number): number =>
  pause && pause.from <= now && now < pause.until ? Math.min(pause.until - now, longestPause) : 0;

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
