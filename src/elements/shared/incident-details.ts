import {html, nothing} from 'lit/html.js';
import type {ReactiveElement} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import {incidentSeverity} from '../../advice/index.js';
import type {AdviceStrings} from '../../advice/index.js';
import {formatExact, formatMoment, formatRelative, languageOf, validTag} from '../../i18n/index.js';
import {compareSeverity, componentSeverity, isOpen, richText} from '../../status/index.js';
import type {Component, Incident, Maintenance, StatusSnapshot, Update} from '../../status/index.js';
import {allOutlines, icon} from '../../ui/index.js';
import {adopt} from './adopt.js';
import {styles} from './incident-details.styles.js';
import type {DetailsInput} from './lazy-details.js';
import {outwardLink} from './outward-link.js';
import {richTextView} from './rich-text-view.js';

export type DetailsView = (input: DetailsInput) => TemplateResult;

/** How many of each are shown before somebody asks for all. */
const caps = {rows: 6, incidents: 3, updates: 3, works: 3, names: 8};

const isComplete = ({stage}: Maintenance): boolean => stage === 'completed';
const isHit = (component: Component): boolean =>
  component.monitored !== false && component.state !== 'operational';
const worstFirst = (a: Component, b: Component): number =>
  compareSeverity(componentSeverity(b), componentSeverity(a));
const gravestFirst = (a: Incident, b: Incident): number =>
  compareSeverity(incidentSeverity(b), incidentSeverity(a));

/** What an incident names, as long as somebody would read it. */
const namesOf = ({components}: Incident): string =>
  components
    .slice(0, caps.names)
    .map(({name}) => name)
    .join(', ') + (components.length > caps.names ? ' …' : '');

/** Since when each component is hit, as far as an incident that names it tells. */
const beginnings = ({incidents}: StatusSnapshot): Map<string, string> => {
  const since = new Map<string, string>();
  for (const {components, startedAt} of incidents)
    for (const {id, name} of components)
      for (const key of [id, name])
        if (key && startedAt && startedAt < (since.get(key) ?? '~')) since.set(key, startedAt);
  return since;
};

/** What the page tells everybody, in the reader's language where it exists in that, and which language it is. */
const announcementIn = (
  {announcement, announcements = {}}: StatusSnapshot,
  locale: string,
): [text: string, lang?: string] | undefined => {
  const tags = Object.keys(announcements);
  const tag =
    tags.find(name => validTag(name) === locale) ??
    tags.find(name => languageOf(name) === languageOf(locale));
  const text = tag && announcements[tag];
  return text ? [text, tag] : announcement ? [announcement] : undefined;
};

/**
 * Makes the view of everything a status page says: what is affected and since when, each incident's updates with
 * the newest first, planned work, ways to stay informed. Its styles are added to the host's shadow root.
 */
export const createDetails = (host: ReactiveElement): DetailsView => {
  adopt(host, styles);
  const expanded = new Set<string>();
  const toggle = (key: string): void => {
    if (!expanded.delete(key)) expanded.add(key);
    host.requestUpdate();
  };

  return ({snapshot, words, locale, now, lead, enclosed}) => {
    const {page, components, incidents, maintenances} = snapshot;
    const labels: AdviceStrings['labels'] = words.labels;
    const since = beginnings(snapshot);

    /** Their words: marked as theirs, in their language, and without power over the direction of ours. */
    const theirs = (text: string): TemplateResult => html`<bdi lang=${page.lang ?? ''}>${text}</bdi>`;

    /** Nobody at a kiosk finds back from a link. */
    const link = enclosed ? (_: string, text: unknown): unknown => text : outwardLink;
    const quote = (body: string, lang = page.lang ?? ''): TemplateResult =>
      html`<blockquote lang=${lang} dir="auto">${richTextView(richText(body), link)}</blockquote>`;

    const notice = announcementIn(snapshot, locale);

    const moment = (iso: string | undefined, write = formatRelative): unknown => {
      const at = new Date(iso ?? Number.NaN);
      if (Number.isNaN(at.getTime())) return nothing;
      const exact = formatExact(at, locale);
      return html`<time datetime=${at.toISOString()} title=${exact}
        >${write(at, locale, now)}<span class="unseen">, ${exact}</span></time
      >`;
    };

    const list = <T>(
      key: string,
      items: readonly T[],
      cap: number,
      draw: (item: T) => TemplateResult,
      label = '',
    ): unknown => {
      if (!items.length) return nothing;
      const open = expanded.has(key);
      return html`${label && html`<div class="label">${label}</div>`}
        <ul class="list" aria-label=${label || nothing}>
          ${items.slice(0, open ? undefined : cap).map(item => html`<li>${draw(item)}</li>`)}
        </ul>
        ${
          items.length > cap
            ? html`<button data-kind="secondary" aria-expanded=${open} @click=${() => toggle(key)}>
                ${open ? labels.fewer : labels.all(items.length)}
              </button>`
            : nothing
        }`;
    };

    const row = (component: Component): TemplateResult => {
      const severity = componentSeverity(component);
      const began = since.get(component.id) ?? since.get(component.name);
      return html`<div class="row" data-severity=${severity}>
        ${icon(allOutlines[severity])}${theirs(component.name)}
        <b>${words.state[component.state]}</b>
        <span>${moment(began, (at, tag) => labels.since(formatMoment(at, tag, now)))}</span>
      </div>`;
    };

    const update = ({at, stage, body}: Update): TemplateResult =>
      html`<p class="note"><b>${words.stage[stage ?? 'unknown']}</b> ${moment(at)}</p>
        ${quote(body)}`;

    const title = ({name, url}: Incident | Maintenance): TemplateResult =>
      html`<div class="title">${link(url ?? '', theirs(name))}</div>`;

    const incident = (item: Incident): TemplateResult =>
      html`${title(item)}
        <p class="note">
          <b>${words.severity[incidentSeverity(item)]}</b> ${theirs(namesOf(item))}
          ${item.updates.length ? nothing : html`${words.stage[item.stage]} ${moment(item.startedAt)}`}
        </p>
        ${list(`updates of ${item.id}`, item.updates, caps.updates, update)}`;

    const work = (item: Maintenance): TemplateResult =>
      html`${title(item)}
        <p class="note">
          <b>${words.stage[item.stage]}</b> ${moment(item.from, formatMoment)}${
            item.until ? html` – ${moment(item.until, formatMoment)}` : nothing
          }
        </p>`;

    const links = (
      [
        [page.url, words.page],
        [page.subscribeUrl, labels.subscribe],
        [page.feedUrl, labels.feed],
      ] as const
    ).map(([href, text]) => (href ? html`<li>${outwardLink(href, text)}</li>` : nothing));

    return html`<div class="details">
      ${lead ? html`<div class="lead">${lead}</div>` : nothing}
      ${list('rows', components.filter(isHit).sort(worstFirst), caps.rows, row, labels.affected)}
      ${list('incidents', incidents.filter(isOpen).sort(gravestFirst), caps.incidents, incident, labels.updates)}
      ${notice ? quote(...notice) : nothing}
      ${list(
        'works',
        maintenances.filter(item => !isComplete(item)),
        caps.works,
        work,
        labels.planned,
      )}
      ${
        enclosed
          ? nothing
          : html`<ul class="links">
              ${links}
            </ul>`
      }
    </div>`;
  };
};
