import {isDataAddress, isProviderHost} from './address.js';
import type {FeedEnvironment} from './environment.js';
import type {FeedOptions} from './feed-options.js';
import {ask} from './http.js';
import type {Answer} from './http.js';
import {clockTolerance} from './known.js';
import type {Known} from './known.js';
import {intervalOf} from './schedule.js';
import type {Pace} from './schedule.js';
import {isKnown} from './severity.js';
import type {ProviderName, StatusSnapshot} from './snapshot.js';
import type {Endpoint} from './source.js';
import {glanceAtStatuspage, statuspageEndpoints} from './sources/index.js';

/** A successful reading of the page: what it said, and what worked. */
export type Reading = Pick<Known, 'snapshot' | 'via'>;

/** One attempt: what was asked for, and how to read more. Reading may reject. */
export interface Attempt extends Required<FeedEnvironment> {
  known: Known;
  options: FeedOptions;
  pace: Pace;
  signal: AbortSignal;
  /** Ask also a provider that should be left alone, because a person wants to know. */
  force: boolean;
  /** Called as soon as the venue's own word is heard, which must not wait for a provider that hangs. */
  tell: (known: Known) => void;
  /** The provider's answers by address, and those of the venue's own places; no address is asked twice. */
  asked: Record<string, Promise<Answer>>;
  others: Record<string, Promise<Answer>>;
  /** The first reading of the page; absent when nothing wants it now. */
  reading: Promise<Reading | false> | undefined;
  /** Asks the provider, through the relay where there is one. */
  get(endpoint: Pick<Endpoint, 'url' | 'as'>): Promise<Answer>;
  /** What the page says when it is one of this provider, with its data there; `isGuess`: only if the answer looks so. */
  readAs(name: ProviderName, alternative: number, isGuess?: boolean): Promise<Reading | false>;
  /** The snapshot in answers by part, if it is about this page; an empty one is any. */
  read(
    name: ProviderName,
    parts: Record<string, Answer>,
    page: string,
    isGuess?: boolean,
  ): Promise<StatusSnapshot | false>;
}

/** Whether the venue says nothing; what cannot be told at a glance is read with care. */
const isSilence = ({status, payload}: Answer): boolean =>
  status === 404 ||
  status === 410 ||
  /^{"standby":1(,"\w+":(\[]|{}|""))*}$/.test(JSON.stringify(payload) ?? '');

/** When to try again, ±20 %: the screens of a venue and all venues must not meet at the full minute. */
export const nextTry = (known: Known, pace: Pace, now: number, random: number): Known => {
  const interval = known.override ? pace[1] : intervalOf(known.snapshot, pace);
  return {...known, triedAt: now, nextAt: now + interval * (0.8 + 0.4 * random)};
};

/** Asks the places in order of trust and gives what is known afterwards; never rejects. */
export const learn = async (
  known: Known,
  options: FeedOptions,
  pace: Pace,
  env: Required<FeedEnvironment>,
  signal: AbortSignal,
  force: boolean,
  tell: (known: Known) => void,
): Promise<Known> => {
  const {src = '', page = src, provider = 'auto', relay, override} = options;
  const {via} = known;
  const {globals, loadReader, loadSource} = env;
  const asked: Attempt['asked'] = {};
  const now = (): number => globals.Date.now();

  const get: Attempt['get'] = ({url, as}) => {
    const relayed = relay ? `${relay}?url=${encodeURIComponent(url)}` : url;
    return (asked[url] ??= ask({url: relayed, ...(as && {as})}, globals, signal));
  };

  const read: Attempt['read'] = async (name, answers, url, isGuess) => {
    const parts: Record<string, unknown> = {};
    let age = 0;
    for (const [part, {payload, headers}] of Object.entries(answers)) {
      parts[part] = payload;
      // For how long a cache on the way has had it, in seconds, where that can be read.
      age = Math.max(age, Number(headers?.get('age')) || 0);
    }
    const context = {...options, url, parts, now: new Date(now() - age * 1000)};
    const calm = name === 'statuspage' && glanceAtStatuspage(parts.main, context);
    if (calm) return calm;
    const [{readStatus}, source] = await Promise.all([loadReader(), loadSource(name)]);
    if (isGuess && !source.detect(parts.main)) return false;
    const snapshot = readStatus(source, parts.main, context);
    return isKnown(snapshot) && snapshot;
  };

  const readAs: Attempt['readAs'] = async (name, alternative, isGuess) => {
    const endpointsOf = name === 'statuspage' ? statuspageEndpoints : (await loadSource(name)).endpoints;
    const endpoints = endpointsOf(new URL(src))[alternative] ?? [];
    const answers: Record<string, Answer> = {};
    await Promise.all(endpoints.map(async endpoint => (answers[endpoint.part] = await get(endpoint))));
    const isWhole = endpoints.every(({part, optional}) => optional || 'payload' in (answers[part] ?? {}));
    const snapshot = isWhole && (await read(name, answers, page, isGuess));
    return snapshot && {snapshot, via: {provider: name, alternative}};
  };

  const readPage = async (): Promise<Reading | false> => {
    const name = provider === 'auto' ? via?.provider : provider;
    // The place that worked before comes first.
    if (name) return readAs(name, (via?.provider === name && via.alternative) || 0);
    // Nobody knows what it is: the commonest is tried, unless the address tells of another.
    const address = new URL(src);
    return !isDataAddress(address) && !isProviderHost(address) && readAs('statuspage', 0, true);
  };
  const isWanted = src && (force || now() >= known.heldUntil || known.triedAt > now() + clockTolerance);
  const reading = isWanted ? readPage().catch(() => false as const) : undefined;
  const word = override && ask({url: override}, globals, signal);
  const isSilent = !known.override && (!word || isSilence(await word));
  const heard = isSilent && (await reading);
  if (heard)
    return nextTry(
      {...known, ...heard, failures: 0, heldUntil: 0, cause: undefined},
      pace,
      now(),
      globals.Math.random(),
    );
  try {
    const {learnElsewhere} = await env.loadLate();
    return await learnElsewhere({
      ...env,
      known,
      options,
      pace,
      signal,
      force,
      tell,
      asked,
      others: word ? {[override]: word} : {},
      reading,
      get,
      readAs,
      read,
    });
  } catch {
    const cause = globals.navigator?.onLine === false ? 'device-offline' : 'unreachable';
    return nextTry({...known, cause}, pace, now(), globals.Math.random());
  }
};
