import type {FeedOptions} from './feed-options.js';
import type {StatusSnapshot} from './snapshot.js';

/** Milliseconds between polls while all is well and during an incident. */
export type Pace = readonly [quiet: number, incident: number];

const clamp = (seconds: number | undefined, usual: number): number =>
  Math.min(seconds && seconds > 0 ? seconds : usual, 3600) * 1000;

/** The wanted pace; nonsense gives the usual one, and nothing is slower than an hour. */
export const paceOf = ({interval = {}}: Pick<FeedOptions, 'interval'>): Pace => [
  clamp(interval.quiet, 150),
  clamp(interval.incident, 60),
];

/** Whether a snapshot tells of anything that people wait for the end of. */
export const isTroubled = ({incidents, severity}: StatusSnapshot): boolean =>
  incidents.length > 0 || /mi|maj|crit/.test(severity);

/** How long a snapshot stands before it is read again. */
export const intervalOf = (snapshot: StatusSnapshot | undefined, pace: Pace): number =>
  pace[snapshot && isTroubled(snapshot) ? 1 : 0];

/** Who stays so long is given what trouble needs while the network works: a lost network brings nothing. */
export const provision = 120_000;

/** How long others believe that a tab asks which has left word. */
export const patience = 12_000;

/** Wall-clock watchdog: timers stand still while a device sleeps, so none runs longer than this. */
export const longestSleep = 30_000;
