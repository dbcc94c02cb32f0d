import {compareSeverity, isKnown, isRunning} from './severity.js';
import type {AspectState, Incident, Maintenance, Origin, StatusSnapshot} from './snapshot.js';

export type ChangeType =
  | 'opened'
  | 'updated'
  | 'escalated'
  | 'de-escalated'
  | 'resolved'
  | 'maintenance-started'
  | 'maintenance-ended'
  | 'lost'
  | 'recovered';

/** One thing that became different between two snapshots. The same change has the same `key` in every tab. */
export interface StatusChange {
  type: ChangeType;
  key: string;
  incident?: Incident;
  maintenance?: Maintenance;
}

/** What makes an incident a different one to read; fields that tick on every poll are left out. */
export const incidentFingerprint = ({severity, stage, name, updates, components}: Incident): string =>
  JSON.stringify([
    severity,
    stage,
    name,
    updates[0]?.id,
    updates.length,
    components.map(({name, state}) => [name, state]),
  ]);

const change = (type: ChangeType, incident: Incident): StatusChange => ({
  type,
  key: `${type}:${incident.id}:${incidentFingerprint(incident)}`,
  incident,
});

const incidentChanges = (before: readonly Incident[], now: readonly Incident[]): StatusChange[] => {
  const changes: StatusChange[] = [];
  const known = new Map(before.map(incident => [incident.id, incident]));
  for (const incident of now) {
    const previous = known.get(incident.id);
    known.delete(incident.id);
    if (!previous) {
      changes.push(change('opened', incident));
      continue;
    }
    const step = compareSeverity(incident.severity, previous.severity);
    if (step) changes.push(change(step > 0 ? 'escalated' : 'de-escalated', incident));
    else if (incidentFingerprint(incident) !== incidentFingerprint(previous))
      changes.push(change('updated', incident));
  }
  return [...changes, ...[...known.values()].map(incident => change('resolved', incident))];
};

const maintenanceChanges = (before: readonly Maintenance[], now: readonly Maintenance[]): StatusChange[] => {
  const running = (list: readonly Maintenance[]) =>
    new Map(list.filter(isRunning).map(item => [item.id, item]));
  const earlier = running(before);
  const current = running(now);
  const only = (type: ChangeType, from: typeof earlier, without: typeof earlier): StatusChange[] =>
    [...from.values()]
      .filter(({id}) => !without.has(id))
      .map(maintenance => ({type, key: `${type}:${maintenance.id}:${maintenance.from ?? ''}`, maintenance}));
  return [...only('maintenance-started', current, earlier), ...only('maintenance-ended', earlier, current)];
};

type Lists = Pick<StatusSnapshot, 'incidents' | 'maintenances'>;

/**
 * What to compare with when the last status came from elsewhere: another provider numbers its incidents differently,
 * so of those nothing can be said; what the venue itself says is news after any look, also one that saw nothing.
 */
const elsewhere = (next: Lists, before: Lists | undefined, hasLooked: boolean): Lists => {
  const isOurs = ({origin}: {origin?: Origin}): boolean => hasLooked && origin === 'venue';
  const mix = <T extends {origin?: Origin}>(earlier: readonly T[] = [], now: readonly T[]): T[] => [
    ...earlier.filter(isOurs),
    ...now.filter(item => !isOurs(item)),
  ];
  return {
    incidents: mix(before?.incidents, next.incidents),
    maintenances: mix(before?.maintenances, next.maintenances),
  };
};

/** What is known to go on: the list now, and what an unreadable list may have left out. */
const carryOn = <T extends {id: string}>(
  before: readonly T[],
  now: readonly T[],
  aspect: AspectState,
): readonly T[] =>
  aspect === 'failed' ? [...now, ...before.filter(({id}) => !now.some(item => item.id === id))] : now;

/**
 * Makes a function that is given each snapshot in turn and tells what became different. Everything is compared
 * with the last time it was known, so that losing the status page for a while never looks like "resolved".
 */
export const trackChanges = (): ((next: StatusSnapshot) => StatusChange[]) => {
  let last: StatusSnapshot | undefined;
  let lastKnown: Pick<StatusSnapshot, 'provider' | 'incidents' | 'maintenances'> | undefined;
  return next => {
    const changes: StatusChange[] = [];
    const hasLooked = !!last;
    if (last && isKnown(last) !== isKnown(next)) {
      const type = isKnown(next) ? 'recovered' : 'lost';
      changes.push({type, key: `${type}:${next.fetchedAt}`});
    }
    last = next;
    if (!isKnown(next)) return changes;

    const {provider, aspects} = next;
    const before = lastKnown?.provider === provider ? lastKnown : elsewhere(next, lastKnown, hasLooked);
    const incidents = carryOn(before.incidents, next.incidents, aspects.incidents);
    const maintenances = carryOn(before.maintenances, next.maintenances, aspects.maintenances);
    lastKnown = {provider, incidents: [...incidents], maintenances: [...maintenances]};
    return [
      ...changes,
      ...incidentChanges(before.incidents, incidents),
      ...maintenanceChanges(before.maintenances, maintenances),
    ];
  };
};
