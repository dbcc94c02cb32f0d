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
import {remaining} from './pace.js';
import type {Send} from './send.js';
import {openSender} from './sender.js';
import {openStore} from './store.js';
import type {Result} from './store.js';

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
    const {nextTryIn, ...rest} = snapshot;
    const print = JSON.stringify({...rest, trouble: trouble?.code, waits: nextTryIn !== undefined});
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
    sender.stopWithout(new Set(entries.map(({id}) => id)));
    if (show()) post('changed');
    return result;
  };

  const me = env.newId();
  const sender = openSender({
    ...{name: fullName, me, send: send as Send, receipts, env, isShared: keep === 'device'},
    run: async work => (await run(work)).value,
    load: store.load,
    progress(id, fraction) {
      if (fraction === undefined) progress.delete(id);
      else progress.set(id, Math.min(Math.max(fraction, 0), 1));
      show();
    },
  });

  const act = async (work: Work<Entry | undefined>): Promise<OutboxItem<T> | undefined> => {
    const {value} = await run(work);
    sender.wake();
    return value && toItem(value as Entry<T>);
  };

  const look = (work: Work<unknown>): void => {
    if (!isClosed) void run(work).then(sender.wake);
  };

  const refresh = (): void => look(() => undefined);
  const hasten = (): void => look(endPauses(false));

  const persist = async (): Promise<void> => {
    if (isPersistent !== undefined || keep === 'memory') return;
    isPersistent = false;
    try {
      isPersistent = (await env.persist()) ?? false;
    } catch {
      return;
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
      sender.close();
      store.close();
    },
  };
};
