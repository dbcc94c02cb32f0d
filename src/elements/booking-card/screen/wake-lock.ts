/** What a browser gives to whoever keeps the screen on. */
interface Lock {
  readonly released: boolean;
  release(): Promise<void>;
}

/** Keeps the display on while it is held and its host is in a page; browsers take it away whenever the page is hidden. */
export class WakeLock {
  #lock: Lock | undefined;
  #isWanted = false;

  constructor(private readonly host: Element) {}

  hold(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    document.addEventListener('visibilitychange', this.#ask);
    this.#ask();
  }

  release(): void {
    this.#isWanted = false;
    document.removeEventListener('visibilitychange', this.#ask);
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }

  readonly #ask = (): void => {
    if (!this.host.isConnected) this.release();
    else if (!document.hidden && (this.#lock?.released ?? true)) void this.#take();
  };

  async #take(): Promise<void> {
    // Refused on a low battery, or by the policy of the page: the screen then goes dark as the device likes.
    const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (this.#isWanted) this.#lock = lock;
    else void lock?.release().catch(() => undefined);
  }
}
