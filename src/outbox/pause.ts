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

export const longestPause = 3_600_000;

/** Milliseconds left of a pause, at most an hour whatever is stored; 0 when it is over. */
export const remaining = (pause: Pause | undefined, now: number): number =>
  pause && pause.from <= now && now < pause.until ? Math.min(pause.until - now, longestPause) : 0;
