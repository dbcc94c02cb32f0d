/** Whether a server answers at all. A page that says "out of order" answers too: the status tells of that. */
export type Reachability = 'reachable' | 'unreachable' | 'unknown';

/** `unproven`: it failed, but so may our own connection have. */
export type ProbeOutcome = 'reached' | 'failed' | 'unproven';

export interface ReachRecord {
  state: Reachability;
  /** In a row. */
  failures: number;
  successes: number;
}

export const nothingProbed: ReachRecord = {state: 'unknown', failures: 0, successes: 0};

/** One lost request closes no shop, and one answer out of an overloaded one does not open it again. */
const failuresToClose = 3;
const successesToOpen = 2;

/** What is known after one more probe. */
export const recordProbe = (before: ReachRecord, outcome: ProbeOutcome): ReachRecord => {
  if (outcome === 'unproven') return before;
  if (outcome === 'failed') {
    const failures = before.failures + 1;
    return {state: failures >= failuresToClose ? 'unreachable' : before.state, failures, successes: 0};
  }
  const successes = before.successes + 1;
  const isBack = before.state !== 'unreachable' || successes >= successesToOpen;
  return {state: isBack ? 'reachable' : 'unreachable', failures: 0, successes};
};

/** Whether the next probes may change the verdict, so that it is worth asking sooner. */
export const isInDoubt = ({state, failures, successes}: ReachRecord): boolean =>
  state === 'unreachable' ? successes > 0 : failures > 0;
