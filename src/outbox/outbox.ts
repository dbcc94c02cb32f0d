import {warnOnce} from '../warn.js';
import type {
  Content,
  Outbox,
  OutboxListener,
  OutboxSettings,
  OutboxSnapshot,
  OutboxTrouble,
} from './contract.js';
import type {Work} from './book.js';
import {surroundings} from './environment.js';
import type {OutboxEnvironment} from './environment.js';
import type {Entry, OutboxItem} from './item.js';
import * as ledger from './ledger.js';
import {endPauses} from './line.js';
import {remaining} from './pause.js';
import type {Send} from './send.js';
import type {Sender} from './sender.js';
import {openStore} from './store.js';
import type {Result} from './store.js';

/** Milliseconds until the code that sends is asked for again, when it did not come and something waits for it. */
const retryLoad = 10_000;

const pageEvents = ['online', 'visibilitychange', 'pagehide', 'pageshow'];

/** Opens the outbox of a name. Never throws; `put` rejects only for data that JSON cannot express. */
export const createOutbox = <T>({
  name,
  send,
  keep = 'device',
  receipts = 200,
  environment,
}: OutboxSettings<T>): Outbox<T> => {
  const env = {...surroundings, ...environment};
  const fullName = `standby-outbox-${name}`;
  const listeners = new Set<OutboxListener<T>>();
  const progress = new Map<string, number>();
  let entries: Entry<T>[] = [];
  let snapshot: OutboxSnapshot<T> = {items: [], isLoaded: false};
  let shown = '';
  let stored: OutboxTrouble | undefined;
  let isDamaged = false;
  let isPersistent: boolean | undefined;
  let isClosed = false;
  let pausedFor = 0;
  let channel: ReturnType<OutboxEnvironment['channel']>;
  let sender: Sender | undefined;
  let isLoading = false;
  let loadTimer: unknown;

  const store = openStore(keep === 'device' ? env.disk(fullName) : undefined, cause => {
    const code =
      (cause as Error | undefined)?.name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable';
    stored = cause === undefined ? undefined : {code, cause};
    if (stored) warnOnce(code, `outbox "${name}": ${String(cause)}`);
  });

  const toItem = (entry: Entry<T>): OutboxItem<T> => {
    const fraction = progress.get(entry.id);
    const {sequence: _s, turn: _t, edition: _e, pause: _p, resume: _r, ...item} = entry;
    return {
      ...item,
      kept: store.isInMemory(entry) ? 'memory' : 'device',
      ...(fraction !== undefined && {progress: fraction}),
    };
  };

  const show = (): boolean => {
    const trouble: OutboxTrouble | undefined = stored ?? (isDamaged ? {code: 'storage-damaged'} : undefined);
    snapshot = {
      items: entries.map(toItem),
      isLoaded: true,
      ...(trouble && {trouble}),
      ...(isPersistent !== undefined && {isPersistent}),
      ...(pausedFor > 0 && {nextTryIn: pausedFor}),
    };
    const print = JSON.stringify([snapshot.items, trouble?.code, isPersistent, pausedFor > 0]);
    if (print === shown || isClosed) return false;
    shown = print;
    for (const tell of [...listeners]) if (listeners.has(tell)) tell(snapshot);
    return true;
  };

  const post = (message: string): void => {
    try {
      channel?.postMessage(message);
    } catch {
      // As good as closed.
    }
  };

  const run = async <R>(work: Work<R>): Promise<Result<R>> => {
    const result = await store.run(work);
    const {line} = result;
    entries = result.entries as Entry<T>[];
    isDamaged = result.isDamaged;
    const waits = entries.some(({state}) => state === 'queued');
    pausedFor = waits ? remaining(line.pause, env.now()) : 0;
    sender?.stopWithout(entries);
    if (show()) post('changed');
    return result;
  };

  /** Keeping comes first, sending after it: its code comes when the page rests, or as soon as something waits. */
  const loadSender = async (): Promise<void> => {
    if (isLoading || isClosed) return;
    isLoading = true;
    env.clearTimeout(loadTimer);
    try {
      const {openSender} = await env.loadSender();
      sender = openSender({
        ...{name: fullName, send: send as Send, receipts, isShared: keep === 'device'},
        ...{env, load: store.load, run, progress, show},
      });
    } catch {
      isLoading = false;
      loadTimer = env.setTimeout(wake, retryLoad);
      return;
    }
    if (isClosed) sender.close();
    else sender.wake();
  };

  const wake = (): void => {
    if (sender) sender.wake();
    else if (entries.some(({state}) => /queued|sending|blocked/.test(state))) void loadSender();
  };

  const act = async (work: Work<Entry | undefined>): Promise<OutboxItem<T> | undefined> => {
    const {value} = await run(work);
    wake();
    return value && toItem(value as Entry<T>);
  };

  const look = (work: Work<unknown>): void => {
    if (!isClosed) void run(work).then(wake);
  };

  const refresh = (): void => look(() => undefined);
  const hasten = (): void => look(endPauses(false));

  const persist = async (): Promise<void> => {
    if (isPersistent !== undefined || keep === 'memory') return;
    isPersistent = false;
    try {
      isPersistent = !!(await env.persist());
    } catch {
      // It has promised nothing.
    }
    show();
  };

  const closeChannel = (): void => {
    channel?.close();
    channel = undefined;
  };

  const openChannel = (): void => {
    try {
      if (keep === 'device') channel ??= env.channel(fullName);
    } catch {
      // The other tabs look by themselves now and then.
    }
    if (!channel) return;
    channel.onmessage = ({data}) => {
      const [, gone] = /^gone (.+)$/.exec(String(data)) ?? [];
      if (gone) store.forget(gone === '*' ? undefined : gone);
      refresh();
    };
  };

  const onPageEvent = ({type}: {type: string}): void => {
    // An open channel keeps the page out of the back/forward cache of some browsers.
    if (type === 'pagehide') return closeChannel();
    openChannel();
    if (type !== 'visibilitychange' || env.visible()) hasten();
  };

  const written = ({data, label}: Content<T>): Partial<Entry<T>> => ({
    data: JSON.parse(JSON.stringify(data)) as T,
    ...(label !== undefined && {label}),
  });

  for (const type of pageEvents) env.events.addEventListener?.(type, onPageEvent);
  openChannel();
  refresh();
  env.idle(() => void loadSender());

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe(listener) {
      const tell = (next: OutboxSnapshot<T>): void => {
        try {
          listener(next);
        } catch (error) {
          warnOnce('listener-failed', String(error));
        }
      };
      listeners.add(tell);
      tell(snapshot);
      return () => listeners.delete(tell);
    },
    // Asynchronous, so that data without a JSON form rejects.
    async put(content, id) {
      const fields = written(content);
      if (id !== undefined) return act(ledger.rewrite(id, () => fields));
      return act(ledger.create(env.newId(), fields, env.now()));
    },
    async attach(id, {name, type, bytes}) {
      // A copy of its own: a view would bring all of its buffer along.
      const copy = new Uint8Array(bytes).slice().buffer;
      const file = {id: env.newId(), name, type, size: copy.byteLength};
      return (await act(ledger.rewrite(id, ledger.attach({...file, bytes: copy})))) && file;
    },
    detach: (id, fileId) => act(ledger.rewrite(id, ledger.detach(fileId))),
    async read(id) {
      const {value} = await run(({entries}) => entries.get(id));
      return value && {item: toItem(value as Entry<T>), files: await store.load(value.files)};
    },
    enqueue(id) {
      void persist();
      return act(ledger.enqueue(id));
    },
    retry: id => act(ledger.retry(id)),
    async discard(id) {
      const {isStored} = await run(ledger.remove(id));
      post(`gone ${id}`);
      return isStored;
    },
    receipts: () => snapshot.items.flatMap(({receipt}) => receipt ?? []),
    async clear() {
      const isCleared = await store.clear();
      post('gone *');
      await run(() => undefined);
      return isCleared;
    },
    hasten,
    close() {
      isClosed = true;
      listeners.clear();
      for (const type of pageEvents) env.events.removeEventListener?.(type, onPageEvent);
      closeChannel();
      env.clearTimeout(loadTimer);
      sender?.close();
      store.close();
    },
  };
};
