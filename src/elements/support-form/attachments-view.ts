import {html} from 'lit/html.js';
import type {ReactiveElement} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {DraftEditor} from '../../report/index.js';
import type {AttachEvent, DetachEvent} from './attachments/events.js';

const tag = 'standby-attachments';

/** Where files come in; its code is loaded when somebody starts to write. */
export const attachmentsView = (
  editor: DraftEditor,
  host: ReactiveElement,
  {kiosk, language}: {kiosk: boolean; language: string},
): TemplateResult =>
  html`<standby-attachments
    lang=${language}
    .files=${editor.files}
    .read=${async (id: string) => (await editor.readFiles()).find(file => file.id === id)}
    .area=${host}
    .isKiosk=${kiosk}
    @attach=${(event: AttachEvent) => event.waitUntil(editor.attach(event.file))}
    @detach=${({fileId}: DetachEvent) => void editor.detach(fileId)}
  ></standby-attachments>`;

/** Loads the part; resolves to false when it did not arrive. */
export const loadAttachments = async (): Promise<boolean> => {
  if (customElements.get(tag)) return true;
  try {
    const {StandbyAttachments} = await import('./attachments/attachments.js');
    StandbyAttachments.define();
    return true;
  } catch {
    return false;
  }
};
