import type {ReactiveController} from '@lit/reactive-element';
import {compareSeverity, isOpen, scopeSnapshot} from '../../status/index.js';
import type {Feed, StatusSnapshot} from '../../status/index.js';
import type {StandbyElement} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';

/** What the venue's status page says while the form is there. */
export class OpenStatus implements ReactiveController {
  /** The part that concerns the venue; undefined until something is known. */
  snapshot: StatusSnapshot | undefined;
  #venue: Venue | undefined;
  #feed: Feed | undefined;
  #leave: (() => void) | undefined;

  constructor(
    private readonly host: StandbyElement,
    /** The page answers again, after it did not. */
    private readonly onReturn: () => void,
  ) {
    host.addController(this);
  }

  /** Whether it names something that may be the person's problem. */
  get hasTrouble(): boolean {
    return !!this.snapshot && compareSeverity(this.snapshot.severity, 'minor') >= 0;
  }

  /** Names of the open incidents. */
  get incidents(): readonly string[] {
    return this.snapshot?.incidents.filter(isOpen).map(({name}) => name) ?? [];
  }

  follow(venue: Venue | undefined): void {
    if (venue === this.#venue) return;
    this.hostDisconnected();
    this.#venue = venue;
    this.#feed = venue?.openFeed();
    this.#leave = this.#feed?.subscribe(({snapshot}) => {
      const before = this.snapshot?.reach;
      if (snapshot.reach === 'live' && before && before !== 'live') this.onReturn();
      this.snapshot = scopeSnapshot(snapshot, venue?.config.capabilities);
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#feed?.close();
    this.#feed = this.#leave = this.#venue = this.snapshot = undefined;
  }
}
