import {componentStates, severities} from './snapshot.js';
import type {Component, Incident, Maintenance, Severity, StatusSnapshot} from './snapshot.js';

/** Orders two severities: negative when `a` is less severe than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number =>
  severities.indexOf(a) - severities.indexOf(b);

/** The worst of the given severities, `none` for an empty list. */
export const worstSeverity = (given: Iterable<Severity>): Severity =>
  [...given].reduce((worst, severity) => (compareSeverity(severity, worst) > 0 ? severity : worst), 'none');

/** How severe a component's state is on its own. */
export const componentSeverity = ({state}: Pick<Component, 'state'>): Severity =>
  severities[componentStates.indexOf(state)] ?? 'unknown';

/** Whether somebody is at work right now; planned work does not count before it starts. */
export const isRunning = ({stage}: Pick<Maintenance, 'stage'>): boolean =>
  stage === 'in_progress' || stage === 'verifying';

/** Whether an incident, or planned work, is not over yet; an unknown stage counts as open. */
export const isOpen = ({stage}: Pick<Incident | Maintenance, 'stage'>): boolean =>
  stage !== 'resolved' && stage !== 'postmortem' && stage !== 'completed';

/** Whether a snapshot tells of the page, rather than of not reaching it. */
export const isKnown = ({reach}: Pick<StatusSnapshot, 'reach'>): boolean =>
  reach === 'live' || reach === 'last-known';

interface Evidence extends Pick<StatusSnapshot, 'indicator' | 'components' | 'incidents' | 'maintenances'> {
  aspects: Partial<StatusSnapshot['aspects']>;
}

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
  const found = components.filter(({monitored}) => monitored !== false).map(componentSeverity);
  const isGap =
    aspects.components === 'failed' || aspects.incidents === 'failed' || !(indicator ?? found.length);
  return worstSeverity([
    indicator ?? 'none',
    isGap ? 'unknown' : 'none',
    maintenances.some(isRunning) ? 'maintenance' : 'none',
    ...found,
    // An open incident was worth publishing: "no impact" never makes it invisible.
    ...incidents
      .filter(isOpen)
      .map(({severity}) => (severity === 'none' || severity === 'maintenance' ? 'minor' : severity)),
  ]);
};
