import {amend, moveLine} from './book.js';
import type {Work} from './book.js';
import type {Entry} from './item.js';
import type {Line} from './line.js';
import type {Outcome} from './outcome.js';
import {blockedPause, pauseAfter} from './pace.js';
import {remaining} from './pause.js';

/** Between two signs of life of a sender. */
export const beatEvery = 5_000;

/**
 * Takes the next item that is due, or tells for how many milliseconds there is nothing to do. What it finds in
 * `sending` belongs to a tab that is gone: it goes back to the line, under the same key, because the server may
 * have it.
 */
export const claim =
  (me: string, mayTake: (line: Line) => boolean, now: number): Work<Entry | number> =>
  book => {
    const {line, entries} = book;
    const waiting = [...entries.values()].filter(({state}) => /queued|sending|blocked/.test(state));
    if (!waiting.length) return Infinity;
    if (!mayTake(line)) return beatEvery;
    const hold = remaining(line.pause, now);
    let next: Entry | undefined;
    let wait = Infinity;
    for (const entry of waiting) {
      if (entry.state === 'sending') amend(book, entry, {state: 'queued'});
      const rest = Math.max(hold, remaining(entry.pause, now));
      wait = Math.min(wait, rest);
      if (!rest && !(next && next.turn <= entry.turn)) next = entry;
    }
    if (next) moveLine(book, {owner: me, beat: line.beat + 1});
    else if (line.owner) moveLine(book, {owner: undefined});
    return next ? amend(book, next, {state: 'sending', attempts: next.attempts + 1}) : wait;
  };

/** A sign of life; another tab that has taken over is left alone. */
export const beat =
  (me: string): Work<void> =>
  book => {
    if (book.line.owner === me) moveLine(book, {beat: book.line.beat + 1});
  };

export interface Settlement {
  me: string;
  /** Which content was tried. */
  edition: number;
  outcome: Outcome;
  now: number;
  random: number;
  /** How many receipts stay. */
  receipts: number;
}

/** Records how an attempt ended. A receipt and the end of the bytes are one step; nothing else removes an item. */
export const settle =
  (id: string, {me, edition, outcome, now, random, receipts}: Settlement): Work<void> =>
  book => {
    const {entries, bytes, line} = book;
    const entry = entries.get(id);
    if (entry?.edition !== edition || entry.state === 'sent') return;
    if (outcome.kind === 'sent') {
      const {kind: _, ...known} = outcome;
      const receipt = {id, ...(entry.label && {label: entry.label}), ...known, sentAt: now};
      const gone = {data: undefined, failure: undefined, pause: undefined, resume: undefined};
      amend(book, entry, {...gone, state: 'sent', files: [], receipt});
      for (const file of entry.files) bytes.set(file.id, undefined);
      moveLine(book, {failures: 0, pause: undefined, owner: undefined});
      const sent = [...entries.values()].filter(({state}) => state === 'sent');
      sent.sort((a, b) => b.sequence - a.sequence);
      for (const old of sent.slice(receipts)) entries.delete(old.id);
      return;
    }
    // Another tab has taken over; what it learns counts.
    if (entry.state !== 'sending' || line.owner !== me) return;
    const {kind, retryAfter = 0, ...failure} = outcome;
    const isInterrupted = failure.reason === 'interrupted';
    const isLost = isInterrupted || kind === 'needs-you';
    const turn = moveLine(book, {
      owner: undefined,
      ...(!isLost && {
        failures: line.failures + 1,
        pause: pauseAfter(line.failures, retryAfter, now, random),
      }),
    });
    amend(book, entry, {
      state: kind === 'retry' ? 'queued' : kind,
      turn: isInterrupted ? entry.turn : turn,
      failure,
      ...(kind === 'blocked' && {pause: blockedPause(now, random)}),
    });
  };

/** Keeps where a sender of several steps goes on. */
export const remember =
  (id: string, resume: unknown): Work<void> =>
  book => {
    const entry = book.entries.get(id);
    if (entry?.state === 'sending') amend(book, entry, {resume});
  };
