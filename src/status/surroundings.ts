import type {FeedChannel} from './environment.js';

/** What work beside the page takes from its surroundings; a test replaces any of it. Every function may throw. */
export interface Surroundings {
  fetch: typeof fetch;
  /** Wall clock in milliseconds. */
  now(): number;
  random(): number;
  setTimeout(callback: () => void, milliseconds?: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Calls back when the page has nothing more urgent to do. */
  idle(callback: () => void): void;
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  locks(): Pick<LockManager, 'request'> | undefined;
  channel(name: string): FeedChannel | undefined;
  visible(): boolean;
  online(): boolean;
  /** Whose answers prove that the device is online; no web address on `file:`. */
  origin(): string;
  /** Where `visibilitychange`, `pagehide`, `pageshow` and `online` are heard; nowhere in Node. */
  events: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>;
}

const page: Partial<typeof globalThis> = globalThis;

/** The real surroundings in a page, a worker or Node. */
export const surroundings: Surroundings = {
  // Looked up late: a host page may wrap its `fetch`.
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: timer => clearTimeout(timer as number),
  idle: callback => (page.requestIdleCallback ?? setTimeout)(callback),
  storage: () => page.localStorage,
  locks: () => page.navigator?.locks,
  // In Node a channel would keep the process alive.
  channel: name => page.location && new BroadcastChannel(name),
  visible: () => page.document?.visibilityState !== 'hidden',
  online: () => page.navigator?.onLine !== false,
  origin: () => page.location?.origin ?? '',
  events: page,
};
