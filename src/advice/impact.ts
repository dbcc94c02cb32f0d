import {compareSeverity, componentSeverity, isOpen} from '../status/index.js';
import type {Capability, Incident, Severity, StatusSnapshot} from '../status/index.js';

/** A capability that is hit, and how badly. */
export interface Impact {
  capability: Capability;
  severity: Severity;
}

type Evidence = Pick<StatusSnapshot, 'components' | 'incidents'>;

/** An open incident is a fault, whatever its provider says about its weight. */
export const incidentSeverity = ({severity}: Pick<Incident, 'severity'>): Severity =>
  compareSeverity(severity, 'minor') < 0 ? 'minor' : severity;

/**
 * How each capability fares that the evidence speaks of, by the components' own states and by open incidents that
 * name them. An incident counts with its own severity where its components still read "operational".
 */
export const severityByCapability = ({components, incidents}: Evidence): Map<Capability, Severity> => {
  const worst = new Map<Capability, Severity>();
  const add = (capability: Capability | undefined, severity: Severity): void => {
    if (capability && compareSeverity(severity, worst.get(capability) ?? 'none') >= 0)
      worst.set(capability, severity);
  };
  for (const component of components)
    if (component.monitored !== false) add(component.capability, componentSeverity(component));
  for (const incident of incidents.filter(isOpen))
    for (const {capability, state} of incident.components) {
      add(capability, incidentSeverity(incident));
      if (state) add(capability, componentSeverity({state}));
    }
  return worst;
};

/** Which capabilities are hit, worst first. Planned work and not knowing are no impact. */
export const findImpacts = (evidence: Evidence): Impact[] =>
  [...severityByCapability(evidence)]
    .map(([capability, severity]) => ({capability, severity}))
    .filter(({severity}) => compareSeverity(severity, 'minor') >= 0)
    .sort((a, b) => compareSeverity(b.severity, a.severity));
