import {ask} from '../status/index.js';
import type {ConfigProblem, VenueConfig} from './config.js';
import type {Fault} from './conform.js';
import {judge, mergePreset} from './judge.js';
import type {VenueSource} from './request-venue.js';
import {venueOf} from './venue.js';
import type {Venue} from './venue.js';

export interface LoadOptions {
  /** Instead of the global one. */
  fetch?: typeof fetch;
}

interface Loaded {
  config?: unknown;
  problems?: readonly ConfigProblem[];
}

const unreadable = (code: ConfigProblem['code'], rule: string, message: string): Loaded => ({
  problems: [{code, path: '', rule, message: `The configuration ${message}.`}],
});

const parsed = (text: string): Loaded => {
  try {
    return {config: JSON.parse(text) as unknown};
  } catch (error) {
    const why = (error as SyntaxError).message;
    return unreadable('config-invalid', 'json', `in <script data-standby-config> is not JSON: ${why}`);
  }
};

const fetchConfig = async (url: string, {fetch}: LoadOptions): Promise<Loaded> => {
  const globals = fetch ? {fetch, setTimeout, clearTimeout} : globalThis;
  const answer = await ask({url}, globals, new AbortController().signal);
  if ('payload' in answer) return {config: answer.payload};
  const {status} = answer;
  if (status === 406)
    return unreadable(
      'config-invalid',
      'json',
      `at ${url} is not JSON of a usual size; often a web page lies in its place`,
    );
  if (status === 404 || status === 410)
    return unreadable('config-unreachable', 'reach', `was not found at ${url}`);
  const why =
    status && status !== 408
      ? 'the server answered with an error'
      : 'no whole answer; check network, CORS and Content-Security-Policy';
  return unreadable('config-unreachable', 'reach', `could not be read from ${url}: ${why}`);
};

const absolute = (url: string, base: string | undefined): string => {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
};

const presets = {
  smeetz: () => import('./presets/smeetz.js').then(({smeetzPreset}) => smeetzPreset),
} satisfies Record<NonNullable<VenueConfig['preset']>, () => Promise<VenueConfig>>;

const explained = async (faults: readonly Fault[]): Promise<readonly ConfigProblem[]> => {
  if (!faults.length) return [];
  const {explain} = await import('./explain.js');
  return faults.map(explain);
};

/** A venue from wherever its configuration lies; rejects only when a part of this library does not load. */
export const findVenue = async (source: VenueSource, options: LoadOptions = {}): Promise<Venue> => {
  const here = globalThis.document?.baseURI;
  const base = source.url === undefined ? here : absolute(source.url, here);
  const loaded: Loaded =
    source.text !== undefined
      ? parsed(source.text)
      : source.url === undefined || base === undefined
        ? {config: source.config}
        : await fetchConfig(base, options);
  const judged = judge(loaded.config, base, source.preset);
  const {preset} = judged.config;
  const {config, faults} = preset ? mergePreset(judged, await presets[preset]()) : judged;
  return venueOf(config, [...(loaded.problems ?? []), ...(await explained(faults))]);
};

/**
 * Fetches a configuration and makes a venue of it; never rejects. When it cannot be had or read, the venue is one
 * on defaults and `problems` says what happened. Relative addresses in it start from its own address.
 */
export const loadVenue = (url: string, options?: LoadOptions): Promise<Venue> => findVenue({url}, options);
