import type {Venue} from '../../venue/index.js';

/** The venue is known; also when it is one on defaults because its configuration could not be had. */
export class StandbyVenueReadyEvent extends Event {
  constructor(readonly venue: Venue) {
    super('standby-venue-ready', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-venue-ready': StandbyVenueReadyEvent;
  }
}
