import {clockTolerance} from './known.js';
import type {Known} from './known.js';
import {intervalOf} from './schedule.js';
import type {Pace} from './schedule.js';
import type {StatusSnapshot} from './snapshot.js';

/** A snapshot without any statement: nothing is claimed, not even that nothing was reported. */
export const blank = ({
  provider,
  page,
  fetchedAt,
}: Pick<StatusSnapshot, 'provider' | 'page' | 'fetchedAt'>): StatusSnapshot => ({
  provider,
  page,
  severity: 'unknown',
  components: [],
  incidents: [],
  maintenances: [],
  aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
  fetchedAt,
  reach: 'unreachable',
});

/** How old a snapshot is, in milliseconds; negative when it comes from the future. */
export const ageOf = ({fetchedAt}: StatusSnapshot, now: number): number => now - Date.parse(fetchedAt);

/**
 * Milliseconds until a snapshot stops being fresh because a second poll was missed; negative when it has, or came
 * from the future: then it was read before the clock was set back, nobody knows when.
 */
export const freshFor = (snapshot: StatusSnapshot | undefined, now: number, pace: Pace): number => {
  const age = snapshot ? ageOf(snapshot, now) : -Infinity;
  return age < -clockTolerance ? -1 : 2 * intervalOf(snapshot, pace) - age;
};

/** What to show of a page of which nothing can be said. */
export const presentNothing = ({via, triedAt}: Pick<Known, 'via' | 'triedAt'>, url: string): StatusSnapshot =>
  blank({
    provider: via?.provider ?? 'standby',
    page: {name: url.split('/')[2] ?? '', url},
    fetchedAt: new Date(triedAt).toISOString(),
  });
