import {compareSeverity, componentSeverity, isOpen, worstSeverity} from '../status/index.js';
import type {
  Capability,
  Component,
  Incident,
  Maintenance,
  Severity,
  StatusSnapshot,
} from '../status/index.js';
import {findImpacts, incidentSeverity} from './impact.js';

/** One thing that is wrong: an incident, a fault that no incident explains, or a page that only says "trouble". */
export interface Matter {
  /** The incident's id; `component:…` or `page` for the other kinds. */
  id: string;
  /** At least minor. */
  severity: Severity;
  stage: Incident['stage'];
  /** What is hit worst by it, where that is known. */
  capability?: Capability;
  incident?: Incident;
  /** The worst of `components` where no incident explains them. */
  component?: Component;
  /** Everything that is hit by it, as far as the page lists it. */
  components?: readonly Component[];
  /** The work that is under way, where that is what it is about. */
  maintenance?: Maintenance;
}

/** Everything that is wrong, worst first; of equals the venue's own word first, then as the provider lists them. */
export const findMatters = ({components, incidents, indicator}: StatusSnapshot): Matter[] => {
  const byKey = new Map<string, Component>();
  for (const component of components) byKey.set(component.id, component).set(component.name, component);

  const matters: Matter[] = [];
  const explained = new Set<string | undefined>();
  for (const incident of incidents.filter(isOpen)) {
    const named = incident.components.flatMap(({id, name}) => byKey.get(id ?? name) ?? byKey.get(name) ?? []);
    for (const {id, capability} of named) explained.add(id).add(capability);
    const impacts = findImpacts({components: named, incidents: [incident]});
    for (const {capability} of impacts) explained.add(capability);
    matters.push({
      id: incident.id,
      severity: worstSeverity([incidentSeverity(incident), ...impacts.map(({severity}) => severity)]),
      stage: incident.stage,
      ...(impacts[0] && {capability: impacts[0].capability}),
      incident,
      components: named,
    });
  }

  explained.delete(undefined);
  const faults = new Map<string, Matter & {components: Component[]}>();
  for (const component of components) {
    const {id, capability, monitored} = component;
    const severity = componentSeverity(component);
    const key = capability ?? id;
    if (monitored === false || compareSeverity(severity, 'minor') < 0) continue;
    if (explained.has(id) || explained.has(key)) continue;
    const before = faults.get(key);
    const together = [...(before?.components ?? []), component];
    if (before && compareSeverity(severity, before.severity) <= 0) before.components = together;
    else
      faults.set(key, {
        id: `component:${key}`,
        severity,
        stage: 'unknown',
        ...(capability && {capability}),
        component,
        components: together,
      });
  }
  matters.push(...faults.values());

  if (!matters.length && indicator && compareSeverity(indicator, 'minor') >= 0)
    matters.push({id: 'page', severity: indicator, stage: 'unknown'});

  const rank = ({incident}: Matter): number => (incident?.origin === 'venue' ? 0 : 1);
  return matters.sort((a, b) => compareSeverity(b.severity, a.severity) || rank(a) - rank(b));
};
