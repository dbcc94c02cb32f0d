import type {Paper, PrintedSheet, ReadableQrResult} from '../../booking/index.js';

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

/** A poster goes to the printer or into a PDF. */
export class StandbyBookingPrintEvent extends Event {
  constructor(
    /** As `sheetsToReprint` takes it. */
    readonly sheet: PrintedSheet,
    readonly paper: Paper,
    readonly output: 'printer' | 'pdf',
  ) {
    super('standby-booking-print', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-booking-print': StandbyBookingPrintEvent;
    'standby-booking-verified': StandbyBookingVerifiedEvent;
  }
}
