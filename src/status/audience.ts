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
export const openAudience = (view: () => StatusSnapshot | undefined, life: AbortSignal) => {
  const listeners = new Set<FeedListener>();
  let print = '';
  return {
    /** Tells everybody what is to be seen now, if it is anything new. */
    show(): void {
      const snapshot = view();
      const next = snapshot ? fingerprint(snapshot) : print;
      if (!snapshot || next === print) return;
      print = next;
      for (const tell of [...listeners]) if (listeners.has(tell) && !life.aborted) tell({snapshot});
    },
    /** Tells one at once what is known, and from then on every change; returns the way to stop. */
    subscribe(listener: FeedListener): () => void {
      const tell: FeedListener = update => {
        try {
          listener(update);
        } catch (error) {
          warnOnce('listener-failed', String(error));
        }
      };
      listeners.add(tell);
      const snapshot = life.aborted ? undefined : view();
      if (snapshot) tell({snapshot});
      return () => listeners.delete(tell);
    },
  };
};
