import {isSamePage} from '../same-page.js';
import {parseDate} from '../dates.js';
import {aspectOf, readWord} from '../evidence.js';
import {compact, field, record, text} from '../read.js';
import type {Json} from '../read.js';
import {worstSeverity} from '../severity.js';
import {aspectStates, providerNames} from '../names.js';
import {componentStates, severities} from '../snapshot.js';
import type {AspectState, Component} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';
import {given, readCapability, readEvents, readPage} from './standby-format.js';

const reaches = ['live', 'last-known'] as const;

/** A copy is written every few minutes; one this old has lost its writer. */
const copyLastsMs = 15 * 60_000;

const readCopy = (payload: Json, fetchedAt: string, context: ParseContext): SourceReading => {
  const age = context.now.getTime() - Date.parse(fetchedAt);
  const reach = payload.reach === undefined ? 'unknown' : readWord(reaches, payload.reach, 'reach', context);
  const fresh = reach !== 'unknown' && Math.abs(age) <= copyLastsMs;
  const aspect = (key: keyof SourceReading['aspects']): AspectState => {
    const told = readWord(aspectStates, field(payload.aspects, key), `aspects.${key}`, context);
    return told === 'unknown' || aspectOf(payload[key]) === 'failed' ? 'failed' : told;
  };
  const severity = readWord(severities, payload.severity, 'severity', context);
  return compact({
    ...readEvents(payload, context, false),
    provider: providerNames.find(name => name === payload.provider),
    fetchedAt: age < 0 ? undefined : fetchedAt,
    reach: reach === 'unknown' ? ('unreachable' as const) : fresh ? reach : ('last-known' as const),
    // An old "all is well" is worth nothing; an old incident still is.
    severity: fresh ? severity : worstSeverity([severity, 'unknown']),
    page: readPage(payload.page),
    indicator: given(severities, payload, 'indicator', context),
    aspects: {
      components: aspect('components'),
      incidents: aspect('incidents'),
      maintenances: aspect('maintenances'),
    },
    announcement: text(payload.announcement),
    updatedAt: parseDate(payload.updatedAt),
  });
};

const readOverride = (payload: Json, context: ParseContext): SourceReading => {
  const until = parseDate(payload.validUntil);
  if (payload.validUntil !== undefined && !until) context.unknownValue('validUntil', payload.validUntil);
  // A forgotten override ends by itself.
  const heard: Json = until && Date.parse(until) <= context.now.getTime() ? {} : payload;

  const {incidents, maintenances} = readEvents(heard, context, true);
  // A word about something unknown may concern anybody; it is not lost.
  const said = Object.entries(record(heard.capabilities)).map(([name, state]): Component =>
    compact({
      id: `venue:${name}`,
      name,
      capability: readCapability(name, context),
      state: readWord(componentStates, state, name, context),
    }),
  );
  const announcements = Object.entries(record(heard.message)).flatMap(([lang, said]) => {
    const message = text(said);
    return message ? [[lang, message] as const] : [];
  });
  const aspect = (key: 'incidents' | 'maintenances'): AspectState =>
    heard[key] === undefined ? 'unsupported' : aspectOf(heard[key]);
  const {url, ...page} = readPage(heard.page);
  return compact({
    // The venue may name its own site here; that is no reason not to believe it.
    page: url && (!context.pageUrl || isSamePage(url, context.pageUrl)) ? {...page, url} : page,
    indicator: given(severities, heard, 'severity', context),
    components: said,
    incidents,
    maintenances,
    aspects: {
      components: heard.capabilities === undefined ? 'unsupported' : aspectOf([heard.capabilities]),
      incidents: aspect('incidents'),
      maintenances: aspect('maintenances'),
    },
    announcement: text(heard.message) ?? announcements[0]?.[1],
    announcements: announcements.length ? Object.fromEntries(announcements) : undefined,
  });
};

/**
 * Standby's own format, described in `standby-status.schema.json`: a copy of a whole snapshot for mirrors, or the
 * short form in which a venue says by hand what it knows. It lies where the venue puts it, so there is nothing to
 * derive; the host of a mirror must allow other origins.
 */
export const standby: StatusSource = {
  provider: 'standby',
  crossOrigin: 'sometimes',
  endpoints: page => [[{part: 'main', url: page.href}]],
  detect: payload => field(payload, 'standby') === 1,
  parse: (payload, context) => {
    if (field(payload, 'standby') !== 1) throw new TypeError('not version 1 of the Standby format');
    const answer = record(payload);
    const fetchedAt = parseDate(answer.fetchedAt);
    // Only a copy speaks of aspects; one of unknown age is worth nothing.
    if (!fetchedAt && answer.aspects !== undefined) throw new TypeError('a copy without its time');
    return fetchedAt ? readCopy(answer, fetchedAt, context) : readOverride(answer, context);
  },
};
