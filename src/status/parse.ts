import {decode} from './read.js';
import {readStatus} from './read-status.js';
import type {ReadOptions} from './read-status.js';
import {providerNames} from './snapshot.js';
import type {ProviderName, StatusSnapshot} from './snapshot.js';
import {allSources} from './sources/all.js';
import {recognises} from './sources/index.js';

/**
 * The snapshot in one answer of a provider, given as JSON text, text or parsed JSON. Pure; never throws.
 *
 * What cannot be read is `unknown` and never operational. `options.url` is the status page's address (see
 * `ReadOptions`), `options.parts` holds the answers to a provider's further requests, `options.now` the time.
 */
export const parseStatus = (
  provider: ProviderName,
  payload: unknown,
  options: ReadOptions = {},
): StatusSnapshot => {
  // A name from a page's attribute may be any; Standby's own source takes no other form for its own.
  const known = providerNames.includes(provider) ? provider : 'standby';
  return readStatus(allSources[known], payload, options);
};

/** The provider whose format an answer has, told by the answer alone; never throws. */
export const detectProvider = (payload: unknown): ProviderName | undefined => {
  const answer = decode(payload);
  return providerNames.find(name => recognises(allSources[name], answer));
};
