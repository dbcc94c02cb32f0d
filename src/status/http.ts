import type {FeedGlobals} from './environment.js';
import type {Endpoint} from './source.js';

/** What to ask for, and as what to read it. */
export interface Request {
  url: string;
  as?: Endpoint['as'] | undefined;
}

/** What came of a request. */
export interface Answer {
  /** The HTTP status; 0 when nobody answered, 408 when it took too long, 406 when it was no such document. */
  status: number;
  /** The document, parsed JSON or text as wanted; absent when there is none. */
  payload?: unknown;
  headers?: Headers;
}

export const tooSlow = 408;

const noDocument = 406;

const timeout = 10_000;

/**
 * 512 KB would do for usual pages (8 to 50 KB), but 1,000 components take 0.4 MB alone and 50 incidents that
 * repeat their components up to 1 MB more. Parsing 2 MB still takes a few frames only.
 */
const largestBody = 2 ** 21;

/** A page for people, often after a redirect, means that the status has moved or a portal stands before it. */
const readable = /^$|json|plain|octet|[^l]\+xml|\/xml|rss|atom/;

/**
 * Asks for one document; never rejects. The request carries no header of its own, so that no status page has to
 * answer a preflight; `no-cache` lets the browser revalidate by ETag and turn a 304 into the answer it keeps.
 */
export const ask = async (
  {url, as}: Request,
  globals: Pick<FeedGlobals, 'fetch' | 'setTimeout' | 'clearTimeout'>,
  signal: AbortSignal,
): Promise<Answer> => {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const timer = globals.setTimeout(stop, timeout) as never;
  let status = 0;
  try {
    const response = await globals.fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal: controller.signal,
    });
    const {headers} = response;
    if (!response.ok) return {status: response.status, headers};
    if (!readable.test(headers.get('content-type') ?? '')) return {status: noDocument};
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let left = largestBody;
    for (let part; reader && !(part = await reader.read()).done;) {
      text += decoder.decode(part.value, {stream: true});
      if ((left -= part.value.length) < 0) return {status: noDocument};
    }
    status = noDocument;
    return {status: 200, headers, payload: as === 'text' ? text : JSON.parse(text)};
  } catch {
    return {status: controller.signal.aborted ? tooSlow : status};
  } finally {
    globals.clearTimeout(timer);
    // Frees the connection of an answer that was not read to its end.
    stop();
  }
};
