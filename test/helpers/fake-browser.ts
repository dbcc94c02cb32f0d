import type {FeedChannel, FeedEnvironment, FeedGlobals} from '../../src/status/environment.js';
import * as late from '../../src/status/late.js';
import * as reader from '../../src/status/read-page.js';
import {allSources} from '../../src/status/sources/all.js';
import * as finder from '../../src/status/sources/find-provider.js';
import * as watch from '../../src/status/watch.js';

interface Timer {
  at: number;
  run: () => void;
  tab: number;
}

type PageListener = Parameters<NonNullable<FeedGlobals['addEventListener']>>[1];

interface Waiter {
  tab: number;
  grant: () => void;
}

/** What a tab has of its own, where it is not what the browser has. */
export interface TabSurroundings {
  random?: () => number;
  online?: () => boolean;
  origin?: () => string;
  locks?: () => Pick<LockManager, 'request'> | undefined;
}

/** One tab of a fake browser. */
export interface FakeTab {
  environment: FeedEnvironment & {globals: FeedGlobals};
  hide(): void;
  show(): void;
  fire(type: string, details?: {blockedURI: string}): void;
  /** Ends it without any goodbye, as a crash does. */
  kill(): void;
  /** Stops it where it is, as an open `alert()` does: it keeps its locks. */
  freeze(): void;
  /** Things it still holds: timers, locks, channels, listeners. */
  holdings(): number;
}

export interface FakeBrowserOptions {
  locks?: boolean;
  channel?: boolean;
  storage?: 'works' | 'throws' | 'full';
}

const start = Date.parse('2026-03-01T10:00:00Z');

/** Answers whose body an engine is still unpacking, which takes some of them several turns. */
let unpacking = 0;
const mostTurns = 20_000;

const turn = (): Promise<void> =>
  new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Lets everything happen that waits for no timer. */
export const settled = async (): Promise<void> => {
  let turns = 0;
  do await turn();
  while (unpacking && ++turns < mostTurns);
};

/** The answer with its body at hand, so that every engine reads it in the same turn. */
const unpack = async (response: Response): Promise<Response> => {
  const {status, ok, headers} = response;
  unpacking += 1;
  const bytes = new Uint8Array(
    // Not done before whoever waits for this answer had its turn.
    await response.arrayBuffer().finally(() => void turn().then(() => (unpacking -= 1))),
  );
  const chunks = [{done: false, value: bytes}, {done: true}];
  const getReader = () => ({read: () => Promise.resolve(chunks.shift())});
  return {status, ok, headers, body: {getReader}} as unknown as Response;
};

/** A browser with one clock, one origin and any number of tabs; nothing in it is real but the promises. */
export const fakeBrowser = ({locks = true, channel = true, storage = 'works'}: FakeBrowserOptions = {}) => {
  const timers = new Set<Timer>();
  const kept = new Map<string, string>();
  const queues = new Map<string, Waiter[]>();
  const channels = new Set<{name: string; tab: number; port: FeedChannel}>();
  const requests: {url: string; at: number; tab: number; init: RequestInit | undefined}[] = [];
  const listeners = new Set<{tab: number; type: string; listener: PageListener}>();
  const dead = new Set<number>();
  let now = start;
  let tabs = 0;

  const browser = {
    requests,
    kept,
    online: true,
    random: 0.5,
    /** Gives the answer to a request; `undefined` never comes, and a throw is a network that fails. */
    answer: (_url: string): Response | undefined => new Response('{}', {status: 404}),
    now: () => now,
    /** Since the browser was opened, in seconds. */
    seconds: () => (now - start) / 1000,
    /** Lets time pass, timer by timer. */
    async advance(seconds: number): Promise<void> {
      const end = now + seconds * 1000;
      await settled();
      for (;;) {
        const due = [...timers].filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await settled();
      }
      now = end;
      await settled();
    },
    /** The device sleeps: the wall clock goes on and timers stand still. */
    sleep(seconds: number): void {
      now += seconds * 1000;
      for (const timer of timers) timer.at += seconds * 1000;
    },
    /** Somebody sets the clock; timers do not notice. */
    setClock(seconds: number): void {
      browser.sleep(seconds);
    },
    openTab(own: TabSurroundings = {}): FakeTab {
      const tab = ++tabs;
      let visible = true;
      const fire = (type: string, details = {}): void => {
        for (const entry of [...listeners])
          if (entry.tab === tab && entry.type === type) entry.listener({type, ...details});
      };
      const release = (name: string, waiter: Waiter): void => {
        const queue = queues.get(name) ?? [];
        const first = queue[0] === waiter;
        queues.set(
          name,
          queue.filter(other => other !== waiter),
        );
        if (first) queues.get(name)?.[0]?.grant();
      };
      const request = (
        name: string,
        {signal, ifAvailable}: {signal?: AbortSignal; ifAvailable?: boolean},
        callback: (lock: object | null) => Promise<void> | undefined,
      ): Promise<void> =>
        new Promise((resolve, reject) => {
          if (ifAvailable && queues.get(name)?.length) {
            void Promise.resolve(null).then(callback).then(resolve, reject);
            return;
          }
          let granted = false;
          const waiter: Waiter = {
            tab,
            grant: () => {
              granted = true;
              void Promise.resolve({name})
                .then(callback)
                .then(() => {
                  release(name, waiter);
                  resolve();
                });
            },
          };
          signal?.addEventListener('abort', () => {
            if (granted) return;
            release(name, waiter);
            reject(new DOMException('', 'AbortError'));
          });
          const queue = [...(queues.get(name) ?? []), waiter];
          queues.set(name, queue);
          if (queue.length === 1) waiter.grant();
        });
      const fetchFake = (url: string, init?: RequestInit): Promise<Response> => {
        if (init?.signal?.aborted) return Promise.reject(new DOMException('', 'AbortError'));
        requests.push({url, at: now, tab, init});
        return new Promise((resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          try {
            const response = browser.online ? browser.answer(url) : undefined;
            if (response) resolve(unpack(response));
            else if (!browser.online) throw new TypeError('Failed to fetch');
          } catch (error) {
            reject(error);
          }
        });
      };
      const FakeChannel = function (name: string): FeedChannel {
        const entry = {
          name,
          tab,
          port: {
            onmessage: null,
            postMessage: (message: unknown) => {
              const data: unknown = structuredClone(message);
              for (const other of channels) {
                if (other === entry || other.name !== name || dead.has(other.tab)) continue;
                queueMicrotask(() => (other.port.onmessage as ((event: unknown) => void) | null)?.({data}));
              }
            },
            close: () => channels.delete(entry),
          } as FeedChannel,
        };
        channels.add(entry);
        return entry.port;
      } as unknown as NonNullable<FeedGlobals['BroadcastChannel']>;
      const forbidden = (): never => {
        throw new DOMException('', 'SecurityError');
      };
      const store = {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) =>
          storage === 'full' ? forbidden() : void kept.set(name, value),
        removeItem: (name: string) => void kept.delete(name),
      };
      const random = own.random ?? (() => browser.random);
      const online = own.online ?? (() => browser.online);
      const lockManager = own.locks ?? (() => (locks ? ({request} as unknown as LockManager) : undefined));
      const addEventListener = (
        type: string,
        listener: PageListener,
        {signal}: {signal: AbortSignal},
      ): void => {
        const entry = {tab, type, listener};
        listeners.add(entry);
        signal.addEventListener('abort', () => listeners.delete(entry));
      };
      const globals: FeedGlobals = {
        Date: {now: () => now},
        Math: {random},
        fetch: fetchFake,
        setTimeout: (run, milliseconds = 0) => {
          const timer = {at: now + milliseconds, run, tab};
          if (!dead.has(tab)) timers.add(timer);
          return timer;
        },
        clearTimeout: timer => void timers.delete(timer),
        requestIdleCallback: callback => queueMicrotask(() => dead.has(tab) || callback()),
        get localStorage() {
          return storage === 'throws' ? forbidden() : store;
        },
        ...(channel && {BroadcastChannel: FakeChannel}),
        navigator: {
          get onLine() {
            return online();
          },
          get locks() {
            return lockManager();
          },
        },
        document: {
          get visibilityState() {
            return visible ? 'visible' : 'hidden';
          },
        },
        location: {origin: own.origin?.() ?? 'https://venue.example'},
        addEventListener,
      };
      const environment: FakeTab['environment'] = {
        globals,
        loadSource: name => Promise.resolve(allSources[name]),
        loadReader: () => Promise.resolve(reader),
        loadWatch: () => Promise.resolve(watch),
        loadLate: () => Promise.resolve(late),
        loadFinder: () => Promise.resolve(finder),
      };
      const freeze = (): void => {
        dead.add(tab);
        for (const timer of timers) if (timer.tab === tab) timers.delete(timer);
        for (const entry of channels) if (entry.tab === tab) channels.delete(entry);
      };
      const see = (next: boolean) => () => {
        visible = next;
        fire('visibilitychange');
      };
      return {
        environment,
        hide: see(false),
        show: see(true),
        fire,
        freeze,
        kill() {
          freeze();
          for (const [name, queue] of queues)
            for (const waiter of queue.filter(other => other.tab === tab)) release(name, waiter);
        },
        holdings: () =>
          [...timers, ...channels, ...listeners, ...[...queues.values()].flat()].filter(
            item => item.tab === tab,
          ).length,
      };
    },
  };
  return browser;
};
