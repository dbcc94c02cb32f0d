import {beginAttempt} from './attempt.js';
import type {Attempt} from './attempt.js';
import type {Desk} from './desk.js';
import type {FeedChannel, FeedEnvironment, Late} from './environment.js';
import {clockTolerance, isDue, nothingKnown, seal} from './known.js';
import type {Known} from './known.js';
import {standForLeader} from './leader.js';
import {learn} from './learn.js';
import {openMemory} from './memory.js';
import {freshFor} from './present.js';
import {presentAny} from './present-any.js';
import {intervalOf, longestSleep, patience, provision} from './schedule.js';
import type {Reach, StatusSnapshot} from './snapshot.js';
import {unseal} from './unseal.js';

/** What goes on for as long as a feed is open. */
export interface Watch {
  begin(): void;
  view(): StatusSnapshot | undefined;
  /** Asks the sources, also one that should be left alone when a person wants to know; never rejects. */
  ask(isForced: boolean): Promise<void>;
  /** Hears about the page, and that somebody wants to be told while it is hidden, or no more. */
  heed(type: string): void;
}

/** How long a page that comes back shows what it showed before, as the last known, while it asks. */
const grace = 4000;

/** How often a tab that has nothing to show looks whether another one has. */
const impatience = 500;

/**
 * Goes on where the first look at a status page ended, or could not be taken because other tabs are there, or were:
 * one tab of the origin asks in time, all of them know, and nobody asks while nobody looks. It notices a device that
 * slept and a clock that was set.
 */
export const keepWatch = (desk: Desk): Watch => {
  const {name, options, pace, life, wishes} = desk;
  const {globals} = desk.env;
  const {src = '', page = src, background} = options;
  const now = (): number => globals.Date.now();
  const random = (): number => globals.Math.random();
  const isVisible = (): boolean => globals.document?.visibilityState !== 'hidden';
  const env: Required<FeedEnvironment> = {
    ...desk.env,
    async loadLate() {
      if (!late) {
        late = await desk.env.loadLate();
        show();
      }
      return late;
    },
  };
  const prepare = (): Promise<unknown> => env.loadLate().catch(() => undefined);
  const memory = openMemory(name, env);
  // What did not succeed at the first look is not over.
  if (desk.attempt) desk.known = desk.attempt.known;
  const hasLooked = desk.known !== nothingKnown;
  if (!hasLooked) desk.known = memory.read() ?? nothingKnown;
  let confirmed = hasLooked || !isDue(desk.known, now());
  let isStarted = false;
  /** The lead that this tab stands for: that of the visible tabs, that of the hidden ones, or none. */
  let seat = desk.resign ? name : '';
  /** Undefined while this tab knows of no others. */
  let leads = desk.resign && true;
  let dueAt = 0;
  let tickedAt = desk.known.triedAt || now();
  let prepareAt = tickedAt + provision;
  /** Until when nothing that is on the screen is called unknown. */
  let waitUntil = desk.known.override ? now() + grace : 0;
  let timer: unknown;
  let asked: Promise<void> | undefined;
  let late: Late | undefined;
  /** What was shown last; absent while nothing was. */
  let reach: Reach | undefined = desk.known.cause ?? (hasLooked ? 'live' : undefined);
  let channel: FeedChannel | undefined;

  const view = (): StatusSnapshot | undefined => {
    const {known} = desk;
    try {
      return presentAny(known, page, pace, now(), confirmed, !!reach, now() < waitUntil, late);
    } catch {
      // Another script of the origin has forged it.
      desk.known = nothingKnown;
    }
    return undefined;
  };

  const show = (): void => {
    reach = view()?.reach ?? reach;
    desk.show();
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
    const {known} = desk;
    const interval = intervalOf(known.snapshot, pace);
    // Who knows nothing yet lets the first look of another tab come to its end.
    const atLeast = known.triedAt ? 0 : Math.min(patience, pace[1]);
    const others =
      leads === false
        ? Math.max(atLeast, interval * 0.3) + random() * interval * 0.4
        : random() * Math.min(1000, interval / 5);
    const reserve = seat === name ? 0 : interval / 2;
    dueAt = Math.max(known.nextAt, now()) + (leads ? 0 : others) + reserve;
  };

  const adopt = (next: Known | undefined): void => {
    if (!next) return;
    desk.known = next;
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
    if (kept && kept.triedAt > desk.known.triedAt) adopt(kept);
  };

  const tell = (next: Known): void => {
    post(seal(next));
    adopt(next);
  };

  /** Asks the sources; also goes on with an attempt that the first look has begun. */
  const learnMore = async (attempt: Attempt, isWanted: boolean): Promise<void> => {
    desk.attempt = attempt;
    const {signal} = attempt;
    const {loadLate} = env;
    const next = await learn({...attempt, loadLate}, isWanted, word => {
      if (!signal.aborted) tell(word);
    });
    if (signal.aborted) return;
    memory.write(next);
    desk.attempt = undefined;
    tell(next);
    attempt.stop();
    tick();
  };

  const ask = (isForced: boolean): Promise<void> => {
    const {heldUntil, triedAt} = desk.known;
    const isWanted = isForced || now() >= heldUntil || triedAt > now() + clockTolerance;
    if (!desk.attempt || !asked) asked = learnMore(beginAttempt(desk.known, options, pace, env), isWanted);
    return asked;
  };

  const tick = (): void => {
    if (!seat) return;
    globals.clearTimeout(timer as never);
    if (now() > tickedAt + longestSleep + grace && reach === 'live') waitUntil = now() + grace;
    tickedAt = now();
    const {known} = desk;
    // The clock was set back.
    if (known.triedAt > tickedAt + clockTolerance && leads !== false) dueAt = 0;
    show();
    if (tickedAt >= prepareAt || (known.snapshot && freshFor(known.snapshot, tickedAt, pace) < 0)) {
      prepareAt = tickedAt + provision;
      void prepare();
    }
    // Only the leader can be sure that nobody else is asking right now; others look, and leave word.
    if (!desk.attempt && !leads && (now() >= dueAt || !reach)) recall();
    if (!desk.attempt && now() >= dueAt) {
      if (!leads) memory.write({...desk.known, triedAt: now(), nextAt: now() + Math.min(patience, pace[1])});
      void ask(false);
    }
    const moments = [
      desk.attempt ? 0 : dueAt - now(),
      freshFor(desk.known.snapshot, now(), pace) + 1,
      waitUntil - now(),
      reach || leads ? 0 : impatience,
    ];
    timer = globals.setTimeout(tick, Math.min(longestSleep, ...moments.filter(moment => moment > 0)));
  };

  /** Begins or ends taking part, as the page becomes visible or hidden. */
  const takePart = (): void => {
    if (!isStarted) return;
    const hidden = wishes.size ? `${name} hidden` : '';
    const next = desk.isAway ? '' : isVisible() || background === 'poll' ? name : hidden;
    const isMoved = next !== seat;
    if (isMoved) desk.resign?.();
    leads = isMoved ? undefined : leads;
    seat = next;
    if (!seat) {
      globals.clearTimeout(timer as never);
      desk.attempt?.stop();
      desk.attempt = undefined;
      return;
    }
    recall();
    if (!isMoved) return tick();
    desk.resign = standForLeader(globals, seat, next => {
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
      if (desk.isAway || !globals.location || !globals.BroadcastChannel) return;
      channel = new globals.BroadcastChannel(name);
      channel.onmessage = ({data}) => {
        if (data === 'ask' && leads && confirmed) post(seal(desk.known));
        adopt(unseal(data));
        tick();
      };
    } catch {
      // Then the other tabs find the kept copy.
    }
  };

  const heed = (type: string): void => {
    const {known} = desk;
    const isBack = type === 'pageshow' && desk.isAway;
    if (isBack || type === 'pagehide') {
      desk.isAway = !isBack;
      listen();
    }
    const isOnline = type === 'online';
    const isShown = (isBack || type === 'visibilitychange') && isVisible() && !known.cause;
    const {snapshot, nextAt, heldUntil} = known;
    const isYoung = freshFor(snapshot, now(), pace) >= 1.5 * intervalOf(snapshot, pace);
    if ((isOnline || isShown) && !isYoung) {
      desk.known = {...known, nextAt: Math.min(nextAt, now()), heldUntil: isOnline ? 0 : heldUntil};
      plan();
    }
    takePart();
  };

  life.addEventListener('abort', () => {
    desk.isAway = isStarted = true;
    takePart();
    listen();
  });
  listen();
  // A kiosk must know what to say when the network is gone.
  if (desk.known.override || background)
    void prepare().then(() => {
      waitUntil = 0;
      show();
    });
  return {
    view,
    ask,
    heed,
    begin() {
      show();
      if (hasLooked) {
        recall();
        memory.write(desk.known);
        // Others may wait for what the first look has told.
        post(seal(desk.known));
      } else if (!confirmed) post('ask');
      const start = (): void => {
        isStarted = true;
        takePart();
      };
      if (desk.attempt) asked = learnMore(desk.attempt, true);
      if (hasLooked || desk.attempt) {
        plan();
        start();
        return;
      }
      // With something to show there is time to let the page go first, and others that started at the same moment.
      const pause = desk.known.snapshot && !confirmed ? random() * Math.min(2000, pace[1]) : 0;
      (globals.requestIdleCallback ?? globals.setTimeout)(() => {
        timer = globals.setTimeout(start, pause);
      });
    },
  };
};
