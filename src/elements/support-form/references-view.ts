import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {allOutlines, icon} from '../../ui/index.js';
import {explainers, field, invalid} from './field-view.js';
import type {FormScene} from './scene.js';

/** What the field of references is drawn from beside the form itself. */
export interface ReferencesScene extends FormScene {
  /** Takes what was pasted or typed; what is recognised becomes a chip. */
  recognise(text: string, isReference: boolean): void;
  /** Takes a chip away. */
  drop(kind: 'bookings' | 'links', text: string): void;
}

const chip = ({words, drop}: ReferencesScene, kind: 'bookings' | 'links', text: string): TemplateResult =>
  html`<li class="chip">
    <bdi>${text}</bdi
    ><button type="button" aria-label=${words.remove(text)} @click=${() => drop(kind, text)}>
      ${icon(allOutlines.close)}
    </button>
  </li>`;

/** Booking references and links: a line to paste them into, and what has been recognised as chips. */
export const referencesView = (scene: ReferencesScene): TemplateResult => {
  const {words, draft, recognise} = scene;
  const take = (input: HTMLInputElement): void => {
    if (!input.value.trim()) return;
    recognise(input.value, true);
    input.value = '';
  };
  const pasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain');
    if (!text?.trim()) return;
    event.preventDefault();
    recognise(text, true);
  };
  const entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Enter would send the form.
    event.preventDefault();
    take(event.target as HTMLInputElement);
  };
  const control = html`<div class="beside">
      <input
        id="references"
        name="references"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby=${explainers(scene, 'references')}
        aria-invalid=${invalid(scene, 'references')}
        @paste=${pasted}
        @keydown=${entered}
        @change=${({target}: Event) => take(target as HTMLInputElement)}
      />
    </div>
    ${
      draft.bookings.length + draft.links.length
        ? html`<ul class="chips" aria-label=${words.chips}>
            ${draft.bookings.map(text => chip(scene, 'bookings', text))}
            ${draft.links.map(text => chip(scene, 'links', text))}
          </ul>`
        : nothing
    }`;
  return field(scene, 'references', control, true);
};
