import type {OutboxEnvironment} from './environment.js';
import type {Entry, HeldFile} from './item.js';
import {isOutcome} from './outcome.js';
import type {Outcome} from './outcome.js';

/** An item on its way. */
export interface Parcel<T = unknown> {
  id: string;
  data: T;
  files: readonly HeldFile[];
  /** 1 for the first. */
  attempt: number;
  /** What an earlier attempt has left with `remember`. */
  resume: unknown;
}

export interface SendContext {
  /** The same for every attempt with the same content; goes into the header `Idempotency-Key` in quotes. */
  idempotencyKey: string;
  /** Ends the attempt: it takes too long, or the person has discarded the item. */
  signal: AbortSignal;
  /** Tells how far the upload is, 0 to 1; as long as that goes on, the attempt takes as long as it takes. */
  progress(fraction: number): void;
  /** Stores where the next attempt can go on, as plain JSON: the step, the address of an upload. */
  remember(resume: unknown): Promise<void>;
}

/**
 * Delivers one item and tells how it went; `deliver` and `judgeResponse` do for most servers. Whatever it throws
 * counts as nobody having answered, and it is called again for an item that the server may already have.
 */
export type Send<T = unknown> = (parcel: Parcel<T>, context: SendContext) => Promise<Outcome>;

/** The `Idempotency-Key` of an item: the same for every attempt with the same content. */
const idempotencyKey = ({id, edition}: Pick<Entry, 'id' | 'edition'>): string =>
  edition ? `${id}.${edition}` : id;

/** Half a minute, and a second more for each 16 kB: the slowest line worth waiting for. */
const patience = (files: readonly HeldFile[]): number =>
  30_000 + files.reduce((total, {size}) => total + size, 0) / 16;

/** An item with its bytes, as far as they can be read. */
export interface Loaded {
  entry: Entry;
  files: readonly HeldFile[];
}

export interface Attempt {
  outcome: Promise<Outcome>;
  /** Ends it early. */
  stop(): void;
}

type Surroundings = Pick<OutboxEnvironment, 'now' | 'setTimeout' | 'clearTimeout'>;

/** Starts one attempt, which always ends, whatever the sender does. */
export const startAttempt = (
  send: Send,
  {entry, files}: Loaded,
  told: Pick<SendContext, 'progress' | 'remember'>,
  env: Surroundings,
): Attempt => {
  const {id, data, attempts: attempt, resume} = entry;
  const controller = new AbortController();
  const {signal} = controller;
  let timer: unknown;
  let end: (outcome: Outcome) => void;
  const ended = new Promise<Outcome>(resolve => (end = resolve));
  const giveUp = (reason: 'timed-out' | 'interrupted'): void => {
    end({kind: 'retry', reason});
    controller.abort();
  };
  const wait = (): void => {
    env.clearTimeout(timer);
    timer = env.setTimeout(() => giveUp('timed-out'), patience(files));
  };
  const run = async (): Promise<Outcome> => {
    // A report without its picture is not the report.
    if (files.length < entry.files.length) return {kind: 'needs-you', reason: 'unreadable'};
    const answer: unknown = await send(
      {id, data, files, attempt, resume},
      {
        idempotencyKey: idempotencyKey(entry),
        signal,
        progress(fraction) {
          if (signal.aborted) return;
          wait();
          told.progress(fraction);
        },
        remember: told.remember,
      },
    );
    if (isOutcome(answer)) return answer;
    return {kind: 'retry', reason: 'unconfirmed'};
  };
  wait();
  const outcome = Promise.race([
    ended,
    Promise.resolve()
      .then(run)
      .catch((error: unknown): Outcome => ({
        kind: 'retry',
        reason: 'unreachable',
        detail: String(error).slice(0, 300),
      })),
  ]).finally(() => env.clearTimeout(timer));
  return {outcome, stop: () => giveUp('interrupted')};
};
