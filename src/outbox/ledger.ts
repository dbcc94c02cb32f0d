import {amend, moveLine} from './book.js';
import type {Book, Work} from './book.js';
import type {Entry, HeldFile, OutboxFile} from './item.js';
import {endPauses} from './line.js';

/** The first writing of an item; running it twice makes one. */
export const create =
  (id: string, content: Partial<Entry>, createdAt: number): Work<Entry> =>
  book => {
    const turn = moveLine(book);
    const blank: Entry = {
      id,
      state: 'draft',
      sequence: turn,
      turn,
      edition: 0,
      attempts: 0,
      createdAt,
      files: [],
    };
    return amend(book, blank, content);
  };

/**
 * Rewrites a draft, or what the server has refused, which becomes a draft again. That goes under a new key then: the
 * old one stands for the old content.
 */
export const rewrite =
  (id: string, changes: (entry: Entry, bytes: Book['bytes']) => Partial<Entry>): Work<Entry | undefined> =>
  book => {
    const entry = book.entries.get(id);
    const isRefused = entry?.state === 'needs-you';
    if (!entry || (entry.state !== 'draft' && !isRefused)) return undefined;
    const renewed = isRefused && {edition: entry.edition + 1, resume: undefined};
    return amend(book, entry, {...renewed, ...changes(entry, book.bytes), state: 'draft'});
  };

export const attach =
  ({bytes: data, ...file}: HeldFile) =>
  ({files}: Entry, bytes: Book['bytes']): {files: OutboxFile[]} => {
    bytes.set(file.id, data);
    return {files: [...files.filter(({id}) => id !== file.id), file]};
  };

export const detach =
  (fileId: string) =>
  ({files}: Entry, bytes: Book['bytes']): {files: OutboxFile[]} => {
    bytes.set(fileId, undefined);
    return {files: files.filter(({id}) => id !== fileId)};
  };

export const enqueue =
  (id: string): Work<Entry | undefined> =>
  book => {
    const entry = book.entries.get(id);
    if (entry?.state !== 'draft') return undefined;
    return amend(book, entry, {state: 'queued', turn: moveLine(book), failure: undefined});
  };

/** To the head of the line, now. */
export const retry =
  (id: string): Work<Entry | undefined> =>
  book => {
    endPauses(true)(book);
    const entry = book.entries.get(id);
    if (!entry || !/queued|needs|blocked/.test(entry.state)) return undefined;
    return amend(book, entry, {state: 'queued', turn: 0});
  };

export const remove =
  (id: string): Work<void> =>
  ({entries, bytes}) => {
    for (const file of entries.get(id)?.files ?? []) bytes.set(file.id, undefined);
    entries.delete(id);
  };
