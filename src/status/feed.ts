import {openAudience} from './audience.js';
import type {FeedListener} from './audience.js';
import {beginAttempt, beginReading, confirm, nextTry} from './attempt.js';
import type {Desk} from './desk.js';
import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {nothingKnown} from './known.js';
import {isKept, keep} from './kept.js';
import {freshFor, presentNothing} from './present.js';
import {paceOf} from './schedule.js';
import type {StatusSnapshot} from './snapshot.js';
import {loaders} from './sources/index.js';
import type {Watch} from './watch.js';

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

/** How long a feed that has looked does without what keeps watch, and how soon that is tried again. */
const pause = 10_000;

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
 *
 * By itself it takes the first look, of a visible page with no others beside it or before it. For all that comes then
 * it loads what keeps watch: soon, or at once when the page is hidden, others are there or the look has failed.
 */
export const createFeed = ({environment, ...options}: FeedSettings): Feed => {
  const env: Required<FeedEnvironment> = {
    globals: globalThis,
    ...loaders,
    loadWatch: () => import('./watch.js'),
    loadLate: () => import('./late.js'),
    ...environment,
  };
  const {globals} = env;
  const {src = '', page = src} = options;
  const life = new AbortController();
  const {signal: end} = life;
  const now = (): number => globals.Date.now();
  const isVisible = (): boolean => globals.document?.visibilityState !== 'hidden';
  let watch: Watch | undefined;
  let watching: Promise<void> | undefined;
  let isLost = false;
  let timer: unknown;

  const view = (): StatusSnapshot | undefined => {
    if (watch) return watch.view();
    const {known, pace} = desk;
    const {snapshot, triedAt, cause} = known;
    if (snapshot && freshFor(snapshot, now(), pace) >= 0)
      return {...snapshot, reach: cause ? 'last-known' : 'live'};
    return isLost && triedAt ? presentNothing(known, page) : undefined;
  };

  const {show, subscribe} = openAudience(view, end);

  /** The first look; what comes of it where it does not succeed is the matter of who keeps watch. */
  const look = async (): Promise<void> => {
    const attempt = (desk.attempt = beginAttempt(desk.known, options, desk.pace, env));
    // What the venue says itself only who keeps watch can hear; without that nothing is known.
    const reading = !options.override && (await beginReading(attempt));
    if (watch || attempt.signal.aborted) return;
    desk.known = reading
      ? confirm(reading, attempt)
      : nextTry({...desk.known, cause: 'unreachable'}, attempt);
    if (reading) desk.attempt = undefined;
    show();
    if (reading && view() && keep(name, desk.known, globals))
      timer = globals.setTimeout(() => void startWatch(), Math.min(pause, (desk.known.nextAt - now()) / 2));
    else void startWatch();
  };

  const leave = (): void => {
    globals.clearTimeout(timer as never);
    desk.resign?.();
    desk.attempt?.stop();
    desk.resign = desk.attempt = undefined;
  };

  /** Has somebody keep watch from now on. Without it this tab asks by itself, and shows nothing that is old. */
  const startWatch = (): Promise<void> =>
    (watching ??= env.loadWatch().then(
      ({keepWatch}) => {
        globals.clearTimeout(timer as never);
        if (end.aborted) return;
        watch = keepWatch(desk);
        watch.begin();
      },
      () => {
        watching = undefined;
        if (end.aborted) return;
        isLost = true;
        timer = globals.setTimeout(() => void startWatch(), pause);
        if (desk.known.cause) desk.attempt = undefined;
        if (!desk.attempt && isVisible() && now() >= desk.known.nextAt) void look();
        show();
      },
    ));

  /** Looks while this tab has the lead; where others are there, somebody has to keep watch. */
  const lead = (lock: unknown): Promise<void> | void => {
    if (watching || desk.isAway || end.aborted) return undefined;
    if (!lock) return startWatch();
    void look();
    return new Promise(resolve => {
      desk.resign = resolve;
    });
  };

  const heed = ({type}: {type: string}): void => {
    if (watch) watch.heed(type);
    else if (type === 'pagehide') {
      desk.isAway = true;
      leave();
    } else if (type !== 'pageshow' || desk.isAway) void startWatch().then(() => watch?.heed(type));
  };

  const name = feedName(options);
  const desk: Desk = {
    name,
    env,
    options,
    pace: paceOf(options),
    life: end,
    wishes: new Set(),
    known: nothingKnown,
    show,
  };
  for (const type of ['visibilitychange', 'pagehide', 'pageshow', 'online'])
    globals.addEventListener?.(type, heed, {signal: end});
  if (options.background || options.override || isKept(name, globals)) void startWatch();
  else
    (globals.requestIdleCallback ?? globals.setTimeout)(() => {
      if (!isVisible()) return;
      const locks = globals.navigator?.locks;
      if (locks) locks.request(name, {ifAvailable: true}, lead).catch(startWatch);
      else void startWatch();
    });

  return {
    get snapshot() {
      return view();
    },
    subscribe,
    keepAwake() {
      const wish = {};
      desk.wishes.add(wish);
      heed({type: 'wish'});
      return () => {
        desk.wishes.delete(wish);
        heed({type: 'wish'});
      };
    },
    async refresh() {
      await startWatch();
      if (!end.aborted) await (watch ? watch.ask(true) : look());
    },
    close() {
      life.abort();
      leave();
    },
  };
};
