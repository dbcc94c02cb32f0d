import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {OutboxFile} from '../../../outbox/index.js';
import {icon} from '../../../ui/index.js';
import {outlines} from './outlines.js';
import {formatSize} from './sizes.js';
import type {AttachmentStrings} from './strings/en.js';
import type {ReadyFile, WaitingFile} from './waiting-file.js';

/** What the list is drawn from. */
export interface ListScene {
  words: AttachmentStrings;
  locale: string;
  files: readonly OutboxFile[];
  waiting: readonly WaitingFile[];
  /** Small picture of an attached file, once it is there. */
  thumbnailOf(file: OutboxFile): HTMLCanvasElement | undefined;
  /** Nothing can be added or changed. */
  isFixed: boolean;
  look(file: ReadyFile): void;
  drop(file: WaitingFile): void;
  hide(file: OutboxFile): void;
  remove(file: OutboxFile): void;
}

const pictureOf = (thumbnail: HTMLCanvasElement | undefined, type: string): TemplateResult =>
  html`<div class="thumb">
    ${thumbnail ?? icon(type.startsWith('video/') ? outlines.film : type.startsWith('image/') ? outlines.screen : outlines.file)}
  </div>`;

const action = (
  label: string,
  name: string,
  kind: 'primary' | 'secondary' | 'plain',
  act: () => void,
): TemplateResult =>
  html`<button type="button" data-kind=${kind} aria-label=${`${label}: ${name}`} @click=${act}>
    ${label}
  </button>`;

const attached = (file: OutboxFile, scene: ListScene): TemplateResult => {
  const {words, locale, isFixed} = scene;
  const {name, size, type} = file;
  return html`<li data-file=${file.id}>
    ${pictureOf(scene.thumbnailOf(file), type)}
    <div class="about">
      <p class="name"><bdi>${name}</bdi></p>
      <p class="note">${formatSize(size, locale)}</p>
    </div>
    ${
      isFixed
        ? nothing
        : html`<div class="actions">
            ${
              type === 'image/png' || type === 'image/jpeg'
                ? action(words.hide, name, 'secondary', () => scene.hide(file))
                : nothing
            }
            ${action(words.remove, name, 'plain', () => scene.remove(file))}
          </div>`
    }
  </li>`;
};

const onItsWay = (file: WaitingFile, scene: ListScene): TemplateResult => {
  const {words} = scene;
  if (file.kind === 'opening')
    return html`<li data-waiting=${file.id}>
      ${pictureOf(undefined, '')}
      <div class="about">
        <p class="name" id=${`waiting-${file.id}`}>${words.opening(file.name)}</p>
        <progress aria-labelledby=${`waiting-${file.id}`}></progress>
      </div>
      <div class="actions">${action(words.remove, file.name, 'plain', () => scene.drop(file))}</div>
    </li>`;
  return html`<li data-waiting=${file.id} data-severity="minor">
    ${pictureOf(file.thumbnail, file.file.type)}
    <div class="about">
      <p class="name"><bdi>${file.name}</bdi></p>
      <p class="note" id=${`waiting-${file.id}`}>${file.isSaving ? words.saving : words.waiting}</p>
      ${file.isSaving ? html`<progress aria-labelledby=${`waiting-${file.id}`}></progress>` : nothing}
    </div>
    ${
      file.isSaving
        ? nothing
        : html`<div class="actions">
            ${action(words.look, file.name, 'primary', () => scene.look(file))}
            ${action(words.discard, file.name, 'plain', () => scene.drop(file))}
          </div>`
    }
  </li>`;
};

/** What is attached, and what is on its way. */
export const listView = (scene: ListScene): TemplateResult | typeof nothing =>
  scene.files.length || scene.waiting.length
    ? html`<ul class="files" aria-label=${scene.words.label}>
        ${scene.files.map(file => attached(file, scene))} ${scene.waiting.map(file => onItsWay(file, scene))}
      </ul>`
    : nothing;
