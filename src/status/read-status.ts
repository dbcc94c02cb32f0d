import {isDataAddress, isSamePage, pageAddress} from './address.js';
import {capabilityOf} from './components.js';
import type {ComponentMap} from './feed-options.js';
import {compact, decode, text, webAddress} from './read.js';
import {compareSeverity, componentSeverity, deriveSeverity, isOpen, worstSeverity} from './severity.js';
import type {AffectedComponent, Component, Reach, StatusSnapshot, Update} from './snapshot.js';
import type {ParseContext, SourceReading, StatusSource, WarningCode} from './source.js';
import {warnOnce} from '../warn.js';

/** What is known about the page beside its answer. */
export interface ReadOptions {
  /** Configured address, for links; when it is a page's, answers about another host are not believed. */
  url?: string | undefined;
  now?: Date | undefined;
  /** Answers to the further requests of a reading, by `Endpoint.part`. */
  parts?: Readonly<Record<string, unknown>> | undefined;
  components?: ComponentMap | undefined;
  /** Language of the provider's texts, where the provider does not tell it. */
  lang?: string | undefined;
  /** Where people subscribe to the provider's notifications, when not at the page. */
  subscribe?: string | undefined;
  /** Hears about surprises in the answer; by default the console does, once per text. */
  warn?: ((code: WarningCode, message: string) => void) | undefined;
}

const mostComponents = 2000;
const mostIncidents = 200;
const mostUpdates = 50;
const mostReports = 5;
const longestName = 300;
const longestBody = 20_000;

/** Half a surrogate pair at the cut would show as a broken character. */
const clip = (text: string, length: number): string =>
  text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text;

/** "Visit www.example.com for more": not a thing that can fail, unless the provider says that it does. */
const isInformational = ({name, state = 'operational'}: AffectedComponent): boolean =>
  state === 'operational' && /\bwww\.|https?:\/\//i.test(name);

const nothing = (): SourceReading => ({
  page: {},
  components: [],
  incidents: [],
  maintenances: [],
  aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
});

const saysNothing = ({indicator, components, incidents, maintenances, aspects}: SourceReading): boolean =>
  indicator === undefined &&
  ![...components, ...incidents, ...maintenances].length &&
  Object.values(aspects).every(aspect => aspect === 'failed');

const byTime = (a = '', b = ''): number => (a < b ? 1 : a > b ? -1 : 0);

const assemble = (
  source: StatusSource,
  reading: SourceReading,
  page: string,
  now: Date,
  reach: Reach,
  {components: map, lang, subscribe}: ReadOptions,
): StatusSnapshot => {
  const relate = <T extends Component | AffectedComponent>(component: T): T => {
    const capability = component.capability ?? capabilityOf(component, map);
    const name = clip(component.name, longestName);
    if (capability === null) return {...component, name, excluded: true};
    return {...component, name, ...(capability && {capability})};
  };
  const components = reading.components.map(component => ({
    ...relate(component),
    ...(isInformational(component) && {monitored: false as const}),
  }));
  const known = new Map(components.flatMap(item => [item.name, item.id].map(key => [key, item] as const)));
  const event = <T extends {name: string; components: AffectedComponent[]; updates: Update[]}>(
    item: T,
  ): T => ({
    ...item,
    name: clip(item.name, longestName),
    components: item.components
      .filter(affected => !isInformational(affected))
      .slice(0, mostComponents)
      .map(affected => {
        const {capability, excluded} =
          known.get(affected.id ?? affected.name) ?? known.get(affected.name) ?? {};
        return relate({...affected, ...(capability && {capability}), ...(excluded && {excluded})});
      }),
    updates: [...item.updates]
      .sort((a, b) => byTime(a.at, b.at))
      .slice(0, mostUpdates)
      .map(update => ({...update, body: clip(update.body, longestBody)})),
  });
  const incidents = reading.incidents
    .filter(isOpen)
    .sort((a, b) => byTime(a.updatedAt ?? a.startedAt, b.updatedAt ?? b.startedAt));
  const maintenances = reading.maintenances
    .filter(({stage}) => stage !== 'completed')
    .sort((a, b) => byTime(b.from, a.from));
  const url = reading.page.url ?? page;
  const announcement = reading.announcement;
  // What is left out of a very long list must not be what is broken.
  if (components.length > mostComponents)
    components.sort((a, b) => compareSeverity(componentSeverity(b), componentSeverity(a)));
  return compact({
    provider: reading.provider ?? source.provider,
    page: compact({
      ...reading.page,
      name: clip(reading.page.name ?? (url && new URL(url).hostname), longestName),
      url,
      subscribeUrl: webAddress(subscribe) ?? reading.page.subscribeUrl,
      lang: reading.page.lang ?? lang,
    }),
    severity: worstSeverity([deriveSeverity({...reading, components}), reading.severity ?? 'none']),
    indicator: reading.indicator,
    components: components.slice(0, mostComponents),
    incidents: incidents.slice(0, mostIncidents).map(event),
    maintenances: maintenances.slice(0, mostIncidents).map(event),
    aspects: reading.aspects,
    announcement: announcement && clip(announcement, longestBody),
    announcements: reading.announcements,
    updatedAt: reading.updatedAt,
    fetchedAt: reading.fetchedAt ?? now.toISOString(),
    reach: reading.reach ?? reach,
  });
};

/**
 * Reads one answer of a status provider with its source; never throws, whatever the answer is.
 *
 * An answer that cannot be read, or that is about another page, gives severity `unknown`, every aspect `failed`,
 * reach `unreachable`, and one warning with a code.
 */
export const readStatus = (
  source: StatusSource,
  payload: unknown,
  options: ReadOptions = {},
): StatusSnapshot => {
  const {warn = warnOnce, parts = {}} = options;
  const now = options.now && Number.isFinite(+options.now) ? options.now : new Date();
  const configured = webAddress(options.url) ?? '';
  const page = configured && pageAddress(configured);
  let reports = 0;
  const fail = (code: WarningCode, message: string): StatusSnapshot => {
    warn(code, `${source.provider} ${page}: ${message}`);
    return assemble(source, nothing(), page, now, 'unreachable', options);
  };
  const unknownValue: ParseContext['unknownValue'] = (field, value) => {
    if (++reports > mostReports) return;
    const shown = clip(text(value) ?? `not a word but ${typeof value}`, 60);
    warn('unknown-value', `${source.provider} ${field}: ${shown}`);
  };
  try {
    const answer = decode(payload);
    const asText = typeof answer === 'string' && source.detect(answer);
    if (!asText && (typeof answer !== 'object' || !answer)) return fail('unreadable-payload', 'no JSON');
    const answers = Object.entries({...parts, main: answer}).map(([name, part]) => [name, decode(part)]);
    const reading = source.parse(answer, {
      pageUrl: page,
      now,
      parts: Object.fromEntries(answers) as ParseContext['parts'],
      unknownValue,
    });
    if (saysNothing(reading)) return fail('unreadable-payload', 'not in the expected form');
    const told = reading.page.url;
    if (told && configured && !isDataAddress(new URL(configured)) && !isSamePage(told, configured))
      return fail('wrong-page', `the answer is about ${told}`);
    return assemble(source, reading, page, now, 'live', options);
  } catch {
    return fail('parser-failed', 'the answer could not be read');
  }
};
