import {webAddress} from '../status/index.js';
import {sellsByLink} from './booking-way.js';
import type {BookingWay} from './booking-way.js';
import {probeAll, surroundings} from './probe.js';
import type {ProbeEnvironment} from './probe.js';
import {isInDoubt, nothingProbed, recordProbe} from './reachability.js';
import type {Reachability, ReachRecord} from './reachability.js';

export interface WatchOptions {
  /** Seconds between rounds while nothing is in doubt; 60 when absent. */
  interval?: number;
  environment?: Partial<ProbeEnvironment>;
}

export interface WayWatcher {
  /** By absolute address, for `bookingWays`. */
  readonly reach: ReadonlyMap<string, Reachability>;
  /** Calls back whenever the reachability of an address changes; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Asks now; never rejects. */
  check(): Promise<void>;
  /** Ends every request and timer. */
  close(): void;
}

const usualInterval = 60;
const intervalInDoubt = 10;

/** Screens that were switched on together do not ask together. */
const spread = 0.2;

/**
 * Watches whether the shops behind the links answer: one `HEAD` each per round, while the page is visible. Three
 * failures in a row make an address unreachable, two answers in a row bring it back. What the page's own policy or
 * mixed content forbids to ask stays `unknown`. Never throws and never rejects.
 */
export const watchWays = (
  ways: readonly BookingWay[],
  {interval = usualInterval, environment}: WatchOptions = {},
): WayWatcher => {
  const env: ProbeEnvironment = {...surroundings, ...environment};
  const isMixed = (address: string): boolean =>
    env.origin().startsWith('https:') && address.startsWith('http:');
  const watched = new Set(
    ways
      .filter(sellsByLink)
      .flatMap(({href}) => webAddress(href) ?? [])
      .filter(address => !isMixed(address)),
  );
  const records = new Map<string, ReachRecord>();
  const reach = new Map<string, Reachability>();
  const listeners = new Set<() => void>();
  const end = new AbortController();
  let timer: unknown;
  let asking: Promise<void> | undefined;

  const show = (): void => {
    let isChanged = false;
    for (const address of watched) {
      const state = records.get(address)?.state ?? 'unknown';
      isChanged ||= (reach.get(address) ?? 'unknown') !== state;
      reach.set(address, state);
    }
    if (isChanged) for (const listener of [...listeners]) listener();
  };

  const ask = async (): Promise<void> => {
    if (!watched.size) return;
    const outcomes = await probeAll([...watched], env, end.signal);
    if (end.signal.aborted) return;
    for (const [address, outcome] of outcomes)
      if (watched.has(address))
        records.set(address, recordProbe(records.get(address) ?? nothingProbed, outcome));
    show();
  };

  const check = (): Promise<void> =>
    (asking ??= ask().finally(() => {
      asking = undefined;
      plan();
    }));

  const plan = (): void => {
    env.clearTimeout(timer);
    if (end.signal.aborted || !watched.size) return;
    const seconds = [...records.values()].some(isInDoubt) ? Math.min(intervalInDoubt, interval) : interval;
    timer = env.setTimeout(tick, seconds * 1000 * (1 + spread * env.random()));
  };

  const tick = (): void => {
    if (env.visible()) void check();
    else plan();
  };

  const onVisible = (): void => {
    if (env.visible() && !end.signal.aborted) void check();
  };

  /** The page's own policy forbids to ask: that says nothing about the shop. */
  const onViolation = (event: Event): void => {
    const {blockedURI, effectiveDirective} = event as SecurityPolicyViolationEvent;
    if (effectiveDirective !== 'connect-src') return;
    const origin = webAddress(blockedURI) && new URL(blockedURI).origin;
    for (const address of [...watched]) {
      if (new URL(address).origin !== origin) continue;
      watched.delete(address);
      records.delete(address);
      if (reach.get(address) !== 'unknown') reach.set(address, 'unknown');
    }
  };

  env.events.addEventListener?.('visibilitychange', onVisible);
  env.events.addEventListener?.('securitypolicyviolation', onViolation);
  for (const address of watched) reach.set(address, 'unknown');
  timer = env.setTimeout(tick, 0);

  return {
    reach,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check: () => (end.signal.aborted ? Promise.resolve() : check()),
    close() {
      end.abort();
      env.clearTimeout(timer);
      env.events.removeEventListener?.('visibilitychange', onVisible);
      env.events.removeEventListener?.('securitypolicyviolation', onViolation);
      listeners.clear();
    },
  };
};
