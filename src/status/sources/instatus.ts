import {addressesOf, isDataAddress} from '../address.js';
import {parseDate} from '../dates.js';
import type {Words} from '../evidence.js';
import {aspectOf, readWord, records} from '../evidence.js';
import {compact, field, record, text, webAddress} from '../read.js';
import type {Json} from '../read.js';
import {incidentStages} from '../stages.js';
import type {Component, Incident, Maintenance, Severity} from '../snapshot.js';
import type {ParseContext, SourceReading, StatusSource} from '../source.js';

const states = {
  operational: 'operational',
  undermaintenance: 'maintenance',
  degradedperformance: 'degraded',
  minoroutage: 'degraded',
  partialoutage: 'partial_outage',
  majoroutage: 'major_outage',
} as const;

/** Instatus has no level above "major outage". */
const impacts = {
  operational: 'none',
  undermaintenance: 'maintenance',
  degradedperformance: 'minor',
  minoroutage: 'minor',
  partialoutage: 'major',
  majoroutage: 'major',
} as const;

/** What the page as a whole says; "has issues" is not more precise than that. */
const claims = {up: 'none', hasissues: 'minor', down: 'critical', ...impacts} as const;

const workStages = {
  notstartedyet: 'scheduled',
  inprogress: 'in_progress',
  verifying: 'verifying',
  completed: 'completed',
} as const;

/** Inline data of a page names things per language. */
const nameOf = (value: unknown): string | undefined => text(value) ?? text(field(value, 'default'));

const readClaim = (value: unknown, context: ParseContext): Severity => {
  const word = text(value)?.toLowerCase();
  const compound = /^(?:some|all|one)[a-z]*?((?:degraded|minor|partial|major|under)[a-z]+)$/.exec(word ?? '');
  return readWord(claims, compound?.[1] ?? value, 'page.status', context);
};

const componentsIn = (answer: unknown): unknown =>
  Array.isArray(answer) ? answer : field(answer, 'components');

/** Parents are containers of what they list; the depth ends answers that contain themselves. */
const readComponents = (entries: unknown, context: ParseContext, group?: string, depth = 0): Component[] =>
  records(entries).flatMap(entry => {
    const name = nameOf(entry.name) ?? '';
    const own = compact({
      id: text(entry.id) ?? name,
      name,
      group: group ?? nameOf(entry.group) ?? nameOf(field(entry.group, 'name')),
      state: readWord(states, entry.status, 'component.status', context),
    });
    const children = depth < 3 ? readComponents(entry.children, context, name, depth + 1) : [];
    return children.length ? children : [own];
  });

const looksLikeComponents = (answer: unknown): boolean =>
  records(componentsIn(answer)).some(
    ({status}) =>
      typeof status === 'string' && status === status.toUpperCase() && status.toLowerCase() in states,
  );

const parse = (payload: unknown, context: ParseContext): SourceReading => {
  const {page, activeIncidents, activeMaintenances} = record(payload);
  const {name, url, status} = record(page);
  const pageUrl = webAddress(url) ?? context.pageUrl;
  const indicator = text(status) === undefined ? undefined : readClaim(status, context);
  // A healthy page leaves the lists out, which means "none" only as long as the page speaks at all.
  const whenAbsent = indicator === undefined ? 'failed' : 'none_reported';

  const event = <T extends string>(entry: Json, words: Words<T>) => {
    const name = nameOf(entry.name) ?? '';
    const url = webAddress(entry.url, pageUrl);
    return {
      id: text(entry.id) ?? url?.split('/').at(-1) ?? name,
      name,
      stage: readWord(words, entry.status, 'status', context),
      updates: [],
      components: readComponents(entry.components, context).map(({id, name, state}) => ({id, name, state})),
      url,
    };
  };
  const work = (entry: Json): Maintenance => {
    const from = parseDate(entry.start);
    const minutes = Number(text(entry.duration));
    const until = from && minutes > 0 ? parseDate(Date.parse(from) + minutes * 60_000) : undefined;
    return compact({...event(entry, workStages), from, until});
  };

  const own = componentsIn(payload);
  const listed = own ?? componentsIn(context.parts.components);
  const asked = own !== undefined || 'components' in context.parts;
  return compact({
    page: compact({name: nameOf(name), url: webAddress(url), feedUrl: webAddress('/history.rss', pageUrl)}),
    indicator,
    components: readComponents(listed, context),
    incidents: records(activeIncidents).map((entry): Incident =>
      compact({
        ...event(entry, incidentStages),
        severity: readWord(impacts, entry.impact, 'impact', context),
        startedAt: parseDate(entry.started),
        updatedAt: parseDate(entry.updatedAt),
      }),
    ),
    maintenances: records(activeMaintenances).map(work),
    aspects: {
      components: asked ? aspectOf(listed) : 'unsupported',
      incidents: aspectOf(activeIncidents, whenAbsent),
      maintenances: aspectOf(activeMaintenances, whenAbsent),
    },
  });
};

/**
 * Instatus: `/summary.json` for the page, its incidents and maintenances, and a second request for the components
 * (`/v3/components.json` or `/v2/components.json`). Browsers may read both.
 *
 * Without the second request the snapshot knows no components and rests on the page's own word.
 */
export const instatus: StatusSource = {
  provider: 'instatus',
  crossOrigin: 'open',
  endpoints: page => {
    if (isDataAddress(page)) return [[{part: 'main', url: page.href}]];
    return addressesOf(page, '/').flatMap(base => [
      [
        {part: 'main', url: `${base}summary.json`},
        {part: 'components', url: `${base}v3/components.json`, optional: true},
      ],
      [
        {part: 'main', url: `${base}v3/summary.json`},
        {part: 'components', url: `${base}v2/components.json`, optional: true},
      ],
    ]);
  },
  detect: payload =>
    /^(UP|DOWN|HASISSUES|UNDERMAINTENANCE|(SOME|ALL|ONE)[A-Z]+)$/.test(
      text(field(field(payload, 'page'), 'status')) ?? '',
    ) || looksLikeComponents(payload),
  parse,
};
