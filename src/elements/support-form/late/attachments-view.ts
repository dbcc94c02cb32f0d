import {html} from 'lit/html.js';
import type {ReactiveElement} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {DraftEditor} from '../../../report/index.js';
import type {StandbyAttachments} from '../attachments/attachments.js';
import type {AttachEvent, DetachEvent} from '../attachments/events.js';

const tag = 'standby-attachments';

/** Where files come in; they are given to the draft as soon as that is kept, and shown as on their way until then. */
export const attachmentsView = (
  files: DraftEditor['files'],
  kept: () => Promise<DraftEditor | undefined>,
  host: ReactiveElement,
  language: string,
): TemplateResult =>
  html`<standby-attachments
    id="files"
    lang=${language}
    .files=${files}
    .read=${async (id: string) => (await (await kept())?.readFiles())?.find(file => file.id === id)}
    .area=${host}
    @attach=${(event: AttachEvent) => event.waitUntil(kept().then(editor => editor?.attach(event.file)))}
    @detach=${({fileId}: DetachEvent) => void kept().then(editor => editor?.detach(fileId))}
  ></standby-attachments>`;

/** How many files somebody has given and not decided on, once those are kept that they attach. */
export const undecidedFiles = async (root: ParentNode): Promise<number> =>
  (await root.querySelector<StandbyAttachments>(tag)?.decided()) ?? 0;

/** Loads the part. @throws when it does not arrive. */
export const loadAttachments = async (): Promise<void> => {
  if (customElements.get(tag)) return;
  const {StandbyAttachments} = await import('../attachments/attachments.js');
  StandbyAttachments.define();
};
