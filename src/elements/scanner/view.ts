import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {CameraState} from '../../barcode/index.js';
import type {Language} from '../../i18n/index.js';
import {allOutlines, icon} from '../../ui/index.js';
import type {ScanSource} from './events.js';
import {finderView} from './finder-view.js';
import type {Finder} from './finder-view.js';
import {scannerOutlines} from './outlines.js';
import {isTrouble} from './scene.js';
import type {Scene} from './scene.js';
import {printable} from './settings.js';
import type {Hand} from './settings.js';
import type {Words} from './strings.js';
import {typedView} from './typed-view.js';

export type Problem = keyof Words['problem'];

/** What was read last. */
export interface LastScan {
  value: string;
  source: ScanSource;
}

export interface ScannerView extends Finder {
  words: Words;
  language: Language;
  camera: CameraState;
  hand: Hand;
  last: LastScan | undefined;
  problem: Problem | undefined;
  isReading: boolean;
  isTyping: boolean;
  goesOn: boolean;
  act(): void;
  again(): void;
  torch(): void;
  change(): void;
  zoom(value: number): void;
  pick(): void;
  type(): void;
  enter(text: string): void;
  otherHand(): void;
}

type MainAct = 'start' | 'pause' | 'goOn' | 'next' | 'retry';

const mainActs: Partial<Record<Scene, MainAct>> = {
  idle: 'start',
  paused: 'goOn',
  asking: 'pause',
  starting: 'pause',
  looking: 'pause',
  dark: 'pause',
  interrupted: 'pause',
};

/** What the large button does now. */
export const mainAct = (scene: Scene, goesOn: boolean): MainAct => {
  if (scene === 'found') return goesOn ? 'pause' : 'next';
  return mainActs[scene] ?? 'retry';
};

const mainIcons: Record<MainAct, string> = {
  start: scannerOutlines.start,
  pause: scannerOutlines.pause,
  goOn: scannerOutlines.start,
  next: scannerOutlines.next,
  retry: scannerOutlines.retry,
};

/** Colour and shape of what is said; people who see no colour know it by the shape. */
const mark = (scene: Scene): readonly [severity: string, outline: string] => {
  if (scene === 'found') return ['none', allOutlines.none];
  if (scene === 'dark' || scene === 'interrupted') return ['minor', allOutlines.minor];
  if (scene === 'paused') return ['unknown', scannerOutlines.pause];
  return isTrouble(scene) ? ['major', allOutlines.major] : ['maintenance', scannerOutlines.looking];
};

const sayView = ({scene, words, problem, isReading}: ScannerView): TemplateResult => {
  const {title, cure} = words.scene[scene];
  const [severity, outline] = problem ? (['minor', allOutlines.minor] as const) : mark(scene);
  const more = isReading ? words.reading : problem ? words.problem[problem] : cure;
  return html`<div class="say" data-severity=${severity}>
    ${icon(outline)}
    <div>
      <h2>${title}</h2>
      ${more ? html`<p>${more}</p>` : nothing}
    </div>
  </div>`;
};

const lastView = ({last, words, again}: ScannerView): TemplateResult | typeof nothing =>
  last
    ? html`<div class="last" part="result">
        <bdi class="value">${printable(last.value)}</bdi>
        <span class="soft">${words.source[last.source]}</span>
        ${
          last.source === 'camera'
            ? html`<button class="again" data-kind="secondary" @click=${again}>${words.again}</button>`
            : nothing
        }
      </div>`
    : nothing;

const zoomView = ({camera, words, zoom}: ScannerView): TemplateResult | typeof nothing =>
  camera.zoom
    ? html`<label class="zoom"
        >${words.zoom}<input
          type="range"
          min=${camera.zoom.min}
          max=${camera.zoom.max}
          step=${camera.zoom.step}
          .value=${String(camera.zoom.value)}
          @input=${(event: Event) => zoom((event.target as HTMLInputElement).valueAsNumber)}
        />
      </label>`
    : nothing;

const tool = (
  outline: string,
  name: string,
  act: () => void,
  pressed?: boolean,
  expanded?: boolean,
): TemplateResult =>
  html`<button
    data-kind="secondary"
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${act}
  >
    ${icon(outline)}<span>${name}</span>
  </button>`;

const barView = (view: ScannerView): TemplateResult => {
  const {words, camera, scene, goesOn, hand} = view;
  const act = mainAct(scene, goesOn);
  const {torch, cameras} = camera;
  return html`<div class="bar">
    <button class="main" data-kind="primary" @click=${view.act}>
      ${icon(mainIcons[act])}<span>${words[act]}</span>
    </button>
    <div class="tools">
      ${torch === undefined ? nothing : tool(scannerOutlines.light, words.light, view.torch, torch)}
      ${cameras.length > 1 ? tool(scannerOutlines.change, words.change, view.change) : nothing}
      ${tool(scannerOutlines.type, words.type, view.type, undefined, view.isTyping)}
      ${tool(scannerOutlines.picture, words.picture, view.pick)}
      ${tool(
        hand === 'right' ? scannerOutlines.left : scannerOutlines.next,
        hand === 'right' ? words.leftHand : words.rightHand,
        view.otherHand,
      )}
    </div>
  </div>`;
};

/** The whole scanner: picture, what to do, what was read, and the buttons where the thumb is. */
export const scannerView = (view: ScannerView): TemplateResult =>
  html`<section
    part="scanner"
    lang=${view.language}
    aria-label=${view.words.label}
    data-hand=${view.hand}
    data-scene=${view.scene}
  >
    ${finderView(view)}
    <div class="panel">
      ${sayView(view)} ${lastView(view)} ${zoomView(view)} ${view.isTyping ? typedView(view) : nothing}
    </div>
    ${barView(view)}
  </section>`;
