import type {FeedGlobals} from './environment.js';

/**
 * Stands for leader among the tabs of the origin; the browser elects the next one when a tab resigns, closes or
 * crashes. `become` hears `true` when this tab leads, `false` when another does, and nothing when each is on its
 * own, as without Web Locks on insecure origins. Returns the way to resign.
 */
export const standForLeader = (
  {navigator}: FeedGlobals,
  seat: string,
  become: (leads?: boolean) => void,
): (() => void) => {
  const controller = new AbortController();
  const {signal} = controller;
  const turn = (leads?: boolean): void => {
    if (!signal.aborted) become(leads);
  };
  const locks = navigator?.locks;
  turn(locks && false);
  locks
    ?.request(seat, {signal}, () => {
      turn(true);
      return signal.aborted || new Promise(resolve => signal.addEventListener('abort', resolve));
    })
    .catch(() => turn());
  return () => controller.abort();
};
