import type * as late from './late.js';
import type * as finder from './sources/find-provider.js';
import type {loadReader, loadSource} from './sources/index.js';
import type * as watch from './watch.js';

/** A `BroadcastChannel` as far as it is used. */
export type FeedChannel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** The global names that the feed uses, of a page, a worker or Node. Those that may be missing may also throw. */
export interface FeedGlobals {
  readonly Date: Pick<DateConstructor, 'now'>;
  readonly Math: Pick<Math, 'random'>;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly setTimeout: (callback: () => void, milliseconds?: number) => unknown;
  readonly clearTimeout: (timer: never) => void;
  readonly requestIdleCallback?: (callback: () => void) => unknown;
  readonly localStorage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly BroadcastChannel?: new (name: string) => FeedChannel;
  readonly navigator?: {readonly onLine?: boolean; readonly locks?: Pick<LockManager, 'request'> | undefined};
  readonly document?: Pick<Document, 'visibilityState'>;
  readonly location?: Pick<Location, 'origin'>;
  readonly addEventListener?: (
    type: string,
    listener: (event: {type: string; blockedURI?: string}) => void,
    options: {signal: AbortSignal},
  ) => void;
}

export type Late = typeof late;

/** What the feed takes from its surroundings; a test replaces any of it. */
export interface FeedEnvironment {
  globals?: FeedGlobals;
  loadSource?: typeof loadSource;
  /** Loads what reads an answer by which not all is well. */
  loadReader?: typeof loadReader;
  /** Loads what goes on after the first look. */
  loadWatch?: () => Promise<typeof watch>;
  /** Loads what only trouble or a configuration of several places needs. */
  loadLate?: () => Promise<Late>;
  /** Loads what finds out the provider of a page. */
  loadFinder?: () => Promise<typeof finder>;
}
