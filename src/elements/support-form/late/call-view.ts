import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {availabilityOf, rankDesks, rightTime} from '../../../contact/index.js';
import type {Desk} from '../../../contact/index.js';
import type {Severity} from '../../../status/index.js';
import {icon, outlines} from '../../../ui/index.js';
import {dialling, headline, iconOf} from '../../shared/desk-view.js';
import type {DeskScene} from '../../shared/desk-view.js';
import {regionName} from '../../shared/names.js';
import type {FormScene} from '../scene.js';

/** What the line with the phone number is drawn from. */
export interface CallScene extends FormScene {
  region: string | undefined;
  timeZone: string;
}

const isClosed = (desk: Desk, now: number): boolean =>
  ['closed', 'unknown'].includes(availabilityOf(desk, now).kind);

const severityOf = (isUrgent: boolean, isShut: boolean): Severity =>
  isUrgent ? (isShut ? 'minor' : 'critical') : 'unknown';

/** Whom to call, as the contact card says it; loud once the report is urgent. Undefined where there is no phone. */
export const callView = (scene: CallScene): TemplateResult | undefined => {
  const {words, locale, region, timeZone, kiosk, venue, copyNumber} = scene;
  const now = rightTime();
  const ranked = rankDesks(venue?.config.contact?.desks ?? [], {locale, region, timeZone, now});
  const [desk] = ranked;
  if (!desk?.phone) return undefined;
  const deskScene: DeskScene = {words, locale, now, timeZone, kiosk, copy: copyNumber};
  const availability = availabilityOf(desk, now);
  const isUrgent = scene.urgent === true;
  const isShut = availability.kind === 'closed';
  const other = isUrgent && isShut ? ranked.find(another => !isClosed(another, now)) : undefined;
  const [sentence, yourTime] = headline(desk, availability, deskScene);
  const title = isUrgent ? (isShut ? words.phone.urgentShut : words.phone.urgent) : words.phone.calm;
  return html`<div class="call" part="phone" data-severity=${severityOf(isUrgent, isShut)}>
      <div class="text">
        <p class="state">
          ${isUrgent ? icon(outlines.minor) : iconOf(availability.kind)}<span>${title}</span>
        </p>
        <p class="note">${words.of(regionName(desk.region, locale))}. ${sentence} ${yourTime}</p>
        <div class="number"><bdi id="number">${desk.phone}</bdi></div>
        ${
          other
            ? html`<p>
                ${words.phone.alsoOpen(regionName(other.region, locale))}
                <bdi class="label">${other.phone}</bdi>
              </p>`
            : nothing
        }
      </div>
      ${dialling(desk.phone, 'number', deskScene, isUrgent ? availability.kind : 'closed')}
    </div>
    ${isUrgent && !isShut ? html`<p class="too" data-severity="critical">${words.phone.send}</p>` : nothing}`;
};
