import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {Words} from './strings.js';

/** A report after it was sent, in place of the form: its state, or as long as that cannot be told, when it was kept. */
export const doneView = (
  words: Words,
  outcome: unknown,
  savedAt: string,
  another: () => unknown,
): TemplateResult =>
  html`<div class="part">
    ${outcome ?? html`<p>${words.saved(savedAt)}</p>`}
    <div class="actions">
      <button type="button" data-kind="secondary" @click=${another}>${words.another}</button>
    </div>
  </div>`;
