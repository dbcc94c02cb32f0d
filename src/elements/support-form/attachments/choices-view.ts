import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {canCapture} from '../../../report/index.js';
import type {AttachmentLimits} from '../../../report/index.js';
import {icon} from '../../../ui/index.js';
import {outlines} from './outlines.js';
import type {CaptureState} from './screen-capture.js';
import {formatSize} from './sizes.js';
import type {AttachmentStrings} from './strings/en.js';

/** What the choices are drawn from. */
export interface ChoicesScene {
  words: AttachmentStrings;
  locale: string;
  limits: AttachmentLimits;
  capture: CaptureState;
  /** Files are held over the area. */
  isOver: boolean;
  take(files: File[]): void;
  screenshot(): void;
  record(): void;
  finish(): void;
  cancel(): void;
}

const pick = (event: Event): void =>
  ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();

/** Fires `input`, which leaves shadow roots: the form must not take it for one of its own fields. */
const silent = (event: Event): void => event.stopPropagation();

const fileButton = (
  {take}: ChoicesScene,
  label: string,
  outline: string,
  isCamera: boolean,
): TemplateResult => {
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was removed.
    input.value = '';
    take(files);
  };
  return html`<button type="button" data-kind="secondary" @click=${pick}>${icon(outline)}${label}</button> ${
      isCamera
        ? html`<input
            hidden
            type="file"
            accept="image/*"
            capture="environment"
            aria-label=${label}
            @input=${silent}
            @change=${chosen}
          />`
        : html`<input hidden type="file" multiple aria-label=${label} @input=${silent} @change=${chosen} />`
    }`;
};

const screenButton = (label: string, outline: string, act: () => void): TemplateResult =>
  html`<button type="button" data-kind="secondary" @click=${act}>${icon(outline)}${label}</button>`;

const recordingView = ({words, locale, limits, capture, finish, cancel}: ChoicesScene): TemplateResult => {
  const isRecording = capture.kind === 'recording';
  const {seconds, bytes} = isRecording ? capture : {seconds: 0, bytes: 0};
  return html`<div class="capture" data-severity=${isRecording ? 'critical' : 'maintenance'}>
    <p id="capture">
      ${icon(isRecording ? outlines.record : outlines.screen)}
      ${isRecording ? words.recording(Math.floor(seconds), limits.maxSeconds, formatSize(bytes, locale)) : words.asking}
    </p>
    ${
      isRecording
        ? html`<progress aria-labelledby="capture" max=${limits.maxSeconds} .value=${seconds}></progress>`
        : nothing
    }
    <div class="actions">
      ${isRecording ? html`<button type="button" data-kind="primary" @click=${finish}>${words.stop}</button>` : nothing}
      <button type="button" data-kind="secondary" @click=${cancel}>${words.discard}</button>
    </div>
  </div>`;
};

/** The ways to add something; while the screen is taken, what goes on there. */
export const choicesView = (scene: ChoicesScene): TemplateResult => {
  const {words, locale, limits, capture, isOver} = scene;
  if (capture.kind !== 'idle') return recordingView(scene);
  return html`<div class="choices" ?data-over=${isOver}>
    <p class="hint">${isOver ? words.drop : words.hint}</p>
    <div class="actions">
      ${fileButton(scene, words.choose, outlines.file, false)}
      ${matchMedia('(any-pointer: coarse)').matches ? fileButton(scene, words.photo, outlines.camera, true) : nothing}
      ${canCapture('picture') ? screenButton(words.screenshot, outlines.screen, scene.screenshot) : nothing}
      ${canCapture('video') ? screenButton(words.record, outlines.record, scene.record) : nothing}
    </div>
    <p class="note">${words.limits(limits.maxFiles, formatSize(limits.maxBytes, locale))}</p>
  </div>`;
};
