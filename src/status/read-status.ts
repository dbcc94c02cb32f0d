import {relationOf} from './components.js';
import type {ComponentMap} from './feed-options.js';
import {compact, text, webAddress} from './read.js';
import {isSamePage, pageAddress} from './same-page.js';
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
  [indicator, ...components, ...incidents, ...maintenances, ...Object.values(aspects)].some(
    said => said && said !== 'failed',
  );

/** In place. What has no time counts as oldest. */
const newestFirst = <T>(items: T[], timeOf: (item: T) => string | undefined): T[] =>
  items.sort((a, b) => {
    const [one = '', other = ''] = [timeOf(a), timeOf(b)];
    return one < other ? 1 : one > other ? -1 : 0;
  });

/**
 * Reads one answer of a status provider, parsed JSON or text, with its source; never throws, whatever the answer is.
 *
 * An answer that cannot be read, or that is about another page, gives severity `unknown`, every aspect `failed`,
 * reach `unreachable`, and one warning with a code.
 */
export const readStatus = (
  source: StatusSource,
  payload: unknown,
  {now, warn = warnOnce, ...options}: ReadOptions = {},
): StatusSnapshot => {
  const configured = webAddress(options.url);
  const pageUrl = configured ? pageAddress(configured) : '';
  const time = new Date(Number(now) || Date.now());
  let reports = 0;

  const assemble = (reading: SourceReading, reach: Reach): StatusSnapshot => {
    const relate = <T extends Component | AffectedComponent>(item: T, known?: Component): T => ({
      ...item,
      name: clip(item.name),
      ...relationOf(item, options.components, known),
      ...(isInformational(item) && {monitored: false}),
    });
    const components = reading.components.map(component => relate(component));
    const known = new Map(components.flatMap(item => [item.name, item.id].map(key => [key, item])));
    const current = <T extends Incident | Maintenance>(events: T[]): T[] =>
      events
        .filter(isOpen)
        .slice(0, mostEvents)
        .map(event => ({
          ...event,
          name: clip(event.name),
          components: event.components
            .filter(item => !isInformational(item))
            .slice(0, mostComponents)
            .map(item => relate(item, known.get(item.id ?? item.name) ?? known.get(item.name))),
          updates: newestFirst(event.updates, ({at}) => at)
            .slice(0, mostUpdates)
            .map(update => ({...update, body: clip(update.body, longestBody)})),
        }));
    const {page, announcement, incidents, maintenances} = reading;
    const {url = pageUrl} = page;
    const severity = worstSeverity([deriveSeverity({...reading, components}), reading.severity ?? 'none']);
    // What is left out of a very long list must not be what is broken.
    if (components.length > mostComponents)
      components.sort((a, b) => compareSeverity(componentSeverity(b), componentSeverity(a)));
    return compact({
      provider: source.provider,
      fetchedAt: time.toISOString(),
      reach,
      ...reading,
      page: compact({
        lang: options.lang,
        ...page,
        name: clip(page.name ?? url.split('/')[2] ?? ''),
        url,
        subscribeUrl: webAddress(options.subscribe) ?? page.subscribeUrl,
      }),
      severity,
      components: components.slice(0, mostComponents),
      incidents: current(newestFirst(incidents, ({updatedAt, startedAt}) => updatedAt ?? startedAt)),
      maintenances: current(newestFirst(maintenances, ({from}) => from).reverse()),
      announcement: announcement && clip(announcement, longestBody),
    });
  };

  let code: WarningCode = 'unreadable-payload';
  let about = pageUrl;
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
      if (url && configured && !isSamePage(url, configured)) {
        code = 'wrong-page';
        about = `${url} instead of ${pageUrl}`;
      } else if (saysSomething(reading)) return assemble(reading, 'live');
    }
  } catch {
    // A source gives up on nonsense by throwing.
  }
  warn(code, `${source.provider} ${about}`);
  return assemble(nothing, 'unreachable');
};
