import type {ReactiveController} from '@lit/reactive-element';
import {untilDone} from '../../retry.js';
import type {StandbyElement} from '../../ui/index.js';
import type {EarlyScene} from './idle-view.js';
import type {Inside} from './late/inside.js';
import type {Work} from './late/work.js';

/** Signs that somebody is about to use a scanner. */
const signs = ['pointerdown', 'pointerenter', 'focusin', 'dragenter'] as const;
/** Milliseconds after which a page that has come to rest gets what its scanner needs, while the network is there. */
const rest = 3000;

/** The working part of a scanner: loaded when somebody comes near it, or the page has come to rest. */
export class LateWork implements ReactiveController {
  work: Work | undefined;
  #isWanted = false;
  #isNear = false;
  #isLoading = false;
  #hasFailed = false;
  #waiting: ((work: Work) => void)[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;

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
    if (!this.work) this.#rest = setTimeout(() => this.#load(), rest);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
  }

  start(): void {
    this.#isWanted = true;
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

  /** Does something with it, as soon as it is there. */
  use(act: (work: Work) => void): void {
    if (this.work) return act(this.work);
    this.#waiting.push(act);
    this.#load();
  }

  /** The tap that starts the camera comes a moment later; by then the reader is on its way. */
  #comeNear(): void {
    this.#isNear = true;
    if (this.work) this.work.prepare();
    else this.#load();
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
      this.#arrived((this.work = new WorkPart(this.host, this.inside)));
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
    if (this.#isNear) work.prepare();
    if (this.#isWanted) work.start();
    for (const act of this.#waiting.splice(0)) act(work);
  }
}
