import {openAudience} from './audience.js';
import type {FeedListener} from './audience.js';
import type {FeedChannel, FeedEnvironment, Late} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {clockTolerance, isDue, nothingKnown, seal, unseal} from './known.js';
import type {Known} from './known.js';
import {standForLeader} from './leader.js';
import {learn} from './learn.js';
import {openMemory} from './memory.js';
import {freshFor, present} from './present.js';
import {intervalOf, paceOf, patience, provision} from './schedule.js';
import type {Reach, StatusSnapshot} from './snapshot.js';
import {loadFinder, loadReader, loadSource} from './sources/index.js';

/** A live view of one status page. */
export interface Feed {
  /** Undefined until something is known: the first answer, the first failure, or a remembered state. */
  readonly snapshot: StatusSnapshot | undefined;
  /** Calls back at once with what is known, then on every meaningful change; returns the way to stop. */
  subscribe(listener: FeedListener): () => void;
  /**
   * Goes on asking, more slowly, while the page is hidden, until the function it returns is called; for somebody
   * who wants to be told. As many may want it as like; of several hidden tabs one asks.
   */
  keepAwake(): () => void;
  /** Asks the sources now; never rejects. */
  refresh(): Promise<void>;
  /** Stops polling and frees everything. */
  close(): void;
}

/** Settings, and for tests the surroundings. */
export type FeedSettings = FeedOptions & {environment?: FeedEnvironment};

/** Wall-clock watchdog: timers stand still while a device sleeps, so none runs longer than this. */
const longestSleep = 30_000;

/** How long a page that comes back shows what it showed before, as the last known, while it asks. */
const grace = 4000;

/** Settings that lead to the same knowledge share it, whether or not they go on in hidden pages. */
export const feedName = ({background: _, ...options}: FeedOptions): string =>
  `standby-feed-1:${JSON.stringify(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .sort(),
  )}`;

/**
 * Opens a live view of a status page: one tab of the origin asks, all of them know. Never throws and never
 * rejects; what cannot be learned shows as severity `unknown`.
 */
export const createFeed = ({environment, ...options}: FeedSettings): Feed => {
  let late: Late | undefined;
  const env: Required<FeedEnvironment> = {
    globals: globalThis,
    loadSource,
    loadReader,
    loadFinder,
    ...environment,
    async loadLate() {
      if (!late) {
        late = await (environment?.loadLate ?? (() => import('./late.js')))();
        show();
      }
      return late;
    },
  };
  const prepare = (): Promise<unknown> => env.loadLate().catch(() => undefined);
  const {globals} = env;
  const {src = '', page = src, background} = options;
  const pace = paceOf(options);
  const name = feedName(options);
  const audience = openAudience();
  const wishes = new Set<object>();
  const life = new AbortController();
  const now = (): number => globals.Date.now();
  const random = (): number => globals.Math.random();
  const isVisible = (): boolean => globals.document?.visibilityState !== 'hidden';
  const memory = openMemory(name, env);
  let known = memory.read() ?? nothingKnown;
  let confirmed = !isDue(known, now());
  let isStarted = false;
  let isAway = false;
  /** The lead that this tab stands for: that of the visible tabs, that of the hidden ones, or none. */
  let seat = '';
  let resign: (() => void) | undefined;
  /** Undefined while this tab knows of no others. */
  let leads: boolean | undefined;
  let dueAt = 0;
  let tickedAt = now();
  let prepareAt = tickedAt + provision;
  /** Until when nothing that is on the screen is called unknown. */
  let waitUntil = known.override ? tickedAt + grace : 0;
  let reach: Reach | undefined;
  let asking: AbortController | undefined;
  let asked: Promise<void> | undefined;
  let timer: unknown;
  let channel: FeedChannel | undefined;

  const view = (): StatusSnapshot | undefined => {
    try {
      return present(known, page, pace, now(), confirmed, !!reach, now() < waitUntil, late);
    } catch {
      // Another script of the origin has forged it.
      known = nothingKnown;
    }
    return undefined;
  };

  const show = (): void => {
    const snapshot = view();
    reach = snapshot?.reach ?? reach;
    if (snapshot) audience.show(snapshot);
  };

  const post = (message: string): void => {
    try {
      channel?.postMessage(message);
    } catch {
      // The other tabs look at the kept copy before they ask.
    }
  };

  /** Plans when this tab asks. Others than the leader are later, in case that somebody else does. */
  const plan = (): void => {
    const interval = intervalOf(known.snapshot, pace);
    const others =
      leads === false ? interval * (0.3 + random() * 0.4) : random() * Math.min(1000, interval / 5);
    const reserve = seat === name ? 0 : interval / 2;
    dueAt = Math.max(known.nextAt, now()) + (leads ? 0 : others) + reserve;
  };

  const adopt = (next: Known | undefined): void => {
    if (!next) return;
    known = next;
    if (next.override) void prepare();
    plan();
    if (!isDue(next, now())) {
      confirmed = true;
      waitUntil = 0;
    }
    show();
  };

  /** Takes over what another tab has kept meanwhile. */
  const recall = (): void => {
    const kept = memory.read();
    if (kept && kept.triedAt > known.triedAt) adopt(kept);
  };

  const ask = (force: boolean): Promise<void> => {
    if (asking && asked) return asked;
    const controller = (asking = new AbortController());
    const {signal} = controller;
    const tell = (next: Known): void => {
      if (signal.aborted) return;
      post(seal(next));
      adopt(next);
    };
    asked = learn(known, options, pace, env, signal, force, tell).then(next => {
      if (signal.aborted) return;
      memory.write(next);
      asking = undefined;
      tell(next);
      controller.abort();
      tick();
    });
    return asked;
  };

  const tick = (): void => {
    if (!seat) return;
    globals.clearTimeout(timer as never);
    if (now() > tickedAt + longestSleep + grace && reach === 'live') waitUntil = now() + grace;
    tickedAt = now();
    // The clock was set back.
    if (known.triedAt > tickedAt + clockTolerance && leads !== false) dueAt = 0;
    show();
    if (tickedAt >= prepareAt || (known.snapshot && freshFor(known.snapshot, tickedAt, pace) < 0)) {
      prepareAt = tickedAt + provision;
      void prepare();
    }
    // Only the leader can be sure that nobody else is asking right now; others look, and leave word.
    if (!asking && now() >= dueAt && !leads) recall();
    if (!asking && now() >= dueAt) {
      if (!leads) memory.write({...known, triedAt: now(), nextAt: now() + Math.min(patience, pace[1])});
      void ask(false);
    }
    const moments = [
      asking ? 0 : dueAt - now(),
      freshFor(known.snapshot, now(), pace) + 1,
      waitUntil - now(),
    ];
    timer = globals.setTimeout(tick, Math.min(longestSleep, ...moments.filter(moment => moment > 0)));
  };

  /** Begins or ends taking part, as the page becomes visible or hidden. */
  const takePart = (): void => {
    if (!isStarted) return;
    const hidden = wishes.size ? `${name} hidden` : '';
    const next = isAway ? '' : isVisible() || background === 'poll' ? name : hidden;
    const isMoved = next !== seat;
    if (isMoved) resign?.();
    leads = isMoved ? undefined : leads;
    seat = next;
    if (!seat) {
      globals.clearTimeout(timer as never);
      asking?.abort();
      asking = undefined;
      return;
    }
    recall();
    if (!isMoved) return tick();
    resign = standForLeader(globals, seat, next => {
      leads = next;
      plan();
      tick();
    });
  };

  /** An open channel keeps the page out of the back/forward cache of some browsers. */
  const listen = (): void => {
    channel?.close();
    channel = undefined;
    try {
      // In Node a channel would keep the process alive.
      if (isAway || !globals.location || !globals.BroadcastChannel) return;
      channel = new globals.BroadcastChannel(name);
      channel.onmessage = ({data}) => {
        if (data === 'ask' && leads && confirmed) post(seal(known));
        adopt(unseal(data));
        tick();
      };
    } catch {
      // Then the other tabs find the kept copy.
    }
  };

  const onPageEvent = ({type}: {type: string}): void => {
    const isBack = type === 'pageshow' && isAway;
    if (isBack || type === 'pagehide') {
      isAway = !isBack;
      listen();
    }
    const isOnline = type === 'online';
    const isShown = (isBack || type === 'visibilitychange') && isVisible() && !known.cause;
    const {snapshot, nextAt, heldUntil} = known;
    const isYoung = freshFor(snapshot, now(), pace) >= 1.5 * intervalOf(snapshot, pace);
    if ((isOnline || isShown) && !isYoung) {
      known = {...known, nextAt: Math.min(nextAt, now()), heldUntil: isOnline ? 0 : heldUntil};
      plan();
    }
    takePart();
  };

  for (const type of ['visibilitychange', 'pagehide', 'pageshow', 'online'])
    globals.addEventListener?.(type, onPageEvent, life);
  listen();
  // A kiosk must know what to say when the network is gone.
  if (known.override || background)
    void prepare().then(() => {
      waitUntil = 0;
      show();
    });
  show();
  if (!confirmed) post('ask');
  // With something to show there is time to let the page go first, and others that started at the same moment.
  const pause = known.snapshot && !confirmed ? random() * Math.min(2000, pace[1]) : 0;
  (globals.requestIdleCallback ?? globals.setTimeout)(() => {
    timer = globals.setTimeout(() => {
      isStarted = true;
      takePart();
    }, pause);
  });

  return {
    get snapshot() {
      return view();
    },
    subscribe: listener => (life.signal.aborted ? () => undefined : audience.add(listener, view())),
    keepAwake() {
      const wish = {};
      wishes.add(wish);
      takePart();
      return () => {
        wishes.delete(wish);
        takePart();
      };
    },
    refresh: () => (life.signal.aborted ? Promise.resolve() : ask(true)),
    close() {
      life.abort();
      isAway = isStarted = true;
      takePart();
      listen();
      audience.clear();
    },
  };
};
