/** Codes of the problems that elements report; they stay stable across versions. */
export type StandbyErrorCode =
  | 'config-invalid'
  | 'config-unreachable'
  | 'attribute-invalid'
  | 'status-unreachable'
  | 'chunk-unreachable'
  | 'attachment-failed'
  | 'camera-unavailable'
  | 'decoder-unavailable';

/** Something could not be done. The element shows it too; `cause` is for logs. */
export class StandbyErrorEvent extends Event {
  constructor(
    readonly code: StandbyErrorCode,
    readonly message: string,
    readonly cause?: unknown,
  ) {
    super('standby-error', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-error': StandbyErrorEvent;
  }
}
