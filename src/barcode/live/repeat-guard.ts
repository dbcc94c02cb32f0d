import type {DetectedBarcode} from '../detected-barcode.js';
import {isMatrix} from '../formats.js';

/** Tells codes that have just come from those that are still there. */
export interface RepeatGuard {
  /** Takes what one look found, and gives what is new. */
  admit(codes: readonly DetectedBarcode[], now: number): DetectedBarcode[];
  /** Lets the codes that are in view count again. */
  forget(): void;
}

/** A code has left when it was not seen for so long, in milliseconds, and by so many looks. */
const goneAfter = 2000;
const goneLooks = 8;
/** Bars have little to notice misreadings by: two looks have to agree. */
const looksAtBars = 2;

interface Known {
  seenAt: number;
  missed: number;
  looks: number;
  counted: boolean;
}

export const createRepeatGuard = (): RepeatGuard => {
  const known = new Map<string, Known>();

  return {
    admit: (codes, now) => {
      for (const [value, entry] of known) {
        entry.missed += 1;
        if (entry.missed > goneLooks && now - entry.seenAt > goneAfter) known.delete(value);
      }
      return codes.filter(({format, rawValue}) => {
        const value = `${format} ${rawValue}`;
        const entry = known.get(value) ?? {seenAt: now, missed: 0, looks: 0, counted: false};
        known.set(value, entry);
        Object.assign(entry, {seenAt: now, missed: 0, looks: entry.looks + 1});
        if (entry.counted || (!isMatrix(format) && entry.looks < looksAtBars)) return false;
        return (entry.counted = true);
      });
    },
    forget: () => known.clear(),
  };
};
