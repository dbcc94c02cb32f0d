import {compareSeverity, deriveSeverity, isKnown} from './severity.js';
import type {AffectedComponent, Capability, StatusSnapshot} from './snapshot.js';

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
  const affects = ({components}: {components: readonly AffectedComponent[]}): boolean =>
    !components.length || components.some(concerns);
  const part = (isOurs: boolean) => ({
    components: snapshot.components.filter(item => concerns(item) === isOurs),
    incidents: snapshot.incidents.filter(item => affects(item) === isOurs),
    maintenances: snapshot.maintenances.filter(item => affects(item) === isOurs),
  });

  const others = part(false);
  if (!Object.values(others).flat().length) return snapshot;

  const {indicator} = snapshot;
  const elsewhere = deriveSeverity({...others, indicator: 'none', aspects: {}});
  const isExplained = indicator && indicator !== 'unknown' && compareSeverity(elsewhere, indicator) >= 0;
  const scoped = {...snapshot, ...part(true), ...(isExplained && {indicator: 'none' as const})};
  return isKnown(snapshot) ? {...scoped, severity: deriveSeverity(scoped)} : scoped;
};
