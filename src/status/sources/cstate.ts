import {parseDate} from '../dates.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, list, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import type {ComponentState, Incident, Severity} from '../snapshot.js';
import type {ParseContext, StatusSource} from '../source.js';
import {below} from './below.js';

const severities: Readonly<Record<string, Severity>> = {
  ok: 'none',
  notice: 'minor',
  disrupted: 'major',
  down: 'critical',
};

const states: Readonly<Record<string, ComponentState>> = {
  ok: 'operational',
  notice: 'degraded',
  disrupted: 'partial_outage',
  down: 'major_outage',
};

const readIssue = (issue: Json, context: ParseContext): Incident => {
  const {permalink, filename, title, severity, createdAt, lastMod, affected} = issue;
  return compact({
    id: text(permalink) ?? text(filename) ?? text(title) ?? '',
    name: text(title) ?? '',
    stage: 'unknown' as const,
    severity: readWord(severities, severity, 'severity', context),
    startedAt: parseDate(createdAt),
    updatedAt: parseDate(lastMod),
    updates: [],
    components: list(affected)
      .flatMap(name => text(name) ?? [])
      .map(name => ({name})),
    url: webAddress(permalink, context.pageUrl),
  });
};

/**
 * cState: `/index.json`, one request. A static page: it changes only when somebody rebuilds it. Texts are not escaped
 * in its JSON, so a quote in a title makes it unreadable, which reads as unknown. Browsers on other origins may read
 * it only if the operator sends the header. Worst first: down, disrupted, notice, ok.
 */
export const cstate: StatusSource = {
  provider: 'cstate',
  crossOrigin: 'sometimes',
  endpoints: page => [[{part: 'main', url: below(page, '/index.json')}]],
  detect: payload => field(payload, 'is') === 'index' && field(payload, 'summaryStatus') !== undefined,
  parse: (payload, context) => {
    const systems = field(payload, 'systems');
    const pinned = field(payload, 'pinnedIssues');
    const issues = [...records(systems).map(system => field(system, 'unresolvedIssues')), pinned ?? []];
    const open = issues.flatMap(records).filter(issue => field(issue, 'resolved') !== true);
    const incidents = open.map(issue => readIssue(issue, context));
    const unreadable = issues.some(list => aspectOf(list) === 'failed');
    const [day, time, zone] = ['buildDate', 'buildTime', 'buildTimezone'].map(key => field(payload, key));
    return compact({
      page: compact({
        name: text(field(payload, 'title')),
        url: webAddress(field(payload, 'baseURL')),
        lang: text(field(payload, 'languageCodeHTML')) ?? text(field(payload, 'languageCode')),
      }),
      indicator: readWord(severities, field(payload, 'summaryStatus'), 'summaryStatus', context),
      components: records(systems).map(({name, category, status}) =>
        compact({
          id: text(name) ?? '',
          name: text(name) ?? '',
          group: text(category),
          state: readWord(states, status, 'systems.status', context),
        }),
      ),
      incidents: [...new Map(incidents.map(incident => [incident.id, incident])).values()],
      maintenances: [],
      aspects: {
        components: aspectOf(systems),
        incidents: unreadable ? 'failed' : incidents.length ? 'available' : 'none_reported',
        maintenances: 'unsupported' as const,
      },
      updatedAt: parseDate(`${text(day) ?? ''} ${text(time) ?? ''} ${text(zone) ?? ''}`),
    });
  },
};
