import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {ask, withTimeout} from './http.js';
import type {Answer} from './http.js';
import type {Known} from './known.js';
import type {StatusReaders} from './readers.js';
import {isKnown} from './severity.js';
import type {ProviderName, StatusSnapshot} from './snapshot.js';
import type {Endpoint} from './source.js';

/** What one place said: a snapshot, that nothing is there, or neither because it failed. */
export interface Reading {
  snapshot?: StatusSnapshot | undefined;
  isAbsent?: boolean;
  via?: Known['via'];
  /** Milliseconds for which the provider wants to be left alone. */
  retryAfter?: number;
}

/** The places that a status is read from, for one attempt. Reading never rejects. */
export interface Places {
  /** The page of the provider, whoever that is. */
  page(): Promise<Reading>;
  /** One document of a known form; `about` is the page that it has to be about. */
  document(name: ProviderName, url: string | undefined, about?: string): Promise<Reading>;
  /** Whose fault it is that nothing could be read. */
  cause(): Promise<NonNullable<Known['cause']>>;
}

const tooSlow = 408;
const tooMany = 429;

/** Opens the places for one attempt, which asks no address twice. */
export const openPlaces = (
  {src = '', page = src, provider = 'auto', relay, components, lang, subscribe}: FeedOptions,
  worked: Known['via'],
  env: FeedEnvironment & StatusReaders,
  signal: AbortSignal,
): Places => {
  const asked: Record<string, Promise<Answer>> = {};
  let isAnswered = false;
  let isBusy = false;
  let retryAfter = 0;

  const get = async (url: string, as?: Endpoint['as']): Promise<Answer> => {
    const answer = await (asked[url] ??= ask({url, ...(as && {as})}, env, signal));
    isAnswered ||= answer.ok || !!answer.status;
    return answer;
  };

  const getRelayed = async ({url, as}: Endpoint): Promise<Answer> => {
    const answer = await get(relay ? `${relay}?url=${encodeURIComponent(url)}` : url, as);
    if (answer.ok) return answer;
    retryAfter = Math.max(retryAfter, answer.retryAfter);
    isBusy ||= answer.status === tooSlow || answer.status === tooMany;
    return answer;
  };

  const read = async (name: ProviderName, payload: unknown, url: string, parts = {}) => {
    const source = await env.loadSource(name);
    const now = new Date(env.now());
    const snapshot = env.readStatus(source, payload, {url, now, parts, components, lang, subscribe});
    return isKnown(snapshot) ? snapshot : undefined;
  };

  const readAs = async (name: ProviderName): Promise<Reading | undefined> => {
    const alternatives = [...(await env.loadSource(name)).endpoints(new URL(src)).entries()];
    const before = worked?.provider === name ? worked.alternative : 0;
    // The one that worked before comes first.
    for (const [alternative, endpoints] of [...alternatives.splice(before, 1), ...alternatives]) {
      const answers = await Promise.all(endpoints.map(getRelayed));
      const isWhole = answers.every(({ok}, at) => ok || (at && endpoints[at]?.optional));
      const payloads = answers.map(answer => (answer.ok ? answer.payload : undefined));
      const parts = Object.fromEntries(endpoints.map(({part}, at) => [part, payloads[at]]));
      const snapshot = isWhole && (await read(name, payloads[0], page, parts));
      if (snapshot) return {snapshot, via: {provider: name, alternative}};
      // A server that is too slow or refuses is not asked for more.
      if (isBusy) break;
    }
    return undefined;
  };

  const readPage = async (): Promise<Reading> => {
    const isOpen = provider === 'auto';
    const address = new URL(src);
    const wanted = isOpen ? (worked?.provider ?? (await env.guessProvider(address))) : provider;
    let reading = wanted && (await readAs(wanted));
    for (const endpoint of isOpen && !reading ? await env.autodetectEndpoints(address) : []) {
      if (reading || isBusy) break;
      const answer = await getRelayed(endpoint);
      const found = answer.ok && (await env.recogniseAmong(answer.payload, endpoint.providers));
      if (found && found !== wanted) reading = await readAs(found);
    }
    return reading || {retryAfter};
  };

  const readDocument = async (name: ProviderName, url: string, about = ''): Promise<Reading> => {
    const answer = await get(url, name === 'feed' ? 'text' : 'json');
    if (answer.ok) return {snapshot: await read(name, answer.payload, about)};
    return {isAbsent: answer.status === 404 || answer.status === 410};
  };

  const orFailed = (reading: Promise<Reading>): Promise<Reading> => reading.catch(() => ({retryAfter}));

  return {
    page: () => orFailed(readPage()),
    document: async (name, url, about) => (url ? orFailed(readDocument(name, url, about)) : {}),
    async cause() {
      const origin = env.origin();
      if (isAnswered) return 'unreachable';
      if (!env.online()) return 'device-offline';
      if (!origin.startsWith('http')) return 'unreachable';
      const init = {method: 'HEAD', cache: 'no-store'} as const;
      const probe = (signal: AbortSignal) => env.fetch(`${origin}/favicon.ico`, {...init, signal});
      return withTimeout(env, signal, probe).then(
        () => 'unreachable',
        () => 'device-offline',
      );
    },
  };
};
