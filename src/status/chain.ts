import {fade} from './fade.js';
import {ask, tooSlow} from './http.js';
import type {Answer} from './http.js';
import type {Known} from './known.js';
import type {Attempt, Reading} from './attempt.js';
import type {WholeAttempt} from './learn.js';
import {blank, freshFor} from './present.js';
import {isKnown} from './severity.js';
import type {ProviderName, StatusSnapshot} from './snapshot.js';
import {mergeOverride} from './sources/index.js';

const tooMany = 429;

/** Whether a provider is too slow or refuses, and is not asked for more. */
const isBusy = async (asked: Attempt['asked']): Promise<boolean> =>
  (await Promise.all(Object.values(asked))).some(({status}) => status === tooSlow || status === tooMany);

/** Looks for the data of a page where it did not lie, and for another provider behind an unknown page. */
export const findPage = async (attempt: Attempt): Promise<Reading | false> => {
  const {known, options, asked, get, loadSource, loadReader, loadFinder} = attempt;
  const {src = '', provider = 'auto'} = options;
  const address = new URL(src);
  const {readAs} = await loadReader();
  const readAny = async (name: ProviderName): Promise<Reading | false> => {
    const alternatives = (await loadSource(name)).endpoints(address);
    for (const alternative of alternatives.keys()) {
      const reading = !(await isBusy(asked)) && (await readAs(attempt, name, alternative));
      if (reading) return reading;
    }
    return false;
  };
  const readFirst = async (names: readonly (ProviderName | undefined)[]): Promise<Reading | false> => {
    for (const wanted of names) {
      const reading = wanted && (await readAny(wanted));
      if (reading) return reading;
    }
    return false;
  };
  if (provider !== 'auto') return readFirst([provider]);
  const {autodetectEndpoints, guessProvider, recogniseAmong} = await loadFinder();
  let reading = await readFirst([known.via?.provider ?? guessProvider(address)]);
  for (const endpoint of autodetectEndpoints(address)) {
    if (reading || (await isBusy(asked))) break;
    const {payload} = await get(endpoint);
    reading = await readFirst([await recogniseAmong(payload, endpoint.providers)]);
  }
  return reading;
};

/** Asks a place of the venue, which is never relayed. */
const getOwn = (
  {others, globals, signal}: WholeAttempt,
  url: string,
  as?: 'text',
): Attempt['asked'][string] => (others[url] ??= ask({url, ...(as && {as})}, globals, signal));

const readOwn = async (attempt: Attempt, provider: ProviderName, main: Answer, page: string) =>
  (await attempt.loadReader()).readAnswers(attempt, provider, {main}, page);

/** Hears the venue's own word into `next`, and tells it at once when there is or was any. */
export const hearOverride = async (attempt: WholeAttempt, next: Known): Promise<void> => {
  const {known, options, tell} = attempt;
  if (!options.override) return;
  const main = await getOwn(attempt, options.override);
  // The venue is free to call its own page anything.
  const word = 'payload' in main && (await readOwn(attempt, 'standby', main, ''));
  if (!word && main.status !== 404 && main.status !== 410) return;
  const silence = word && blank(word);
  next.override = silence && mergeOverride(silence, word) !== silence ? word : undefined;
  if (next.override || known.override) tell({...known, override: next.override});
};

/** Reads the copies of a page that is silent into `next`; gives whether one confirms anything. */
export const readCopies = async (attempt: WholeAttempt, next: Known): Promise<boolean> => {
  const {options, globals, pace} = attempt;
  const {src = '', page = src, mirror, feed} = options;
  const isFresh = (snapshot: StatusSnapshot | undefined): boolean =>
    freshFor(snapshot, globals.Date.now(), pace) >= 0;
  const readCopy = async (provider: ProviderName, url: string, as?: 'text') => {
    const main = await getOwn(attempt, url, as);
    return 'payload' in main && (await readOwn(attempt, provider, main, page));
  };
  const copy = mirror && (await readCopy('standby', mirror));
  if (copy && copy.fetchedAt >= (next.snapshot?.fetchedAt ?? '')) {
    next.snapshot = copy;
    // An old copy is better than nothing, and confirms nothing.
    if (isFresh(copy)) return true;
  }
  // A history tells less than a page that was read a minute ago: it is only heard when that is gone.
  const isEnough = isFresh(next.snapshot) && next.snapshot?.provider !== 'feed';
  const history = feed && !isEnough && (await readCopy('feed', feed, 'text'));
  if (history) next.snapshot = history;
  return !!history;
};

/** The status with the venue's own word over it; where the provider is silent that is still knowledge. */
export const layOver = (
  override: StatusSnapshot,
  status: StatusSnapshot | undefined,
  nothing: StatusSnapshot,
  isFresh: boolean,
): StatusSnapshot => {
  const merged = mergeOverride(status ?? nothing, isFresh ? override : fade(override));
  if (status && isKnown(status)) return merged;
  return {...merged, reach: isFresh ? 'live' : 'last-known', fetchedAt: override.fetchedAt};
};
