import type {Matter} from '../../advice/index.js';

/** `close`: for this page; `snooze`: for a while; `dismiss`: until it gets worse. */
export type DismissAction = 'close' | 'snooze' | 'dismiss';

/** Somebody wants to see no more of these matters for now; prevented, they stay in sight. */
export class StandbyDismissEvent extends Event {
  constructor(
    readonly action: DismissAction,
    readonly matters: readonly Matter[],
  ) {
    super('standby-dismiss', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'standby-dismiss': StandbyDismissEvent;
  }
}
