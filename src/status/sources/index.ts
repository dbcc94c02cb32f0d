export {loadSource} from '../load-source.js';
export {mergeOverride} from '../override.js';
export {readStatus} from '../read-status.js';
import type {AutodetectEndpoint} from '../autodetect.js';
import type {ProviderName} from '../snapshot.js';

const finder = () => import('./find-provider.js');

/** See `guessProvider` of the room; loaded only where the provider is not known. */
export const guessProvider = async (page: URL): Promise<ProviderName | undefined> =>
  (await finder()).guessProvider(page);

/** See `autodetectEndpoints` of the room; loaded only when the address does not give the provider away. */
export const autodetectEndpoints = async (page: URL): Promise<readonly AutodetectEndpoint[]> =>
  (await finder()).autodetectEndpoints(page);

/** The first of the given providers that recognises the answer; loads their sources one after the other. */
export const recogniseAmong = async (
  payload: unknown,
  providers: readonly ProviderName[],
): Promise<ProviderName | undefined> => (await finder()).recogniseAmong(payload, providers);
