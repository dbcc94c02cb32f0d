import type {StatusSnapshot} from './snapshot.js';
import {warnOnce} from '../warn.js';

/** What a listener gets. `trackChanges()` tells what became different since the last one. */
export interface FeedUpdate {
  snapshot: StatusSnapshot;
}

export type FeedListener = (update: FeedUpdate) => void;

/** What people would call different; times that tick with every poll are not. */
const fingerprint = (snapshot: StatusSnapshot): string =>
  JSON.stringify(snapshot, (key, value: unknown) => (/^(fetch|upd)\w+At$/.test(key) ? undefined : value));

/** Those who want to know. A listener that throws is reported once on the console and hurts nobody else. */
export const openAudience = () => {
  const listeners = new Set<FeedListener>();
  let print = '';
  return {
    /** Tells everybody, if it is anything new. */
    show(snapshot: StatusSnapshot): void {
      const next = fingerprint(snapshot);
      if (next === print) return;
      print = next;
      for (const tell of [...listeners]) if (listeners.has(tell)) tell({snapshot});
    },
    /** Tells one at once what is known, and from then on every change; returns the way to stop. */
    add(listener: FeedListener, snapshot: StatusSnapshot | undefined): () => void {
      const tell: FeedListener = update => {
        try {
          listener(update);
        } catch (error) {
          warnOnce('listener-failed', String(error));
        }
      };
      listeners.add(tell);
      if (snapshot) tell({snapshot});
      return () => listeners.delete(tell);
    },
    clear: (): void => listeners.clear(),
  };
};
