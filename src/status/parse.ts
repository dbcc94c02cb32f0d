import {readStatus} from './read-status.js';
import type {ReadOptions} from './read-status.js';
import {providerNames} from './names.js';
import type {ProviderName, StatusSnapshot} from './snapshot.js';
import {allSources} from './sources/all.js';
import {recognises} from './source.js';

/** JSON that came as text is read, other text stays text, broken JSON becomes undefined. */
const decode = (answer: unknown): unknown => {
  if (typeof answer !== 'string' || !/^\s*[[{]/.test(answer)) return answer;
  try {
    return JSON.parse(answer.trim());
  } catch {
    return undefined;
  }
};

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
  const parts = Object.entries(options.parts ?? {}).map(([name, part]) => [name, decode(part)]);
  return readStatus(allSources[known], decode(payload), {
    ...options,
    parts: Object.fromEntries(parts) as Record<string, unknown>,
  });
};

/** The provider whose format an answer has, told by the answer alone; never throws. */
export const detectProvider = (payload: unknown): ProviderName | undefined => {
  const answer = decode(payload);
  return providerNames.find(name => recognises(allSources[name], answer));
};
