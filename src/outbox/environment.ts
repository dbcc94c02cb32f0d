import {surroundings as shared} from '../status/index.js';
import type {Surroundings} from '../status/index.js';
import {openDatabase} from './database.js';
import type {Disk} from './disk.js';
import type {openSender} from './sender.js';

/** What the outbox takes from its surroundings; a test replaces any of it. Every function may throw. */
export interface OutboxEnvironment extends Surroundings {
  /** Calls back when the page has nothing more urgent to do. */
  idle(callback: () => void): void;
  locks(): Pick<LockManager, 'request'> | undefined;
  channel(name: string): Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> | undefined;
  /** Milliseconds on a clock that nobody can set. */
  uptime(): number;
  /** A new UUID. */
  newId(): string;
  /** Asks the browser not to clear the storage of this origin. */
  persist(): Promise<boolean> | undefined;
  disk(name: string): Disk;
  /** Brings the code that sends, which a page needs once something is to be sent. */
  loadSender(): Promise<{openSender: typeof openSender}>;
}

const page: Partial<typeof globalThis> = globalThis;

/** A UUID of version 4; `crypto.randomUUID` is missing on insecure origins. */
const newId = (): string => {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
};

/** The real surroundings in a page, a worker or Node. */
export const surroundings: OutboxEnvironment = {
  ...shared,
  idle: callback => (page.requestIdleCallback ?? setTimeout)(callback),
  locks: () => page.navigator?.locks,
  // In Node a channel would keep the process alive.
  channel: name => page.location && new BroadcastChannel(name),
  uptime: () => performance.now(),
  newId,
  persist: () => page.navigator?.storage?.persist?.(),
  disk: name => openDatabase(name, () => page.indexedDB),
  loadSender: () => import('./sender.js'),
};
