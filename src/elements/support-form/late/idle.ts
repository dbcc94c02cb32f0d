/** Milliseconds without a touch until somebody is asked whether they are still there, and from then on. */
const quiet = 90_000;
const grace = 30_000;

const signs = ['pointerdown', 'keydown', 'input', 'touchstart', 'wheel'];

/** Watches for signs of life at a kiosk, and tells when there were none for long. */
export class Idle {
  /** Seconds left to answer; undefined while somebody is there. */
  left: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onChange: () => void,
    private readonly onOver: () => void,
  ) {}

  /** Starts to watch, or goes on after somebody said that they are there. */
  readonly wake = (): void => {
    const wasAsking = this.left !== undefined;
    this.left = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(grace / 1000), quiet);
    if (wasAsking) this.onChange();
    for (const sign of signs) addEventListener(sign, this.wake, {passive: true, capture: true});
  };

  stop(): void {
    this.left = undefined;
    clearTimeout(this.#timer);
    for (const sign of signs) removeEventListener(sign, this.wake, {capture: true});
  }

  #ask(seconds: number): void {
    if (seconds <= 0) {
      this.stop();
      return this.onOver();
    }
    this.left = seconds;
    this.#timer = setTimeout(() => this.#ask(seconds - 1), 1000);
    this.onChange();
  }
}
