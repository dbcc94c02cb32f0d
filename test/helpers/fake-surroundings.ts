import type {FeedGlobals} from '../../src/status/environment.js';
import type {ProbeEnvironment} from '../../src/booking/probe.js';

/** What a tab of the fake browser is to those who ask whether shops answer. */
export const surroundingsOf = ({Date, Math, ...globals}: FeedGlobals): ProbeEnvironment => {
  const ends = new Map<unknown, AbortController>();
  const {navigator, location, document} = globals;
  return {
    fetch: globals.fetch as typeof fetch,
    now: () => Date.now(),
    random: () => Math.random(),
    setTimeout: globals.setTimeout,
    clearTimeout: timer => globals.clearTimeout(timer as never),
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
