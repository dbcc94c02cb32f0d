import type {FeedOptions} from './feed-options.js';
import {createFeed, feedName} from './feed.js';
import type {Feed} from './feed.js';

interface Shared {
  feed: Feed;
  users: number;
}

// Another copy of Standby on the page finds the same feeds, unless it speaks another version of `Feed`.
const key = Symbol.for('standby.feeds.1');
const page = globalThis as {[key]?: Map<string, Shared>};

/** The feed of these settings on this page; equal settings share one, which ends when its last user closes it. */
export const shareFeed = (options: FeedOptions): Feed => {
  const feeds = (page[key] ??= new Map<string, Shared>());
  const name = `${options.background ?? 'stop'} ${feedName(options)}`;
  const shared = feeds.get(name) ?? {feed: createFeed(options), users: 0};
  const {feed} = shared;
  feeds.set(name, shared);
  shared.users += 1;
  const stops = new Set<() => void>();
  let isOpen = true;
  return {
    get snapshot() {
      return feed.snapshot;
    },
    subscribe(listener) {
      if (!isOpen) return () => undefined;
      const stop = feed.subscribe(listener);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    refresh: () => (isOpen ? feed.refresh() : Promise.resolve()),
    close() {
      if (!isOpen) return;
      isOpen = false;
      for (const stop of stops) stop();
      shared.users -= 1;
      if (shared.users) return;
      feeds.delete(name);
      feed.close();
    },
  };
};
