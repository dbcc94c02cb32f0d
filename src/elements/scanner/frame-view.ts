import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {Language} from '../../i18n/index.js';
import {icon} from '../../ui/index.js';
import {scannerOutlines} from './outlines.js';
import type {ScanSource} from './events.js';
import type {Hand} from './settings.js';
import type {Words} from './strings.js';

/** A button of the bar. */
export interface Tool {
  outline: string;
  name: string;
  act(): void;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
}

/** Hand-held scanners that a page talks to itself. */
export type HandScannerKind = Extract<ScanSource, 'hid' | 'serial'>;

/** Connects a hand-held scanner, by the kinds that can be connected now. */
export type Connect = Partial<Record<HandScannerKind, () => void>>;

/** What is said now; people who see no colour know it by the shape. */
export interface Saying {
  severity: string;
  outline: string;
  title: string;
  more?: string | undefined;
}

/** What fills the scanner, whatever it does. */
export interface Frame {
  words: Words;
  language: Language;
  scene: string;
  hand: Hand;
  finder: TemplateResult;
  say: Saying;
  panel?: readonly unknown[];
  main: Tool;
  tools: readonly Tool[];
  otherHand(): void;
}

/** The place of the camera's picture while there is none. */
export const blank = html`<div class="blank">${icon(scannerOutlines.camera)}</div>`;

/** The buttons for hand-held scanners; they are told apart only where there are both. */
export const plugTools = ({hid, serial}: Connect, words: Words): Tool[] => {
  const plug = (act: (() => void) | undefined, name: string): Tool[] =>
    act ? [{outline: scannerOutlines.plug, name, act}] : [];
  return [
    ...plug(hid, serial ? words.connectHid : words.connect),
    ...plug(serial, hid ? words.connectSerial : words.connect),
  ];
};

const sayView = ({severity, outline, title, more}: Saying): TemplateResult =>
  html`<div class="say" data-severity=${severity}>
    ${icon(outline)}
    <div>
      <h2>${title}</h2>
      ${more ? html`<p>${more}</p>` : nothing}
    </div>
  </div>`;

const toolView = ({outline, name, act, pressed, expanded}: Tool): TemplateResult =>
  html`<button
    data-kind="secondary"
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${act}
  >
    ${icon(outline)}<span>${name}</span>
  </button>`;

/** The whole scanner: picture, what to do, what was read, and the buttons where the thumb is. */
export const frameView = ({words, hand, main, tools, ...frame}: Frame): TemplateResult =>
  html`<section
    part="scanner"
    lang=${frame.language}
    aria-label=${words.label}
    data-hand=${hand}
    data-scene=${frame.scene}
  >
    ${frame.finder}
    <div class="panel">${sayView(frame.say)} ${frame.panel ?? nothing}</div>
    <div class="bar">
      <button class="main" data-kind="primary" @click=${main.act}>
        ${icon(main.outline)}<span>${main.name}</span>
      </button>
      <div class="tools">
        ${tools.map(toolView)}
        <button class="side" data-kind="secondary" @click=${frame.otherHand}>
          ${icon(hand === 'right' ? scannerOutlines.left : scannerOutlines.next)}
          <span>${hand === 'right' ? words.leftHand : words.rightHand}</span>
        </button>
      </div>
    </div>
  </section>`;
