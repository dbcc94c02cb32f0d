import type {FeedOptions} from './feed-options.js';
import {compareSeverity} from './severity.js';
import type {StatusSnapshot} from './snapshot.js';

/** Milliseconds between polls while all is well and during an incident. */
export interface Pace {
  quiet: number;
  incident: number;
}

const clamp = (seconds: number | undefined, usual: number): number =>
  Math.min(seconds && seconds > 0 ? seconds : usual, 3600) * 1000;

/** The wanted pace; nonsense gives the usual one, and nothing is slower than an hour. */
export const paceOf = ({interval}: Pick<FeedOptions, 'interval'>): Pace => ({
  quiet: clamp(interval?.quiet, 150),
  incident: clamp(interval?.incident, 60),
});

/** Whether a snapshot tells of anything that people wait for the end of. */
export const isTroubled = ({incidents, severity}: StatusSnapshot): boolean =>
  incidents.length > 0 || compareSeverity(severity, 'unknown') > 0;

/** How long a snapshot stands before it is read again. */
export const intervalOf = (snapshot: StatusSnapshot | undefined, {quiet, incident}: Pace): number =>
  snapshot && isTroubled(snapshot) ? incident : quiet;

/** ±20 %, so that the screens of a venue and all venues do not meet at the full minute. */
export const jitter = (milliseconds: number, random: number): number => milliseconds * (0.8 + 0.4 * random);

/**
 * How long to leave a failing source alone: doubled with each failure up to 15 times the incident interval (at
 * most 15 min), anywhere below that, so that a recovering server is not met by all its visitors at once.
 */
export const backoff = (failures: number, {incident}: Pace, random: number): number => {
  const most = Math.min(incident * Math.min(2 ** failures, 15), 900_000);
  return Math.max(most * random, incident / 10);
};
