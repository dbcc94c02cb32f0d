import type {
  Changes,
  Disk,
  Outbox,
  OutboxEnvironment,
  OutboxSettings,
  Outcome,
  Parcel,
} from '../../src/outbox/index.js';
import {createOutbox} from '../../src/outbox/index.js';
import {openSender} from '../../src/outbox/sender.js';
import {settled} from './fake-browser.js';

interface Timer {
  at: number;
  run: () => void;
  tab: number;
}

export interface Order {
  order: number;
}

/** What a fake disk does with the next piece of work. */
export type DiskFault = 'full' | 'full-for-bytes' | 'dead';

export interface FakeOutboxes {
  locks?: boolean;
  channel?: boolean;
}

/** Tabs with one disk, one clock and one server; nothing in it is real but the promises. */
export const fakeOutboxes = ({locks = true, channel = true}: FakeOutboxes = {}) => {
  const timers = new Set<Timer>();
  const records = new Map<string, unknown>();
  const bytes = new Map<string, ArrayBuffer>();
  const held = new Set<{tab: number; name: string}>();
  const channels = new Set<{tab: number; port: Pick<BroadcastChannel, 'onmessage'>}>();
  const listeners = new Set<{tab: number; type: string; listener: (event: {type: string}) => void}>();
  const gone = new Set<number>();
  const sent: {tab: number; key: string; parcel: Parcel<Order>; at: number; signal: AbortSignal}[] = [];
  let uptime = 0;
  let tabs = 0;

  const world = {
    records,
    bytes,
    sent,
    fault: undefined as DiskFault | undefined,
    /** The code that sends cannot be fetched. */
    isSenderMissing: false,
    /** Wall clock minus uptime. */
    clock: Date.parse('2026-03-01T10:00:00Z'),
    random: 1,
    /** How the server answers; `undefined` never does. */
    answer: (_parcel: Parcel<Order>): Outcome | undefined => ({kind: 'sent'}),
    seconds: () => uptime / 1000,
    async advance(seconds: number): Promise<void> {
      const end = uptime + seconds * 1000;
      await settled();
      for (;;) {
        const due = [...timers].filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        uptime = Math.max(uptime, due.at);
        due.run();
        await settled();
      }
      uptime = end;
    },
    /** One more tab, without an outbox in it. */
    openTab() {
      const tab = ++tabs;
      const never = new Promise<never>(() => undefined);
      const apply = ({records: changed, bytes: moved}: Changes): void => {
        if (world.fault === 'full' && changed.size + moved.size)
          throw new DOMException('', 'QuotaExceededError');
        if (world.fault === 'full-for-bytes' && [...moved.values()].some(Boolean))
          throw new DOMException('', 'QuotaExceededError');
        for (const [id, value] of changed)
          if (value) records.set(id, structuredClone(value));
          else records.delete(id);
        for (const [id, value] of moved)
          if (value) bytes.set(id, value.slice(0));
          else bytes.delete(id);
      };
      const onDisk = async <V>(work: () => V): Promise<V> => {
        await Promise.resolve();
        if (gone.has(tab)) return never;
        if (world.fault === 'dead') throw new DOMException('Connection lost', 'UnknownError');
        return work();
      };
      const disk: Disk = {
        run: change =>
          onDisk(() => apply(change([...records.values()].map(value => structuredClone(value))))),
        bytes: id => onDisk(() => bytes.get(id)?.slice(0)),
        clear: () => onDisk(() => (records.clear(), bytes.clear())),
        close: () => undefined,
      };
      const request = async (name: string, _options: object, callback: (lock: unknown) => Promise<void>) => {
        if ([...held].some(lock => lock.name === name)) return callback(null);
        const lock = {tab, name};
        held.add(lock);
        await callback(lock).finally(() => held.delete(lock));
      };
      const openChannel = () => {
        const port = {
          onmessage: null as ((event: MessageEvent) => void) | null,
          postMessage(data: unknown) {
            for (const other of channels)
              if (other.port !== port && !gone.has(other.tab))
                queueMicrotask(() => (other.port.onmessage as ((event: unknown) => void) | null)?.({data}));
          },
          close: () => channels.delete(entry),
        };
        const entry = {tab, port};
        channels.add(entry);
        return port;
      };
      let ids = 0;
      const environment: Partial<OutboxEnvironment> = {
        now: () => world.clock + uptime,
        uptime: () => uptime,
        random: () => world.random,
        setTimeout: (run, delay = 0) => {
          const timer = {at: uptime + delay, run, tab};
          if (!gone.has(tab)) timers.add(timer);
          return timer;
        },
        clearTimeout: timer => void timers.delete(timer as Timer),
        locks: () => (locks ? ({request} as unknown as LockManager) : undefined),
        channel: () => (channel ? openChannel() : undefined),
        visible: () => true,
        newId: () => `id-${tab}-${++ids}`,
        persist: () => Promise.resolve(true),
        disk: () => disk,
        idle: run => run(),
        loadSender: () =>
          world.isSenderMissing ? Promise.reject(new Error('404')) : Promise.resolve({openSender}),
        events: {
          addEventListener: (type: string, listener: unknown) =>
            listeners.add({tab, type, listener: listener as (event: {type: string}) => void}),
          removeEventListener: (_type: string, listener: unknown) => {
            for (const entry of listeners) if (entry.listener === listener) listeners.delete(entry);
          },
        },
      };
      const stop = () => {
        gone.add(tab);
        for (const timer of timers) if (timer.tab === tab) timers.delete(timer);
      };
      return {
        tab,
        environment,
        fire(type: string) {
          for (const entry of [...listeners])
            if (entry.tab === tab && entry.type === type) entry.listener({type});
        },
        /** Stops it where it is; it keeps its lock. */
        freeze: stop,
        /** Ends it without a goodbye. */
        kill() {
          stop();
          for (const lock of held) if (lock.tab === tab) held.delete(lock);
        },
        holdings: () =>
          [...timers, ...channels, ...listeners, ...held].filter(item => item.tab === tab).length,
      };
    },
    /** One more tab with an outbox. */
    open(settings: Partial<OutboxSettings<Order>> = {}) {
      const {environment, ...rest} = world.openTab();
      const {tab} = rest;
      const never = new Promise<never>(() => undefined);
      const outbox: Outbox<Order> = createOutbox<Order>({
        name: 'test',
        send: async (parcel, {idempotencyKey, signal}) => {
          sent.push({tab, key: idempotencyKey, parcel, at: uptime / 1000, signal});
          return world.answer(parcel) ?? never;
        },
        ...settings,
        environment: {...environment, ...settings.environment},
      });
      return {
        ...rest,
        outbox,
        states: () => outbox.snapshot.items.map(({state}) => state),
        /** Writes an item and gives it to the sender. */
        async add(order: number): Promise<string> {
          const item = await outbox.put({data: {order}});
          await outbox.enqueue(item!.id);
          return item!.id;
        },
      };
    },
  };
  return world;
};
