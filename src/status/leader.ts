import type {FeedEnvironment} from './environment.js';

/** `leader` polls for all tabs, `follower` waits to become it, `alone` knows of no others. */
export type Role = 'leader' | 'follower' | 'alone';

/**
 * Stands for leader among the tabs of the origin; the browser elects the next one when a tab resigns, closes or
 * crashes. Without Web Locks, as on insecure origins, each tab is `alone`. Returns the way to resign.
 */
export const standForLeader = (
  {locks}: Pick<FeedEnvironment, 'locks'>,
  name: string,
  become: (role: Role) => void,
): (() => void) => {
  const controller = new AbortController();
  const {signal} = controller;
  const resigned = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()));
  const lead = () => {
    if (signal.aborted) return undefined;
    become('leader');
    return resigned;
  };
  const manager = locks();
  become(manager ? 'follower' : 'alone');
  manager?.request(name, {signal}, lead).catch(() => {
    if (!signal.aborted) become('alone');
  });
  return () => controller.abort();
};
