import type {LabEvent, LabState} from './lab-event.js';
import {platformComponents, situations} from './situations.js';
import type {PlatformComponent} from './situations.js';

const pageId = 'demo-tickets';
const pageName = 'Demo Tickets';

const stateOfImpact = {
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
} as const;
type ComponentStatus = (typeof stateOfImpact)[LabEvent['impact']] | 'operational';

const order: readonly ComponentStatus[] = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

const indicators = {
  operational: ['none', 'All Systems Operational'],
  under_maintenance: ['maintenance', 'Service Under Maintenance'],
  degraded_performance: ['minor', 'Minor Service Outage'],
  partial_outage: ['major', 'Partial System Outage'],
  major_outage: ['critical', 'Major Service Outage'],
} as const satisfies Record<ComponentStatus, readonly [string, string]>;

const isOver = ({stage}: LabEvent): boolean => stage === 'resolved' || stage === 'completed';

const affectedBy = ({situation}: LabEvent): readonly PlatformComponent[] =>
  platformComponents.filter(({capability}) => situations[situation].capabilities.includes(capability));

const worst = (statuses: readonly ComponentStatus[]): ComponentStatus =>
  statuses.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'operational');

/** How one part of the platform is doing, from everything that is going on with it. */
export const componentStatus = ({events}: LabState, component: PlatformComponent): ComponentStatus =>
  worst(
    events
      .filter(event => !isOver(event) && event.stage !== 'scheduled' && affectedBy(event).includes(component))
      .map(({impact}) => stateOfImpact[impact]),
  );

/** When something last changed, be it by hand or because planned work began or ended by itself. */
const changedAt = ({changedAt: byHand, events}: LabState, now: Date): Date => {
  const moments = events.flatMap(({from, until}) => [from, until]).filter(moment => moment && moment <= now);
  return new Date(Math.max(byHand.getTime(), ...moments.map(moment => moment?.getTime() ?? 0)));
};

const writeComponent = (component: PlatformComponent, position: number, state: LabState, now: Date) => ({
  id: component.id,
  name: component.name,
  status: componentStatus(state, component),
  created_at: '2026-01-05T08:00:00.000Z',
  updated_at: changedAt(state, now).toISOString(),
  position: position + 1,
  description: null,
  showcase: true,
  start_date: null,
  group_id: null,
  page_id: pageId,
  group: false,
  only_show_if_degraded: false,
});

const writeUpdates = (event: LabEvent) =>
  event.updates.map(({id, stage, body, at}) => ({
    id,
    status: stage,
    body,
    incident_id: event.id,
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
    display_at: at.toISOString(),
    affected_components: null,
  }));

const writeEvent = (event: LabEvent, state: LabState, pageUrl: string, now: Date) => ({
  id: event.id,
  name: situations[event.situation].title,
  status: event.stage,
  created_at: event.startedAt.toISOString(),
  updated_at: (event.updates[0]?.at ?? event.startedAt).toISOString(),
  monitoring_at: null,
  resolved_at: event.endedAt?.toISOString() ?? null,
  impact: event.impact,
  shortlink: `${pageUrl}#${event.id}`,
  started_at: event.startedAt.toISOString(),
  page_id: pageId,
  incident_updates: writeUpdates(event),
  components: affectedBy(event).map((component, index) => writeComponent(component, index, state, now)),
  ...(event.from ? {scheduled_for: event.from.toISOString()} : {}),
  ...(event.until ? {scheduled_until: event.until.toISOString()} : {}),
});

/** The parts that the documents of a Statuspage v2 API are put together from. */
export const writeStatuspage = (state: LabState, pageUrl: string, now: Date) => {
  const written = (events: readonly LabEvent[]) =>
    events.map(event => writeEvent(event, state, pageUrl, now));
  const incidents = state.events.filter(({kind}) => kind === 'incident');
  const maintenances = state.events.filter(({kind}) => kind === 'maintenance');
  const [indicator, description] =
    indicators[worst(platformComponents.map(component => componentStatus(state, component)))];
  return {
    page: {
      id: pageId,
      name: pageName,
      url: pageUrl,
      time_zone: 'Etc/UTC',
      updated_at: changedAt(state, now).toISOString(),
    },
    status: {indicator, description},
    components: platformComponents.map((component, index) => writeComponent(component, index, state, now)),
    openIncidents: written(incidents.filter(event => !isOver(event))),
    incidents: written(incidents),
    openMaintenances: written(maintenances.filter(event => !isOver(event))),
    maintenances: written(maintenances),
  };
};

export type Statuspage = ReturnType<typeof writeStatuspage>;
export type WrittenEvent = Statuspage['incidents'][number];
