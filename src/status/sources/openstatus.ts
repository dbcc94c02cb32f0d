import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, record, text} from '../read.js';
import type {Json} from '../read.js';
import type {AffectedComponent, Component, ComponentState, Severity, Update} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';
import {below} from './below.js';
import {stageOfWindow} from './timeliness.js';

/** Words of the public API and, after them, those of the page's feed. */
const states: Readonly<Record<string, ComponentState>> = {
  operational: 'operational',
  degraded_performance: 'degraded',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
  under_maintenance: 'maintenance',
  incident: 'degraded',
  unknown: 'unknown',
  success: 'operational',
  degraded: 'degraded',
  error: 'major_outage',
  info: 'maintenance',
};

const severities: Readonly<Record<ComponentState, Severity>> = {
  operational: 'none',
  degraded: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
  maintenance: 'maintenance',
  unknown: 'unknown',
};

const stages = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
} as const;

const readUpdate = ({id, status, message, date}: Json, context: ParseContext): Update =>
  compact({
    id: text(id) ?? text(date) ?? '',
    at: parseDate(date),
    stage: status === undefined ? undefined : readWord(stages, status, 'statusReportUpdates.status', context),
    body: text(message) ?? '',
  });

/** Monitors have a state; a component of the page without monitor has none that anybody watches. */
const readComponents = (payload: unknown, context: ParseContext): Component[] => {
  const {monitors, pageComponents, pageComponentGroups} = record(payload);
  const named = (entries: unknown) => new Map(records(entries).map(entry => [text(entry.id), entry]));
  const groups = named(pageComponentGroups);
  const watched = named(monitors);
  const unlisted = new Set(records(monitors));
  const component = ({id, name, groupId, monitorId}: Json, monitor: Json | undefined): Component => {
    const isWatched = monitor !== undefined || (monitorId !== undefined && monitorId !== null);
    return compact({
      id: text(id) ?? text(name) ?? '',
      name: text(name) ?? text(id) ?? '',
      group: text(groups.get(text(groupId))?.name),
      state: monitor ? readWord(states, monitor.status, 'monitors.status', context) : 'unknown',
      monitored: isWatched ? undefined : (false as const),
    });
  };
  const listed = records(pageComponents).map(entry => {
    const monitor = watched.get(text(entry.monitorId));
    if (monitor) unlisted.delete(monitor);
    return component(entry, monitor);
  });
  return [...listed, ...[...unlisted].map(monitor => component(monitor, monitor))];
};

const parseFeed = (payload: unknown, context: ParseContext): SourceReading => {
  const {title, status, monitors, pageComponents, statusReports, maintenances} = record(payload);
  const components = readComponents(payload, context);
  const affected = (entry: Json): AffectedComponent[] => {
    const ids = new Set(list(entry.pageComponents ?? entry.monitors).map(text));
    return components.filter(({id}) => ids.has(id)).map(({id, name, state}) => ({id, name, state}));
  };
  const [watched, shown] = [aspectOf(monitors), aspectOf(pageComponents ?? [])];
  return {
    page: compact({name: text(title)}),
    indicator: severities[readWord(states, status, 'status', context)],
    components,
    incidents: records(statusReports).map(report => {
      const updates = records(report.statusReportUpdates).map(update => readUpdate(update, context));
      return compact({
        id: text(report.id) ?? text(report.title) ?? '',
        name: text(report.title) ?? '',
        stage: readWord(stages, report.status, 'statusReports.status', context),
        severity: 'minor' as const,
        startedAt: updates.flatMap(({at}) => at ?? []).sort()[0],
        updatedAt: parseDate(report.updatedAt),
        updates,
        components: affected(report),
        url:
          context.pageUrl && text(report.id)
            ? `${context.pageUrl}/events/report/${text(report.id)}`
            : undefined,
      });
    }),
    maintenances: records(maintenances).map(work => {
      const [from, until] = [parseDate(work.from), parseDate(work.to)];
      const body = text(work.message);
      return compact({
        id: text(work.id) ?? text(work.name) ?? '',
        name: text(work.name) ?? '',
        stage: stageOfWindow(from, until, context.now),
        from,
        until,
        updates: body ? [compact({id: body, at: parseDate(work.updatedAt), body})] : [],
        components: affected(work),
      });
    }),
    aspects: {
      components:
        shown === 'failed' || watched === 'failed'
          ? 'failed'
          : components.length
            ? 'available'
            : 'none_reported',
      incidents: aspectOf(statusReports),
      maintenances: aspectOf(maintenances),
    },
  };
};

const parseWord = (payload: unknown, context: ParseContext): SourceReading => ({
  page: {},
  indicator: severities[readWord(states, field(payload, 'status'), 'status', context)],
  components: [],
  incidents: [],
  maintenances: [],
  aspects: {components: 'unsupported', incidents: 'unsupported', maintenances: 'unsupported'},
});

const isFeed = (payload: unknown): boolean => Array.isArray(field(payload, 'statusReports'));

/**
 * OpenStatus: the page's `/feed/json`, or else one word at `api.openstatus.dev/public/status/<slug>`; one request.
 * Only the latter may be read across origins, and only a page at openstatus.dev tells its slug. The word is `unknown`
 * with status 200 when the provider itself fails; the feed's `updatedAt` is when it was rendered, and is left out.
 * Reports carry no impact: an open one counts as minor.
 */
export const openstatus: StatusSource = {
  provider: 'openstatus',
  crossOrigin: 'sometimes',
  endpoints: page => {
    const slug = /^([\w-]+)\.openstatus\.dev$/.exec(page.hostname)?.[1];
    const told = slug === 'api' ? /^\/public\/status\/([\w-]+)/.exec(page.pathname)?.[1] : slug;
    const word = {part: 'main', url: `https://api.openstatus.dev/public/status/${told ?? ''}`};
    const feed = {part: 'main', url: below(page, '/feed/json').replace(/(\/feed\/json)+$/, '/feed/json')};
    if (slug === 'api') return told ? [[word]] : [];
    return told ? [[feed], [word]] : [[feed]];
  },
  detect: payload =>
    isFeed(payload) ||
    (Object.keys(record(payload)).join() === 'status' &&
      Object.hasOwn(states, String(field(payload, 'status')))),
  parse: (payload, context) =>
    Object.keys(record(payload)).join() === 'status'
      ? parseWord(payload, context)
      : parseFeed(payload, context),
};
