import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';

/** A question before something is lost, in place of the button that asks for it. */
export interface Question {
  id: string;
  title: string;
  explain?: readonly string[];
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
}

/** Asks before something is lost; the focus belongs on the title, and Escape is no. */
export const questionView = ({id, title, explain = [], yes, no, onYes, onNo}: Question): TemplateResult =>
  html`<div
    class="box"
    role="group"
    data-severity="major"
    aria-labelledby=${id}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') onNo();
    }}
  >
    <div class="list">
      <p class="label" id=${id} tabindex="-1">${title}</p>
      ${explain.map(line => html`<p>${line}</p>`)}
      <div class="actions">
        <button type="button" data-kind="secondary" @click=${onNo}>${no}</button>
        <button type="button" data-kind="secondary" @click=${onYes}>${yes}</button>
      </div>
    </div>
  </div>`;
