import type {ProviderName} from './snapshot.js';

/** What only one provider's addresses look like: host, then path. */
const marks: readonly (readonly [ProviderName, RegExp])[] = [
  ['feed', /[./](atom|rss|xml)$/],
  ['statuspage', /\.statuspage\.io\/|\/api\/v2\/\w+\.json$/],
  ['instatus', /\.instatus\.com\/|\/v[23]\/\w+\.json$/],
  ['incident-io', /\/api\/v1\/summary$/],
  ['better-stack', /\.betteruptime\.com\//],
  ['status-io', /status\.io\/(pages|1\.0)\//],
  ['statuspal', /\bstatuspal\.(io|eu)\//],
  ['upptime', /\/history\/summary\.json$/],
  ['uptime-kuma', /\/api\/status-page\//],
  ['openstatus', /\.openstatus\.dev\/|\/feed\/json$/],
  ['gatus', /\/endpoints\/statuses$/],
  ['cachet', /\/api\/(v1\/)?components$/],
];

/**
 * The provider that an address gives away, if it does. `/api/v2/summary.json` counts as Statuspage, whose source
 * reads incident.io's compatible answer as well and says so in the snapshot.
 */
export const guessProvider = ({hostname, pathname}: URL): ProviderName | undefined =>
  marks.find(([, pattern]) => pattern.test(hostname + pathname.replace(/(.)\/$/, '$1')))?.[0];
