import type {FeedEnvironment} from './environment.js';
import {largestCopy} from './kept.js';
import {seal} from './known.js';
import type {Known} from './known.js';
import {unseal} from './unseal.js';

/** What all tabs know, kept for tabs opened later. */
export interface Memory {
  read(): Known | undefined;
  write(known: Known): void;
}

/** A kept copy per feed. Storage that is missing, full or forbidden only means that nothing is kept. */
export const openMemory = (name: string, {globals, loadLate}: Required<FeedEnvironment>): Memory => {
  const keep = async (known: Known): Promise<void> => {
    const whole = seal(known);
    const text = whole.length > largestCopy ? (await loadLate()).sealToFit(known, largestCopy) : whole;
    // An older copy must not stay in place of one that does not fit.
    globals.localStorage?.removeItem(name);
    globals.localStorage?.setItem(name, text);
  };
  return {
    read() {
      try {
        return unseal(globals.localStorage?.getItem(name));
      } catch {
        return undefined;
      }
    },
    write(known) {
      keep(known).catch(() => undefined);
    },
  };
};
