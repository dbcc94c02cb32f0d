import type {Failure} from './outcome.js';
import type {Pause} from './pause.js';

export const deliveryStates = ['draft', 'queued', 'sending', 'sent', 'needs-you', 'blocked'] as const;

/**
 * Where an item is on its way: `draft` until the person sends it, `queued` and `sending` while the outbox does,
 * `sent` when the server has confirmed it; `needs-you` and `blocked` wait with their reason and keep everything.
 */
export type DeliveryState = (typeof deliveryStates)[number];

/** A file of an item, without its bytes. */
export interface OutboxFile {
  id: string;
  name: string;
  /** Media type. */
  type: string;
  /** In bytes. */
  size: number;
}

/** A file with its bytes. */
export interface HeldFile extends OutboxFile {
  bytes: ArrayBuffer;
}

/** Proof that the server has an item. */
export interface Receipt {
  /** Id of the item. */
  id: string;
  label?: string;
  /** Under what name the server knows it. */
  reference?: string;
  /** Wall clock of this device in milliseconds, for people to read. */
  sentAt: number;
}

/** What the outbox holds, without bytes. */
export interface OutboxItem<T = unknown> {
  id: string;
  state: DeliveryState;
  /** What people call it; it stays in the receipt. */
  label?: string;
  /** Gone when sent. */
  data?: T;
  files: readonly OutboxFile[];
  attempts: number;
  /** Wall clock of this device in milliseconds, for people to read. */
  createdAt: number;
  /** Why the last attempt did not succeed. */
  failure?: Failure;
  receipt?: Receipt;
  /** In `memory` it is lost with the page: say so, and offer the way to download it. */
  kept: 'device' | 'memory';
  /** 0 to 1, in the tab that sends it, where the sender tells. */
  progress?: number;
}

/** An item as it is stored. */
export interface Entry<T = unknown> extends Omit<OutboxItem<T>, 'kept' | 'progress'> {
  /** Order of creation. */
  sequence: number;
  /** Order of sending; a failed attempt goes to the end. */
  turn: number;
  /** Which content this is; one that was tried and then changed must not go under the same key. */
  edition: number;
  /** Leaves alone this item alone. */
  pause?: Pause;
  /** Where a sender of several steps goes on. */
  resume?: unknown;
}

/** Whether what storage gave back is an item; other versions and other hands may have written there. */
export const isEntry = (value: unknown): value is Entry => {
  const {id, state, sequence, turn, files} = Object(value) as Partial<Entry>;
  return (
    typeof id === 'string' &&
    deliveryStates.includes(state as DeliveryState) &&
    Number.isFinite(sequence) &&
    Number.isFinite(turn) &&
    Array.isArray(files)
  );
};
