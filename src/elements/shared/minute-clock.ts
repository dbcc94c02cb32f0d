import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

const minute = 60_000;

/**
 * Redraws its host at every full minute, which is when desks open and close, and when somebody comes back to the
 * page: a device that slept runs its timers late.
 */
export class MinuteClock implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    for (const name of ['focus', 'pageshow']) addEventListener(name, this.#tick);
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#tick);
    for (const name of ['focus', 'pageshow']) removeEventListener(name, this.#tick);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tick, minute - (Date.now() % minute));
  }

  readonly #tick = (): void => {
    this.host.requestUpdate();
    this.#wait();
  };
}
