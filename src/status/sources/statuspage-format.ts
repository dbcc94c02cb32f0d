import {parseDate} from '../dates.js';
import {aspectOf, readWord, records, sameWords} from '../evidence.js';
import {compact, dig, field, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import {incidentStages, maintenanceStages, severities} from '../snapshot.js';
import type {AffectedComponent, AspectState, Component, Incident, Maintenance, Update} from '../snapshot.js';
import type {ParseContext, SourceReading} from '../source.js';

const states = {
  operational: 'operational',
  degraded_performance: 'degraded',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
  under_maintenance: 'maintenance',
} as const;

const impacts = sameWords(severities);
const stages = sameWords(incidentStages);
const workStages = sameWords(maintenanceStages);
const anyStage = {...stages, ...workStages};

const absent = (value: unknown): boolean => value === undefined || value === null;

/** incident.io numbers everything with ULIDs, Statuspage with twelve small letters and digits. */
const isUlid = (id: unknown): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text(id) ?? '');

/** Whether an answer in this format comes from incident.io, which leaves empty lists out. */
export const isIncidentIo = (payload: unknown): boolean =>
  isUlid(dig(payload, 'page', 'id')) || records(field(payload, 'components')).some(({id}) => isUlid(id));

/** Whether an answer has this format, whoever sent it; parts of it, such as `components.json`, name the page too. */
export const isStatuspageFormat = (payload: unknown): boolean =>
  text(dig(payload, 'page', 'url')) !== undefined &&
  (text(dig(payload, 'status', 'indicator')) !== undefined ||
    (text(dig(payload, 'page', 'id')) !== undefined &&
      ['components', 'incidents', 'scheduled_maintenances'].some(key => Array.isArray(field(payload, key)))));

/**
 * Reads Atlassian's public v2 format, which incident.io, Instatus and Rootly speak as well. `whenAbsent` is what a
 * missing list of incidents or maintenances means; a missing list of components is always a failure.
 */
export const readStatuspageFormat = (
  payload: unknown,
  context: ParseContext,
  whenAbsent: AspectState = isIncidentIo(payload) ? 'none_reported' : 'failed',
): SourceReading => {
  const {page, status, components, incidents, scheduled_maintenances: work} = record(payload);
  const {name, url, updated_at} = record(page);
  const indicator = field(status, 'indicator');
  const listed = records(components);
  const groups = new Map(listed.map(({id, name}) => [id, text(name)]));
  const pageUrl = webAddress(url) ?? context.pageUrl;
  const aspect = (value: unknown): AspectState => (absent(value) ? whenAbsent : aspectOf(value));

  const component = (entry: Json): Component =>
    compact({
      id: text(entry.id) ?? text(entry.name) ?? '',
      name: text(entry.name) ?? '',
      group: groups.get(entry.group_id),
      state: readWord(states, entry.status, 'component.status', context),
    });

  /** The incident's own list when it has one; else what its updates name, where a component may change its name. */
  const affected = ({components, incident_updates}: Json): AffectedComponent[] => {
    const own = records(components).filter(({group}) => group !== true);
    if (own.length) return own.map(component).map(({id, name, state}) => ({id, name, state}));
    const named = new Map<string, AffectedComponent>();
    for (const {code, name, new_status} of records(incident_updates).flatMap(update =>
      records(update.affected_components),
    )) {
      const id = text(code) ?? text(name) ?? '';
      if (named.has(id)) continue;
      named.set(id, {id, name: text(name) ?? '', state: readWord(states, new_status, 'new_status', context)});
    }
    return [...named.values()];
  };

  const event = <T extends string>(entry: Json, words: Record<string, T>) => {
    const id = text(entry.id) ?? text(entry.name) ?? '';
    return {
      id,
      name: text(entry.name) ?? '',
      stage: readWord(words, entry.status, 'status', context),
      components: affected(entry),
      updates: records(entry.incident_updates).map((update): Update =>
        compact({
          id: text(update.id) ?? '',
          at: parseDate(update.display_at) ?? parseDate(update.created_at),
          stage: readWord(anyStage, update.status, 'update.status', context),
          body: text(update.body) ?? '',
        }),
      ),
      url: webAddress(entry.shortlink) ?? webAddress(`/incidents/${encodeURIComponent(id)}`, pageUrl),
    };
  };

  return compact({
    // Pages move from Statuspage to incident.io and keep their address.
    provider: isIncidentIo(payload) ? ('incident-io' as const) : undefined,
    page: compact({
      name: text(name),
      url: webAddress(url),
      feedUrl: webAddress('/history.atom', pageUrl),
    }),
    indicator: absent(indicator) ? undefined : readWord(impacts, indicator, 'status.indicator', context),
    components: listed.filter(({group}) => group !== true).map(component),
    incidents: records(incidents).map((entry): Incident =>
      compact({
        ...event(entry, stages),
        severity: readWord(impacts, entry.impact, 'impact', context),
        startedAt: parseDate(entry.started_at) ?? parseDate(entry.created_at),
        updatedAt: parseDate(entry.updated_at),
      }),
    ),
    maintenances: records(work).map((entry): Maintenance =>
      compact({
        ...event(entry, workStages),
        from: parseDate(entry.scheduled_for),
        until: parseDate(entry.scheduled_until),
      }),
    ),
    aspects: {
      components: aspectOf(components),
      incidents: aspect(incidents),
      maintenances: aspect(work),
    },
    updatedAt: parseDate(updated_at),
  });
};
