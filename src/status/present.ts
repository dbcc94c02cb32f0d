import type {FeedOptions} from './feed-options.js';
import {clockTolerance} from './known.js';
import type {Known} from './known.js';
import {intervalOf, isTroubled} from './schedule.js';
import type {Pace} from './schedule.js';
import {isKnown, worstSeverity} from './severity.js';
import type {StatusSnapshot} from './snapshot.js';

const quarterHour = 900_000;
const sixHours = 21_600_000;

const aspects = ['components', 'incidents', 'maintenances'] as const;

type Subject = Pick<StatusSnapshot, 'provider' | 'page' | 'fetchedAt'>;

/** A snapshot without any statement: nothing is claimed, not even that nothing was reported. */
export const blank = ({provider, page, fetchedAt}: Subject): StatusSnapshot => ({
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

/** Takes back every "all is well" of an old snapshot and leaves what was wrong. */
const fade = (snapshot: StatusSnapshot): StatusSnapshot => {
  const faded: StatusSnapshot = {
    ...snapshot,
    ...(snapshot.indicator === 'none' && {indicator: 'unknown'}),
    severity: worstSeverity([snapshot.severity, 'unknown']),
    components: snapshot.components.map(component =>
      component.state === 'operational' ? {...component, state: 'unknown'} : component,
    ),
    aspects: {...snapshot.aspects},
  };
  for (const name of aspects)
    if (!faded[name].length && faded.aspects[name] !== 'unsupported') faded.aspects[name] = 'failed';
  return faded;
};

const ageOf = ({fetchedAt}: StatusSnapshot, now: number): number => now - Date.parse(fetchedAt);

/** Milliseconds until a snapshot stops being fresh because a second poll was missed; negative when it has. */
export const freshFor = (snapshot: StatusSnapshot, now: number, pace: Pace): number => {
  const age = ageOf(snapshot, now);
  // One that comes from the future was read before the clock was set back, nobody knows when.
  return age < -clockTolerance ? -1 : 2 * intervalOf(snapshot, pace) - age;
};

export interface PresentContext {
  now: number;
  pace: Pace;
  /** This tab shares what all tabs know and is not about to ask for the first time. */
  confirmed: boolean;
  /** Something was shown before, so that showing nothing is no longer possible. */
  seen: boolean;
  mergeOverride(snapshot: StatusSnapshot, override: StatusSnapshot): StatusSnapshot;
}

/**
 * What may be shown of what is known, at a moment. Fresh knowledge is shown as it is; old trouble stays visible
 * for six hours, old calm becomes `unknown`; the venue's own word is laid over either.
 */
export const present = (
  {snapshot, override, cause, via, triedAt}: Known,
  {src, page: url = src ?? ''}: FeedOptions,
  {now, pace, confirmed, seen, mergeOverride}: PresentContext,
): StatusSnapshot | undefined => {
  const isRecent = (known: StatusSnapshot) =>
    Math.abs(ageOf(known, now)) <= (confirmed || seen ? sixHours : quarterHour);
  const isFresh = (known: StatusSnapshot) => freshFor(known, now, pace) >= 0;

  const presentStatus = (known: StatusSnapshot): StatusSnapshot | undefined => {
    if (isFresh(known)) return {...known, reach: confirmed && !cause ? 'live' : 'last-known'};
    const faded = isRecent(known) ? fade(known) : blank(known);
    if (isTroubled(faded)) return {...faded, reach: 'last-known'};
    // Nobody asked for a while, as in a hidden tab: then it is not known, but nothing failed either.
    return confirmed || seen ? {...faded, reach: cause ?? 'last-known'} : undefined;
  };

  const nothing = blank({
    provider: via?.provider ?? 'standby',
    page: {name: url.split('/')[2] ?? '', url},
    fetchedAt: new Date(triedAt).toISOString(),
  });
  const unknown = cause && confirmed ? {...nothing, reach: cause} : undefined;
  const status = snapshot ? presentStatus(snapshot) : unknown;
  if (!override || !isRecent(override)) return status;
  const base = status ?? nothing;
  const merged = mergeOverride(base, isFresh(override) ? override : fade(override));
  if (merged === base) return status;
  if (isKnown(base)) return merged;
  // Where the provider is silent the venue's word is still knowledge.
  return {...merged, reach: isFresh(override) ? 'live' : 'last-known', fetchedAt: override.fetchedAt};
};
