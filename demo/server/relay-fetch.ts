import {request as requestHttp} from 'node:http';
import type {IncomingMessage} from 'node:http';
import {request as requestHttps} from 'node:https';
import {isIP} from 'node:net';
import {promisify} from 'node:util';
import {gunzip} from 'node:zlib';
import {isPublicAddress, publicLookup} from './relay-address.js';
import {RelayError} from './relay-error.js';

export interface RelayLimits {
  /** Hosts that may be asked, with a port where it is not the usual one. */
  allowed: ReadonlySet<string>;
  /** Also asks this very machine, over plain HTTP: for tests and trials. */
  allowLoopback?: boolean;
  maxBytes?: number;
  timeoutMilliseconds?: number;
}

export interface UpstreamAnswer {
  body: Buffer;
  type: string;
  etag?: string;
}

const readable = /^(application\/([\w.+-]+\+)?(json|xml)|text\/(plain|xml|json))\s*(;|$)/i;
/** What a feed needs to hear as it is: nothing there, ask later, overloaded. */
const passedOn = new Set([404, 410, 429, 503]);
const maxRedirects = 3;
const unzip = promisify(gunzip);

const bareHost = ({hostname}: URL): string => hostname.replace(/^\[|\]$/g, '');

const isLoopback = (url: URL): boolean => /^(127(\.\d+){3}|::1|localhost)$/.test(bareHost(url));

/** Reads an address that somebody asks for; throws a RelayError when it may not be asked. */
export const checkAddress = (written: string, {allowed, allowLoopback}: RelayLimits): URL => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url) throw new RelayError('url-invalid', 400, 'The address cannot be read.');
  url.hash = '';
  const local = allowLoopback === true && isLoopback(url);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))
    throw new RelayError('url-not-https', 400, 'Only https addresses are relayed.');
  if (url.username || url.password)
    throw new RelayError('url-credentials', 400, 'Addresses with a user name or password are not relayed.');
  if (!allowed.has(url.host.toLowerCase()))
    throw new RelayError('host-not-allowed', 403, `${url.host} is not on the list of hosts to relay.`);
  if (!local && isIP(bareHost(url)) && !isPublicAddress(bareHost(url)))
    throw new RelayError('address-private', 403, 'Addresses inside a network are not relayed.');
  return url;
};

const open = (url: URL, headers: Record<string, string>, limits: RelayLimits, signal: AbortSignal) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const local = limits.allowLoopback && isLoopback(url);
    const request = url.protocol === 'http:' ? requestHttp : requestHttps;
    // No pool: a connection that is reused was not looked up again.
    request(url, {headers, signal, agent: false, ...(local ? {} : {lookup: publicLookup})}, resolve)
      .on('error', reject)
      .end();
  });

const readBody = async (answer: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new RelayError('upstream-too-large', 502, 'The answer is too large.');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip')
    throw new RelayError(
      'upstream-encoding',
      502,
      `The answer is packed in a way not asked for (${encoding}).`,
    );
  return unzip(body, {maxOutputLength: maxBytes}).catch(() => {
    throw new RelayError('upstream-too-large', 502, 'The answer is too large or damaged.');
  });
};

/** `Retry-After` in seconds, from seconds or an HTTP date; nothing when it is absent or nonsense. */
const retryAfter = ({headers}: IncomingMessage): number | undefined => {
  const written = headers['retry-after'];
  if (!written) return undefined;
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), 3600) : undefined;
};

const read = async (answer: IncomingMessage, maxBytes: number): Promise<UpstreamAnswer> => {
  const {statusCode = 0, headers} = answer;
  if (statusCode !== 200) {
    const status = passedOn.has(statusCode) ? statusCode : 502;
    throw new RelayError(
      'upstream-status',
      status,
      `The status page answered ${statusCode}.`,
      retryAfter(answer),
    );
  }
  const type = headers['content-type'] ?? '';
  if (!readable.test(type))
    throw new RelayError('upstream-type', 502, 'The answer is neither JSON nor XML nor plain text.');
  return {body: await readBody(answer, maxBytes), type, ...(headers.etag ? {etag: headers.etag} : {})};
};

/**
 * Asks a status page once, following redirects only to hosts on the list. No cookie, no credentials and nothing
 * of the visitor is passed on. Gives nothing when the page says that `etag` is still right; otherwise rejects with
 * a RelayError.
 */
export const fetchUpstream = async (
  written: string,
  limits: RelayLimits,
  etag?: string,
): Promise<UpstreamAnswer | undefined> => {
  const {maxBytes = 2_000_000, timeoutMilliseconds = 8_000} = limits;
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  const headers = {
    accept: 'application/json, application/atom+xml, application/rss+xml;q=0.9, text/plain;q=0.5',
    'accept-encoding': 'gzip',
    'user-agent': 'standby-relay',
    ...(etag ? {'if-none-match': etag} : {}),
  };
  let url = checkAddress(written, limits);
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    let answer: IncomingMessage | undefined;
    try {
      answer = await open(url, headers, limits, signal);
      const {statusCode = 0} = answer;
      const {location} = answer.headers;
      if (statusCode === 304 && etag) return undefined;
      if (statusCode < 300 || statusCode >= 400 || !location) return await read(answer, maxBytes);
      const target = URL.canParse(location, url) ? new URL(location, url).href : location;
      url = checkAddress(target, limits);
    } catch (error) {
      throw signal.aborted
        ? new RelayError('upstream-timeout', 504, 'The status page did not answer in time.')
        : RelayError.of(error);
    } finally {
      answer?.destroy();
    }
  }
  throw new RelayError('upstream-redirects', 502, 'The status page redirects too often.');
};
