import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {Box} from '../../../report/index.js';
import type {ReviewScene} from './review-view.js';
import type {AttachmentStrings} from './strings/en.js';

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100);

/** Where a box is, in words. */
export const placeOf = (
  {x, y, width, height}: Box,
  picture: HTMLCanvasElement,
  {review}: AttachmentStrings,
): string =>
  review.place(
    percent(x, picture.width),
    percent(y, picture.height),
    percent(width, picture.width),
    percent(height, picture.height),
  );

/** Puts the boxes where they are; an attribute could not, under a strict Content Security Policy. */
export const placeBoxes = (root: ParentNode, boxes: readonly Box[], picture: HTMLCanvasElement): void => {
  for (const element of root.querySelectorAll<HTMLElement>('.box')) {
    const box = boxes[Number(element.dataset['index'])];
    if (!box) continue;
    const {style} = element;
    style.left = `${(box.x / picture.width) * 100}%`;
    style.top = `${(box.y / picture.height) * 100}%`;
    style.width = `${(box.width / picture.width) * 100}%`;
    style.height = `${(box.height / picture.height) * 100}%`;
  }
};

const arrangement = (scene: ReviewScene): TemplateResult | typeof nothing => {
  const {redactor, file, words} = scene;
  const {review} = words;
  if (!file.redaction || file.redaction.selected < 0) return nothing;
  const key = (label: string, right: number, down: number, isResize: boolean): TemplateResult =>
    html`<button type="button" data-kind="secondary" @click=${() => redactor.nudge(right, down, isResize)}>
      ${label}
    </button>`;
  return html`<div class="pad" role="group" aria-label=${review.arrange}>
    ${key(review.left, -1, 0, false)} ${key(review.right, 1, 0, false)} ${key(review.up, 0, -1, false)}
    ${key(review.down, 0, 1, false)} ${key(review.wider, 1, 0, true)} ${key(review.narrower, -1, 0, true)}
    ${key(review.taller, 0, 1, true)} ${key(review.flatter, 0, -1, true)}
  </div>`;
};

const boxView = (index: number, scene: ReviewScene): TemplateResult => {
  const {words, redactor, file} = scene;
  const {boxes, selected} = file.redaction ?? {boxes: [], selected: -1};
  const box = boxes[index];
  const picture = file.file.kind === 'picture' ? file.file.picture : undefined;
  const where = box && picture ? placeOf(box, picture, words) : '';
  return html`<button
    type="button"
    class="box"
    data-index=${index}
    ?data-selected=${index === selected}
    aria-label=${`${words.review.box(index + 1, boxes.length)}: ${where}`}
    aria-describedby="keys"
    @focus=${() => redactor.select(index)}
  >
    <span class="handle"></span>
  </button>`;
};

/** The picture with its boxes, and everything that changes them. */
export const stageView = (scene: ReviewScene): TemplateResult => {
  const {words, redactor, file, isLarge, enlarge} = scene;
  const {review} = words;
  const {redaction} = file;
  if (file.file.kind !== 'picture' || !redaction) return html``;
  return html`<div class=${isLarge ? 'scroll large' : 'scroll'}>
      <div
        class="stage"
        role="application"
        aria-label=${review.stage(file.name)}
        @pointerdown=${redactor.onPointerDown}
        @pointermove=${redactor.onPointerMove}
        @pointerup=${redactor.onPointerEnd}
        @pointercancel=${redactor.onPointerEnd}
      >
        ${file.file.picture} ${redaction.boxes.map((_, index) => boxView(index, scene))}
      </div>
    </div>
    <p class="note" id="keys">${review.keys}</p>
    <div class="actions">
      <button type="button" class="add" data-kind="secondary" @click=${() => redactor.add()}>
        ${review.add}
      </button>
      <button
        type="button"
        class="remove-box"
        data-kind="secondary"
        aria-disabled=${redaction.selected < 0}
        @click=${() => redactor.remove()}
      >
        ${review.removeBox}
      </button>
      <button
        type="button"
        class="undo"
        data-kind="secondary"
        aria-disabled=${!redaction.canUndo}
        @click=${() => redactor.undo()}
      >
        ${review.undo}
      </button>
      <button type="button" class="enlarge" data-kind="secondary" @click=${enlarge}>
        ${isLarge ? review.shrink : review.enlarge}
      </button>
    </div>
    ${arrangement(scene)}`;
};
