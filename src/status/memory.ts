import {parseKnown} from './check.js';
import type {FeedEnvironment} from './environment.js';
import type {Known} from './known.js';
import type {StatusSnapshot} from './snapshot.js';

/** What all tabs know, kept for tabs opened later. */
export interface Memory {
  read(): Known | undefined;
  write(known: Known): void;
}

/** A copy takes at most this much of the 5 MB that an origin shares with its host page. */
const largestCopy = 200_000;

/** The copy without what is fine; that a part is missing shows, so it never looks greener or emptier. */
const trim = (snapshot: StatusSnapshot): StatusSnapshot => ({
  ...snapshot,
  components: snapshot.components.filter(({state}) => state !== 'operational'),
  aspects: {...snapshot.aspects, components: 'failed'},
});

/** What fits of it. A part is no reason to ask nobody: it is due at once. */
const fitting = (known: Known): string => {
  const {snapshot, ...rest} = known;
  const due = {...rest, nextAt: 0};
  const copies = [known, {...due, snapshot: snapshot && trim(snapshot)}, due].map(copy =>
    JSON.stringify(copy),
  );
  return copies.find(({length}) => length <= largestCopy) ?? '';
};

/** A persisted copy per feed. Storage that is missing, full or forbidden only means that nothing is remembered. */
export const openMemory = (name: string, {storage}: Pick<FeedEnvironment, 'storage'>): Memory => ({
  read() {
    try {
      return parseKnown(storage()?.getItem(name));
    } catch {
      return undefined;
    }
  },
  write(known) {
    try {
      const store = storage();
      // An older copy must not stay in place of one that does not fit.
      store?.removeItem(name);
      store?.setItem(name, fitting(known));
    } catch {
      return;
    }
  },
});
