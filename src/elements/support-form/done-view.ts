import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {formatMoment} from '../../i18n/index.js';
import type {OutboxItem} from '../../outbox/index.js';
import type {FormScene} from './scene.js';

/** A report after it was sent, in place of the form: its state, or as long as that cannot be told, when it was kept. */
export const doneView = (
  {words, locale}: FormScene,
  {kept, createdAt}: Pick<OutboxItem, 'kept' | 'createdAt'>,
  outcome: TemplateResult | undefined,
  another: () => unknown,
): TemplateResult => {
  const time = formatMoment(new Date(createdAt), locale);
  return html`<div class="part">
    ${outcome ?? html`<p>${kept === 'memory' ? words.savedPage(time) : words.saved(time)}</p>`}
    <div class="actions">
      <button type="button" data-kind="secondary" @click=${another}>${words.another}</button>
    </div>
  </div>`;
};
