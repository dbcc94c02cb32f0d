import {parseDate} from '../dates.js';
import {readWord, records} from '../evidence.js';
import {compact, field, list, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import {capabilities} from '../names.js';
import {componentStates, severities} from '../snapshot.js';
import {incidentStages, maintenanceStages} from '../stages.js';
import type {AffectedComponent, Capability, Component} from '../snapshot.js';
import type {ParseContext, SourceReading} from '../source.js';

/** A value of the vocabulary where one is given. */
export const given = <T extends string>(
  all: readonly T[],
  entry: Json,
  key: string,
  context: ParseContext,
): T | 'unknown' | undefined =>
  entry[key] === undefined ? undefined : readWord(all, entry[key], key, context);

export const readCapability = (value: unknown, {unknownValue}: ParseContext): Capability | undefined => {
  const capability = capabilities.find(name => name === value);
  if (!capability) unknownValue('capability', value);
  return capability;
};

export const readPage = (page: unknown): SourceReading['page'] => {
  const {name, url, subscribeUrl, feedUrl, lang} = record(page);
  return compact({
    name: text(name),
    url: webAddress(url),
    subscribeUrl: webAddress(subscribeUrl),
    feedUrl: webAddress(feedUrl),
    lang: text(lang),
  });
};

/** Components, incidents and maintenances in the vocabulary of a snapshot; `venue` is the hand-written form. */
export const readEvents = (
  payload: unknown,
  context: ParseContext,
  venue: boolean,
): Pick<SourceReading, 'components' | 'incidents' | 'maintenances'> => {
  const named = (item: Json): AffectedComponent =>
    compact({
      id: text(item.id),
      name: text(item.name) ?? '',
      state: given(componentStates, item, 'state', context),
      capability: item.capability === undefined ? undefined : readCapability(item.capability, context),
      excluded: item.excluded === true ? (true as const) : undefined,
    });
  const component = (item: Json): Component => {
    const {id, state = 'unknown', ...rest} = named(item);
    const group = text(item.group);
    return {
      ...rest,
      id: id ?? rest.name,
      state,
      ...(group && {group}),
      ...(item.monitored === false && {monitored: false}),
    };
  };
  const event = <T extends string>(entry: Json, all: readonly T[], stage: T) => {
    const name = text(entry.name) ?? '';
    const id = text(entry.id) ?? name;
    const message = text(entry.message);
    const at = parseDate(entry.updatedAt) ?? parseDate(entry.startedAt);
    const own = list(entry.capabilities).flatMap(name => readCapability(name, context) ?? []);
    return {
      // The provider numbers its own incidents; the venue's must not be taken for one of them.
      id: venue ? `venue:${id}` : id,
      name,
      stage: given(all, entry, 'stage', context) ?? stage,
      components: [
        ...records(entry.components).map(named),
        ...own.map(capability => ({name: capability, capability})),
      ],
      updates: [
        ...(message ? [compact({id: 'message', at, body: message})] : []),
        ...records(entry.updates).map(update =>
          compact({
            id: text(update.id) ?? '',
            at: parseDate(update.at),
            stage: given([...incidentStages, ...maintenanceStages], update, 'stage', context),
            body: text(update.body) ?? '',
          }),
        ),
      ],
      url: webAddress(entry.url),
      origin: venue || entry.origin === 'venue' ? ('venue' as const) : undefined,
    };
  };
  return {
    components: records(field(payload, 'components')).map(component),
    incidents: records(field(payload, 'incidents')).map(entry =>
      compact({
        ...event(entry, incidentStages, venue ? 'investigating' : 'unknown'),
        severity: given(severities, entry, 'severity', context) ?? (venue ? 'minor' : 'unknown'),
        startedAt: parseDate(entry.startedAt),
        updatedAt: parseDate(entry.updatedAt),
      }),
    ),
    maintenances: records(field(payload, 'maintenances')).map(entry =>
      compact({
        ...event(entry, maintenanceStages, venue ? 'scheduled' : 'unknown'),
        from: parseDate(entry.from),
        until: parseDate(entry.until),
      }),
    ),
  };
};
