import type {Feed, FeedOptions, FeedUpdate, StatusSnapshot} from '../../src/status/index.js';
import type {Venue, VenueConfig} from '../../src/venue/index.js';

/** A feed that says what a test tells it to say. */
export interface FakeFeed extends Feed {
  say(snapshot: StatusSnapshot): void;
  readonly listeners: number;
  readonly refreshes: number;
  /** How many want it to go on while the page is hidden. */
  readonly wishes: number;
  readonly closed: number;
}

export const fakeFeed = (snapshot?: StatusSnapshot): FakeFeed => {
  const listeners = new Set<(update: FeedUpdate) => void>();
  const wishes = new Set<object>();
  let [known, refreshes, closed] = [snapshot, 0, 0];
  return {
    get snapshot() {
      return known;
    },
    get listeners() {
      return listeners.size;
    },
    get refreshes() {
      return refreshes;
    },
    get wishes() {
      return wishes.size;
    },
    get closed() {
      return closed;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (known) listener({snapshot: known});
      return () => listeners.delete(listener);
    },
    keepAwake() {
      const wish = {};
      wishes.add(wish);
      return () => wishes.delete(wish);
    },
    refresh() {
      refreshes += 1;
      return Promise.resolve();
    },
    close() {
      closed += 1;
    },
    say(next) {
      known = next;
      for (const listener of [...listeners]) listener({snapshot: next});
    },
  };
};

/** A venue whose feed is the given one; `opened` lists the settings it was asked with. */
export const fakeVenue = (
  feed: Feed | undefined,
  config: VenueConfig = {},
): Venue & {readonly opened: (FeedOptions | undefined)[]} => {
  const opened: (FeedOptions | undefined)[] = [];
  return {
    config,
    problems: [],
    opened,
    openFeed: settings => {
      opened.push(settings);
      return feed;
    },
  };
};
