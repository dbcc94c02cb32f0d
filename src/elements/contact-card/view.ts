import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {availabilityOf} from '../../contact/index.js';
import type {Desk} from '../../contact/index.js';
import {dialling, iconOf, severityOf} from '../shared/desk-view.js';
import type {DeskScene} from '../shared/desk-view.js';
import {languageNames, regionName} from '../shared/names.js';
import type {Words} from './strings.js';

/** What every part of the card is drawn from. */
export interface Scene extends DeskScene {
  words: Words;
}

/** One desk of the list: where, whether open, its number. */
export const deskRow = (desk: Desk, index: number, scene: Scene): TemplateResult => {
  const {words, locale, now} = scene;
  const {kind} = availabilityOf(desk, now);
  const id = `number-${String(index)}`;
  return html`<li data-severity=${severityOf(kind)}>
    <div class="row">
      ${iconOf(kind)}<b>${regionName(desk.region, locale)}</b>
      <span class="screen">${words.state[kind]}</span>
    </div>
    ${desk.languages?.length ? html`<p class="note">${words.languages(languageNames(desk.languages, locale))}</p>` : nothing}
    <p><bdi id=${id}>${desk.phone}</bdi></p>
    ${dialling(desk.phone ?? '', id, scene, 'closed')}
  </li>`;
};
