import type {OutboxEnvironment} from './environment.js';
import type {Line} from './line.js';
import {startAttempt} from './send.js';
import type {Attempt, Loaded, Send} from './send.js';
import type {Store} from './store.js';
import {beat, beatEvery, claim, remember, settle} from './turn.js';

/** A sender that gives no sign of life for so long stands still: asleep, or behind an open `alert()`. */
const deadAfter = 4 * beatEvery;

/** Timers stand still while a device sleeps, so none runs longer than this. */
const longestSleep = 30_000;

/** Where a tab stands: it has the lock, another has it, or there are no locks (insecure origins, old browsers). */
type Turn = 'granted' | 'denied' | 'free';

export interface SenderSettings {
  /** Names the lock. */
  name: string;
  send: Send;
  receipts: number;
  env: OutboxEnvironment;
  /** Whether other tabs have the same items. */
  isShared: boolean;
  run: Store['run'];
  load: Store['load'];
  /** How far what is on its way has come, by id; `show` after a change. */
  progress: Map<string, number>;
  show(): void;
}

export interface Sender {
  /** Looks now whether there is something to do. */
  wake(): void;
  /** Ends an attempt whose item is not among these. */
  stopWithout(entries: readonly {id: string}[]): void;
  close(): void;
}

/**
 * Sends what is due, one after the other over all tabs: whoever has the Web Lock. Without locks, and when the tab
 * with the lock stands still, the signs of life in the stored line decide. Two may send the same item at worst,
 * under the same key.
 */
export const openSender = ({
  name,
  send,
  receipts,
  env,
  isShared,
  run,
  load,
  progress,
  show,
}: SenderSettings): Sender => {
  /** Names this tab. */
  const me = env.newId();
  let timer: unknown;
  let isBusy = false;
  let isWanted = false;
  let isClosed = false;
  let current: {id: string; attempt: Attempt} | undefined;
  let watched = {beat: -1, since: 0};

  const mayTake =
    (turn: Turn) =>
    ({owner, beat}: Line): boolean => {
      if (turn === 'granted' || (turn === 'free' && (!owner || owner === me))) return true;
      if (watched.beat !== beat) watched = {beat, since: env.uptime()};
      return env.uptime() - watched.since >= deadAfter;
    };

  const deliver = async (next: Loaded): Promise<void> => {
    const {id, edition} = next.entry;
    let pulse: unknown;
    const live = (): void => {
      pulse = env.setTimeout(() => void run(beat(me)).then(() => current && live()), beatEvery);
    };
    const told = {
      progress(fraction: number) {
        progress.set(id, Math.min(Math.max(fraction, 0), 1));
        show();
      },
      remember: async (value: unknown) => {
        await run(remember(id, JSON.parse(JSON.stringify(value))));
      },
    };
    const attempt = startAttempt(send, next, told, env);
    current = {id, attempt};
    live();
    const outcome = await attempt.outcome;
    current = undefined;
    env.clearTimeout(pulse);
    progress.delete(id);
    show();
    await run(settle(id, {me, edition, outcome, now: env.now(), random: env.random(), receipts}));
  };

  const work = async (turn: Turn): Promise<number> => {
    while (!isClosed) {
      const {value: entry} = await run(claim(me, mayTake(turn), env.now()));
      if (typeof entry === 'number') return entry;
      await deliver({entry, files: await load(entry.files)});
    }
    return Infinity;
  };

  const inTurn = async (): Promise<number> => {
    let wait: number | undefined;
    try {
      const locks = isShared ? env.locks() : undefined;
      await locks?.request(name, {ifAvailable: true}, async lock => {
        wait = await work(lock ? 'granted' : 'denied');
      });
    } catch {
      // Refused in some partitioned frames: as if there were none.
    }
    return wait ?? work('free');
  };

  const look = async (): Promise<void> => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    let wait = Infinity;
    while (isWanted && !isClosed) {
      isWanted = false;
      wait = await inTurn();
    }
    isBusy = false;
    env.clearTimeout(timer);
    if (wait < Infinity && !isClosed) timer = env.setTimeout(() => void look(), Math.min(wait, longestSleep));
  };

  return {
    wake: () => void look(),
    stopWithout(entries) {
      if (!entries.some(({id}) => id === current?.id)) current?.attempt.stop();
    },
    close() {
      isClosed = true;
      env.clearTimeout(timer);
      current?.attempt.stop();
    },
  };
};
