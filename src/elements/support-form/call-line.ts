import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {nearestDesk} from '../../contact/index.js';
import {icon, outlines} from '../../ui/index.js';
import type {FormScene} from './scene.js';

/** The number of support by itself, for as long as it is not known whether somebody answers there. */
export const callLine = ({words, locale, venue, urgent}: FormScene): TemplateResult | undefined => {
  const phone = nearestDesk(venue?.config.contact?.desks ?? [], locale)?.phone;
  if (!phone)
    return urgent
      ? html`<div class="call" data-severity="critical">
          <p class="state">${icon(outlines.minor)}<span>${words.phone.urgentNone}</span></p>
        </div>`
      : undefined;
  return html`<div class="call" part="phone" data-severity=${urgent ? 'critical' : 'unknown'}>
    <div class="text">
      <p class="state">
        ${icon(outlines.unknown)}<span>${urgent ? words.phone.urgent : words.phone.calm}</span>
      </p>
      <div class="number"><bdi id="number">${phone}</bdi></div>
    </div>
  </div>`;
};
