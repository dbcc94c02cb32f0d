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
  const held = new Set<() => void>();
  const hold = (release: () => void): (() => void) => {
    const end = (): void => {
      held.delete(end);
      release();
    };
    held.add(end);
    return end;
  };
  let isOpen = true;
  return {
    get snapshot() {
      return feed.snapshot;
    },
    subscribe: listener => (isOpen ? hold(feed.subscribe(listener)) : () => undefined),
    keepAwake: () => (isOpen ? hold(feed.keepAwake()) : () => undefined),
    refresh: () => (isOpen ? feed.refresh() : Promise.resolve()),
    close() {
      if (!isOpen) return;
      isOpen = false;
      for (const end of held) end();
      shared.users -= 1;
      if (shared.users) return;
      feeds.delete(name);
      feed.close();
    },
  };
};
