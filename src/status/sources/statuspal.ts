import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import {componentSeverity, worstSeverity} from '../severity.js';
import type {
  AffectedComponent,
  Component,
  ComponentState,
  Incident,
  Maintenance,
  Severity,
  Update,
} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';
import {stageOfWindow} from './timeliness.js';

/** What a service suffers, as far as the provider tells: "major" is its highest level. */
const states: Readonly<Record<string, ComponentState>> = {
  info: 'operational',
  scheduled: 'maintenance',
  performance: 'degraded',
  minor: 'degraded',
  major: 'partial_outage',
  'emergency-maintenance': 'partial_outage',
};

/** Null is how the provider says that nothing is wrong; saying nothing at all is not that. */
const readType = (owner: unknown, key: string, context: ParseContext): ComponentState => {
  const value = field(owner, key);
  return value === null ? 'operational' : readWord(states, value, key, context);
};

const stages = {
  issue: 'investigating',
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
} as const;

const readUpdate = ({id, posted_at, inserted_at, type, description, description_html}: Json): Update => {
  const word = text(type) ?? '';
  return compact({
    id: text(id) ?? '',
    at: parseDate(posted_at) ?? parseDate(inserted_at),
    stage: Object.hasOwn(stages, word) ? stages[word as keyof typeof stages] : undefined,
    body: text(description) ?? text(description_html) ?? '',
  });
};

const latest = (updates: readonly Update[]): Update | undefined =>
  [...updates].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))[0];

/** Services in services; the depth ends answers that contain themselves. */
const readServices = (entries: unknown, context: ParseContext, group?: string, depth = 0): Component[] =>
  list(entries).flatMap(value => {
    const entry = record(value);
    const name = text(entry.name);
    // The provider fills empty lists of children with one empty object.
    if (depth && entry === value && !Object.keys(entry).length) return [];
    const children = depth < 5 ? readServices(entry.children, context, name, depth + 1) : [];
    const state = readType(entry, 'current_incident_type', context);
    return [compact({id: text(entry.id) ?? name ?? '', name: name ?? '', group, state}), ...children];
  });

const parseClassic = (payload: unknown, context: ParseContext): SourceReading => {
  const {
    status_page: page,
    services,
    incidents,
    maintenances,
    upcoming_maintenances: upcoming,
  } = record(payload);
  const components = readServices(services, context);
  const affected = (entry: Json): AffectedComponent[] => {
    const ids = new Set(
      [...list(entry.service_ids), ...list(entry.services).map(item => field(item, 'id'))].map(text),
    );
    return components.filter(({id}) => ids.has(id)).map(({id, name, state}) => ({id, name, state}));
  };
  const event = (entry: Json) => {
    const [from, until] = [parseDate(entry.starts_at), parseDate(entry.ends_at)];
    const window = stageOfWindow(from, until, context.now);
    const updates = records(entry.updates).map(readUpdate);
    const id = text(entry.id) ?? text(entry.title) ?? '';
    const name = text(entry.title) ?? '';
    return {
      from,
      until,
      window,
      shared: {id, name, updates, components: affected(entry), url: webAddress(entry.url)},
    };
  };
  const isWork = ({type}: Json): boolean => type === 'scheduled';
  const incident = (entry: Json): Incident => {
    const {from, window, shared} = event(entry);
    const newest = latest(shared.updates);
    const state = readType(entry, 'type', context);
    return compact({
      ...shared,
      stage:
        window === 'completed' ? ('resolved' as const) : ((newest?.stage ?? 'unknown') as Incident['stage']),
      severity: componentSeverity({state}),
      startedAt: from,
      updatedAt: newest?.at,
    });
  };
  const work = (entry: Json): Maintenance => {
    const {from, until, window, shared} = event(entry);
    return compact({...shared, stage: window, from, until});
  };
  const told = records(incidents);
  const works = [...told.filter(isWork), ...records(maintenances), ...records(upcoming)].map(work);
  const infos = records(field(payload, 'info_notices')).flatMap(notice => text(notice.title) ?? []);
  // The short answer holds the page's state and nothing else.
  const short = services === undefined && incidents === undefined;
  return compact({
    page: compact({name: text(field(page, 'name'))}),
    indicator: componentSeverity({state: readType(page, 'current_incident_type', context)}),
    components,
    incidents: told.filter(entry => !isWork(entry)).map(incident),
    maintenances: [...new Map(works.map(item => [item.id, item])).values()],
    aspects: short
      ? ({components: 'unsupported', incidents: 'unsupported', maintenances: 'unsupported'} as const)
      : {
          components: aspectOf(services),
          incidents: aspectOf(incidents),
          maintenances: aspectOf(maintenances ?? upcoming),
        },
    announcement: infos.join('\n\n') || undefined,
  });
};

const claims: Readonly<Record<string, Severity>> = {
  ok: 'none',
  maintenance: 'maintenance',
  no_severity: 'major',
  minor: 'minor',
  major: 'major',
};

/** An incident to which nobody gave a severity is shown in red by the provider itself. */
const readSeverity = (notice: Json, context: ParseContext): Severity =>
  text(notice.severity)
    ? readWord({minor: 'minor', major: 'major'}, notice.severity, 'notice.severity', context)
    : 'major';

const stateOfSeverity: Readonly<Record<string, ComponentState>> = {
  none: 'operational',
  maintenance: 'maintenance',
  minor: 'degraded',
  major: 'partial_outage',
};

const parseNext = (payload: unknown, context: ParseContext): SourceReading => {
  const {status_page: page, services, ongoing_notices: ongoing, planned_notices: planned} = record(payload);
  const isKind =
    (kind: string) =>
    (notice: Json): boolean =>
      notice.notice_type === kind;
  const current = records(ongoing);
  const severityOf = (notice: Json): Severity =>
    isKind('maintenance')(notice)
      ? 'maintenance'
      : isKind('info')(notice)
        ? 'none'
        : readSeverity(notice, context);
  const concerns = (notice: Json, id: string): boolean => Object.hasOwn(record(notice.affected_services), id);
  const known = Array.isArray(ongoing);
  const components = records(services).map((service): Component => {
    const id = text(service.id) ?? '';
    const severity = worstSeverity(current.filter(notice => concerns(notice, id)).map(severityOf));
    const state = known ? stateOfSeverity[severity] : undefined;
    return {id, name: text(service.name) ?? id, state: state ?? 'unknown'};
  });
  const shared = (notice: Json) => ({
    id: text(notice.id) ?? text(notice.title) ?? '',
    name: text(notice.title) ?? '',
    updates: [],
    components: components
      .filter(({id}) => concerns(notice, id))
      .map(({id, name, state}) => ({id, name, state})),
  });
  const work = (notice: Json, stage: 'in_progress' | 'scheduled'): Maintenance =>
    compact({...shared(notice), stage, from: parseDate(notice.starts_at), until: parseDate(notice.ends_at)});
  const infos = current.filter(isKind('info')).flatMap(({title}) => text(title) ?? []);
  const incidents = current.filter(notice => !isKind('maintenance')(notice) && !isKind('info')(notice));
  const [now, later] = [aspectOf(ongoing), aspectOf(planned)];
  return compact({
    page: {},
    indicator: readWord(
      claims,
      field(page, 'current_status', 'severity'),
      'current_status.severity',
      context,
    ),
    components,
    incidents: incidents.map(notice =>
      compact({
        ...shared(notice),
        stage: 'unknown' as const,
        severity: readSeverity(notice, context),
        startedAt: parseDate(notice.starts_at),
      }),
    ),
    maintenances: [
      ...current.filter(isKind('maintenance')).map(notice => work(notice, 'in_progress')),
      ...records(planned)
        .filter(isKind('maintenance'))
        .map(notice => work(notice, 'scheduled')),
    ],
    aspects: {
      components: aspectOf(services),
      incidents: now === 'available' && !incidents.length ? ('none_reported' as const) : now,
      maintenances: now === 'failed' ? now : later,
    },
    announcement: infos.join('\n\n') || undefined,
  });
};

const isNext = (payload: unknown): boolean =>
  field(payload, 'ongoing_notices') !== undefined ||
  field(field(payload, 'status_page'), 'current_status') !== undefined;

/**
 * Statuspal, classic and Next, told apart by shape; one request. Classic: `…/api/v2/status_pages/<subdomain>/summary` at
 * statuspal.io or statuspal.eu, or `/status` with the page's state alone; times without zone are taken as UTC. Next:
 * `/api/v1/status` of the page, where an incident without severity is major. Browsers may read public pages. From a page
 * under a domain of its own the subdomain cannot be told: give the address of the summary.
 */
export const statuspal: StatusSource = {
  provider: 'statuspal',
  crossOrigin: 'open',
  endpoints: page => {
    const next = [{part: 'main', url: `${page.origin}/api/v1/status`}];
    const host = /^(?:([\w-]+)\.)?(statuspal\.(?:io|eu))$/.exec(page.hostname);
    const inPath = /\/status_pages\/([\w-]+)/.exec(page.pathname)?.[1];
    const subdomain = inPath ?? (host?.[1] === 'www' ? undefined : host?.[1]);
    if (!host || !subdomain) return [next];
    const api = `https://${host[2] ?? ''}/api/v2/status_pages/${subdomain}`;
    return [[{part: 'main', url: `${api}/summary`}], [{part: 'main', url: `${api}/status`}], next];
  },
  detect: payload =>
    isNext(payload)
      ? field(payload, 'services') !== undefined
      : Object.hasOwn(record(field(payload, 'status_page')), 'current_incident_type'),
  parse: (payload, context) =>
    isNext(payload) ? parseNext(payload, context) : parseClassic(payload, context),
};
