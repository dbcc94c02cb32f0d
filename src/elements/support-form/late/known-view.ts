import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {findMatters, sentenceFor, severityByCapability} from '../../../advice/index.js';
import type {Matter} from '../../../advice/index.js';
import {formatMoment} from '../../../i18n/index.js';
import type {ReportIncident} from '../../../report/index.js';
import type {StatusSnapshot} from '../../../status/index.js';
import {allOutlines, icon} from '../../../ui/index.js';
import {outwardLink} from '../../shared/outward-link.js';
import type {FormScene} from '../scene.js';
import type {LateWords} from './strings.js';

/** What the question "is it this?" is drawn from. */
export interface KnownScene extends FormScene {
  late: LateWords;
  snapshot: StatusSnapshot;
  /** What the person said: nothing yet, that it is one of these, or that it is not. */
  answer: 'open' | 'this' | 'other';
  choose(incident: ReportIncident): void;
  decline(): void;
  /** Opens the report that belongs to the chosen incident. */
  addMore(): void;
}

const outlineOf = ({severity}: Matter): string =>
  severity === 'critical'
    ? allOutlines.critical
    : severity === 'major'
      ? allOutlines.major
      : allOutlines.minor;

/** An incident as the report names it. */
const incidentOf = ({id, incident}: Matter, name: string): ReportIncident => ({
  id,
  name,
  ...(incident?.url && {url: incident.url}),
});

const matterView = (matter: Matter, scene: KnownScene, now: Date): TemplateResult => {
  const {late, locale, snapshot, venue, choose} = scene;
  const situation = {severities: severityByCapability(snapshot), offered: venue?.config.capabilities};
  const {fault, quoted} = sentenceFor(matter, 'staff', situation, late.advice);
  const since = matter.incident?.startedAt;
  const name = matter.incident?.name ?? fault;
  return html`<li class="report" data-severity=${matter.severity}>
    <div class="state">
      ${icon(outlineOf(matter))}<span lang=${quoted ? (snapshot.page.lang ?? nothing) : nothing}
        ><bdi>${fault}</bdi></span
      >
    </div>
    ${since ? html`<p class="note">${late.known.since(formatMoment(new Date(since), locale, now))}</p>` : nothing}
    <div class="actions">
      <button type="button" data-kind="secondary" @click=${() => choose(incidentOf(matter, name))}>
        ${late.known.yes}
      </button>
    </div>
  </li>`;
};

/** What the status page already says, as a question; nothing when it says nothing. */
export const knownView = (scene: KnownScene): TemplateResult | typeof nothing => {
  const {late, snapshot, kiosk, answer, decline, addMore} = scene;
  const {known} = late;
  const matters = findMatters(snapshot);
  if (answer === 'this') {
    const {subscribeUrl, url} = snapshot.page;
    return html`<div class="part" id="known">
      <div class="box" data-severity="none" tabindex="-1" id="thanks">
        ${icon(allOutlines.none)}
        <p>${known.thanks}</p>
      </div>
      <div class="actions">
        ${kiosk || !(subscribeUrl ?? url) ? nothing : outwardLink(subscribeUrl ?? url, known.subscribe)}
        <button type="button" data-kind="secondary" @click=${addMore}>${known.more}</button>
        <button type="button" @click=${decline}>${known.no}</button>
      </div>
    </div>`;
  }
  if (answer === 'other' || !matters.length) return nothing;
  return html`<section class="part" id="known" aria-labelledby="known-title">
    <div>
      <h3 id="known-title">${known.title}</h3>
      <p class="note">${known.hint}</p>
    </div>
    <ul class="list">
      ${matters.map(matter => matterView(matter, scene, new Date(scene.now)))}
    </ul>
    <div class="actions">
      <button type="button" data-kind="primary" @click=${decline}>${known.no}</button>
    </div>
  </section>`;
};

/** To which incident the report belongs, with the way to say that it does not. */
export const belongsView = ({draft: {incident}, edit}: FormScene, {known}: LateWords): unknown =>
  incident
    ? html`<div class="part">
        <div class="row">
          <p>${known.belongs(incident.name)}</p>
          <button type="button" data-kind="secondary" @click=${() => edit({incident: undefined})}>
            ${known.detach}
          </button>
        </div>
      </div>`
    : nothing;
