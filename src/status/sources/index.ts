export {guessProvider} from '../guess.js';
export {mergeOverride} from '../override.js';
export {readStatus} from '../read-status.js';
import type {AutodetectEndpoint} from '../autodetect.js';
import {decode} from '../read.js';
import type {ProviderName} from '../snapshot.js';
import type {StatusSource} from '../source.js';

/** Loads the source of one provider and nothing of the others. Rejects when its chunk cannot be fetched. */
export const loadSource = async (provider: ProviderName): Promise<StatusSource> => {
  switch (provider) {
    case 'statuspage':
      return (await import('./statuspage.js')).statuspage;
    case 'incident-io':
      return (await import('./incident-io.js')).incidentIo;
    case 'instatus':
      return (await import('./instatus.js')).instatus;
    case 'better-stack':
      return (await import('./better-stack.js')).betterStack;
    case 'status-io':
      return (await import('./status-io.js')).statusIo;
    case 'statuspal':
      return (await import('./statuspal.js')).statuspal;
    case 'cachet':
      return (await import('./cachet.js')).cachet;
    case 'cstate':
      return (await import('./cstate.js')).cstate;
    case 'upptime':
      return (await import('./upptime.js')).upptime;
    case 'uptime-kuma':
      return (await import('./uptime-kuma.js')).uptimeKuma;
    case 'openstatus':
      return (await import('./openstatus.js')).openstatus;
    case 'gatus':
      return (await import('./gatus.js')).gatus;
    case 'feed':
      return (await import('./feed.js')).feed;
    case 'standby':
      return (await import('./standby.js')).standby;
  }
};

/** See `autodetectEndpoints`; loaded only when the address does not give the provider away. */
export const autodetectEndpoints = async (page: URL): Promise<readonly AutodetectEndpoint[]> =>
  (await import('../autodetect.js')).autodetectEndpoints(page);

/** The first of the given providers that recognises the answer; loads their sources one after the other. */
export const recogniseAmong = async (
  payload: unknown,
  providers: readonly ProviderName[],
): Promise<ProviderName | undefined> => {
  const answer = decode(payload);
  for (const provider of providers) {
    const source = await loadSource(provider);
    if (recognises(source, answer)) return provider;
  }
  return undefined;
};

/** Whether a source knows the form of an answer; an answer that cannot even be looked at is nobody's. */
export const recognises = (source: StatusSource, payload: unknown): boolean => {
  try {
    return source.detect(payload);
  } catch {
    return false;
  }
};
