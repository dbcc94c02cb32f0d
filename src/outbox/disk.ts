import type {Entry} from './item.js';
import type {Line} from './line.js';

/** What is stored without its bytes: a keystroke does not write a video again. */
export type StoredRecord = Entry | Line;

/** What becomes of what is stored, by id; `undefined` removes it. */
export interface Changes {
  records: Map<string, StoredRecord | undefined>;
  bytes: Map<string, ArrayBuffer | undefined>;
}

/** Storage that outlives the page and that all tabs of the origin share. Every promise may reject. */
export interface Disk {
  /**
   * Shows what is there and makes the changes, as a whole or not at all, one after the other over all tabs. Resolves
   * when they are stored. The callback may be called again from the start.
   */
  run(change: (records: readonly unknown[]) => Changes): Promise<unknown>;
  bytes(id: string): Promise<ArrayBuffer | undefined>;
  clear(): Promise<unknown>;
  close(): void;
}
