import type {ReadableQrResult} from '../../booking/index.js';

/** The card has read its own code back: how far it reaches, or why it is not shown. */
export class StandbyBookingVerifiedEvent extends Event {
  constructor(
    /** Address that the code says. */
    readonly href: string,
    readonly result: ReadableQrResult,
  ) {
    super('standby-booking-verified', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-booking-verified': StandbyBookingVerifiedEvent;
  }
}
