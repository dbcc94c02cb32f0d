import type {ProviderName, Reach, StatusSnapshot} from './snapshot.js';

/** What all tabs know together. Times are milliseconds of the wall clock. */
export interface Known {
  /** The last successful reading; its `fetchedAt` says when that was. */
  snapshot?: StatusSnapshot | undefined;
  /** The venue's own word, as last heard. */
  override?: StatusSnapshot | undefined;
  /** Why the last attempt confirmed nothing; absent when it did. */
  cause?: Extract<Reach, 'unreachable' | 'device-offline'> | undefined;
  /** How often in a row the provider failed, and until when it is left alone. */
  failures: number;
  heldUntil: number;
  triedAt: number;
  nextAt: number;
  /** What worked: the provider, and which of its alternatives. */
  via?: {provider: ProviderName; alternative: number} | undefined;
}

export const nothingKnown: Known = {failures: 0, heldUntil: 0, triedAt: 0, nextAt: 0};

/** Clocks are corrected by small steps all the time; more than that into the future is not to be believed. */
export const clockTolerance = 5000;

/** Whether it was tried at a time that has yet to come: the clock was set back. */
export const isFromFuture = ({triedAt}: Known, now: number): boolean => triedAt > now + clockTolerance;

/** Whether this knowledge has to be renewed. */
export const isDue = (known: Known, now: number): boolean => now >= known.nextAt || isFromFuture(known, now);
