import {compareSeverity, componentSeverity, deriveSeverity, isOpen, worstSeverity} from './severity.js';
import type {AffectedComponent, Capability, StatusSnapshot} from './snapshot.js';

type Affecting = {components: readonly AffectedComponent[]};

/**
 * The part of a snapshot that concerns a venue using only the given capabilities (all, when none are given),
 * without what the venue's map excludes.
 *
 * An incident that names no component, or one that stands for no known capability, may concern anybody and
 * stays. The page's own indicator counts only as far as what was left out does not already account for it:
 * "major" because of somebody else's component is not this venue's fault, an unexplained "major" is.
 */
export const scopeSnapshot = (
  snapshot: StatusSnapshot,
  wanted: readonly Capability[] | undefined,
): StatusSnapshot => {
  const concerns = ({capability, excluded}: AffectedComponent): boolean =>
    !excluded && (!capability || !wanted?.length || wanted.includes(capability));
  const affects = ({components}: Affecting): boolean => components.length === 0 || components.some(concerns);

  const everything = [snapshot, ...snapshot.incidents, ...snapshot.maintenances];
  if (everything.every(({components}) => components.every(concerns))) return snapshot;

  const components = snapshot.components.filter(concerns);
  const incidents = snapshot.incidents.filter(affects);
  const maintenances = snapshot.maintenances.filter(affects);
  const {indicator, ...rest} = snapshot;
  const elsewhere = worstSeverity([
    ...snapshot.components.filter(component => !concerns(component)).map(componentSeverity),
    ...snapshot.incidents
      .filter(incident => isOpen(incident) && !affects(incident))
      .map(({severity}) => severity),
    ...(maintenances.length < snapshot.maintenances.length ? (['maintenance'] as const) : []),
  ]);
  const explained =
    indicator !== undefined && indicator !== 'unknown' && compareSeverity(elsewhere, indicator) >= 0;
  const scoped = {
    ...rest,
    components,
    incidents,
    maintenances,
    ...(indicator === undefined ? {} : {indicator: explained ? ('none' as const) : indicator}),
  };
  const blind = snapshot.reach === 'unreachable' || snapshot.reach === 'device-offline';
  return {...scoped, severity: blind ? snapshot.severity : deriveSeverity(scoped)};
};
