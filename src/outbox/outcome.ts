/** Why an item is not delivered (yet). The codes stay stable across versions. */
export type DeliveryReason =
  /** Nobody answered: no network, no name, a connection cut, or an answer that the browser keeps from the page. */
  | 'unreachable'
  /** The answer did not come in time. */
  | 'timed-out'
  /** The page went away, or the outbox was closed, while the item was on its way. */
  | 'interrupted'
  /** Somebody else answered in place of the server: a redirect or a web page, as from a hotel's login page. */
  | 'portal'
  /** A success without the item's own id in it; it proves nothing. */
  | 'unconfirmed'
  /** The server is still busy with an earlier attempt (409). */
  | 'in-progress'
  /** The server asks for patience (408, 425, 429, 503). */
  | 'busy'
  | 'server-error'
  /** The server does not take it as it is (400, 415, 422 and the like). */
  | 'invalid'
  | 'too-large'
  /** The page may not: credentials are missing or wrong (401, 403, 407). */
  | 'not-allowed'
  /** There is no such address (404, 405, 410). */
  | 'no-endpoint'
  /** The server is there, but does not allow this page to speak with it. */
  | 'cors'
  /** A file of the item cannot be read on this device. */
  | 'unreadable';

/** What stands in the way; `detail` is the server's own text, at most 300 characters. */
export interface Failure {
  reason: DeliveryReason;
  /** HTTP status, where there was one. */
  status?: number;
  detail?: string;
}

/**
 * How an attempt ended. `retry` is tried again by itself; `needs-you` waits for the person, who changes something
 * or chooses another way; `blocked` waits for somebody who runs the server, and is tried again now and then.
 */
export type Outcome =
  | {kind: 'sent'; /** Under what name the server knows it. */ reference?: string}
  | (Failure & {
      kind: 'retry' | 'needs-you' | 'blocked';
      /** Milliseconds for which the server wants to be left alone. */
      retryAfter?: number;
    });

const kinds = ['sent', 'retry', 'needs-you', 'blocked'];

/** Whether a sender gave back an outcome at all. */
export const isOutcome = (value: unknown): value is Outcome =>
  kinds.includes((value as Outcome | undefined)?.kind ?? '');
