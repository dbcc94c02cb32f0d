import {createOutbox, surroundings} from '../outbox/index.js';
import type {
  HeldFile,
  OutboxEnvironment,
  OutboxItem,
  OutboxListener,
  OutboxSettings,
  OutboxSnapshot,
  Receipt,
  Send,
} from '../outbox/index.js';
import {draftOf, openDraft} from './draft.js';
import type {DraftEditor} from './draft.js';
import {createClaims} from './claims.js';
import {joinDrafts} from './join-drafts.js';
import type {BegunReport} from './join-drafts.js';
import type {Report} from './report.js';
import {readReport} from './stored-report.js';
import type {StoredReport} from './stored-report.js';

export interface OpenDeskSettings extends Pick<OutboxSettings, 'keep' | 'receipts'> {
  send: Send<Report>;
  /** Milliseconds without a change until a draft is saved; default 500. */
  saveAfter?: number;
  environment?: Partial<OutboxEnvironment>;
}

/** All reports of this device, and the way to write one. Nothing throws; what is not stored says so in its item. */
export interface ReportDesk {
  /** Reports as the outbox holds them, oldest first; the state of each is honest. */
  readonly snapshot: OutboxSnapshot<StoredReport>;
  /** Calls back at once and on every change; returns the way to stop. */
  subscribe(listener: OutboxListener<StoredReport>): () => void;
  /**
   * Opens a draft: that of `id`, which may also be a report that needs the person, else the newest one that no other
   * tab has open, else an empty one, which is stored with its first change. Undefined when there is no such draft.
   */
  edit(id?: string): Promise<DraftEditor | undefined>;
  /**
   * Opens what was begun before this desk was there. It joins the draft that `edit()` would open where no word of
   * either is lost; else that stays as it is, and what was begun is a draft of its own.
   */
  goOn(begun: BegunReport): Promise<DraftEditor>;
  /** A report with its files, for a preview, a download or one of the last resorts. */
  read(id: string): Promise<{report: Report; files: HeldFile[]} | undefined>;
  /** Tries a report at once: the person asks for it. */
  retry(id: string): Promise<OutboxItem<StoredReport> | undefined>;
  /** Removes one report for good; false when this device may still have it. */
  discard(id: string): Promise<boolean>;
  /** Removes everything from this device, drafts, reports and receipts; false when something may still be there. */
  clear(): Promise<boolean>;
  /** Newest last. */
  receipts(): readonly Receipt[];
  /** Tells that the network seems to work. */
  hasten(): void;
  /** Saves what is being written and frees everything; what is stored stays. */
  close(): Promise<void>;
}

/** Opens the reports of this device, for whoever knows how they are sent. */
export const openReportDesk = ({
  send,
  keep = 'device',
  receipts,
  saveAfter = 500,
  environment,
}: OpenDeskSettings): ReportDesk => {
  const env = {...surroundings, ...environment};
  const editors = new Set<DraftEditor>();
  const outbox = createOutbox<StoredReport>({
    name: 'standby-reports',
    keep,
    ...(receipts !== undefined && {receipts}),
    ...(environment && {environment}),
    send: ({data, ...parcel}, context) => send({...parcel, data: readReport(data, parcel.id)}, context),
  });
  const claims = createClaims(keep === 'device' ? env : undefined);

  const loaded = async (): Promise<void> => {
    let stop: (() => void) | undefined;
    await new Promise<void>(resolve => {
      stop = outbox.subscribe(({isLoaded}) => isLoaded && resolve());
    });
    stop?.();
  };

  const flushAll = (): void => {
    for (const editor of editors) void editor.save();
  };
  const onPageEvent = ({type}: {type: string}): void => {
    if (type === 'pagehide' || !env.visible()) flushAll();
  };
  const pageEvents = ['pagehide', 'visibilitychange'];
  for (const type of pageEvents) env.events.addEventListener?.(type, onPageEvent);

  const open = (item?: OutboxItem<StoredReport>): DraftEditor => {
    const editor = openDraft({
      ...{outbox, claims, env, saveAfter, item},
      onEnd: () => editors.delete(editor),
    });
    editors.add(editor);
    return editor;
  };

  /** What can be opened for writing: the item of an id, else the newest draft. From then on no other tab opens it. */
  const claim = async (id: string | undefined): Promise<OutboxItem<StoredReport> | undefined> => {
    await loaded();
    for (const item of outbox.snapshot.items.toReversed()) {
      const isWanted = id === undefined ? item.state === 'draft' : item.id === id;
      if (isWanted && /draft|needs-you/.test(item.state) && (await claims.take(item.id))) return item;
    }
    return undefined;
  };

  return {
    get snapshot() {
      return outbox.snapshot;
    },
    subscribe: listener => outbox.subscribe(listener),
    async edit(id) {
      const item = await claim(id);
      return item || id === undefined ? open(item) : undefined;
    },
    async goOn(begun) {
      const item = await claim(begun.id);
      // Only now, when nobody can type in between, is it known what was begun.
      const {id, draft, isEmpty} = begun;
      const joined = item && id === undefined ? joinDrafts(draftOf(item), begun) : draft;
      if (item && !joined) claims.release(item.id);
      const editor = open(joined && item);
      if (!isEmpty) editor.write(joined ?? draft);
      return editor;
    },
    async read(id) {
      const held = await outbox.read(id);
      return held?.item.data && {report: readReport(held.item.data, id), files: held.files};
    },
    retry: id => outbox.retry(id),
    discard: id => outbox.discard(id),
    async clear() {
      for (const editor of editors) editor.end();
      return outbox.clear();
    },
    receipts: () => outbox.receipts(),
    hasten: () => outbox.hasten(),
    async close() {
      for (const type of pageEvents) env.events.removeEventListener?.(type, onPageEvent);
      await Promise.all([...editors].map(editor => editor.save()));
      for (const editor of editors) editor.end();
      outbox.close();
    },
  };
};
