import {parseDate} from '../dates.js';
import {attribute, readMarkup} from '../markup.js';
import type {Tag} from '../markup.js';
import {compact, text, webAddress} from '../read.js';
import type {Incident, Maintenance} from '../snapshot.js';
import type {StatusSource} from '../source.js';
import {isFresh} from './timeliness.js';

/** Texts of the elements of an entry or of the feed by name; of an element that comes twice the first. */
type Fields = Map<string, string>;

const most = 500;

const bodies = ['content:encoded', 'content', 'description', 'summary'];

const valueOf = (fields: Fields, ...names: string[]): string | undefined =>
  names.map(name => text(fields.get(name))).find(Boolean);

/** Splits a feed into its own fields and those of its entries, reading no further than the first 500. */
const readDocument = (xml: string): {feed: Fields; entries: Fields[]} => {
  const feed: Fields = new Map();
  const entries: Fields[] = [];
  let fields = feed;
  let element: string | undefined;
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && !fields.has(name)) fields.set(name, value);
  };
  const start = (tag: Tag): void => {
    const {name} = tag;
    element = undefined;
    if (name === 'entry' || name === 'item') entries.push((fields = new Map<string, string>()));
    else if (name === 'feed' || name === 'rss' || name === 'channel')
      add('language', attribute(tag, 'xml:lang'));
    else if (name !== 'link' || !attribute(tag, 'href')) element = fields.has(name) ? undefined : name;
    else if (/^(?:alternate)?$/.test(attribute(tag, 'rel') ?? '')) add(name, attribute(tag, 'href'));
  };
  for (const token of readMarkup(xml)) {
    if (typeof token === 'string') {
      if (element) fields.set(element, (fields.get(element) ?? '') + token);
    } else if (!token.closing) start(token);
    else {
      element = undefined;
      if (token.name !== 'entry' && token.name !== 'item') continue;
      if (entries.length >= most) break;
      fields = feed;
    }
  }
  return {feed, entries};
};

/** First or last words of stages that are over, as providers write them in five languages. */
const over =
  /^(?:resolved|completed?|post-?mortem|behoben|gel[öo]st|abgeschlossen|r[ée]solu|termin[ée]|risolto|completato|opgelost|voltooid)(?!\p{L})|\s(?:resolved|completed)$/iu;

const stages = {investigating: 'investigating', identified: 'identified', monitoring: 'monitoring'} as const;

const workStages = {scheduled: 'scheduled', 'in progress': 'in_progress', verifying: 'verifying'} as const;

/** What stands in bold, newest update first: the stages of the updates. */
const boldWords = (body: string): string[] => {
  const words: string[] = [];
  let bold = false;
  for (const token of readMarkup(body)) {
    if (typeof token !== 'string') bold = !token.closing && /^(?:strong|b)$/.test(token.name);
    else if (bold && token.trim()) words.push(token.trim().replace(/^status:\s*/i, ''));
    if (words.length > 50) break;
  }
  return words;
};

const firstOf = <T extends string>(
  known: Readonly<Record<string, T>>,
  words: readonly string[],
): T | 'unknown' => {
  const word = words.map(word => word.toLowerCase()).find(word => Object.hasOwn(known, word));
  return (word && known[word]) || 'unknown';
};

const isScheduled = (title: string, body: string): boolean =>
  /\bthis is a scheduled event\b/i.test(body) || /^(?:scheduled )?maintenance\b/i.test(title);

/** Leaves out what is over. A date as category is how cState marks that. */
const isOpenEntry = (
  fields: Fields,
  words: readonly string[],
  at: string | undefined,
  now: Date,
): boolean => {
  const [prefix = ''] = /^\[?[\p{L} -]{4,20}(?=\]| -|:)/u.exec(valueOf(fields, 'title') ?? '') ?? [];
  if (over.test(prefix.replace('[', '')) || parseDate(fields.get('category'))) return false;
  return words[0] === undefined ? isFresh(at, now) : !over.test(words[0]);
};

/**
 * Atom or RSS history of any provider, the last resort; one request, which browsers on other origins rarely may make.
 *
 * A feed is history, not state: it can show that a notice is open, never how severe it is, and never that all is well.
 * An entry is open unless its newest stage is resolved, completed or postmortem; without any stage it is open for two
 * days. What calls itself a scheduled event is a maintenance.
 */
export const feed: StatusSource = {
  provider: 'feed',
  crossOrigin: 'sometimes',
  endpoints: page => [[{part: 'main', url: page.href, as: 'text'}]],
  detect: payload =>
    typeof payload === 'string' && /<(?:rss|feed|rdf:rdf)[\s>]/i.test(payload.slice(0, 2000)),
  parse: (payload, {now, pageUrl}) => {
    const {feed, entries} = readDocument(String(payload));
    const incidents: Incident[] = [];
    const maintenances: Maintenance[] = [];
    for (const fields of entries) {
      const title = valueOf(fields, 'title') ?? '';
      const body = valueOf(fields, ...bodies) ?? '';
      const words = boldWords(body);
      const at = parseDate(valueOf(fields, 'updated', 'pubdate', 'published', 'dc:date'));
      if (!isOpenEntry(fields, words, at, now)) continue;
      const entry = compact({
        id: valueOf(fields, 'id', 'guid', 'link') ?? title,
        name: title,
        updates: body ? [compact({id: at ?? String(body.length), at, body})] : [],
        components: [],
        url: webAddress(valueOf(fields, 'link'), pageUrl),
      });
      if (isScheduled(title, body)) maintenances.push({...entry, stage: firstOf(workStages, words)});
      else
        incidents.push(
          compact({...entry, stage: firstOf(stages, words), severity: 'unknown' as const, updatedAt: at}),
        );
    }
    return compact({
      page: compact({
        name: valueOf(feed, 'title')?.replace(/\s+-\s+incident history$/i, ''),
        // Uptime Kuma writes its internal address there.
        url: webAddress(valueOf(feed, 'link')?.replace(/^https?:\/\/localhost\b.*/, '')),
        lang: valueOf(feed, 'language'),
      }),
      incidents,
      maintenances,
      components: [],
      aspects: {
        components: 'unsupported' as const,
        incidents: entries.length ? ('available' as const) : ('none_reported' as const),
        maintenances: maintenances.length ? ('available' as const) : ('none_reported' as const),
      },
      updatedAt: parseDate(valueOf(feed, 'updated', 'lastbuilddate', 'pubdate')),
    });
  },
};
