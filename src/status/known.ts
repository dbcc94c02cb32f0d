import {version} from '../version.js';
import type {ProviderName, Reach, StatusSnapshot} from './snapshot.js';

/** What all tabs know together. Times are milliseconds of the wall clock. */
export interface Known {
  /** The last successful reading; its `fetchedAt` says when that was. */
  snapshot?: StatusSnapshot | undefined;
  /** The venue's own word, as last heard; absent while it says nothing. */
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

/** Whether this knowledge has to be renewed, also because the clock was set back since it was tried. */
export const isDue = ({triedAt, nextAt}: Known, now: number): boolean =>
  now >= nextAt || triedAt > now + clockTolerance;

/**
 * What is known as text for other tabs, under a check sum that holds for this version only: other versions and
 * other scripts of the origin may have left anything there.
 */
export const seal = (known: Known): string => {
  const text = JSON.stringify(known);
  const whole = version + text;
  let sum = 0;
  for (let at = 0; at < whole.length; at++) sum = (sum * 31 + whole.charCodeAt(at)) | 0;
  return String(sum) + text;
};
