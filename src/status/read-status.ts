import {isDataAddress, isSamePage, pageAddress} from './address.js';
import {capabilityOf} from './components.js';
import type {ComponentMap} from './feed-options.js';
import {compact, text, webAddress} from './read.js';
import {compareSeverity, componentSeverity, deriveSeverity, isOpen, worstSeverity} from './severity.js';
import type {AffectedComponent, Component, Incident, Maintenance, Reach, StatusSnapshot} from './snapshot.js';
import type {SourceReading, StatusSource, WarningCode} from './source.js';
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
const mostEvents = 200;
const mostUpdates = 50;
const mostReports = 5;
const longestName = 300;
const longestBody = 20_000;

/** Half a surrogate pair at the cut would show as a broken character. */
const clip = (text: string, length = longestName): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** "Visit www.example.com for more": not a thing that can fail, unless the provider says that it does. */
const isInformational = ({name, state = 'operational'}: AffectedComponent): boolean =>
  state === 'operational' && /\bwww\.|https?:\/\//i.test(name);

const nothing: SourceReading = {
  page: {},
  components: [],
  incidents: [],
  maintenances: [],
  aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
};

const saysSomething = ({indicator, components, incidents, maintenances, aspects}: SourceReading): boolean =>
  !!(indicator ?? components[0] ?? incidents[0] ?? maintenances[0]) ||
  Object.values(aspects).some(aspect => aspect !== 'failed');

const newestFirst = (a = '', b = ''): number => (a < b ? 1 : a > b ? -1 : 0);

/**
 * Reads one answer of a status provider, parsed JSON or text, with its source; never throws, whatever the answer is.
 *
 * An answer that cannot be read, or that is about another page, gives severity `unknown`, every aspect `failed`,
 * reach `unreachable`, and one warning with a code.
 */
export const readStatus = (
  source: StatusSource,
  payload: unknown,
  {now = new Date(), warn = warnOnce, ...options}: ReadOptions = {},
): StatusSnapshot => {
  const configured = webAddress(options.url);
  const pageUrl = configured ? pageAddress(configured) : '';
  const time = Number.isFinite(+now) ? now : new Date();
  let reports = 0;

  const assemble = (reading: SourceReading, reach: Reach): StatusSnapshot => {
    const relate = <T extends Component | AffectedComponent>(
      item: T,
      {capability: known, excluded}: Pick<Component, 'capability' | 'excluded'> = item,
    ): T => {
      const capability = known ?? item.capability ?? capabilityOf(item, options.components);
      return {
        ...item,
        name: clip(item.name),
        ...(capability && {capability}),
        ...((excluded || capability === null) && {excluded: true}),
        ...(isInformational(item) && {monitored: false}),
      };
    };
    const components = reading.components.map(component => relate(component));
    const known = new Map(components.flatMap(item => [item.name, item.id].map(key => [key, item])));
    const current = <T extends Incident | Maintenance>(events: T[], order: (a: T, b: T) => number): T[] =>
      events
        .filter(isOpen)
        .sort(order)
        .slice(0, mostEvents)
        .map(event => ({
          ...event,
          name: clip(event.name),
          components: event.components
            .filter(item => !isInformational(item))
            .slice(0, mostComponents)
            .map(item => relate(item, known.get(item.id ?? item.name) ?? known.get(item.name))),
          updates: event.updates
            .sort((a, b) => newestFirst(a.at, b.at))
            .slice(0, mostUpdates)
            .map(update => ({...update, body: clip(update.body, longestBody)})),
        }));
    const {indicator, aspects, announcement, announcements, updatedAt} = reading;
    const {name, url = pageUrl, lang, subscribeUrl} = reading.page;
    const severity = deriveSeverity({...reading, components});
    // What is left out of a very long list must not be what is broken.
    if (components.length > mostComponents)
      components.sort((a, b) => compareSeverity(componentSeverity(b), componentSeverity(a)));
    return compact({
      provider: reading.provider ?? source.provider,
      page: compact({
        ...reading.page,
        name: clip(name ?? (url && new URL(url).hostname)),
        url,
        subscribeUrl: webAddress(options.subscribe) ?? subscribeUrl,
        lang: lang ?? options.lang,
      }),
      severity: worstSeverity([severity, reading.severity ?? 'none']),
      indicator,
      components: components.slice(0, mostComponents),
      incidents: current(reading.incidents, (a, b) =>
        newestFirst(a.updatedAt ?? a.startedAt, b.updatedAt ?? b.startedAt),
      ),
      maintenances: current(reading.maintenances, (a, b) => newestFirst(b.from, a.from)),
      aspects,
      announcement: announcement && clip(announcement, longestBody),
      announcements,
      updatedAt,
      fetchedAt: reading.fetchedAt ?? time.toISOString(),
      reach: reading.reach ?? reach,
    });
  };

  let code: WarningCode = 'unreadable-payload';
  let about = '';
  try {
    if (typeof payload === 'object' ? payload : source.detect(payload)) {
      const reading = source.parse(payload, {
        pageUrl,
        now: time,
        parts: {...options.parts, main: payload},
        unknownValue(field, value) {
          if (reports++ < mostReports)
            warn('unknown-value', `${source.provider} ${field}: ${clip(text(value) ?? typeof value, 60)}`);
        },
      });
      const {url} = reading.page;
      if (url && configured && !isDataAddress(new URL(configured)) && !isSamePage(url, configured)) {
        code = 'wrong-page';
        about = `: the answer is about ${url}`;
      } else if (saysSomething(reading)) return assemble(reading, 'live');
    }
  } catch {
    // A source gives up on nonsense by throwing.
  }
  warn(code, `${source.provider} ${pageUrl}${about}`);
  return assemble(nothing, 'unreachable');
};
