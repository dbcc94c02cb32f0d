import {html} from 'lit/html.js';
import type {PropertyValues} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import {readTypedCode} from '../../barcode/index.js';
import type {BarcodeFormat, Decoder, DecoderOptions, DetectedBarcode} from '../../barcode/index.js';
import {Localize} from '../../i18n/index.js';
import {Announcer, TemplateElement, controls, palette, tokens} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {VenueController} from '../shared/venue-controller.js';
import {StandbyScanEvent} from './events.js';
import type {ScanSource} from './events.js';
import {FeedbackPlayer} from './feedback.js';
import {finderStyles} from './finder.styles.js';
import {OtherWays} from './other-ways.js';
import {ScanDesk} from './scan-desk.js';
import {isTrouble} from './scene.js';
import type {Scene} from './scene.js';
import {styles} from './scanner.styles.js';
import {formatsIn, hands, patternIn, rememberHand, rememberedHand, ticketFormats} from './settings.js';
import type {Hand} from './settings.js';
import {scannerStrings} from './strings.js';
import type {Words} from './strings.js';
import {mainAct, scannerView} from './view.js';
import type {LastScan, Problem} from './view.js';

/**
 * @summary Reads codes of tickets with the camera, from pictures, from hand-held scanners and as typed text.
 *
 * @slot - Shown until the words are there, and when they never come.
 * @fires {StandbyScanEvent} standby-scan - A code was read or entered.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid`, `camera-unavailable` or `decoder-unavailable`.
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
  /** Without sound. */
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
  readonly #announcer = new Announcer(this);
  readonly #found = new VenueController(this, () => this.requestUpdate());
  readonly #feedback = new FeedbackPlayer();
  readonly #desk = new ScanDesk({
    decoderOptions: () => this.#decoderOptions,
    ownDecoder: () => this.decoder,
    goesOn: () => this.#goesOn,
    changed: () => this.requestUpdate(),
    found: code => this.#accept(code.rawValue, 'camera', code),
  });
  readonly #ways = new OtherWays(this, {
    picture: file => void this.#read(file),
    text: text => this.#accept(text, 'keyboard'),
    pattern: () => this.#pattern,
  });
  #formats: readonly BarcodeFormat[] = ticketFormats;
  #pattern: RegExp | undefined;
  #chosenHand = rememberedHand();
  #last: LastScan | undefined;
  #problem: Problem | undefined;
  #isReading = false;
  #isTyping = false;
  #spokenScene: Scene = 'idle';

  get venueLanguage(): string | undefined {
    return (this.venue ?? this.#found.venue)?.config.language;
  }

  /** Starts the camera, or goes on after a pause; best called in a tap, which also allows sound. */
  start(): void {
    this.#feedback.unlock();
    this.#problem = undefined;
    this.#desk.start();
  }

  /** Lets go of the camera until `start()`. */
  pause(): void {
    this.#desk.pause();
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
      this.#desk.close();
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
    const {scene} = this.#desk;
    this.toggleState('looking', scene === 'looking');
    this.toggleState('found', scene === 'found');
    this.toggleState('trouble', isTrouble(scene));
    if (scene !== this.#spokenScene) this.#tell(scene);
  }

  override render(): TemplateResult {
    const {strings: words, language} = this.#localize;
    if (!words) return html`<slot></slot>`;
    const {camera, scene, sight, video} = this.#desk;
    return scannerView({
      words,
      language,
      scene,
      video,
      sight,
      camera: camera.state,
      facesUser: camera.state.facesUser,
      hand: this.#side,
      last: this.#last,
      problem: this.#problem,
      isReading: this.#isReading,
      isTyping: this.#isTyping,
      goesOn: this.#goesOn,
      act: () => this.#act(),
      again: () => this.#desk.again(),
      torch: () => void camera.setTorch(!camera.state.torch),
      change: () => this.#changeCamera(),
      zoom: value => void camera.setZoom(value),
      pick: () => this.#ways.pick(),
      type: () => void this.#toggleTyping(),
      enter: text => this.#enter(text),
      otherHand: () => this.#otherHand(),
    });
  }

  get #goesOn(): boolean {
    return this.continuous || this.kiosk;
  }

  get #side(): Hand {
    return this.#chosenHand ?? (this.hand === 'left' ? 'left' : 'right');
  }

  get #decoderOptions(): DecoderOptions {
    const {wasmUrl, workerUrl} = this;
    return {formats: this.#formats, ...(wasmUrl && {wasmUrl}), ...(workerUrl && {workerUrl})};
  }

  #startKiosk(): void {
    if (this.kiosk && this.#desk.scene === 'idle') this.#desk.start();
  }

  #act(): void {
    const act = mainAct(this.#desk.scene, this.#goesOn);
    if (act === 'pause') this.pause();
    else if (act === 'next') {
      this.#desk.next();
      if (this.#desk.scene === 'idle') this.start();
    } else this.start();
  }

  #accept(value: string, source: ScanSource, code?: DetectedBarcode): void {
    this.#last = {value, source};
    this.#problem = undefined;
    this.#desk.showFound();
    if (!this.quiet) this.#feedback.give('found');
    this.#say(words => words.read(value));
    this.dispatchEvent(new StandbyScanEvent(value, source, code?.format, code?.rawBytes));
  }

  #refuse(problem: Problem): void {
    this.#problem = problem;
    if (!this.quiet) this.#feedback.give('problem');
    this.#say(words => words.problem[problem]);
    this.requestUpdate();
  }

  #enter(text: string): void {
    this.#feedback.unlock();
    const typed = readTypedCode(text, this.#pattern);
    if ('problem' in typed) return this.#refuse(typed.problem);
    this.#isTyping = false;
    this.#accept(typed.value, 'typed');
  }

  async #read(file: File): Promise<void> {
    this.#isReading = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      const codes = await this.#desk.read(file);
      if (!codes.length) this.#refuse('no-code');
      for (const code of codes) this.#accept(code.rawValue, 'picture', code);
    } catch (cause) {
      if (this.isConnected) this.#pictureFailed(cause);
    } finally {
      this.#isReading = false;
      this.requestUpdate();
    }
  }

  #pictureFailed(cause: unknown): void {
    // Trouble with the decoder is a scene of its own.
    if (!this.#desk.fail(cause)) this.#refuse('no-picture');
  }

  #changeCamera(): void {
    const {cameras, deviceId} = this.#desk.camera.state;
    const at = cameras.findIndex(camera => camera.deviceId === deviceId);
    const next = cameras[(at + 1) % cameras.length];
    if (!next) return;
    this.#desk.camera.choose(next.deviceId);
    this.#say(words => words.changed(next.label));
  }

  async #toggleTyping(): Promise<void> {
    this.#isTyping = !this.#isTyping;
    this.#problem = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('#typed')?.focus();
  }

  #otherHand(): void {
    this.#chosenHand = this.#side === 'right' ? 'left' : 'right';
    rememberHand(this.#chosenHand);
    this.requestUpdate();
  }

  /** Says what has changed to those who do not see it, and reports what an integrator may want to mend. */
  #tell(scene: Scene): void {
    this.#spokenScene = scene;
    if (!isTrouble(scene)) {
      if (scene !== 'found' && scene !== 'idle') this.#say(words => words.scene[scene].title);
      return;
    }
    this.#say(words => `${words.scene[scene].title}. ${words.scene[scene].cure}`);
    const {error} = this.#desk;
    const code = error?.name === 'CameraError' ? 'camera-unavailable' : 'decoder-unavailable';
    this.fail(code, `cannot scan: ${scene}. ${error?.message ?? ''}`, error);
  }

  #say(text: (words: Words) => string): void {
    const {strings} = this.#localize;
    if (strings) this.#announcer.announce(`scanner ${++spoken}`, text(strings));
  }
}

/** Every saying is one of its own, also when its words are the same. */
let spoken = 0;

declare global {
  interface HTMLElementTagNameMap {
    'standby-scanner': StandbyScanner;
  }
}
