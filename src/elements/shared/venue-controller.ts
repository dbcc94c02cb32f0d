import type {ReactiveController} from '@lit/reactive-element';
import type {StandbyElement} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {findVenue} from './find-venue.js';

/** Keeps the venue of its host while that is connected, and tells when it is found or is another one. */
export class VenueController implements ReactiveController {
  venue: Venue | undefined;
  #leave: (() => void) | undefined;
  readonly #host: StandbyElement;
  readonly #onVenue: () => void;

  constructor(host: StandbyElement, onVenue: () => void) {
    this.#host = host;
    this.#onVenue = onVenue;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = findVenue(this.#host, venue => {
      this.venue = venue;
      this.#onVenue();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
  }
}
