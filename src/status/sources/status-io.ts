import {isDataAddress} from '../address.js';
import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, record, text} from '../read.js';
import type {Json} from '../read.js';
import {compareSeverity, componentSeverity} from '../severity.js';
import type {AffectedComponent, AspectState, Component, ComponentState, Update} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';
import {joinAspects} from '../join-aspects.js';

/** 600 is a security event: grave, but it does not say whether the component works. */
const states = {
  100: 'operational',
  200: 'maintenance',
  300: 'degraded',
  400: 'partial_outage',
  500: 'major_outage',
  600: 'unknown',
} as const;

const severities = {
  100: 'none',
  200: 'maintenance',
  300: 'minor',
  400: 'major',
  500: 'critical',
  600: 'major',
} as const;

const stages = {100: 'investigating', 200: 'identified', 300: 'monitoring'} as const;

const idOf = ({_id, id, name}: Json): string => text(_id) ?? text(id) ?? text(name) ?? '';

const parse = (payload: unknown, context: ParseContext): SourceReading => {
  const {status_overall, status, incidents, maintenance} = record(field(payload, 'result'));

  const stateOf = ({status_code}: Json): ComponentState =>
    readWord(states, status_code, 'status_code', context);
  const worse = (a: ComponentState, b: ComponentState): ComponentState =>
    compareSeverity(componentSeverity({state: b}), componentSeverity({state: a})) > 0 ? b : a;
  /** Containers are the places where a component runs; it is as well as the worst of them. */
  const components = records(status).map((entry): Component => ({
    id: idOf(entry),
    name: text(entry.name) ?? '',
    state: list(entry.containers)
      .map(container => stateOf(record(container)))
      .reduce(worse, stateOf(entry)),
  }));
  const names = new Map(components.map(({id, name}) => [id, name]));
  const affected = (entry: Json): AffectedComponent[] =>
    list(entry.components_affected).flatMap(value => {
      const id = text(value) ?? idOf(record(value));
      const name = text(field(value, 'name')) ?? names.get(id);
      return name ? [{id, name}] : [];
    });

  const event = (entry: Json) => {
    const messages = records(entry.messages)
      .map((message, index) => ({message, at: parseDate(message.datetime) ?? '', index}))
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.index - b.index));
    return {
      newest: messages[0],
      known: {
        id: idOf(entry),
        name: text(entry.name) ?? '',
        updates: messages.map(({message, at, index}): Update =>
          compact({
            id: text(message._id) ?? `${at}:${index}`,
            at: at || undefined,
            body: text(message.details) ?? '',
          }),
        ),
        components: affected(entry),
      },
    };
  };
  const work = (key: 'active' | 'upcoming', stage: 'in_progress' | 'scheduled') =>
    records(field(maintenance, key)).map(entry =>
      compact({
        ...event(entry).known,
        stage,
        from: parseDate(entry.datetime_planned_start),
        until: parseDate(entry.datetime_planned_end),
      }),
    );
  const maintenances = [...work('active', 'in_progress'), ...work('upcoming', 'scheduled')];
  // With nothing planned, the object is sometimes an empty list.
  const workAspects: AspectState[] = Array.isArray(maintenance)
    ? [maintenance.length ? 'failed' : 'none_reported']
    : ['active', 'upcoming'].map(key => aspectOf(field(maintenance, key)));

  const page = /^(.+\/pages\/)(?:\w+\/)?([0-9a-f]{24})/.exec(context.pageUrl);
  const code = field(status_overall, 'status_code');
  return compact({
    page: page ? {feedUrl: `${page[1]}${page[2]}/rss`} : {},
    indicator: text(code) === undefined ? undefined : readWord(severities, code, 'status_overall', context),
    components,
    incidents: records(incidents).map(entry => {
      const {newest, known} = event(entry);
      const over = entry.current_active === false;
      return compact({
        ...known,
        stage: over
          ? ('resolved' as const)
          : readWord(stages, newest?.message.state, 'message.state', context),
        severity: readWord(severities, newest?.message.status, 'message.status', context),
        startedAt: parseDate(entry.datetime_open),
        updatedAt: newest?.at || undefined,
      });
    }),
    maintenances,
    aspects: {
      components: aspectOf(status),
      incidents: aspectOf(incidents),
      maintenances: joinAspects(workAspects),
    },
    updatedAt: parseDate(field(status_overall, 'updated')),
  });
};

/**
 * status.io: one request to `https://api.status.io/1.0/status/<page id>`. The 24-digit id is in the address of the
 * page's history (`/pages/…/<id>`) and in its source, not in the address of a page on its own domain: there the
 * venue gives the API's address as `src`. The page's owner must have made the API public; whether browsers on
 * another origin may read it is not documented.
 */
export const statusIo: StatusSource = {
  provider: 'status-io',
  crossOrigin: 'sometimes',
  endpoints: page => {
    const id = /[0-9a-f]{24}(?![0-9a-f])/.exec(page.pathname)?.[0];
    if (isDataAddress(page)) return [[{part: 'main', url: page.href}]];
    return id ? [[{part: 'main', url: `https://api.status.io/1.0/status/${id}`}]] : [];
  },
  detect: payload =>
    text(field(payload, 'result', 'status_overall', 'status_code')) !== undefined ||
    records(field(payload, 'result', 'status')).some(entry => 'containers' in entry),
  parse,
};
