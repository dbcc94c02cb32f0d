import type {Entry} from './item.js';
import type {Line} from './line.js';

/** All that is known of the items while somebody works on them. Entries are replaced, never changed in place. */
export interface Book {
  line: Line;
  entries: Map<string, Entry>;
  /** Bytes to write (by file id), or with `undefined` to remove. */
  bytes: Map<string, ArrayBuffer | undefined>;
}

/** A piece of work on the book: it may be run again from the start, so it has no other effect. */
export type Work<R> = (book: Book) => R;

/** Replaces parts of an entry; `undefined` takes a part away. */
export const amend = (
  {entries}: Book,
  entry: Entry,
  changes: {[key in keyof Entry]?: Entry[key] | undefined},
): Entry => {
  const next = Object.fromEntries(
    Object.entries({...entry, ...changes}).filter(([, value]) => value !== undefined),
  ) as unknown as Entry;
  entries.set(entry.id, next);
  return next;
};

/** Replaces parts of the line, and gives its next number. */
export const moveLine = (book: Book, changes: Partial<Line> = {}): number => {
  book.line = {...book.line, ...changes, count: book.line.count + 1};
  return book.line.count;
};
