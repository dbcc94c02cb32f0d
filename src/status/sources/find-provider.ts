export {autodetectEndpoints} from '../autodetect.js';
export {guessProvider} from '../guess.js';
import {loadSource} from '../load-source.js';
import type {ProviderName} from '../snapshot.js';
import {recognises} from '../source.js';

/** The first of the given providers that recognises the answer; loads their sources one after the other. */
export const recogniseAmong = async (
  payload: unknown,
  providers: readonly ProviderName[],
): Promise<ProviderName | undefined> => {
  for (const provider of providers) if (recognises(await loadSource(provider), payload)) return provider;
  return undefined;
};
