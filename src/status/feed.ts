import {openAudience} from './audience.js';
import type {FeedListener} from './audience.js';
import {parseKnown} from './check.js';
import {surroundings} from './environment.js';
import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {isDue, isFromFuture, nothingKnown} from './known.js';
import type {Known} from './known.js';
import {standForLeader} from './leader.js';
import type {Role} from './leader.js';
import {learn} from './learn.js';
import {openMemory} from './memory.js';
import {freshFor, present} from './present.js';
import type {StatusReaders} from './readers.js';
import {intervalOf, paceOf} from './schedule.js';
import type {StatusSnapshot} from './snapshot.js';
import * as sources from './sources/index.js';

/** A live view of one status page. */
export interface Feed {
  /** Undefined until something is known: the first answer, the first failure, or a remembered state. */
  readonly snapshot: StatusSnapshot | undefined;
  /** Calls back at once with what is known, then on every meaningful change; returns the way to stop. */
  subscribe(listener: FeedListener): () => void;
  /** Asks the sources now; never rejects. */
  refresh(): Promise<void>;
  /** Stops polling and frees everything. */
  close(): void;
}

/** Settings, and for tests the surroundings and the readers of answers. */
export interface FeedSettings extends FeedOptions {
  environment?: Partial<FeedEnvironment & StatusReaders>;
}

/** Wall-clock watchdog: timers stand still while a device sleeps, so none runs longer than this. */
const longestSleep = 30_000;

/** A little more than the leader needs to ask one place. */
const patience = 12_000;

const pageEvents = ['visibilitychange', 'pagehide', 'pageshow', 'online'];

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
  const env = {...surroundings, ...sources, ...environment};
  const {now, random} = env;
  const pace = paceOf(options);
  const name = feedName(options);
  const memory = openMemory(name, env);
  const audience = openAudience();
  const waiting = new Set<() => void>();

  let known = memory.read() ?? nothingKnown;
  let confirmed = !isDue(known, now());
  let role: Role = 'alone';
  let turn = random();
  let heardAt = 0;
  let state: 'starting' | 'running' | 'away' | 'closed' = 'starting';
  let resign: (() => void) | undefined;
  let asking: AbortController | undefined;
  let asked: Promise<void> | undefined;
  let timer: unknown;
  let channel: ReturnType<FeedEnvironment['channel']>;

  const view = (): StatusSnapshot | undefined =>
    present(known, options, {
      now: now(),
      pace,
      confirmed,
      seen: audience.hasSeen(),
      mergeOverride: env.mergeOverride,
    });

  const post = (message: string): void => {
    try {
      channel?.postMessage(message);
    } catch {
      // The other tabs look at the persisted copy before they ask.
    }
  };

  const adopt = (next: Known | undefined): void => {
    if (!next) return;
    known = next;
    heardAt = now();
    turn = random();
    if (!isDue(next, now())) {
      confirmed = true;
      for (const done of waiting) done();
    }
    audience.show(view());
  };

  const publish = (next: Known): void => {
    post(JSON.stringify(next));
    adopt(next);
  };

  const isActive = (): boolean => state === 'running' && (options.background === 'poll' || env.visible());

  /** When this tab asks. Others than the leader are later, in case that somebody else does. */
  const dueAt = (): number => {
    if (role !== 'follower' && isFromFuture(known, now())) return 0;
    const interval = intervalOf(known.snapshot, pace);
    const courtesy = {
      leader: 0,
      follower: interval * (0.5 + turn / 2),
      alone: turn * Math.min(1000, interval / 5),
    };
    return Math.max(known.nextAt, Math.min(heardAt, now())) + courtesy[role];
  };

  /** Takes over what another tab has kept meanwhile. */
  const recall = (): void => {
    const kept = memory.read();
    if (kept && kept.triedAt > known.triedAt) adopt(kept);
  };

  const ask = (force: boolean): Promise<void> => {
    if (asking && asked) return asked;
    const {signal} = (asking = new AbortController());
    const onOverride = (next: Known): void => {
      if (!signal.aborted) publish(next);
    };
    asked = learn(known, {options, pace, env, signal, force, onOverride}).then(next => {
      if (signal.aborted) return;
      asking = undefined;
      memory.write(next);
      publish(next);
      tick();
    });
    return asked;
  };

  const tick = (): void => {
    if (!isActive()) return;
    env.clearTimeout(timer);
    audience.show(view());
    // Only the leader can be sure that nobody else is asking right now; others look, and leave word.
    if (!asking && now() >= dueAt() && role !== 'leader') recall();
    if (!asking && now() >= dueAt()) {
      const nextAt = now() + Math.min(patience, pace.incident);
      if (role !== 'leader') memory.write({...known, triedAt: now(), nextAt});
      void ask(false);
    }
    const moments = [
      longestSleep,
      asking ? 0 : dueAt() - now(),
      known.snapshot ? freshFor(known.snapshot, now(), pace) + 1 : 0,
    ];
    timer = env.setTimeout(tick, Math.min(...moments.filter(moment => moment > 0)));
  };

  /** Begins or ends taking part, as the page becomes visible or hidden. */
  const takePart = (): void => {
    if (!isActive()) {
      env.clearTimeout(timer);
      asking?.abort();
      resign?.();
      asking = resign = undefined;
      role = 'alone';
      return;
    }
    recall();
    if (resign) tick();
    resign ??= standForLeader(env, name, next => {
      role = next;
      heardAt = now();
      tick();
    });
  };

  const openChannel = (): void => {
    try {
      channel = env.channel(name);
    } catch {
      return;
    }
    if (!channel) return;
    channel.onmessage = ({data}) => {
      if (data === 'refresh' && role === 'leader') void ask(true);
      else if (data === 'ask' && role === 'leader' && confirmed) post(JSON.stringify(known));
      adopt(parseKnown(data));
      tick();
    };
  };

  const onPageEvent = ({type}: {type: string}): void => {
    const isBack = type === 'pageshow' && state === 'away';
    if (isBack) {
      state = 'running';
      openChannel();
    }
    // An open channel keeps the page out of the back/forward cache of some browsers.
    if (type === 'pagehide' && state === 'running') {
      state = 'away';
      channel?.close();
    }
    const {snapshot, cause, nextAt} = known;
    const isOnline = type === 'online';
    const isWanted = isOnline || ((isBack || type === 'visibilitychange') && env.visible() && !cause);
    const isYoung = snapshot && freshFor(snapshot, now(), pace) >= 1.5 * intervalOf(snapshot, pace);
    if (isWanted && !isYoung)
      known = {...known, nextAt: Math.min(nextAt, now()), heldUntil: isOnline ? 0 : known.heldUntil};
    if (state !== 'starting') takePart();
  };

  const start = (): void => {
    if (state !== 'starting') return;
    state = 'running';
    takePart();
  };

  for (const type of pageEvents) env.events.addEventListener?.(type, onPageEvent);
  openChannel();
  audience.show(view());
  if (!confirmed) post('ask');
  // With something to show there is time to let the page go first, and others that started at the same moment.
  const pause = known.snapshot && !confirmed ? random() * Math.min(2000, pace.incident) : 0;
  env.idle(() => (timer = env.setTimeout(start, pause)));

  return {
    get snapshot() {
      return view();
    },
    subscribe: listener => (state === 'closed' ? () => undefined : audience.add(listener, view())),
    async refresh() {
      if (state === 'closed') return;
      if (role !== 'follower') return ask(true);
      await new Promise<void>(resolve => {
        const done = () => {
          env.clearTimeout(limit);
          waiting.delete(done);
          resolve();
        };
        const limit = env.setTimeout(() => void ask(true).then(done), patience);
        waiting.add(done);
        post('refresh');
      });
    },
    close() {
      state = 'closed';
      takePart();
      for (const type of pageEvents) env.events.removeEventListener?.(type, onPageEvent);
      channel?.close();
      channel = undefined;
      audience.clear();
      for (const done of waiting) done();
    },
  };
};
