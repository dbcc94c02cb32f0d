import {aspectOf, readWord, records} from '../evidence.js';
import {field, list, text} from '../read.js';
import type {ComponentState} from '../snapshot.js';
import type {StatusSource} from '../source.js';

const states: Readonly<Record<string, ComponentState>> = {
  up: 'operational',
  degraded: 'degraded',
  down: 'major_outage',
};

/** `owner` and `repo` of a page at github.com, github.io or raw.githubusercontent.com. */
const repository = ({hostname, pathname}: URL): string | undefined => {
  const [first, second] = pathname.split('/').filter(Boolean);
  const user = /^([\w-]+)\.github\.io$/.exec(hostname)?.[1];
  if (user) return `${user}/${first ?? `${user}.github.io`}`;
  const isGitHub = /^(?:(?:www\.)?github|raw\.githubusercontent)\.com$/.test(hostname);
  return isGitHub && first && second ? `${first}/${second}` : undefined;
};

/**
 * Upptime: `history/summary.json` of the repository that holds the page, one request. Incidents are GitHub issues,
 * whose API allows a browser too few requests, so they are unsupported. Readable across origins; about 5 minutes
 * old. From a page under a domain of its own the repository cannot be told: give the address of the JSON.
 */
export const upptime: StatusSource = {
  provider: 'upptime',
  crossOrigin: 'open',
  endpoints: page => {
    const name = repository(page);
    if (!name) return [];
    const url = `https://raw.githubusercontent.com/${name}/HEAD/history/summary.json`;
    return [[{part: 'main', url}]];
  },
  detect: payload => {
    const [first] = list(payload);
    return text(field(first, 'slug')) !== undefined && field(first, 'uptimeDay') !== undefined;
  },
  parse: (payload, context) => ({
    page: {},
    components: records(payload).map(({slug, name, status}) => ({
      id: text(slug) ?? text(name) ?? '',
      name: text(name) ?? text(slug) ?? '',
      state: readWord(states, status, 'status', context),
    })),
    incidents: [],
    maintenances: [],
    aspects: {components: aspectOf(payload), incidents: 'unsupported', maintenances: 'unsupported'},
  }),
};
