import {addressesOf} from '../address.js';
import {parseDate} from '../dates.js';
import type {Words} from '../evidence.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import {componentSeverity, isOpen, worstSeverity} from '../severity.js';
import {incidentStages} from '../stages.js';
import type {AspectState, Incident, Maintenance, MaintenanceStage} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';
import {isIncidentIo, isStatuspageFormat, readStatuspageFormat} from './statuspage-format.js';
import {joinAspects} from '../join-aspects.js';

const states = {
  operational: 'operational',
  degraded_performance: 'degraded',
  partial_outage: 'partial_outage',
  full_outage: 'major_outage',
  under_maintenance: 'maintenance',
} as const;

const workStages = {
  maintenance_scheduled: 'scheduled',
  maintenance_in_progress: 'in_progress',
  maintenance_complete: 'completed',
} as const;

const listNames = ['ongoing_incidents', 'in_progress_maintenances', 'scheduled_maintenances'] as const;

const isWidget = (payload: unknown): boolean =>
  text(field(payload, 'page_url')) !== undefined && listNames.some(key => field(payload, key) !== undefined);

/** A list may be empty in two ways; without its key the answer is not whole. */
const aspectOfList = (value: unknown): AspectState =>
  aspectOf(value, value === null ? 'none_reported' : 'failed');

const readWidget = (payload: unknown, context: ParseContext): SourceReading => {
  const {page_title, page_url, ongoing_incidents, in_progress_maintenances, scheduled_maintenances} =
    record(payload);

  const event = <T extends string>(entry: Json, words: Words<T>) => {
    const id = text(entry.id) ?? text(entry.name) ?? '';
    const body = text(entry.last_update_message);
    const at = parseDate(entry.last_update_at);
    return {
      id,
      name: text(entry.name) ?? '',
      stage: readWord(words, entry.status, 'status', context),
      components: records(entry.affected_components).map(({id, name, current_status}) =>
        compact({
          id: text(id),
          name: text(name) ?? '',
          state: readWord(states, current_status, 'current_status', context),
        }),
      ),
      updates: body ? [compact({id: `${id}:${at ?? ''}`, at, body})] : [],
      url: webAddress(entry.url),
      updatedAt: at,
    };
  };
  const work = (entry: Json, listedAs: MaintenanceStage): Maintenance => {
    const {updatedAt: _, stage, ...known} = event(entry, workStages);
    return compact({
      ...known,
      stage: stage === 'unknown' ? listedAs : stage,
      from: parseDate(entry.started_at) ?? parseDate(entry.starts_at),
      until: parseDate(entry.scheduled_end_at) ?? parseDate(entry.ends_at),
    });
  };

  const incidents = records(ongoing_incidents).map((entry): Incident => {
    const known = event(entry, incidentStages);
    const worst = readWord(states, entry.current_worst_impact, 'current_worst_impact', context);
    const affected = [{state: worst}, ...known.components];
    return compact({...known, severity: worstSeverity(affected.map(componentSeverity))});
  });
  const known = aspectOfList(ongoing_incidents);
  const planned = [in_progress_maintenances, scheduled_maintenances].map(aspectOfList);
  return compact({
    page: compact({
      name: text(page_title),
      url: webAddress(page_url),
      feedUrl: webAddress('/history.atom', text(page_url)),
    }),
    // The widget lists what is wrong and nothing else: an empty list is its way to say that all is well.
    indicator:
      known === 'failed' ? undefined : worstSeverity(incidents.filter(isOpen).map(({severity}) => severity)),
    components: [],
    incidents,
    maintenances: [
      ...records(in_progress_maintenances).map(entry => work(entry, 'in_progress')),
      ...records(scheduled_maintenances).map(entry => work(entry, 'scheduled')),
    ],
    aspects: {
      components: 'unsupported' as const,
      incidents: known,
      maintenances: joinAspects(planned),
    },
  });
};

/**
 * incident.io: the widget API `/api/v1/summary`, else the Statuspage-compatible `/api/v2/summary.json`.
 *
 * The widget API must be switched on by the page's owner; it alone names the affected components. The compatible
 * answer leaves empty lists out and knows no components of incidents. Browsers may read both, yet incident.io
 * asks for a caching relay.
 */
export const incidentIo: StatusSource = {
  provider: 'incident-io',
  crossOrigin: 'open',
  endpoints: page =>
    [...new Set(['/api/v1/summary', '/api/v2/summary.json'].flatMap(path => addressesOf(page, path)))].map(
      url => [{part: 'main', url}],
    ),
  detect: payload => isWidget(payload) || (isStatuspageFormat(payload) && isIncidentIo(payload)),
  parse: (payload, context) =>
    isWidget(payload) ? readWidget(payload, context) : readStatuspageFormat(payload, context, true),
};
