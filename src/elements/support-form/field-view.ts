import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {allOutlines, icon} from '../../ui/index.js';
import type {FieldName, FormScene} from './scene.js';

const hintOf = (scene: FormScene, name: FieldName): string | undefined => {
  const {hint} = scene.words;
  if (name === 'happened') return hint.happened(scene.draft.happened.timeZone);
  const others: Partial<Record<FieldName, string>> = {...hint, happened: ''};
  return others[name];
};

/** Ids of what explains a field, for `aria-describedby`. */
export const explainers = (scene: FormScene, name: FieldName): string | typeof nothing =>
  [hintOf(scene, name) && `${name}-hint`, scene.faults.has(name) && `${name}-fault`]
    .filter(Boolean)
    .join(' ') || nothing;

/** `aria-invalid` of a field; absent while nothing is wrong with it. */
export const invalid = ({faults}: FormScene, name: FieldName): 'true' | typeof nothing =>
  faults.has(name) ? 'true' : nothing;

/** Hint and fault, in the places that `explainers` names. */
export const explanation = (scene: FormScene, name: FieldName): TemplateResult => {
  const hint = hintOf(scene, name);
  const fault = scene.faults.get(name);
  return html`${hint ? html`<p class="note" id="${name}-hint">${hint}</p>` : nothing}
  ${
    fault
      ? html`<p class="fault" id="${name}-fault" data-severity="critical">
          ${icon(allOutlines.critical)}<span>${fault}</span>
        </p>`
      : nothing
  }`;
};

/** Label, hint and fault around a control whose id is the name of the field. */
export const field = (
  scene: FormScene,
  name: FieldName,
  control: TemplateResult,
  isOptional = false,
): TemplateResult =>
  html`<div class="field">
    <label for=${name}
      >${
        isOptional
          ? html`${scene.words.field[name]} <span class="extra">(${scene.words.optional})</span>`
          : scene.words.field[name]
      }</label
    >
    ${explanation(scene, name)} ${control}
  </div>`;

interface LineOptions {
  value: string;
  edit(value: string): void;
  type?: string;
  autocomplete?: string;
  isOptional?: boolean;
}

const valueOf = ({target}: Event): string => (target as HTMLInputElement).value;

/** A field of one line. */
export const line = (
  scene: FormScene,
  name: FieldName,
  {value, edit, type = 'text', autocomplete = 'off', isOptional = false}: LineOptions,
): TemplateResult =>
  field(
    scene,
    name,
    html`<input
      id=${name}
      name=${name}
      type=${type}
      autocomplete=${scene.kiosk ? 'off' : autocomplete}
      aria-describedby=${explainers(scene, name)}
      aria-invalid=${invalid(scene, name)}
      .value=${value}
      @input=${(event: Event) => edit(valueOf(event))}
    />`,
    isOptional,
  );

/** A field of several lines. */
export const area = (
  scene: FormScene,
  name: FieldName,
  {value, edit, isOptional = false}: LineOptions,
  paste?: (event: ClipboardEvent) => void,
): TemplateResult =>
  field(
    scene,
    name,
    html`<textarea
      id=${name}
      name=${name}
      class=${isOptional ? 'short' : ''}
      rows=${isOptional ? 2 : 4}
      autocomplete="off"
      aria-describedby=${explainers(scene, name)}
      aria-invalid=${invalid(scene, name)}
      .value=${value}
      @input=${(event: Event) => edit(valueOf(event))}
      @paste=${paste}
    ></textarea>`,
    isOptional,
  );
