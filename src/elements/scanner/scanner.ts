import {html} from 'lit/html.js';
import type {PropertyValues} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {BarcodeFormat, Decoder} from '../../barcode/index.js';
import {Localize} from '../../i18n/index.js';
import {controls, palette, TemplateElement, tokens} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {VenueController} from '../shared/venue-controller.js';
import {StandbyScanEvent} from './events.js';
import {FeedbackPlayer} from './feedback.js';
import type {Feedback} from './feedback.js';
import {finderStyles} from './finder.styles.js';
import {idleView} from './idle-view.js';
import {LateWork} from './late-work.js';
import {connectable, OtherWays} from './other-ways.js';
import {styles} from './scanner.styles.js';
import {formatsIn, hands, patternIn, rememberHand, rememberedHand, ticketFormats} from './settings.js';
import type {Hand} from './settings.js';
import {scannerStrings} from './strings.js';

/**
 * @summary Reads codes of tickets with the camera, from pictures, from hand-held scanners and as typed text.
 *
 * @slot - Shown until the words are there, and when they never come.
 * @fires {StandbyScanEvent} standby-scan - A code was read or entered.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid`, `camera-unavailable`, `decoder-unavailable` or
 * `chunk-unreachable`.
 * @csspart scanner - The whole scanner.
 * @csspart result - What was read last.
 * @cssstate looking - The camera runs and codes are looked for.
 * @cssstate found - A code was read.
 * @cssstate trouble - Something keeps the camera from reading codes.
 */
export class StandbyScanner extends TemplateElement {
  static override readonly tag = 'standby-scanner';
  static override styles = [tokens, controls, palette, styles, finderStyles];
  static override properties = {
    formats: {},
    pattern: {},
    continuous: {type: Boolean},
    kiosk: {type: Boolean, reflect: true},
    quiet: {type: Boolean},
    hand: {},
    wasmUrl: {attribute: 'wasm-url'},
    workerUrl: {attribute: 'worker-url'},
    decoder: {attribute: false},
    venue: {attribute: false},
  };

  /** Kinds of codes to look for, such as `qr_code aztec`; those that tickets carry without it. Read at the start. */
  declare formats: string | undefined;
  /** What a code of the venue looks like, as in HTML's `pattern`; checked when a code is typed. */
  declare pattern: string | undefined;
  /** Goes on looking after each code, instead of waiting for "Scan next". */
  declare continuous: boolean;
  /** For a device of its own: starts by itself, goes on by itself, and everything is larger. */
  declare kiosk: boolean;
  /** Without sound; what vibrates still does. */
  declare quiet: boolean;
  /** `right` (default) or `left`: the side where the buttons are. What somebody chose on this device outranks it. */
  declare hand: Hand | undefined;
  /** Address of the decoder's WebAssembly file, when it does not lie beside the code. */
  declare wasmUrl: string | undefined;
  /** Address of the decoder's worker, when it does not lie beside the code. */
  declare workerUrl: string | undefined;
  /** A decoder of the page's own to share, instead of one for this scanner; it stays open. */
  declare decoder: Decoder | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  readonly #localize = new Localize(this, scannerStrings);
  readonly #found = new VenueController(this, () => this.requestUpdate());
  readonly #feedback = new FeedbackPlayer();
  readonly #late = new LateWork(this, {
    look: () => ({
      words: this.#localize.strings,
      language: this.#localize.language,
      hand: this.#side,
      pattern: this.#pattern,
      goesOn: this.continuous || this.kiosk,
      decoder: this.decoder,
      decoderOptions: {
        formats: this.#formats,
        ...(this.wasmUrl && {wasmUrl: this.wasmUrl}),
        ...(this.workerUrl && {workerUrl: this.workerUrl}),
      },
    }),
    accept: (value, source, more) => {
      this.#late.use(work => work.show(value, source));
      this.#give('found');
      this.dispatchEvent(new StandbyScanEvent(value, source, more?.format, more?.rawBytes));
    },
    feedback: feedback => this.#give(feedback),
    pick: () => this.#ways.pick(),
    otherHand: () => this.#otherHand(),
    state: (name, on) => this.toggleState(name, on),
    fail: (code, message, cause) => this.fail(code, message, cause),
  });
  readonly #ways = new OtherWays(this, {
    picture: file => this.#late.use(work => void work.read(file)),
    text: text => {
      // Its keys are a gesture too.
      this.#feedback.unlock();
      this.#late.inside.accept(text, 'keyboard');
    },
    pattern: () => this.#pattern,
  });
  #formats: readonly BarcodeFormat[] = ticketFormats;
  #pattern: RegExp | undefined;
  #chosenHand = rememberedHand();

  get venueLanguage(): string | undefined {
    return (this.venue ?? this.#found.venue)?.config.language;
  }

  constructor() {
    super();
    // Whatever is tapped allows sound, also what the working part handles without `start`.
    this.addEventListener('click', () => this.#feedback.unlock());
  }

  /** Starts the camera, or goes on after a pause; best called in a tap, which also allows sound. */
  start(): void {
    // Outside the page nobody would end what starts.
    if (!this.isConnected) return;
    this.#feedback.unlock();
    this.#late.start();
  }

  /** Lets go of the camera until `start()`. */
  pause(): void {
    this.#late.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#startKiosk();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      // A move in the document is a disconnection for a moment only.
      if (this.isConnected) return;
      this.#late.close();
      this.#feedback.close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('formats'))
      this.#formats = formatsIn(this.formats, names =>
        this.fail('attribute-invalid', `does not know formats="${names}".`),
      );
    if (changed.has('pattern'))
      this.#pattern = patternIn(this.pattern, () =>
        this.fail('attribute-invalid', `cannot use pattern="${String(this.pattern)}".`),
      );
    if (changed.has('hand') && this.hand && !hands.includes(this.hand))
      this.fail('attribute-invalid', `does not know hand="${this.hand}"; "right" is used.`);
    if (changed.has('kiosk')) this.#startKiosk();
    this.#late.work?.settle();
  }

  override render(): TemplateResult {
    const {strings: words, language} = this.#localize;
    if (!words) return html`<slot></slot>`;
    return (
      this.#late.work?.view() ??
      idleView({
        ...{words, language, hand: this.#side, scene: this.#late.scene},
        start: () => this.start(),
        type: () => this.#late.use(work => void work.toggleTyping()),
        pick: () => this.#ways.pick(),
        connect: connectable(kind => this.#late.use(work => void work.connect(kind))),
        otherHand: () => this.#otherHand(),
      })
    );
  }

  get #side(): Hand {
    return this.#chosenHand ?? (this.hand === 'left' ? 'left' : 'right');
  }

  #startKiosk(): void {
    if (this.kiosk && (this.#late.work?.isIdle ?? true)) this.start();
  }

  #give(feedback: Feedback): void {
    this.#feedback.give(feedback, this.quiet);
  }

  #otherHand(): void {
    this.#chosenHand = this.#side === 'right' ? 'left' : 'right';
    rememberHand(this.#chosenHand);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-scanner': StandbyScanner;
  }
}
