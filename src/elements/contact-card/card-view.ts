import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {availabilityOf, holidayHint, telHref, urgencyRules} from '../../contact/index.js';
import type {Availability, Desk} from '../../contact/index.js';
import {allOutlines, icon} from '../../ui/index.js';
import type {VenueConfig} from '../../venue/index.js';
import {dialling, headline, iconOf, mailLink, outlook, severityOf} from '../shared/desk-view.js';
import {languageNames, regionName} from '../shared/names.js';
import {qrView} from '../shared/qr-code.js';
import type {QrDrawing} from '../shared/qr-encoder.js';
import {timetable} from './timetable.js';
import {deskRow} from './view.js';
import type {Scene} from './view.js';

/** What the whole card is drawn from. */
export interface CardScene extends Scene {
  /** Desks with a phone, the one to call first. */
  desks: readonly Desk[];
  /** Of the first desk. */
  availability: Availability;
  config: VenueConfig;
  /** Something about contacts in the configuration was left out. */
  isFaulty: boolean;
  /** The device's clock shows another time than the card goes by. */
  isClockWrong: boolean;
  /** What became of the last attempt to copy. */
  copied: string;
  /** The number of the first desk, where a phone can scan it. */
  code: QrDrawing | undefined;
  /** Whether the other desks are shown. */
  isOpen: boolean;
  toggle(): void;
}

const isClosed = ({kind}: Availability): boolean => kind === 'closed' || kind === 'unknown';

const emailOf = ({desks, config: {contact}}: CardScene): string | undefined =>
  desks[0]?.email ?? contact?.email ?? contact?.desks?.find(({email}) => email)?.email;

const urgent = ({words, config}: CardScene): TemplateResult =>
  html`<div>
    <p class="label">${words.urgentMeans}</p>
    <ul class="list">
      ${(config.urgency ?? urgencyRules).map(rule => html`<li>${words.situation[rule]}</li>`)}
    </ul>
  </div>`;

const meanwhile = (scene: CardScene): TemplateResult => {
  const {words, desks, now} = scene;
  const email = emailOf(scene);
  const isOtherOpen = desks.slice(1).some(desk => !isClosed(availabilityOf(desk, now)));
  return html`<div class="screen">
    <p class="label">${words.meanwhile}</p>
    <ul class="list">
      ${email ? html`<li>${words.write} ${mailLink(email, scene)}</li>` : nothing}
      <li>${words.sheet}</li>
      ${isOtherOpen ? html`<li>${words.others}</li>` : nothing}
    </ul>
  </div>`;
};

const escalation = (scene: CardScene): unknown => {
  const {words, kiosk, config} = scene;
  const {escalation: to, accountManager} = config.contact ?? {};
  if (!to && !accountManager) return nothing;
  const {name = words.accountManager, phone, email} = accountManager ?? {};
  const number = phone && (kiosk ? phone : html`<a href=${telHref(phone)}>${phone}</a>`);
  return html`<div>
    <p class="label">${words.critical}</p>
    <p>${words.escalate}</p>
    ${accountManager ? html`<p><bdi>${name}</bdi></p>` : nothing}
    ${number ? html`<p><bdi>${number}</bdi></p>` : nothing}
    ${email ? html`<p>${mailLink(email, scene)}</p>` : nothing}
  </div>`;
};

const faulty = ({words, isFaulty}: CardScene): unknown =>
  isFaulty ? html`<p class="note">${words.faulty}</p>` : nothing;

const others = (scene: CardScene): unknown => {
  const {words, desks, isOpen, toggle} = scene;
  if (desks.length < 2) return nothing;
  return html`<button
      class="more"
      data-kind="secondary"
      aria-expanded=${isOpen}
      aria-controls="desks"
      @click=${toggle}
    >
      ${words.all}${icon(allOutlines.more)}
    </button>
    <ul class="desks" id="desks" ?hidden=${!isOpen} aria-label=${words.all}>
      ${desks.map((desk, index) => deskRow(desk, index, scene))}
    </ul>`;
};

const reach = (desk: Desk, scene: CardScene): TemplateResult => {
  const {words, locale, availability, copied, kiosk, code} = scene;
  const {phone = ''} = desk;
  return html`<div class="reach">
    <div>
      <p class="label">${words.of(regionName(desk.region, locale))}</p>
      ${desk.languages?.length ? html`<p class="note">${words.languages(languageNames(desk.languages, locale))}</p>` : nothing}
      <div class="number"><bdi id="number">${phone}</bdi></div>
      ${dialling(phone, 'number', scene, availability.kind)}
      ${kiosk || !copied ? nothing : html`<p class="said">${copied}</p>`}
    </div>
    ${
      code
        ? html`<figure>
            ${qrView(code, words.code(phone))}
            <figcaption class="note">${words.scan}</figcaption>
          </figure>`
        : nothing
    }
  </div>`;
};

const fullMoment = (timeZone: string, now: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, {timeZone, dateStyle: 'long', timeStyle: 'short'}).format(now);

const rightClock = ({words, locale, timeZone, now, isClockWrong}: CardScene): unknown =>
  isClockWrong ? html`<p class="note">${words.clock(fullMoment(timeZone, now, locale))}</p>` : nothing;

const withDesk = (desk: Desk, scene: CardScene): TemplateResult => {
  const {words, locale, now, availability} = scene;
  const {kind} = availability;
  const [sentence, yourTime] = headline(desk, availability, scene);
  const holiday = holidayHint(desk, now);
  return html`<div class="state">
      ${iconOf(kind)}
      <div>
        <p><b>${sentence}</b></p>
        ${yourTime ? html`<p class="note">${yourTime}</p>` : nothing} ${rightClock(scene)}
        ${outlook(desk, availability, scene).map(line => html`<p class="note">${line}</p>`)}
        ${holiday ? html`<p class="note">${words.holiday(regionName(holiday, locale))}</p>` : nothing}
      </div>
    </div>
    <div class="body">
      ${reach(desk, scene)} ${kind === 'emergencies' ? urgent(scene) : nothing}
      ${kind === 'open' || kind === 'day' ? nothing : meanwhile(scene)} ${escalation(scene)}
      ${desk.rules?.length ? timetable(desk, scene) : nothing} ${faulty(scene)} ${others(scene)}
    </div>`;
};

const withoutDesk = (scene: CardScene): TemplateResult => {
  const {words} = scene;
  const email = emailOf(scene);
  return html`<div class="state">
      ${icon(email ? allOutlines.maintenance : allOutlines.unknown)}
      <p><b>${email ? words.writtenOnly : words.missing}</b></p>
    </div>
    <div class="body">
      <p>${email ? html`${words.write} ${mailLink(email, scene)}` : words.ask}</p>
      ${escalation(scene)} ${faulty(scene)}
    </div>`;
};

/** The card: the answer first, then the number, then what else helps. */
export const cardView = (scene: CardScene): TemplateResult => {
  const [desk] = scene.desks;
  return html`<section
    part="card"
    aria-label=${scene.words.label}
    data-severity=${desk ? severityOf(scene.availability.kind) : 'unknown'}
  >
    ${desk ? withDesk(desk, scene) : withoutDesk(scene)}
  </section>`;
};
