import type {FeedOptions} from './feed-options.js';
import {createFeed, feedName} from './feed.js';
import type {Feed} from './feed.js';

interface Shared {
  feed: Feed;
  users: number;
}

// Another copy of Standby on the page finds the same feeds, unless it speaks another version of `Feed`.
const key = Symbol.for('standby.feeds.2');
const page = globalThis as {[key]?: Map<string, Shared>};

/** The feed of these settings on this page; equal settings share one, which ends when its last user closes it. */
export const shareFeed = (options: FeedOptions): Feed => {
  const feeds = (page[key] ??= new Map<string, Shared>());
  const name = `${options.background ?? 'stop'} ${feedName(options)}`;
  const shared = feeds.get(name) ?? {feed: createFeed(options), users: 0};
  const {feed} = shared;
  feeds.set(name, shared);
  shared.users += 1;
  /** What this user has subscribed to and wished for; absent once it closed. */
  let held: Set<() => void> | undefined = new Set();
  const hold = (begin: () => () => void): (() => void) => {
    if (!held) return () => undefined;
    const end = begin();
    held.add(end);
    return () => {
      held?.delete(end);
      end();
    };
  };
  return {
    get snapshot() {
      return feed.snapshot;
    },
    subscribe: listener => hold(() => feed.subscribe(listener)),
    keepAwake: () => hold(() => feed.keepAwake()),
    refresh: () => (held ? feed.refresh() : Promise.resolve()),
    close() {
      if (!held) return;
      for (const end of held) end();
      held = undefined;
      shared.users -= 1;
      if (shared.users) return;
      feeds.delete(name);
      feed.close();
    },
  };
};
