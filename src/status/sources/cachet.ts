import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import type {AffectedComponent, Component, Incident, Maintenance, Severity, Update} from '../snapshot.js';
import type {Endpoint, ParseContext, StatusSource} from '../source.js';
import {componentSeverity, worstSeverity} from '../severity.js';
import {below} from './below.js';

/** Cachet 2 says 0 where Cachet 3 says 5; 6 exists in Cachet 3 only. */
const states = {
  0: 'unknown',
  1: 'operational',
  2: 'degraded',
  3: 'partial_outage',
  4: 'major_outage',
  5: 'unknown',
  6: 'maintenance',
} as const;

const stages = {0: 'unknown', 1: 'investigating', 2: 'identified', 3: 'monitoring', 4: 'resolved'} as const;

const workStages = {0: 'scheduled', 1: 'in_progress', 2: 'completed'} as const;

const claims: Readonly<Record<string, Severity>> = {
  operational: 'none',
  under_maintenance: 'maintenance',
  performance_issues: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};

/** Entries of an answer; Cachet 3 keeps all but the id under `attributes`. */
const entriesOf = (answer: unknown): readonly Json[] =>
  records(field(answer, 'data')).map(entry => ({...entry, ...record(entry.attributes)}));

/** Cachet 2 counts pages, Cachet 3 links to the next. */
const hasMore = (answer: unknown): boolean => {
  const {total_pages: pages, current_page: page} = record(field(answer, 'meta', 'pagination'));
  return (
    Number(text(pages) ?? 1) > Number(text(page) ?? 1) || text(field(answer, 'links', 'next')) !== undefined
  );
};

/** Cachet 3 writes `{value, human}`; what is for humans comes in the page's language. */
const code = (value: unknown): unknown => field(value, 'value') ?? value;

const date = (value: unknown): string | undefined => parseDate(value) ?? parseDate(field(value, 'string'));

const readComponent = (
  entry: Json,
  groups: ReadonlyMap<unknown, string>,
  context: ParseContext,
): Component => {
  const group = entry.group_id ?? field(entry.relationships, 'group', 'data', 'id');
  return compact({
    id: text(entry.id) ?? text(entry.name) ?? '',
    name: text(entry.name) ?? '',
    group: groups.get(text(group)),
    state: readWord(states, code(entry.status), 'component.status', context),
    monitored: entry.enabled === false ? (false as const) : undefined,
  });
};

const affected = (entry: Json, components: readonly Component[]): AffectedComponent[] => {
  const related = [
    entry.component_id,
    ...[...list(entry.components), ...list(field(entry.relationships, 'components', 'data'))].map(
      item => field(item, 'component_id') ?? field(item, 'id'),
    ),
  ];
  const ids = new Set(related.map(text));
  return components.filter(({id}) => ids.has(id)).map(({id, name, state}) => ({id, name, state}));
};

const message = (entry: Json): Update[] => {
  const body = text(entry.message);
  const at = date(entry.updated_at ?? entry.updated);
  return body ? [compact({id: at ?? body, at, body})] : [];
};

const readIncident = (entry: Json, components: readonly Component[], context: ParseContext): Incident => {
  const concerned = affected(entry, components);
  return compact({
    id: text(entry.id) ?? text(entry.name) ?? '',
    name: text(entry.name) ?? '',
    stage: readWord(stages, code(entry.latest_status ?? entry.status), 'incident.status', context),
    severity: worstSeverity(['minor', ...concerned.map(({state = 'unknown'}) => componentSeverity({state}))]),
    startedAt: date(entry.occurred_at ?? entry.occurred) ?? date(entry.created_at ?? entry.created),
    updatedAt: date(entry.updated_at ?? entry.updated),
    updates: message(entry),
    components: concerned,
    url: webAddress(entry.permalink),
  });
};

const readSchedule = (entry: Json, components: readonly Component[], context: ParseContext): Maintenance =>
  compact({
    id: text(entry.id) ?? text(entry.name) ?? '',
    name: text(entry.name) ?? '',
    stage: readWord(workStages, code(entry.status), 'schedule.status', context),
    from: date(entry.scheduled_at ?? entry.scheduled),
    until: date(entry.completed_at ?? entry.completed),
    updates: message(entry),
    components: affected(entry, components),
  });

/** Old versions keep planned work among the incidents, as status 0 with a time but without an end. */
const isPlanned = (entry: Json): boolean =>
  text(code(entry.status)) === '0' && date(entry.scheduled_at) !== undefined;

const isCachet3 = (payload: unknown): boolean =>
  records(field(payload, 'data')).some(({attributes}) => attributes !== undefined);

const requests = (page: URL, api: string, groups: string, query: string): Endpoint[] =>
  ['components', 'incidents', 'schedules', groups].map((path, index) => ({
    part: ['main', 'incidents', 'schedules', 'groups'][index] ?? '',
    url: below(page, `${api}/${path}?per_page=${index === 1 ? 50 : 1000}${index === 1 ? query : ''}`),
    ...(index > 0 && {optional: true}),
  }));

/**
 * Cachet 2 (`/api/v1/…`) and 3 (`/api/…`): components, incidents, schedules and groups, in 3 the status too; four or
 * five requests. Cachet 2 is readable across origins, Cachet 3 unless its operator changed it; some switch the API
 * off. Times are without zone and taken as UTC. Incidents carry no impact: an open one counts as what its components
 * suffer, at least as minor. Components beyond the page that was asked for are unknown.
 */
export const cachet: StatusSource = {
  provider: 'cachet',
  crossOrigin: 'open',
  endpoints: page => [
    requests(page, '/api/v1', 'components/groups', '&sort=id&order=desc'),
    [
      ...requests(page, '/api', 'component-groups', '&sort=-id&include=components'),
      {part: 'status', url: below(page, '/api/status'), optional: true},
    ],
  ],
  detect: payload => {
    const data = field(payload, 'data');
    const [first] = entriesOf(payload);
    if (isCachet3(payload)) return first?.type === 'components';
    if (!Array.isArray(data) || field(payload, 'meta', 'pagination') === undefined) return false;
    return !first || (first.status !== undefined && first.name !== undefined);
  },
  parse: (payload, context) => {
    const {incidents, schedules, groups, status} = context.parts;
    const names = new Map(entriesOf(groups).map(({id, name}) => [text(id), text(name) ?? '']));
    const components = entriesOf(payload).map(entry => readComponent(entry, names, context));
    const told = entriesOf(incidents);
    const planned = told.filter(isPlanned).map(entry => readSchedule(entry, components, context));
    const {data} = record(status);
    return compact({
      page: {},
      indicator:
        'status' in context.parts
          ? readWord(claims, field(data, 'status') ?? field(data, 'attributes', 'status'), 'status', context)
          : undefined,
      components,
      incidents: told
        .filter(entry => !isPlanned(entry))
        .map(entry => readIncident(entry, components, context)),
      maintenances: [
        ...entriesOf(schedules).map(entry => readSchedule(entry, components, context)),
        ...planned.map(work => ({
          ...work,
          stage:
            work.from && work.from > context.now.toISOString()
              ? ('scheduled' as const)
              : ('unknown' as const),
        })),
      ],
      aspects: {
        components: hasMore(payload) ? ('failed' as const) : aspectOf(field(payload, 'data')),
        // Components alone do not tell what people have reported.
        incidents: aspectOf(field(incidents, 'data')),
        maintenances: 'schedules' in context.parts ? aspectOf(field(schedules, 'data')) : 'unsupported',
      },
    });
  },
};
