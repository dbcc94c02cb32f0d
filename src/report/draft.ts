import type {HeldFile, Outbox, OutboxEnvironment, OutboxFile, OutboxItem} from '../outbox/index.js';
import type {Claims} from './claims.js';
import {reportLabel} from './label.js';
import {emptyDraft} from './report.js';
import type {ReportContext, ReportDraft} from './report.js';
import {readReport} from './stored-report.js';
import type {StoredReport} from './stored-report.js';

/**
 * How safe a draft is: `empty` has nothing worth keeping, `saving` is not stored yet, `saved` survives a crash, `memory`
 * is lost with the page, `elsewhere` was sent from another tab, `ended` is sent, discarded or closed here.
 */
export type DraftState = 'empty' | 'saving' | 'saved' | 'memory' | 'elsewhere' | 'ended';

/** A draft that a person is writing. It saves itself, with its files. */
export interface DraftEditor {
  /** Undefined until it is stored for the first time. */
  readonly id: string | undefined;
  readonly draft: ReportDraft;
  readonly files: readonly OutboxFile[];
  readonly state: DraftState;
  /** Calls back on every change of `state` and `files`; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Changes fields; they are saved a moment later, or when the page is hidden. */
  write(changes: Partial<ReportDraft>): void;
  /** Undefined when the draft cannot take files any more. */
  attach(file: {
    name: string;
    type: string;
    bytes: ArrayBuffer | Uint8Array;
  }): Promise<OutboxFile | undefined>;
  detach(fileId: string): Promise<void>;
  /** The bytes of its files. */
  readFiles(): Promise<HeldFile[]>;
  /** Saves now. */
  save(): Promise<void>;
  /** Gives the report to the sender, with the context that was shown; undefined when it was sent or discarded already. */
  send(context: ReportContext): Promise<OutboxItem<StoredReport> | undefined>;
  /** Removes it for good; false when this device may still have it. */
  discard(): Promise<boolean>;
  /** Stops here; what is stored stays. */
  end(): void;
}

export interface DraftSettings {
  outbox: Outbox<StoredReport>;
  claims: Claims;
  env: Pick<OutboxEnvironment, 'setTimeout' | 'clearTimeout' | 'now'>;
  saveAfter: number;
  item: OutboxItem<StoredReport> | undefined;
  onEnd: () => void;
}

const fieldsOf = ({
  id: _,
  context: _c,
  writtenAt: _w,
  ...draft
}: ReturnType<typeof readReport>): ReportDraft => draft;

/** What a person has written so far, as this device holds it. */
export const draftOf = ({data, id}: Pick<OutboxItem<StoredReport>, 'data' | 'id'>): ReportDraft =>
  data ? fieldsOf(readReport(data, id)) : emptyDraft;

/** Opens an item for writing, or a new draft. Changes go to the outbox one after the other. */
export const openDraft = ({outbox, claims, env, saveAfter, item, onEnd}: DraftSettings): DraftEditor => {
  const listeners = new Set<() => void>();
  let draft = item ? draftOf(item) : emptyDraft;
  let id = item?.id;
  let isChanged = false;
  let last: Promise<unknown> = Promise.resolve();
  let timer: unknown;
  let end: 'ended' | 'elsewhere' | undefined;
  let pendingSaves = 0;

  const current = (): OutboxItem<StoredReport> | undefined =>
    outbox.snapshot.items.find(other => other.id === id);

  const state = (): DraftState => {
    if (end) return end;
    if (isChanged || pendingSaves) return 'saving';
    const stored = current();
    if (!stored) return 'empty';
    return stored.kept === 'memory' ? 'memory' : 'saved';
  };

  let shown = '';
  const show = (): void => {
    const print = JSON.stringify([state(), current()?.files]);
    if (print === shown) return;
    shown = print;
    for (const listener of [...listeners]) listener();
  };
  const stopListening = outbox.subscribe(() => show());

  /** One after the other, so that no change overtakes another. */
  const inTurn = async <R>(task: () => Promise<R>): Promise<R> => {
    pendingSaves += 1;
    show();
    const result = last.then(task);
    last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      pendingSaves -= 1;
      show();
    }
  };

  const stop = (how: 'ended' | 'elsewhere' = 'ended'): void => {
    if (end) return;
    end = how;
    env.clearTimeout(timer);
    if (id !== undefined) claims.release(id);
    onEnd();
    show();
    stopListening();
  };

  /** Stores a version; a draft that was discarded elsewhere while somebody writes on starts anew. */
  const put = async (data: StoredReport): Promise<OutboxItem<StoredReport> | undefined> => {
    const label = reportLabel(data);
    const stored = id === undefined ? undefined : await outbox.put({data, label}, id);
    if (stored) return stored;
    if (current()) {
      stop('elsewhere');
      return undefined;
    }
    if (id !== undefined) claims.release(id);
    const created = await outbox.put({data, label});
    id = created?.id;
    if (id !== undefined) await claims.take(id);
    return created;
  };

  const save = (): Promise<void> => {
    env.clearTimeout(timer);
    if (!isChanged || end) return last.then(() => undefined);
    isChanged = false;
    const data = draft;
    return inTurn(async () => {
      if (!end) await put(data);
    });
  };

  return {
    get id() {
      return id;
    },
    get draft() {
      return draft;
    },
    get files() {
      return current()?.files ?? [];
    },
    get state() {
      return state();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(changes) {
      if (end) return;
      draft = {...draft, ...changes};
      isChanged = true;
      env.clearTimeout(timer);
      timer = env.setTimeout(() => void save(), saveAfter);
      show();
    },
    async attach(file) {
      isChanged ||= id === undefined;
      await save();
      return inTurn(async () => (id === undefined || end ? undefined : outbox.attach(id, file)));
    },
    async detach(fileId) {
      await inTurn(async () => {
        if (id !== undefined) await outbox.detach(id, fileId);
      });
    },
    async readFiles() {
      await last;
      return id === undefined ? [] : ((await outbox.read(id))?.files ?? []);
    },
    save,
    async send(context) {
      env.clearTimeout(timer);
      isChanged = false;
      return inTurn(async () => {
        if (end) return undefined;
        const writtenAt = new Date(env.now()).toISOString();
        const stored = await put({...draft, context, writtenAt});
        const queued = stored && (await outbox.enqueue(stored.id));
        if (queued) stop();
        return queued;
      });
    },
    async discard() {
      // What was sent is no longer a draft: it goes on its way.
      if (end) return true;
      stop();
      await last;
      return id === undefined || outbox.discard(id);
    },
    end: () => stop(),
  };
};
