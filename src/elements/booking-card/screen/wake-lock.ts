/** What a browser gives to whoever keeps the screen on. */
interface Lock {
  readonly released: boolean;
  release(): Promise<void>;
}

/**
 * Keeps the display on while it is held and its host is in a page. Browsers take it away whenever the page is hidden,
 * and some on a low battery: whoever holds it again gets it again.
 */
export class WakeLock {
  #lock: Lock | undefined;
  #isWanted = false;
  #isAsked = false;

  constructor(private readonly host: Element) {}

  hold(): void {
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
    else if (!document.hidden && !this.#isAsked && (this.#lock?.released ?? true)) void this.#take();
  };

  async #take(): Promise<void> {
    // Refused on a low battery, or by the policy of the page: the screen then goes dark as the device likes.
    this.#isAsked = true;
    const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    this.#isAsked = false;
    if (this.#isWanted) this.#lock = lock;
    else void lock?.release().catch(() => undefined);
  }
}
