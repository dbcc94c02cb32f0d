import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {icon, outlines as common} from '../../../ui/index.js';
import {outlines} from './outlines.js';
import {stageView} from './stage-view.js';
import type {Redactor} from './redactor.js';
import type {AttachmentStrings} from './strings/en.js';
import type {ReadyFile} from './waiting-file.js';

/** What somebody looks at before it is attached. */
export interface ReviewScene {
  words: AttachmentStrings;
  file: ReadyFile;
  redactor: Redactor;
  /** The picture is shown larger than the room for it. */
  isLarge: boolean;
  /** Address of the video, once it was asked for. */
  address: string | undefined;
  /** This browser or page does not play it. */
  isUnplayable: boolean;
  enlarge(): void;
  play(): void;
  failed(): void;
  attach(): void;
  later(): void;
  discard(): void;
}

const saveLink = ({words, file}: ReviewScene, address: string): TemplateResult =>
  html`<a class="save" href=${address} download=${file.name}>${words.review.save}</a>`;

const playerOf = (scene: ReviewScene): TemplateResult => {
  const {words, file, address, isUnplayable} = scene;
  const {review} = words;
  if (!address)
    return html`<button type="button" data-kind="secondary" @click=${scene.play}>
      ${icon(outlines.film)}${review.play}
    </button>`;
  if (isUnplayable)
    return html`<p role="status">${review.noPlayer}</p>
      ${saveLink(scene, address)}`;
  return html`<video
    controls
    playsinline
    aria-label=${file.name}
    .src=${address}
    @error=${scene.failed}
  ></video>`;
};

const stillsOf = ({words, file}: ReviewScene): unknown =>
  file.stills.length
    ? html`<ol class="stills" aria-label=${words.review.stills}>
        ${file.stills.map(still => html`<li>${still}</li>`)}
      </ol>`
    : nothing;

/** Title, explanation and the thing itself, by kind. */
const partsOf = (scene: ReviewScene): readonly [string, string, TemplateResult | typeof nothing] => {
  const {file, words} = scene;
  const {review} = words;
  switch (file.file.kind) {
    case 'picture':
      return [review.picture, review.pictureHelp, stageView(scene)];
    case 'video':
      return [review.video, review.videoHelp, html`${stillsOf(scene)} ${playerOf(scene)}`];
    case 'other':
      return [review.other, review.otherHelp, nothing];
  }
};

/** The person looks, hides what support need not see, and decides. */
export const reviewView = (scene: ReviewScene): TemplateResult => {
  const {words, file, attach, later, discard} = scene;
  const {review} = words;
  const [title, help, body] = partsOf(scene);
  const count = file.redaction?.boxes.length ?? 0;
  const decision = file.redaction ? (count ? review.covered(count) : review.plain) : review.asIs;
  return html`<h2 id="title" tabindex="-1">${title}</h2>
    <p class="name"><bdi>${file.name}</bdi></p>
    <p class=${file.redaction ? 'note' : 'warning'} data-severity="minor">
      ${file.redaction ? nothing : icon(common.minor)}<span>${help}</span>
    </p>
    ${body}
    <div class="actions decision">
      <button type="button" class="attach" data-kind="primary" @click=${attach}>${decision}</button>
      <button type="button" class="later" data-kind="secondary" @click=${later}>${words.review.later}</button>
      <button type="button" class="discard" @click=${discard}>${words.discard}</button>
    </div>`;
};
