import {surroundings as shared} from '../status/index.js';
import type {Surroundings} from '../status/index.js';
import type {ProbeOutcome} from './reachability.js';

/** What asking takes from its surroundings; a test replaces any of it. */
export interface ProbeEnvironment extends Surroundings {
  fetch: typeof fetch;
  online(): boolean;
  /** Whose answers prove that the device is online; no web address on `file:`. */
  origin(): string;
}

const page: Partial<typeof globalThis> = globalThis;

/** The real surroundings in a page, a worker or Node. */
export const surroundings: ProbeEnvironment = {
  ...shared,
  // Looked up late: a host page may wrap its `fetch`.
  fetch: (...request) => fetch(...request),
  online: () => page.navigator?.onLine !== false,
  origin: () => page.location?.origin ?? '',
};

const patience = 8000;

/**
 * Whether a server answers, without reading what: a request of mode `no-cors` needs no permission of theirs.
 * Ends after 8 s or with the signal; never rejects.
 */
const answers = async (address: string, env: ProbeEnvironment, signal: AbortSignal): Promise<boolean> => {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const timer = env.setTimeout(stop, patience);
  try {
    await env.fetch(address, {
      method: 'HEAD',
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    return true;
  } catch {
    return false;
  } finally {
    env.clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};

/** Asks every address at once. Failures count only when something else shows that this device is connected. */
export const probeAll = async (
  addresses: readonly string[],
  env: ProbeEnvironment,
  signal: AbortSignal,
): Promise<Map<string, ProbeOutcome>> => {
  if (!env.online()) return new Map();
  const reached = await Promise.all(addresses.map(address => answers(address, env, signal)));
  const own = env.origin();
  const isProven =
    reached.includes(true) || (/^https?:/.test(own) && (await answers(`${own}/`, env, signal)));
  const failure = isProven ? 'failed' : 'unproven';
  return new Map(addresses.map((address, at) => [address, reached[at] ? 'reached' : failure]));
};
