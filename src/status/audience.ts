import {trackChanges} from './changes.js';
import type {StatusChange} from './changes.js';
import type {StatusSnapshot} from './snapshot.js';
import {warnOnce} from '../warn.js';

/** What a listener gets: the state now, and what became different since the last call. */
export interface FeedUpdate {
  snapshot: StatusSnapshot;
  changes: readonly StatusChange[];
}

export type FeedListener = (update: FeedUpdate) => void;

/** What people would call different; times that tick with every poll are not. */
const fingerprint = (snapshot: StatusSnapshot): string =>
  JSON.stringify(snapshot, (key, value: unknown) => (/^(fetch|upd)\w+At$/.test(key) ? undefined : value));

/** Those who want to know. */
export interface Audience {
  hasSeen(): boolean;
  /** Tells everybody, if it is anything new. */
  show(snapshot: StatusSnapshot | undefined): void;
  /** Tells one at once what is known, and from then on every change; returns the way to stop. */
  add(listener: FeedListener, snapshot: StatusSnapshot | undefined): () => void;
  clear(): void;
}

/** A listener that throws is reported once on the console and hurts nobody else. */
export const openAudience = (): Audience => {
  const listeners = new Set<FeedListener>();
  const track = trackChanges();
  let shown = '';
  return {
    hasSeen: () => shown !== '',
    show(snapshot) {
      const print = snapshot ? fingerprint(snapshot) : shown;
      if (!snapshot || print === shown) return;
      shown = print;
      const update = {snapshot, changes: track(snapshot)};
      for (const tell of [...listeners]) if (listeners.has(tell)) tell(update);
    },
    add(listener, snapshot) {
      const tell = (update: FeedUpdate): void => {
        try {
          listener(update);
        } catch (error) {
          warnOnce('listener-failed', String(error));
        }
      };
      listeners.add(tell);
      if (snapshot) tell({snapshot, changes: []});
      return () => listeners.delete(tell);
    },
    clear: () => listeners.clear(),
  };
};
