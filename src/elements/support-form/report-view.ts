import {html, noChange, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {ReportDraft} from '../../report/index.js';
import {area, explainers, explanation, field, invalid, line} from './field-view.js';
import {referencesView} from './references-view.js';
import type {ReferencesScene} from './references-view.js';

const channelName = ({words}: ReferencesScene, channel: string): string =>
  (words.place as Readonly<Record<string, string>>)[channel] ?? channel;

const channels = (scene: ReferencesScene): TemplateResult => {
  const {words, draft, edit} = scene;
  const toggle = (channel: string, isOn: boolean): void =>
    edit({channels: [...draft.channels.filter(name => name !== channel), ...(isOn ? [channel] : [])]});
  return html`<fieldset class="question" id="channels" tabindex="-1">
    <legend>${words.field.channels} <span class="extra">(${words.optional})</span></legend>
    <div class="choices">
      ${scene.channels.map(
        channel =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="channels"
              value=${channel}
              .checked=${draft.channels.includes(channel)}
              @change=${({target}: Event) => toggle(channel, (target as HTMLInputElement).checked)}
            />${channelName(scene, channel)}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

/** A moment as `datetime-local` has it, on the clock of this device. */
const localMinute = (now: number): string =>
  new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

const happened = (scene: ReferencesScene): TemplateResult => {
  const {words, draft, edit} = scene;
  const set = (at: string): void => edit({happened: {...draft.happened, at}});
  const control = html`<div class="beside">
    <input
      id="happened"
      name="happened"
      type="datetime-local"
      aria-describedby=${explainers(scene, 'happened')}
      aria-invalid=${invalid(scene, 'happened')}
      .value=${
        // Half a date is empty too: setting it would wipe out the half that is there.
        draft.happened.at || noChange
      }
      @input=${({target}: Event) => set((target as HTMLInputElement).value)}
    /><button type="button" data-kind="secondary" @click=${() => set(localMinute(Date.now()))}>
      ${words.justNow}
    </button>
  </div>`;
  return field(scene, 'happened', control, true);
};

/** What happened: the one question that matters first, then what spares support a question. */
export const reportView = (scene: ReferencesScene, attachments: unknown): TemplateResult => {
  const {words, draft, edit, recognise} = scene;
  const pasted = ({clipboardData}: ClipboardEvent): void => {
    const text = clipboardData?.getData('text/plain');
    if (text) recognise(text, false);
  };
  return html`<div class="part">
    <fieldset>
      <legend><h3>${words.report.title}</h3></legend>
      ${area(
        scene,
        'description',
        {value: draft.description, edit: description => edit({description})},
        pasted,
      )}
      ${channels(scene)} ${happened(scene)} ${referencesView(scene)}
      ${area(scene, 'errors', {value: draft.errors, edit: errors => edit({errors}), isOptional: true}, pasted)}
      ${
        attachments === nothing
          ? nothing
          : html`<div class="field" role="group" aria-labelledby="files-label">
              <p class="label" id="files-label">
                ${words.field.files} <span class="extra">(${words.optional})</span>
              </p>
              ${explanation(scene, 'files')} ${attachments}
            </div>`
      }
    </fieldset>
  </div>`;
};

/** How support reaches the person. */
export const reachView = (scene: ReferencesScene, isAccountKnown: boolean): TemplateResult => {
  const {words, draft, edit} = scene;
  const {contact} = draft;
  const way = (
    name: keyof ReportDraft['contact'],
    type: string,
    autocomplete: string,
    isOptional = false,
  ): TemplateResult =>
    line(scene, name, {
      ...{type, autocomplete, isOptional},
      value: contact[name],
      edit: value => edit({contact: {...contact, [name]: value}}),
    });
  return html`<div class="part">
    <fieldset>
      <legend><h3>${words.report.reach}</h3></legend>
      ${way('name', 'text', 'name', true)}
      <div class="pair">${way('email', 'email', 'email')} ${way('phone', 'tel', 'tel', true)}</div>
      ${
        isAccountKnown
          ? nothing
          : line(scene, 'account', {
              value: draft.accountId,
              isOptional: true,
              edit: accountId => edit({accountId}),
            })
      }
    </fieldset>
  </div>`;
};
