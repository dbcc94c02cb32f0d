import {asDecoderError, createCamera, createDecoder, createLiveSession} from '../../../barcode/index.js';
import type {
  Camera,
  CameraError,
  Decoder,
  DecoderError,
  DecoderOptions,
  DetectedBarcode,
  LiveSession,
  Look,
} from '../../../barcode/index.js';
import {sceneOf} from './scene.js';
import type {Scene} from './scene.js';

/** What the desk asks of the element that it works for. */
export interface DeskHost {
  decoderOptions(): DecoderOptions;
  /** What is on its way of the decoder's file already; only the first caller gets it. */
  earlyWasm(url: string | undefined): DecoderOptions['wasmBytes'];
  /** Everything that was set a moment ago is known. */
  settled(): Promise<unknown>;
  /** The page's own decoder; it is not closed here. */
  ownDecoder(): Decoder | undefined;
  /** Goes on looking after a code was read. */
  goesOn(): boolean;
  /** Something that is shown has changed. */
  changed(): void;
  found(code: DetectedBarcode): void;
}

/** What the last look at the camera's picture saw; places in the video's pixels. */
export type Sight = Pick<Look, 'codes' | 'width' | 'height'>;

interface OpenedDecoder {
  ready: Promise<Decoder>;
  /** Ends it, also one that still starts; a page's own is not ended. */
  life?: AbortController;
  own: Decoder | undefined;
  options: DecoderOptions;
}

const isAlike = (one: DecoderOptions, other: DecoderOptions): boolean =>
  one.wasmUrl === other.wasmUrl &&
  one.workerUrl === other.workerUrl &&
  one.formats.join() === other.formats.join();

const nothing: Sight = {codes: [], width: 0, height: 0};
/** How long a code is shown as found while the scanner goes on, in milliseconds. */
const shownFor = 1500;

/** Brings camera, decoder and pauses together; every end of them is a {@link Scene}. */
export class ScanDesk {
  readonly video = document.createElement('video');
  readonly camera: Camera;
  sight: Sight = nothing;
  readonly #host: DeskHost;
  /** Only the smaller reader is there: this page lets no WebAssembly run. */
  isPlain = false;
  #decoder: OpenedDecoder | undefined;
  #decoderError: DecoderError | undefined;
  #live: LiveSession | undefined;
  #isOn = false;
  #isPaused = false;
  #isFound = false;
  #isDark = false;
  #shown: ReturnType<typeof setTimeout> | undefined;
  /** Codes seen together with the one that is shown: none is lost. */
  #waiting: DetectedBarcode[] = [];

  constructor(host: DeskHost) {
    this.#host = host;
    Object.assign(this.video, {muted: true, playsInline: true, autoplay: true, ariaHidden: 'true'});
    this.camera = createCamera(this.video, ({phase}) => {
      if (phase === 'running') this.#lookIfReady();
      else this.#live?.pause();
      this.#host.changed();
    });
  }

  get scene(): Scene {
    return sceneOf({
      camera: this.camera.state,
      isOn: this.#isOn,
      isPaused: this.#isPaused,
      isFound: this.#isFound,
      isDark: this.#isDark,
      isReady: !!this.#live,
      decoderError: this.#decoderError,
    });
  }

  /** Why there is trouble, if there is. */
  get error(): CameraError | DecoderError | undefined {
    return this.#decoderError ?? this.camera.state.error;
  }

  /** Loads and warms the decoder, so that the first picture need not wait for it. */
  prepare(): void {
    void this.#open().catch(() => undefined);
  }

  /** Starts, or goes on after a pause or a failure. The decoder loads while the camera is being allowed. */
  start(): void {
    this.#isOn = true;
    this.#isPaused = false;
    this.#decoderError = undefined;
    this.camera.start();
    void this.#openLive();
    this.#host.changed();
  }

  /** Lets go of the camera until `start`; what was read stays on the screen no longer. */
  pause(): void {
    this.#isPaused = true;
    this.#endFound();
    this.#halt();
  }

  /** Shows that a code came in by whatever way. */
  showFound(): void {
    this.#isFound = true;
    clearTimeout(this.#shown);
    if (this.#host.goesOn()) this.#shown = setTimeout(() => this.next(), shownFor);
    else this.#live?.pause();
    this.#host.changed();
  }

  /** Looks for the next code; one that stayed in view counts only once. */
  next(): void {
    this.#endFound();
    this.#lookIfReady();
    const code = this.#waiting.shift();
    if (code) this.#host.found(code);
    this.#host.changed();
  }

  /** Lets codes that are in view count again. */
  again(): void {
    this.#live?.forget();
    // Those that were seen together with it count again too.
    this.#waiting = [];
    this.next();
  }

  /** Reads the codes of a picture, in every way there is. Rejects with a {@link DecoderError} only. */
  async read(picture: Blob): Promise<DetectedBarcode[]> {
    const opening = this.#open();
    const used = this.#decoder;
    try {
      return await (await opening).decode(picture, {effort: 'all'});
    } catch (cause) {
      // One with other options has taken its place meanwhile.
      const isReplaced = this.#decoder && this.#decoder !== used && asDecoderError(cause).code === 'closed';
      if (isReplaced) return this.read(picture);
      throw cause;
    }
  }

  /** Takes what `read` was rejected with; gives back what is wrong with the decoder, not with the picture. */
  fail(cause: unknown): DecoderError | undefined {
    const error = asDecoderError(cause);
    if (error.code === 'unreadable-image' || error.code === 'closed') return undefined;
    this.#failed(error);
    return error;
  }

  /** Frees everything; the desk can be started again. */
  close(): void {
    this.#isPaused = false;
    this.#decoderError = undefined;
    this.#endFound();
    this.#halt();
    const decoder = this.#decoder;
    this.#decoder = undefined;
    decoder?.life?.abort();
  }

  #halt(): void {
    this.#isOn = false;
    this.#live?.pause();
    this.#live = undefined;
    // A new look at the picture sees them again.
    this.#waiting = [];
    this.sight = nothing;
    this.#isDark = false;
    this.camera.stop();
    this.#host.changed();
  }

  #endFound(): void {
    clearTimeout(this.#shown);
    this.#isFound = false;
  }

  async #open(): Promise<Decoder> {
    const opened = (this.#decoder ??= this.#create());
    try {
      const decoder = await opened.ready;
      this.isPlain = decoder.engine === 'plain';
      return decoder;
    } catch (cause) {
      // The next try loads it anew.
      if (this.#decoder === opened) this.#decoder = undefined;
      throw cause;
    }
  }

  #create(): OpenedDecoder {
    const own = this.#host.ownDecoder();
    const options = this.#host.decoderOptions();
    if (own) return {ready: Promise.resolve(own), own, options};
    const life = new AbortController();
    const wasmBytes = this.#host.earlyWasm(options.wasmUrl);
    const ready = createDecoder({...options, ...(wasmBytes && {wasmBytes}), signal: life.signal});
    return {ready, life, own, options};
  }

  /** Ends a decoder that was made with other options than those of now; the next one has them. */
  #renew(): void {
    const opened = this.#decoder;
    if (!opened) return;
    const own = this.#host.ownDecoder();
    if (own ? opened.own === own : !opened.own && isAlike(opened.options, this.#host.decoderOptions()))
      return;
    this.#decoder = undefined;
    opened.life?.abort();
  }

  async #openLive(): Promise<void> {
    const isWanted = (): boolean => this.#isOn && !this.#live;
    try {
      await this.#host.settled();
      if (!isWanted()) return;
      this.#renew();
      const decoder = await this.#open();
      if (!isWanted()) return;
      this.#live = createLiveSession(
        this.video,
        decoder,
        look => this.#seen(look),
        error => this.#failed(error),
      );
      this.#lookIfReady();
      this.#host.changed();
    } catch (cause) {
      const error = asDecoderError(cause);
      // Closed by ourselves, while somebody may have started again.
      if (error.code !== 'closed' && isWanted()) this.#failed(error);
    }
  }

  #failed(error: DecoderError): void {
    this.#halt();
    this.#decoder?.life?.abort();
    this.#decoderError = error;
    this.#decoder = undefined;
    this.#host.changed();
  }

  #lookIfReady(): void {
    if (this.camera.state.phase === 'running' && (!this.#isFound || this.#host.goesOn())) this.#live?.look();
  }

  #seen({codes, fresh, width, height, isDark}: Look): void {
    const isSame = !codes.length && !this.sight.codes.length && isDark === this.#isDark;
    this.sight = {codes, width, height};
    this.#isDark = isDark;
    const [first, ...others] = this.#host.goesOn() ? [] : fresh;
    if (this.#host.goesOn()) for (const code of fresh) this.#host.found(code);
    else if (first) {
      this.#waiting.push(...others);
      this.#host.found(first);
    }
    if (!isSame) this.#host.changed();
  }
}
