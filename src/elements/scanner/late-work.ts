import type {ReactiveController} from '@lit/reactive-element';
import {fetchWasmEarly} from '../../barcode/index.js';
import {untilDone} from '../../retry.js';
import type {StandbyElement} from '../../ui/index.js';
import type {EarlyScene} from './idle-view.js';
import type {Inside} from './late/inside.js';
import type {Work} from './late/work.js';

/** Signs that somebody is about to use a scanner. */
const signs = ['pointerdown', 'pointerenter', 'focusin', 'dragenter'] as const;
/** Milliseconds after which a page that has come to rest gets what its scanner needs, while the network is there. */
const rest = 3000;

/** Whether somebody pays for every byte, or said so. */
const savesData = (): boolean => !!(navigator as {connection?: {saveData?: boolean}}).connection?.saveData;

/**
 * The working part of a scanner: loaded when somebody comes near it, or the page has come to rest. What is in sight
 * then gets its decoder too, while the network is there: whoever walks to the gate may have none when the first guest
 * comes.
 */
export class LateWork implements ReactiveController {
  work: Work | undefined;
  #isWanted = false;
  #isNear = false;
  #isLoading = false;
  #hasFailed = false;
  #waiting: ((work: Work) => void)[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Undefined until the largest file is asked for; gone once the decoder has it. */
  #wasm: {url: string | undefined; bytes?: Promise<ArrayBuffer | undefined>} | undefined;
  readonly #sight = new IntersectionObserver(entries => {
    if (entries.at(-1)?.isIntersecting) this.#comeNear();
  });

  constructor(
    private readonly host: StandbyElement,
    readonly inside: Inside,
  ) {
    host.addController(this);
    for (const sign of signs) host.addEventListener(sign, () => this.#comeNear(), {once: true});
  }

  /** What is shown while it is not there. */
  get scene(): EarlyScene {
    if (this.#hasFailed) return 'unreachable';
    return this.#isWanted || this.#waiting.length ? 'starting' : 'idle';
  }

  hostConnected(): void {
    this.#rest = setTimeout(() => {
      this.#load();
      if (!savesData()) this.#sight.observe(this.host);
    }, rest);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#sight.disconnect();
  }

  start(): void {
    this.#isWanted = true;
    this.#fetchWasm();
    if (this.work) this.work.start();
    else this.#load();
  }

  pause(): void {
    this.#isWanted = false;
    this.work?.pause();
    this.host.requestUpdate();
  }

  /** Frees everything; it can be started again. */
  close(): void {
    this.#isWanted = false;
    this.#waiting = [];
    this.work?.close();
  }

  /** Does something with it, as soon as it is there; outside the page nobody would end what that opens. */
  use(act: (work: Work) => void): void {
    if (!this.host.isConnected) return;
    if (this.work) return act(this.work);
    this.#waiting.push(act);
    this.#load();
  }

  /** The tap that starts the camera comes a moment later; by then the reader is on its way. */
  #comeNear(): void {
    this.#isNear = true;
    this.#sight.disconnect();
    this.#fetchWasm();
    if (this.work) this.work.prepare();
    else this.#load();
  }

  #fetchWasm(): void {
    const {decoder, decoderOptions} = this.inside.look();
    if (this.#wasm || decoder) return;
    const url = decoderOptions.wasmUrl;
    this.#wasm = {url, bytes: fetchWasmEarly(url)};
  }

  /** What is on its way already, once and for the address that is wanted now. */
  #takeWasm(url: string | undefined): Promise<ArrayBuffer | undefined> | undefined {
    const bytes = this.#wasm?.url === url ? this.#wasm?.bytes : undefined;
    delete this.#wasm?.bytes;
    return bytes;
  }

  #load(): void {
    this.host.requestUpdate();
    if (this.#isLoading) return;
    this.#isLoading = true;
    void untilDone(() => this.#try());
  }

  async #try(): Promise<boolean> {
    try {
      const {Work: WorkPart} = await import('./late/work.js');
      this.#arrived((this.work = new WorkPart(this.host, this.inside, url => this.#takeWasm(url))));
      return true;
    } catch (cause) {
      if (!this.#hasFailed) this.inside.fail('chunk-unreachable', 'could not load a part of itself.', cause);
      this.#hasFailed = true;
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }

  #arrived(work: Work): void {
    this.#hasFailed = false;
    // Removed while it was loading: what was wanted is forgotten by then, and nobody is near.
    if (this.#isNear && this.host.isConnected) work.prepare();
    if (this.#isWanted) work.start();
    for (const act of this.#waiting.splice(0)) act(work);
  }
}
