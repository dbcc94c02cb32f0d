import type {StatusChange, StatusSnapshot} from '../../status/index.js';

/** The status that concerns the banner was read for the first time, or is another one now. */
export class StandbyStatusChangeEvent extends Event {
  constructor(
    /** The part of the status that concerns the banner. */
    readonly snapshot: StatusSnapshot,
    /** What became different; empty the first time. */
    readonly changes: readonly StatusChange[],
  ) {
    super('standby-status-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-status-change': StandbyStatusChangeEvent;
  }
}
