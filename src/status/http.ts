import type {FeedEnvironment} from './environment.js';
import type {Endpoint} from './source.js';

/** What came of a request: the document, or why not. */
export type Answer =
  | {ok: true; payload: unknown}
  | {
      ok: false;
      /** The HTTP status; 0 when nobody answered, 408 when it took too long, 406 when it was no such document. */
      status: number;
      /** Milliseconds for which the server wants to be left alone. */
      retryAfter: number;
    };

type Surroundings = Pick<FeedEnvironment, 'fetch' | 'now' | 'setTimeout' | 'clearTimeout'>;

const timeout = 10_000;

/**
 * 512 KB would do for usual pages (8 to 50 KB), but 1,000 components take 0.4 MB alone and 50 incidents that
 * repeat their components up to 1 MB more. Parsing 2 MB still takes a few frames only.
 */
const largestBody = 2 ** 21;

const longestWait = 3_600_000;

/** A page for people, often after a redirect, means that the status has moved or a portal stands before it. */
const readable = /^$|json|plain|octet|[^l]\+xml|\/xml|rss|atom/;

/** `Retry-After` (seconds or a date) as milliseconds from now, at most an hour; 0 where it tells nothing. */
export const parseRetryAfter = (header: string, now: number): number => {
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? Math.min(wait, longestWait) : 0;
};

const readBody = async ({body}: Response): Promise<string> => {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  for (let size = 0; reader;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > largestBody) throw new RangeError();
    text += decoder.decode(value, {stream: true});
  }
  return text + decoder.decode();
};

/** Runs a request that ends after 10 s or with the signal, whichever is first. */
export const withTimeout = async <T>(
  {setTimeout, clearTimeout}: Pick<Surroundings, 'setTimeout' | 'clearTimeout'>,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  const stop = () => controller.abort();
  if (signal.aborted) stop();
  const timer = setTimeout(stop, timeout);
  signal.addEventListener('abort', stop);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Frees the connection of an answer that was not read to its end.
    stop();
  }
};

/**
 * Asks for one document; never rejects. The request carries no header of its own, so that no status page has to
 * answer a preflight; `no-cache` lets the browser revalidate by ETag and turn a 304 into the answer it keeps.
 */
export const ask = (
  {url, as}: Pick<Endpoint, 'url' | 'as'>,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<Answer> =>
  withTimeout(surroundings, signal, async (signal): Promise<Answer> => {
    const response = await surroundings.fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal,
    });
    const {ok, status, headers} = response;
    const retryAfter = ok ? 0 : parseRetryAfter(headers.get('retry-after') ?? '', surroundings.now());
    const isReadable = readable.test(headers.get('content-type') ?? '');
    if (!ok || !isReadable) return {ok: false, status: ok ? 406 : status, retryAfter};
    const body = await readBody(response);
    return {ok, payload: as === 'text' ? body : JSON.parse(body)};
  }).catch((error: unknown) => {
    const {name} = error as Error;
    const status = name === 'AbortError' ? 408 : /Syntax|Range/.test(name) ? 406 : 0;
    return {ok: false, status, retryAfter: 0};
  });
