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

/** The faults of one capability are one matter, also where several components serve it. */
const keyOf = ({id, capability}: Component): string => capability ?? id;
const isMonitored = ({monitored}: Component): boolean => monitored !== false;

/** Everything that is wrong, worst first; of equals the venue's own word first, then as the provider lists them. */
export const findMatters = ({components, incidents, indicator}: StatusSnapshot): Matter[] => {
  const byKey = new Map<string, Component>();
  for (const component of components) byKey.set(component.id, component).set(component.name, component);

  const matters: Matter[] = [];
  /** How bad a matter is that speaks of a component or a capability. Of worse it does not warn enough. */
  const explained = new Map<string, Severity>();
  for (const incident of incidents.filter(isOpen)) {
    const named = incident.components.flatMap(({id, name}) => byKey.get(id ?? name) ?? byKey.get(name) ?? []);
    const impacts = findImpacts({components: named, incidents: [incident]});
    const severity = worstSeverity([
      incidentSeverity(incident),
      ...impacts.map(impact => impact.severity),
      ...named.filter(isMonitored).map(componentSeverity),
    ]);
    const keys = [...named.flatMap(item => [item.id, keyOf(item)]), ...impacts.map(item => item.capability)];
    for (const key of keys) explained.set(key, worstSeverity([severity, explained.get(key) ?? 'none']));
    matters.push({
      id: incident.id,
      severity,
      stage: incident.stage,
      ...(impacts[0] && {capability: impacts[0].capability}),
      incident,
      components: named,
    });
  }

  const faults = new Map<string, Matter & {components: Component[]}>();
  for (const component of components) {
    const {id, capability} = component;
    const severity = componentSeverity(component);
    const key = keyOf(component);
    if (!isMonitored(component) || compareSeverity(severity, 'minor') < 0) continue;
    const told = worstSeverity([id, key].map(name => explained.get(name) ?? 'none'));
    if (compareSeverity(severity, told) <= 0) continue;
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

  const worst = worstSeverity(['unknown', ...matters.map(({severity}) => severity)]);
  if (indicator && compareSeverity(indicator, worst) > 0)
    matters.push({id: 'page', severity: indicator, stage: 'unknown'});

  const rank = ({incident}: Matter): number => (incident?.origin === 'venue' ? 0 : 1);
  return matters.sort((a, b) => compareSeverity(b.severity, a.severity) || rank(a) - rank(b));
};

/** The ids of matters without an incident that are over. What cannot be seen for certain is never over. */
export const findEnded = (snapshot: StatusSnapshot): string[] => {
  const {components, indicator, severity, reach, aspects} = snapshot;
  if (reach !== 'live' || severity === 'unknown' || aspects.components === 'failed') return [];
  const wrong = findMatters({...snapshot, incidents: []}).map(({id}) => id);
  const seen = components.map(component => `component:${keyOf(component)}`);
  // A snapshot without an indicator says nothing of the page.
  if (indicator) seen.push('page');
  return seen.filter(id => !wrong.includes(id));
};
