import type {Answer} from './http.js';
import type {Attempt, Reading} from './attempt.js';
import {readStatus} from './read-status.js';
import {isKnown} from './severity.js';
import type {ProviderName, StatusSnapshot} from './snapshot.js';
import {placeToGlance} from './sources/index.js';

/** For how long a cache on the way has had an answer, in milliseconds, where that can be read. */
const timeInCache = ({headers}: Answer): number => Number(headers?.get('age')) * 1000 || 0;

/**
 * The snapshot in answers by part, read with care, if it is about this page; an empty one is any. With `isGuess` only
 * if the answer looks like one of this provider. Rejects when what reads it does not arrive.
 */
export const readAnswers = async (
  {options, globals, loadSource}: Attempt,
  name: ProviderName,
  answers: Record<string, Answer>,
  url: string,
  isGuess?: boolean,
): Promise<StatusSnapshot | false> => {
  const source = await loadSource(name);
  const parts = Object.fromEntries(Object.entries(answers).map(([part, {payload}]) => [part, payload]));
  if (isGuess && !source.detect(parts.main)) return false;
  const now = new Date(globals.Date.now() - Math.max(0, ...Object.values(answers).map(timeInCache)));
  const snapshot = readStatus(source, parts.main, {...options, url, parts, now});
  return isKnown(snapshot) && snapshot;
};

/** What the page says when it is one of this provider, with its data at one of the places where that keeps them. */
export const readAs = async (
  attempt: Attempt,
  name: ProviderName,
  alternative: number,
  isGuess?: boolean,
): Promise<Reading | false> => {
  const {options, get, loadSource} = attempt;
  const {src = '', page = src} = options;
  const endpoints = (await loadSource(name)).endpoints(new URL(src))[alternative] ?? [];
  const answers: Record<string, Answer> = {};
  await Promise.all(endpoints.map(async endpoint => (answers[endpoint.part] = await get(endpoint))));
  const isWhole = endpoints.every(({part, optional}) => optional || 'payload' in (answers[part] ?? {}));
  const snapshot = isWhole && (await readAnswers(attempt, name, answers, page, isGuess));
  return snapshot && {snapshot, via: {provider: name, alternative}};
};

/** Reads a page where a glance did not do: at the place that worked before, else the likeliest. */
export const readPage = async (attempt: Attempt): Promise<Reading | false> => {
  const {options, known} = attempt;
  const {provider = 'auto'} = options;
  const {via} = known;
  const name = provider === 'auto' ? via?.provider : provider;
  const place = placeToGlance(options, via);
  if (place) return readAs(attempt, 'statuspage', place.via.alternative, !name);
  return !!name && readAs(attempt, name, (via?.provider === name && via.alternative) || 0);
};
