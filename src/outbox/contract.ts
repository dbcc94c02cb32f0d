import type {OutboxEnvironment} from './environment.js';
import type {HeldFile, OutboxFile, OutboxItem, Receipt} from './item.js';
import type {Send} from './send.js';

/** What stands in the way of keeping things safe; the codes stay stable across versions. */
export type OutboxTroubleCode =
  /** The device has no room for something: it is in memory only. */
  | 'storage-full'
  /** There is no usable storage, as in some private modes: everything is in memory only. */
  | 'storage-unavailable'
  /** Something stored is not readable as an item; it is left alone. */
  | 'storage-damaged';

/** A trouble for people to know of; `cause` is for logs. */
export interface OutboxTrouble {
  code: OutboxTroubleCode;
  cause?: unknown;
}

/** What the outbox holds now. */
export interface OutboxSnapshot<T = unknown> {
  /** Oldest first, with receipts; false to `isLoaded` means that the device was not read yet. */
  items: readonly OutboxItem<T>[];
  isLoaded: boolean;
  /** Items that say `kept: 'memory'` are lost with the page. */
  trouble?: OutboxTrouble;
  /** Whether the browser has promised not to clear the storage; unknown before the first item is sent. */
  isPersistent?: boolean;
  /** Milliseconds until the next attempt, when the outbox waits by itself. */
  nextTryIn?: number;
}

export type OutboxListener<T = unknown> = (snapshot: OutboxSnapshot<T>) => void;

export interface OutboxSettings<T = unknown> {
  /** Names the storage; outboxes with the same name share their items over all tabs of the origin. */
  name: string;
  send: Send<T>;
  /** `memory` leaves nothing on a shared device: items live as long as the page. Default `device`. */
  keep?: 'device' | 'memory';
  /** How many receipts stay, the newest; default 200. */
  receipts?: number;
  environment?: Partial<OutboxEnvironment>;
}

/** What an item is made of, besides its files. */
export interface Content<T> {
  /** Plain JSON. */
  data: T;
  /** What people call it. */
  label?: string;
}

/**
 * Durable delivery. Every promise resolves when the change is stored; to `undefined` where there is no such item,
 * or not in a state that allows it, and then nothing has changed.
 */
export interface Outbox<T = unknown> {
  readonly snapshot: OutboxSnapshot<T>;
  /** Calls back at once and on every change; returns the way to stop. */
  subscribe(listener: OutboxListener<T>): () => void;
  /** Writes a draft: a new one, or that of `id`, which may also be an item that needs the person. */
  put(content: Content<T>, id?: string): Promise<OutboxItem<T> | undefined>;
  /** Adds a file to a draft; its bytes are copied. */
  attach(
    id: string,
    file: {name: string; type: string; bytes: ArrayBuffer | Uint8Array},
  ): Promise<OutboxFile | undefined>;
  detach(id: string, fileId: string): Promise<OutboxItem<T> | undefined>;
  /** Everything that is held of an item, for a preview or a download. */
  read(id: string): Promise<{item: OutboxItem<T>; files: HeldFile[]} | undefined>;
  /** Gives a draft to the sender. */
  enqueue(id: string): Promise<OutboxItem<T> | undefined>;
  /** Tries an item at once, whatever the outbox or the server wanted to wait for: a person asks for it. */
  retry(id: string): Promise<OutboxItem<T> | undefined>;
  /** Removes an item for good; false when this device may still have it. */
  discard(id: string): Promise<boolean>;
  /** Newest last. */
  receipts(): readonly Receipt[];
  /** Removes everything from this device; false when it may still be there. */
  clear(): Promise<boolean>;
  /** Tells that the network seems to work: pauses that the server did not ask for end. */
  hasten(): void;
  /** Stops sending and frees everything; what is stored stays. */
  close(): void;
}
