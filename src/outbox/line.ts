import {amend, moveLine} from './book.js';
import type {Work} from './book.js';
import type {Pause} from './pause.js';

/** The line at the one door: who is sending, and when the next may go. All tabs share it. */
export interface Line {
  id: 'line';
  /** Counts items and failures; never the clock, which people set. */
  count: number;
  /** In a row. */
  failures: number;
  pause?: Pause | undefined;
  /** The tab that sends; it changes `beat` every few seconds while it lives. */
  owner?: string | undefined;
  beat: number;
}

export const newLine: Line = {id: 'line', count: 0, failures: 0, beat: 0};

/** Ends the pauses that were our own idea; with `isWanted`, the server's too. */
export const endPauses =
  (isWanted: boolean): Work<void> =>
  book => {
    const {line, entries} = book;
    if (line.pause && (isWanted || !line.pause.asked)) moveLine(book, {pause: undefined});
    for (const entry of entries.values()) if (entry.pause) amend(book, entry, {pause: undefined});
  };
