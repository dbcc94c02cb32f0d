import type {Component, ComponentState, Incident, Maintenance, Severity, StatusSnapshot} from './snapshot.js';

/** Not knowing outranks "fine" and "planned", so that neither hides a gap; a known fault outranks not knowing. */
const ranks: Record<Severity, number> = {
  none: 0,
  maintenance: 1,
  unknown: 2,
  minor: 3,
  major: 4,
  critical: 5,
};

/** Orders two severities: negative when `a` is less severe than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number => ranks[a] - ranks[b];

/** The worst of the given severities, `none` for an empty list. */
export const worstSeverity = (severities: Iterable<Severity>): Severity => {
  let worst: Severity = 'none';
  for (const severity of severities) if (ranks[severity] > ranks[worst]) worst = severity;
  return worst;
};

const severityOfState: Record<ComponentState, Severity> = {
  operational: 'none',
  maintenance: 'maintenance',
  unknown: 'unknown',
  degraded: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};

/** How severe a component's state is on its own. */
export const componentSeverity = ({state}: Pick<Component, 'state'>): Severity => severityOfState[state];

/** Whether somebody is at work right now; planned work does not count before it starts. */
export const isRunning = ({stage}: Pick<Maintenance, 'stage'>): boolean =>
  stage === 'in_progress' || stage === 'verifying';

/** Whether an incident still goes on; an unknown stage counts as open. */
export const isOpen = ({stage}: Pick<Incident, 'stage'>): boolean =>
  stage !== 'resolved' && stage !== 'postmortem';

/** An open incident was worth publishing: "no impact" never makes it invisible. */
const incidentSeverity = ({severity}: Incident): Severity =>
  severity === 'none' || severity === 'maintenance' ? 'minor' : severity;

type Evidence = Pick<StatusSnapshot, 'indicator' | 'components' | 'incidents' | 'maintenances' | 'aspects'>;

/**
 * The severity that the evidence supports: the worst of the page's indicator, open incidents, monitored
 * components and running maintenance. Missing evidence gives `unknown`, never `none`.
 */
export const deriveSeverity = ({
  indicator,
  components,
  incidents,
  maintenances,
  aspects,
}: Evidence): Severity => {
  const watched = components.filter(({monitored}) => monitored !== false);
  const nothingSaidSo = indicator === undefined && watched.length === 0;
  const gap = aspects.components === 'failed' || aspects.incidents === 'failed';
  return worstSeverity([
    indicator ?? 'none',
    ...incidents.filter(isOpen).map(incidentSeverity),
    ...watched.map(componentSeverity),
    maintenances.some(isRunning) ? 'maintenance' : 'none',
    nothingSaidSo || gap ? 'unknown' : 'none',
  ]);
};
