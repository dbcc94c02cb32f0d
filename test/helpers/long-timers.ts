/** Time that stands still for whatever waits a second or longer; short delays run on real time. */
export interface LongTimers {
  /** Moves the clock on and runs what has become due, in order. */
  pass(milliseconds: number): void;
  restore(): void;
}

/** Replaces `Date.now` and the long timers of this page until `restore()`. */
export const holdLongTimers = (): LongTimers => {
  const {now} = Date;
  const {setTimeout: set, clearTimeout: clear} = globalThis;
  const due = new Map<number, {at: number; run: () => void}>();
  let [passed, count] = [0, 1_000_000_000];
  Date.now = () => now.call(Date) + passed;
  const held = (run: () => void, delay = 0): number => {
    if (delay < 1000) return set.call(globalThis, run, delay) as unknown as number;
    due.set(++count, {at: Date.now() + delay, run});
    return count;
  };
  globalThis.setTimeout = held as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number | undefined) => {
    if (id === undefined || !due.delete(id)) clear.call(globalThis, id);
  }) as typeof clearTimeout;
  return {
    pass(milliseconds) {
      passed += milliseconds;
      const ready = [...due].filter(([, {at}]) => at <= Date.now()).sort(([, a], [, b]) => a.at - b.at);
      for (const [id, {run}] of ready) if (due.delete(id)) run();
    },
    restore() {
      Date.now = now;
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    },
  };
};
