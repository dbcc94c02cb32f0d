import {aspectOf, identify, readWord, records} from '../evidence.js';
import type {Words} from '../evidence.js';
import {isoDate} from '../iso-date.js';
import {compact, field, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import {severities} from '../snapshot.js';
import {incidentStages, maintenanceStages} from '../stages.js';
import type {ParseContext, SourceReading} from '../source.js';

const states = {
  operational: 'operational',
  degraded_performance: 'degraded',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
  under_maintenance: 'maintenance',
} as const;

const isNoGroup = ({group}: Json): boolean => group !== true;

/**
 * Whether an answer in this format comes from incident.io, which leaves empty lists out and numbers everything with
 * ULIDs; Statuspage uses twelve small letters and digits.
 */
export const isIncidentIo = (payload: unknown): boolean =>
  [field(payload, 'page'), ...records(field(payload, 'components'))].some(item =>
    /^[\dA-HJKMNP-TV-Z]{26}$/.test(text(field(item, 'id')) ?? ''),
  );

/** Whether an answer has this format, whoever sent it; parts of it, such as `components.json`, name the page too. */
export const isStatuspageFormat = (payload: unknown): boolean =>
  text(field(payload, 'page', 'url')) !== undefined &&
  text(field(payload, 'status', 'indicator') ?? field(payload, 'page', 'id')) !== undefined;

/**
 * Reads Atlassian's public v2 format, which incident.io, Instatus and Rootly speak as well. Where a page
 * has moved to incident.io, a missing list of incidents or maintenances means none; one of components never does.
 */
export const readStatuspageFormat = (
  payload: unknown,
  context: ParseContext,
  isMoved = isIncidentIo(payload),
): SourceReading => {
  const whenAbsent = isMoved ? 'none_reported' : 'failed';
  const {page, status, components, incidents, scheduled_maintenances: work} = record(payload);
  const {name, url, updated_at} = record(page);
  const indicator = field(status, 'indicator');
  const listed = records(components);
  const groups = new Map(listed.map(({id, name}) => [id, text(name)]));
  const pageUrl = webAddress(url);
  const linked = (path: string): string | undefined => webAddress(path, pageUrl ?? context.pageUrl);

  const component = (entry: Json) => ({
    ...identify(entry),
    state: readWord(states, entry.status, 'component.status', context),
  });

  const event = <T extends string>(entry: Json, stages: Words<T>) => {
    const updates = records(entry.incident_updates);
    const own = records(entry.components).filter(isNoGroup);
    // Else what its updates name, where a component may change its name; the newest comes first.
    const named = updates
      .flatMap(({affected_components}) => records(affected_components))
      .map(({code, name, new_status}) => ({id: code, name, status: new_status}))
      .reverse();
    const affected = (own.length ? own : named).map(component);
    const known = identify(entry);
    return {
      ...known,
      stage: readWord(stages, entry.status, 'status', context),
      components: [...new Map(affected.map(item => [item.id, item])).values()],
      updates: updates.map(update =>
        compact({
          id: identify(update).id,
          at: isoDate(update.display_at ?? update.created_at),
          stage: readWord([...incidentStages, ...maintenanceStages], update.status, 'update.status', context),
          body: text(update.body) ?? '',
        }),
      ),
      url: webAddress(entry.shortlink) ?? linked(`/incidents/${encodeURIComponent(known.id)}`),
    };
  };

  return compact({
    // Pages move from Statuspage to incident.io and keep their address.
    provider: isMoved ? ('incident-io' as const) : undefined,
    page: compact({name: text(name), url: pageUrl, feedUrl: linked('/history.atom')}),
    indicator:
      indicator === undefined || indicator === null
        ? undefined
        : readWord(severities, indicator, 'status.indicator', context),
    components: listed
      .filter(isNoGroup)
      .map(entry => compact({...component(entry), group: groups.get(entry.group_id)})),
    incidents: records(incidents).map(entry =>
      compact({
        ...event(entry, incidentStages),
        severity: readWord(severities, entry.impact, 'impact', context),
        startedAt: isoDate(entry.started_at ?? entry.created_at),
        updatedAt: isoDate(entry.updated_at),
      }),
    ),
    maintenances: records(work).map(entry =>
      compact({
        ...event(entry, maintenanceStages),
        from: isoDate(entry.scheduled_for),
        until: isoDate(entry.scheduled_until),
      }),
    ),
    aspects: {
      components: aspectOf(components),
      incidents: aspectOf(incidents, whenAbsent),
      maintenances: aspectOf(work, whenAbsent),
    },
    updatedAt: isoDate(updated_at),
  });
};
