import {addressesOf} from '../address.js';
import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import type {AffectedComponent, AspectState, Component, Update} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';
import {stageOfWindow} from './timeliness.js';

const states = {
  operational: 'operational',
  resolved: 'operational',
  degraded: 'degraded',
  downtime: 'major_outage',
  maintenance: 'maintenance',
  not_monitored: 'unknown',
} as const;

const severities = {
  operational: 'none',
  resolved: 'none',
  degraded: 'minor',
  downtime: 'critical',
  maintenance: 'maintenance',
} as const;

const pageAddress = ({custom_domain, subdomain}: Json): string | undefined => {
  const host = text(custom_domain) ?? (text(subdomain) && `${text(subdomain)}.betteruptime.com`);
  return host && webAddress(`https://${host}`);
};

const parse = (payload: unknown, context: ParseContext): SourceReading => {
  const page = record(field(payload, 'data', 'attributes'));
  const included = field(payload, 'included');
  const ofType = (wanted: string): [id: string, attributes: Json, entry: Json][] =>
    records(included)
      .filter(({type}) => type === wanted)
      .map(entry => [text(entry.id) ?? '', record(entry.attributes), entry]);

  const sections = new Map(ofType('status_page_section').map(([id, {name}]) => [id, text(name)]));
  const components = ofType('status_page_resource').map(([id, resource]): Component =>
    compact({
      id,
      name: text(resource.public_name) ?? id,
      group: sections.get(text(resource.status_page_section_id) ?? ''),
      state: readWord(states, resource.status, 'resource.status', context),
      monitored: resource.status === 'not_monitored' ? (false as const) : undefined,
    }),
  );
  const names = new Map(components.map(({id, name}) => [id, name]));
  /** Resources that the page does not list have a number and no name: of no use to a reader. */
  const affected = (resources: unknown): AffectedComponent[] =>
    records(resources).flatMap(({status_page_resource_id, status}) => {
      const id = text(status_page_resource_id) ?? '';
      const name = names.get(id);
      return name ? [{id, name, state: readWord(states, status, 'affected.status', context)}] : [];
    });
  const messages = new Map(ofType('status_update').map(([id, update]) => [id, update]));
  const updatesOf = (entry: Json): Update[] =>
    records(field(entry, 'relationships', 'status_updates', 'data')).flatMap(reference => {
      const id = text(reference.id) ?? '';
      const update = messages.get(id);
      return update
        ? [compact({id, at: parseDate(update.published_at), body: text(update.message) ?? ''})]
        : [];
    });

  const reading: Pick<SourceReading, 'incidents' | 'maintenances'> = {incidents: [], maintenances: []};
  for (const [id, report, entry] of ofType('status_report')) {
    const from = parseDate(report.starts_at);
    const until = parseDate(report.ends_at);
    // `ends_at` stays null on resolved reports, so only the state tells whether a report is over.
    const over = report.aggregate_state === 'resolved';
    const event = {
      id,
      name: text(report.title) ?? '',
      updates: updatesOf(entry),
      components: affected(report.affected_resources),
    };
    if (report.report_type === 'maintenance') {
      const stage = over ? 'completed' : stageOfWindow(from, until, context.now);
      reading.maintenances.push(compact({...event, stage, from, until}));
      continue;
    }
    reading.incidents.push(
      compact({
        ...event,
        stage: over ? ('resolved' as const) : ('unknown' as const),
        severity: readWord(severities, report.aggregate_state, 'report.aggregate_state', context),
        startedAt: from,
        updatedAt:
          event.updates
            .map(({at = ''}) => at)
            .sort()
            .at(-1) || from,
      }),
    );
  }

  const listAspect = aspectOf(included);
  const aspect = (entries: readonly unknown[]): AspectState =>
    listAspect === 'failed' ? 'failed' : entries.length ? 'available' : 'none_reported';
  return compact({
    ...reading,
    page: compact({name: text(page.company_name), url: pageAddress(page)}),
    indicator:
      text(page.aggregate_state) === undefined
        ? undefined
        : readWord(severities, page.aggregate_state, 'aggregate_state', context),
    components,
    aspects: {
      components: aspect(components),
      incidents: aspect(reading.incidents),
      maintenances: aspect(reading.maintenances),
    },
    announcement: text(page.announcement),
    updatedAt: parseDate(page.updated_at),
  });
};

/**
 * Better Stack: one request, `/index.json` (JSON:API), some 47 kB because it carries 90 days of history: poll it
 * seldom or through a relay. Whether a browser may read it from another origin is not documented.
 */
export const betterStack: StatusSource = {
  provider: 'better-stack',
  crossOrigin: 'sometimes',
  endpoints: page => addressesOf(page, '/index.json').map(url => [{part: 'main', url}]),
  detect: payload => field(payload, 'data', 'type') === 'status_page',
  parse,
};
