import type {FeedGlobals} from '../../src/status/environment.js';
import type {Surroundings} from '../../src/status/index.js';

/** What a tab of the fake browser is to those who take more of it than the feed. */
export const surroundingsOf = ({Date, Math, ...globals}: FeedGlobals): Surroundings => {
  const ends = new Map<unknown, AbortController>();
  const {navigator, location, document} = globals;
  return {
    fetch: globals.fetch as typeof fetch,
    now: () => Date.now(),
    random: () => Math.random(),
    setTimeout: globals.setTimeout,
    clearTimeout: timer => globals.clearTimeout(timer as never),
    idle: callback => globals.requestIdleCallback?.(callback),
    storage: () => globals.localStorage,
    locks: () => navigator?.locks,
    channel: name => globals.BroadcastChannel && new globals.BroadcastChannel(name),
    visible: () => document?.visibilityState !== 'hidden',
    online: () => navigator?.onLine !== false,
    origin: () => location?.origin ?? '',
    events: {
      addEventListener: (type: string, listener: unknown) => {
        const end = new AbortController();
        ends.set(listener, end);
        globals.addEventListener?.(type, listener as () => void, end);
      },
      removeEventListener: (_type: string, listener: unknown) => ends.get(listener)?.abort(),
    },
  };
};
