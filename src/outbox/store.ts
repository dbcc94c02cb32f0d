import type {Book, Work} from './book.js';
import type {Changes, Disk, StoredRecord} from './disk.js';
import {isEntry} from './item.js';
import type {Entry, HeldFile, OutboxFile} from './item.js';
import {newLine} from './line.js';
import type {Line} from './line.js';

/** What work has brought, and everything after it. */
export interface Result<R> {
  value: R;
  line: Line;
  /** Oldest first. */
  entries: Entry[];
  /** Something stored is not an item. */
  isDamaged: boolean;
  /** Whether everything that was written is on the device. */
  isStored: boolean;
}

/** The disk, and in front of it the memory for what the disk does not take. */
export interface Store {
  /** Does work on the disk, else in memory; never rejects for the storage's sake. */
  run<R>(work: Work<R>): Promise<Result<R>>;
  /** Files with their bytes, as far as they can be read. */
  load(files: readonly OutboxFile[]): Promise<HeldFile[]>;
  /** Whether an item would be lost with the page. */
  isInMemory(entry: Pick<Entry, 'id' | 'files'>): boolean;
  /** Forgets what is only in memory: an item, or all. */
  forget(id?: string): void;
  /** Removes everything; false when the disk may still have it. */
  clear(): Promise<boolean>;
  close(): void;
}

/** How much of what there is to write the disk gets: a text is stored although its video does not fit. */
const portions = ['all', 'without-bytes', 'nothing'] as const;

/** Opens the store; without a disk everything stays in memory. `onTrouble` hears why something is not on the disk. */
export const openStore = (disk: Disk | undefined, onTrouble: (error?: unknown) => void): Store => {
  let pending: Changes = {records: new Map(), bytes: new Map()};
  let known: readonly unknown[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const open = (stored: readonly unknown[]): Book & {isDamaged: boolean} => {
    const records = new Map<string, StoredRecord | undefined>();
    for (const value of stored) records.set((value as StoredRecord).id, value as StoredRecord);
    for (const [id, value] of pending.records) records.set(id, value);
    const line = (records.get('line') as Line | undefined) ?? newLine;
    records.delete('line');
    const all = [...records.values()].filter(value => value !== undefined);
    const entries = new Map(all.filter(isEntry).map(entry => [entry.id, entry]));
    return {line, entries, bytes: new Map(pending.bytes), isDamaged: entries.size < all.length};
  };

  /** Does the work on what is stored and parts the changes into those for the disk and those for later. */
  const perform = <R>(stored: readonly unknown[], work: Work<R>, portion: (typeof portions)[number]) => {
    const book = open(stored);
    const {isDamaged} = book;
    const before = {line: book.line, entries: new Map(book.entries)};
    const value = work(book);
    const {line, entries, bytes} = book;
    const records = new Map(pending.records);
    if (line !== before.line) records.set('line', line);
    for (const id of before.entries.keys()) if (!entries.has(id)) records.set(id, undefined);
    for (const [id, entry] of entries) if (entry !== before.entries.get(id)) records.set(id, entry);
    const now: Changes = {records: new Map(), bytes: new Map()};
    const later: Changes = {records: new Map(), bytes: new Map()};
    for (const [id, value] of bytes)
      (portion === 'all' || (portion !== 'nothing' && !value) ? now : later).bytes.set(id, value);
    for (const [id, value] of records) {
      // An item that other tabs could not send whole is theirs only as a draft.
      const isOwn =
        isEntry(value) && value.state !== 'draft' && value.files.some(file => later.bytes.has(file.id));
      (portion === 'nothing' || isOwn ? later : now).records.set(id, value);
    }
    const sorted = [...entries.values()].sort((a, b) => a.sequence - b.sequence);
    const result = {value, line, isDamaged, entries: sorted, isStored: !disk || portion === 'all'};
    return {now, later, result};
  };

  const attempt = async <R>(work: Work<R>): Promise<Result<R>> => {
    let trouble: unknown;
    for (const portion of disk ? portions : []) {
      try {
        let done: ReturnType<typeof perform<R>> | undefined;
        await disk?.run(stored => {
          done = perform(stored, work, portion);
          return done.now;
        });
        if (!done) continue;
        pending = done.later;
        known = [done.result.line, ...done.result.entries];
        onTrouble(trouble);
        return done.result;
      } catch (error) {
        trouble ??= error;
      }
    }
    const {later, result} = perform(known, work, 'nothing');
    pending = later;
    onTrouble(trouble);
    return {...result, isStored: !disk};
  };

  /** One after the other. */
  const inTurn = <R>(task: () => Promise<R>): Promise<R> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };

  const forget = (id?: string): void => {
    if (id === undefined) pending = {records: new Map(), bytes: new Map()};
    else pending.records.delete(id);
  };

  return {
    run: work => inTurn(() => attempt(work)),
    async load(files) {
      const held: HeldFile[] = [];
      for (const file of files) {
        const stored = () => disk?.bytes(file.id).catch(() => undefined);
        const bytes = pending.bytes.get(file.id) ?? (await inTurn(() => Promise.resolve(stored())));
        if (bytes?.byteLength === file.size) held.push({...file, bytes});
      }
      return held;
    },
    isInMemory: ({id, files}) => !!pending.records.get(id) || files.some(file => pending.bytes.get(file.id)),
    forget,
    clear: () =>
      inTurn(async () => {
        forget();
        known = [];
        try {
          await disk?.clear();
          return true;
        } catch {
          return false;
        }
      }),
    close: () => void inTurn(() => Promise.resolve(disk?.close())),
  };
};
