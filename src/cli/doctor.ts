import {ask, guessProvider, autodetectEndpoints, detectProvider, loadSource} from '../status/index.js';
import type {Component, FeedOptions, ProviderName, StatusSnapshot} from '../status/index.js';
import {readOnce} from './read-once.js';

/** What was found out about a status page. */
export interface Diagnosis {
  snapshot: StatusSnapshot;
  provider: ProviderName | undefined;
  /** Whether a page of another origin may read the answer: seen in the answer itself. */
  crossOrigin: boolean | undefined;
  /** Settings to copy into the configuration of the venue. */
  settings: FeedOptions;
  /** Components whose name does not tell what they are to a venue. */
  unmapped: readonly Component[];
}

const someOrigin = 'https://venue.invalid';

const mayBeRead = async (url: string): Promise<boolean | undefined> => {
  try {
    const {headers, body} = await fetch(url, {headers: {origin: someOrigin}});
    await body?.cancel();
    return ['*', someOrigin].includes(headers.get('access-control-allow-origin') ?? '');
  } catch {
    return undefined;
  }
};

const recognise = async (page: URL): Promise<ProviderName | undefined> => {
  const guess = guessProvider(page);
  if (guess && guess !== 'statuspage') return guess;
  for (const endpoint of autodetectEndpoints(page)) {
    const answer = await ask(endpoint, globalThis, new AbortController().signal);
    const found = 'payload' in answer ? detectProvider(answer.payload) : undefined;
    if (found) return found;
  }
  return guess;
};

/** Finds out who runs a status page, whether browsers may read it and what it says now. Never rejects. */
export const diagnose = async (address: string): Promise<Diagnosis> => {
  const page = new URL(address);
  const provider = await recognise(page);
  const settings: FeedOptions = {src: page.href, ...(provider ? {provider} : {})};
  const [main] = (provider && (await loadSource(provider)).endpoints(page)[0]) ?? [];
  const snapshot = await readOnce(settings);
  return {
    snapshot,
    provider,
    settings,
    crossOrigin: await mayBeRead(main?.url ?? page.href),
    unmapped: snapshot.components.filter(({capability}) => !capability),
  };
};

/** A diagnosis in words for the person who sets up the venue. */
export const describe = ({snapshot, provider, crossOrigin, settings, unmapped}: Diagnosis): string => {
  const meanings = snapshot.components
    .filter(({capability}) => capability)
    .map(({name, capability}) => `  ${name} → ${capability}`);
  const reading = {
    true: 'Browsers on other sites may read it.',
    false: 'Browsers on other sites may not read it: use a relay on your own host.',
    undefined: 'It did not answer, so nothing can be said about who may read it.',
  }[`${crossOrigin}`];
  const status = crossOrigin === false ? {...settings, relay: '/relay/status'} : settings;
  return [
    `Provider: ${provider ?? 'not recognised'}`,
    `Says now: ${snapshot.severity} (${snapshot.reach}), ${snapshot.incidents.length} open incidents`,
    reading,
    meanings.length
      ? `Components and what they are to a venue:\n${meanings.join('\n')}`
      : 'It lists no component that we know.',
    ...(unmapped.length
      ? [
          `Tell what these are with "components" ("name": "pos", or null):\n${unmapped.map(({name}) => `  ${name}`).join('\n')}`,
        ]
      : []),
    `Configuration:\n${JSON.stringify({status}, null, 2)}`,
  ].join('\n');
};
