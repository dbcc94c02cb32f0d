import type {Attempt, Reading} from '../attempt.js';
import {addressesOf, isDataAddress, isProviderHost} from '../address.js';
import {relationOf} from '../components.js';
import {isoDate} from '../iso-date.js';
import {compact, field, list, record, text, webAddress} from '../read.js';
import type {FeedOptions} from '../feed-options.js';
import type {Known} from '../known.js';
import type {Json} from '../read.js';
import type {ReadOptions} from '../read-status.js';
import type {StatusSnapshot} from '../snapshot.js';
import type {StatusSource} from '../source.js';

export const statuspageEndpoints: StatusSource['endpoints'] = page =>
  addressesOf(page, '/api/v2/summary.json').map(url => [{part: 'main', url}]);

/** Where a glance may do; nothing when the page is somebody else's, or may be. `via`: what worked before. */
export const placeToGlance = (
  {src = '', provider = 'auto'}: FeedOptions,
  via: Known['via'],
): {url: string; via: NonNullable<Known['via']>} | undefined => {
  const address = new URL(src);
  const name = provider === 'auto' ? via?.provider : provider;
  const isOurs = name ? name === 'statuspage' : !isDataAddress(address) && !isProviderHost(address);
  const alternative = (via?.provider === 'statuspage' && via.alternative) || 0;
  const url = isOurs && statuspageEndpoints(address)[alternative]?.[0]?.url;
  return url ? {url, via: {provider: 'statuspage', alternative}} : undefined;
};

/** Whether a thing has the number and the name that things usually have: no ULID, nothing very long, no link. */
const isUsual = ({id, name}: Json): boolean =>
  /^.{1,25}$/.test(text(id) ?? '') &&
  /^.{1,300}$/.test(text(name) ?? '') &&
  !/www\.|:\/\//i.test(name as string);

const isEmpty = (value: unknown): boolean => Array.isArray(value) && !value.length;

/**
 * The snapshot of a Statuspage answer by which all is well and nothing planned, in the usual form and about the
 * page that was asked: the same that `readStatus` makes of it. Undefined for every other answer: that is read with
 * care, by what only then is loaded.
 */
export const glanceAtStatuspage = (
  payload: unknown,
  {url, now = new Date(), components: map, lang, subscribe}: ReadOptions,
): StatusSnapshot | undefined => {
  const {page, status, components, incidents, scheduled_maintenances: work} = record(payload);
  const {name, url: told, updated_at} = record(page);
  const about = webAddress(told);
  const listed = list(components).map(record);
  const isCalm =
    about &&
    about.split('/')[2] === webAddress(url)?.split('/')[2] &&
    [record(page), ...listed].every(isUsual) &&
    listed.every(({group, status}) => group === true || status === 'operational') &&
    field(status, 'indicator') === 'none' &&
    listed.length &&
    listed.length <= 2000 &&
    [incidents, work].every(isEmpty);
  if (!isCalm) return undefined;
  const groups = new Map(listed.map(({id, name}) => [id, text(name)]));
  return compact({
    provider: 'statuspage' as const,
    fetchedAt: now.toISOString(),
    reach: 'live' as const,
    page: compact({
      lang,
      name: text(name) ?? '',
      url: about,
      feedUrl: webAddress('/history.atom', about),
      subscribeUrl: webAddress(subscribe),
    }),
    indicator: 'none' as const,
    components: listed
      .filter(({group}) => group !== true)
      .map(({id, name, group_id}) => {
        const item = {
          id: text(id) ?? '',
          name: text(name) ?? '',
          state: 'operational' as const,
          group: groups.get(group_id),
        };
        return compact({...item, ...relationOf(item, map)});
      }),
    incidents: [],
    maintenances: [],
    aspects: {components: 'available', incidents: 'none_reported', maintenances: 'none_reported'},
    updatedAt: isoDate(updated_at),
    severity: 'none' as const,
  });
};

/** Asks where a glance may do, and glances at the answer. */
export const glance = async ({
  options,
  known,
  globals,
  get,
  loadSource,
}: Attempt): Promise<Reading | false> => {
  const {src, page: url = src} = options;
  const place = placeToGlance(options, known.via);
  if (!place) return false;
  const {payload, headers} = await get(place);
  // For how long a cache on the way has had it, in seconds, where that can be read.
  const age = Number(headers?.get('age')) || 0;
  const now = new Date(globals.Date.now() - age * 1000);
  const snapshot = glanceAtStatuspage(payload, {...options, url, now});
  if (snapshot) return {snapshot, via: place.via};
  // What reads the answer with care comes in parts, which need not wait for each other.
  if (payload) void loadSource('statuspage').catch(() => undefined);
  return false;
};
