import type {StandbyElement} from '../../ui/index.js';
import type {LateHooks} from './inside.js';
import type {Late} from './late/late.js';

/** Milliseconds until a part that did not arrive is asked for again. */
const pause = 10_000;

/** Milliseconds that sending waits for the part that checks a report; nothing holds it up for longer. */
const patience = 2_000;

/** The parts of the form that are loaded once somebody uses it. */
export class Parts {
  late: Late | undefined;
  #isLoading = false;
  #isUsed = false;
  #arrival: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: StandbyElement,
    private readonly hooks: LateHooks,
    private readonly onFail: (cause: unknown) => void,
  ) {}

  /** Loads them; without files at a kiosk, where somebody who uses the form is watched for whether they stay. */
  load(kiosk: boolean, isUsed: boolean): void {
    this.#isUsed ||= isUsed;
    if (kiosk && isUsed) this.late?.watch();
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#arrival = this.#load(kiosk);
  }

  async #load(kiosk: boolean): Promise<void> {
    try {
      const {Late: LatePart} = await import('./late/late.js');
      this.late = new LatePart(this.host, this.hooks);
      if (!kiosk) this.late.loadAttachments();
      else if (this.#isUsed && this.host.isConnected) this.late.watch();
      this.host.requestUpdate();
      await this.late.arrival;
      this.late.prepare();
    } catch (cause) {
      this.onFail(cause);
      setTimeout(() => (this.#isLoading = false), pause);
    }
  }

  /** Resolves when everything that checks a report is there, or could not be loaded, or takes too long. */
  arrival(): Promise<unknown> {
    return Promise.race([this.#arrival, new Promise(resolve => setTimeout(resolve, patience))]);
  }
}
