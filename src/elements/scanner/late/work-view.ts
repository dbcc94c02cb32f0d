import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {CameraState} from '../../../barcode/index.js';
import {allOutlines} from '../../../ui/index.js';
import type {ScanSource} from '../events.js';
import {frameView, plugTools} from '../frame-view.js';
import type {Connect, Frame, Saying, Tool} from '../frame-view.js';
import {scannerOutlines} from '../outlines.js';
import {printable} from '../settings.js';
import {finderView} from './finder-view.js';
import type {Finder} from './finder-view.js';
import {isTrouble} from './scene.js';
import type {Scene} from './scene.js';
import type {WorkWords} from './strings.js';
import {typedView} from './typed-view.js';

export type Problem = keyof WorkWords['problem'];

/** What was read last. */
export interface LastScan {
  value: string;
  source: ScanSource;
}

/** What a scanner at work shows beside its frame. */
export interface WorkView extends Finder, Pick<Frame, 'words' | 'language' | 'hand' | 'otherHand'> {
  work: WorkWords;
  camera: CameraState;
  last: LastScan | undefined;
  problem: Problem | undefined;
  isReading: boolean;
  isTyping: boolean;
  goesOn: boolean;
  /** Only the smaller reader is there. */
  isPlain: boolean;
  act(): void;
  again(): void;
  torch(): void;
  change(): void;
  zoom(value: number): void;
  pick(): void;
  type(): void;
  enter(text: string): void;
  connect: Connect;
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

/** Colour and shape of what is said. */
const mark = (scene: Scene): Pick<Saying, 'severity' | 'outline'> => {
  if (scene === 'found') return {severity: 'none', outline: allOutlines.none};
  if (scene === 'dark' || scene === 'interrupted') return {severity: 'minor', outline: allOutlines.minor};
  if (scene === 'paused') return {severity: 'unknown', outline: scannerOutlines.pause};
  return isTrouble(scene)
    ? {severity: 'major', outline: allOutlines.major}
    : {severity: 'maintenance', outline: scannerOutlines.looking};
};

/** What a scene says of itself, and what to do about it. */
export const wordsOf = (
  scene: Scene,
  {words, work}: Pick<WorkView, 'words' | 'work'>,
): {title: string; cure: string} => (scene === 'idle' ? words.scene.idle : work.scene[scene]);

const saying = (view: WorkView): Saying => {
  const {scene, work, problem, isReading} = view;
  const {title, cure} = wordsOf(scene, view);
  const next = scene === 'found' && !view.goesOn ? work.waits : cure;
  const more = isReading ? work.reading : problem ? work.problem[problem] : next;
  return {...(problem ? {severity: 'minor', outline: allOutlines.minor} : mark(scene)), title, more};
};

/** Where the camera looks, a code may be meant once more. */
const looks: readonly Scene[] = ['found', 'looking', 'dark'];

const lastView = ({last, work, scene, again}: WorkView): TemplateResult | typeof nothing =>
  last
    ? html`<div class="last" part="result">
        <div>
          <bdi class="value">${printable(last.value)}</bdi>
          <span class="soft">${work.source[last.source]}</span>
        </div>
        ${
          last.source === 'camera' && looks.includes(scene)
            ? html`<button class="again" data-kind="secondary" @click=${again}>${work.again}</button>`
            : nothing
        }
      </div>`
    : nothing;

const zoomView = ({camera, work, zoom}: WorkView): TemplateResult | typeof nothing =>
  camera.zoom
    ? html`<label class="zoom"
        >${work.zoom}<input
          type="range"
          min=${camera.zoom.min}
          max=${camera.zoom.max}
          step=${camera.zoom.step}
          .value=${String(camera.zoom.value)}
          @input=${(event: Event) => zoom((event.target as HTMLInputElement).valueAsNumber)}
        />
      </label>`
    : nothing;

const toolsOf = (view: WorkView): Tool[] => {
  const {words, work, camera, connect} = view;
  const {torch, cameras} = camera;
  const tools: (Tool | false)[] = [
    torch !== undefined && {
      outline: scannerOutlines.light,
      name: work.light,
      act: view.torch,
      pressed: torch,
    },
    cameras.length > 1 && {outline: scannerOutlines.change, name: work.change, act: view.change},
    {outline: scannerOutlines.type, name: words.type, act: view.type, expanded: view.isTyping},
    {outline: scannerOutlines.picture, name: words.picture, act: view.pick},
    ...plugTools(connect, words),
  ];
  return tools.filter(tool => tool !== false);
};

/** The scanner at work. */
export const workView = (view: WorkView): TemplateResult => {
  const {words, work, scene, isPlain, isTyping} = view;
  const act = mainAct(scene, view.goesOn);
  return frameView({
    ...view,
    finder: finderView(view),
    say: saying(view),
    panel: [
      isPlain ? html`<p class="soft">${work.plain}</p>` : nothing,
      lastView(view),
      zoomView(view),
      isTyping ? typedView(view) : nothing,
    ],
    main: {outline: mainIcons[act], name: act === 'start' ? words.start : work[act], act: view.act},
    tools: toolsOf(view),
  });
};
