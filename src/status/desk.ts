import type {Attempt} from './attempt.js';
import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import type {Known} from './known.js';
import type {Pace} from './schedule.js';

/** What a feed has after its first look, for what keeps watch to go on with. */
export interface Desk {
  readonly name: string;
  readonly env: Required<FeedEnvironment>;
  readonly options: FeedOptions;
  readonly pace: Pace;
  /** Ends with the feed. */
  readonly life: AbortSignal;
  /** Those who want to be told in a hidden page too. */
  readonly wishes: Set<object>;
  /** What is known; at first what the first look has told, if there was one. */
  known: Known;
  /** Whether the page is on its way out, or in the back/forward cache. */
  isAway?: boolean;
  /** The attempt that is in flight, or has failed where nobody could go on with it yet. */
  attempt?: Attempt | undefined;
  /** Gives up the lead among the visible tabs; absent while this tab does not have it. */
  resign?: (() => void) | undefined;
  /** Shows what may be shown now to all who listen. */
  show(): void;
}
