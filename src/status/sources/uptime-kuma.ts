import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, text} from '../read.js';
import type {Json} from '../read.js';
import type {
  AspectState,
  ComponentState,
  Incident,
  Maintenance,
  MaintenanceStage,
  Severity,
} from '../snapshot.js';
import type {ParseContext, StatusSource} from '../source.js';
import {isFresh} from './timeliness.js';

/** 2 means that a check failed and is being repeated: neither up any more nor known to be down. */
const states: Readonly<Record<string, ComponentState>> = {
  0: 'major_outage',
  1: 'operational',
  2: 'unknown',
  3: 'maintenance',
};

/** Colours, not levels; `primary` is what an incident gets when nobody chooses. */
const severities: Readonly<Record<string, Severity>> = {
  info: 'minor',
  primary: 'minor',
  light: 'minor',
  dark: 'minor',
  warning: 'minor',
  danger: 'major',
};

const stages: Readonly<Record<string, MaintenanceStage>> = {
  'under-maintenance': 'in_progress',
  scheduled: 'scheduled',
  ended: 'completed',
  inactive: 'completed',
};

const isOff = (value: unknown): boolean => value === false || value === 0;

const readState = (beats: unknown, context: ParseContext): ComponentState => {
  const newest = list(beats).at(-1);
  if (!isFresh(parseDate(field(newest, 'time')), context.now)) return 'unknown';
  return readWord(states, field(newest, 'status'), 'heartbeat.status', context);
};

const readIncident = (incident: Json, context: ParseContext): Incident => {
  const {id, title, content, style, pin, active, createdDate, lastUpdatedDate} = incident;
  const startedAt = parseDate(createdDate);
  const updatedAt = parseDate(lastUpdatedDate) ?? startedAt;
  const body = text(content);
  return compact({
    id: text(id) ?? text(title) ?? '',
    name: text(title) ?? '',
    stage: isOff(pin) || isOff(active) ? ('resolved' as const) : ('unknown' as const),
    severity: readWord(severities, style, 'incident.style', context),
    startedAt,
    updatedAt,
    updates: body ? [compact({id: updatedAt ?? body, at: updatedAt, body})] : [],
    components: [],
  });
};

const readMaintenance = (maintenance: Json, context: ParseContext): Maintenance => {
  const {id, title, description, status, timeslotList, timezoneOffset} = maintenance;
  const [slot] = list(timeslotList);
  const zoned = (key: string) => parseDate(`${text(field(slot, key)) ?? ''}${text(timezoneOffset) ?? ''}`);
  const body = text(description);
  return compact({
    id: text(id) ?? text(title) ?? '',
    name: text(title) ?? '',
    stage: status === 'unknown' ? 'unknown' : readWord(stages, status, 'maintenance.status', context),
    from: zoned('startDate'),
    until: zoned('endDate'),
    updates: body ? [{id: body, body}] : [],
    components: [],
  });
};

/** Until 2.1 one `incident` or null, since then `incidents`. */
const incidentsOf = (payload: unknown): {aspect: AspectState; incidents: readonly Json[]} => {
  const several = field(payload, 'incidents');
  const single = field(payload, 'incident');
  const told = several ?? (single === null ? [] : single === undefined ? undefined : [single]);
  return {aspect: aspectOf(told), incidents: records(told)};
};

/**
 * Uptime Kuma 1 and 2: `/api/status-page/<slug>` and `/api/status-page/heartbeat/<slug>` (newest beat last), two
 * requests; the slug is `default` unless the page's address holds one. A monitor without a beat in the last two days
 * is unknown. Browsers on other origins may not read either: it needs the relay.
 */
export const uptimeKuma: StatusSource = {
  provider: 'uptime-kuma',
  crossOrigin: 'closed',
  endpoints: page => {
    const [, path = '', slug = 'default'] =
      /^(.*?)\/(?:status|api\/status-page(?:\/heartbeat)?)\/([^/]+)/.exec(page.pathname) ?? [];
    const api = `${page.origin}${path}/api/status-page`;
    return [
      [
        {part: 'main', url: `${api}/${slug}`},
        {part: 'heartbeat', url: `${api}/heartbeat/${slug}`, optional: true},
      ],
    ];
  },
  detect: payload =>
    Array.isArray(field(payload, 'publicGroupList')) && field(payload, 'config') !== undefined,
  parse: (payload, context) => {
    const groups = field(payload, 'publicGroupList');
    const works = field(payload, 'maintenanceList');
    const beats = field(context.parts['heartbeat'], 'heartbeatList');
    const {aspect, incidents} = incidentsOf(payload);
    const monitors = records(groups).map(group => field(group, 'monitorList'));
    const unreadable = monitors.some(list => aspectOf(list) === 'failed');
    return {
      page: compact({name: text(field(payload, 'config', 'title'))}),
      components: records(groups).flatMap(group =>
        records(field(group, 'monitorList')).map(({id, name}) =>
          compact({
            id: text(id) ?? text(name) ?? '',
            name: text(name) ?? text(id) ?? '',
            group: text(field(group, 'name')),
            state: readState(field(beats, text(id) ?? ''), context),
          }),
        ),
      ),
      incidents: incidents.map(incident => readIncident(incident, context)),
      maintenances: records(works).map(work => readMaintenance(work, context)),
      aspects: {
        components: unreadable ? 'failed' : aspectOf(groups),
        incidents: aspect,
        maintenances: works === undefined ? 'unsupported' : aspectOf(works),
      },
    };
  },
};
