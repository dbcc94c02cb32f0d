import type {ProviderName} from './snapshot.js';
import type {StatusSource} from './source.js';

/** Loads the source of one provider and nothing of the others. Rejects when its chunk cannot be fetched. */
export const loadSource = async (provider: ProviderName): Promise<StatusSource> =>
  provider === 'statuspage'
    ? (await import('./sources/statuspage.js')).statuspage
    : (await import('./sources/others.js')).otherSources[provider]();
