import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, text} from '../read.js';
import type {Json} from '../read.js';
import type {ComponentState, Incident, Severity} from '../snapshot.js';
import type {ParseContext, StatusSource} from '../source.js';
import {below} from './below.js';
import {isFresh} from './timeliness.js';

/** What an announcement says about the page; `none` is worth telling but no incident. */
const severities: Readonly<Record<string, Severity>> = {
  outage: 'major',
  warning: 'minor',
  information: 'none',
  operational: 'none',
  none: 'none',
};

/** Conditions that say slow or soon, not down. */
const isMild = (condition: Json): boolean =>
  /^\[(?:RESPONSE_TIME|CERTIFICATE_EXPIRATION|DOMAIN_EXPIRATION)\]/.test(
    text(field(condition, 'condition')) ?? '',
  );

const readState = (results: unknown, {now, unknownValue}: ParseContext): ComponentState => {
  const newest = list(results).at(-1);
  if (!isFresh(parseDate(field(newest, 'timestamp')), now)) return 'unknown';
  const success = field(newest, 'success');
  if (success === true) return 'operational';
  if (success !== false) {
    unknownValue('success', success);
    return 'unknown';
  }
  const failed = records(field(newest, 'conditionResults')).filter(
    result => field(result, 'success') !== true,
  );
  return failed.length && failed.every(isMild) && !list(field(newest, 'errors')).length
    ? 'degraded'
    : 'major_outage';
};

/**
 * Gatus: `/api/v1/endpoints/statuses` (newest result last; none, or none in the last two days, is unknown) and the
 * announcements in `/api/v1/config`, where outage and warning are incidents until archived. Two requests. Browsers on
 * other origins may not read either: it needs the relay.
 */
export const gatus: StatusSource = {
  provider: 'gatus',
  crossOrigin: 'closed',
  endpoints: page => [
    [
      {part: 'main', url: below(page, '/api/v1/endpoints/statuses')},
      {part: 'config', url: below(page, '/api/v1/config'), optional: true},
    ],
  ],
  detect: payload => {
    const [first] = list(payload);
    return text(field(first, 'key')) !== undefined && field(first, 'results') !== undefined;
  },
  parse: (payload, context) => {
    const {config} = context.parts;
    const announcements = field(config, 'announcements');
    const current = records(announcements).filter(item => field(item, 'archived') !== true);
    const told = current.map(({timestamp, type, message}): Incident => {
      const at = parseDate(timestamp);
      const [name = ''] = (text(message) ?? '').split('\n');
      return compact({
        id: at ?? name,
        name,
        stage: 'unknown' as const,
        severity: readWord(severities, type, 'announcements.type', context),
        startedAt: at,
        updates: [compact({id: at ?? name, at, body: text(message) ?? ''})],
        components: [],
      });
    });
    const incidents = told.filter(({severity}) => severity !== 'none');
    const notes = told
      .filter(({severity}) => severity === 'none')
      .flatMap(({updates: [update]}) => update?.body || []);
    // Older versions know no announcements, and a lone answer was not asked for them.
    const untold =
      announcements === undefined && (field(config, 'oidc') !== undefined || !('config' in context.parts));
    const aspect = untold ? 'unsupported' : aspectOf(announcements);
    return compact({
      page: {},
      components: records(payload).map(({key, name, group, results}) =>
        compact({
          id: text(key) ?? text(name) ?? '',
          name: text(name) ?? text(key) ?? '',
          group: text(group),
          state: readState(results, context),
        }),
      ),
      incidents,
      maintenances: [],
      aspects: {
        components: aspectOf(payload),
        incidents: aspect === 'available' && !incidents.length ? 'none_reported' : aspect,
        maintenances: 'unsupported' as const,
      },
      announcement: notes.join('\n\n') || undefined,
    });
  },
};
