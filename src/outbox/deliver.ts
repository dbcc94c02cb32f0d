import {judgeResponse} from './judge.js';
import type {Outcome} from './outcome.js';
import type {Parcel, SendContext} from './send.js';

export interface DeliveryRequest {
  url: string;
  /** Default `POST`. */
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: BodyInit;
}

/** Whether this page gets an answer from the address; `no-cors` has to follow redirects. */
const isAnswered = (url: string, signal: AbortSignal, init: RequestInit): Promise<boolean> =>
  fetch(url, {
    ...init,
    method: 'HEAD',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  }).then(
    () => true,
    () => false,
  );

/**
 * Whether somebody is there who does not let this page speak with them, rather than a line that broke: they answer
 * when the page may not read it, and do not when it wants to.
 */
const isRefused = async (url: string, signal: AbortSignal, headers?: HeadersInit): Promise<boolean> =>
  (await isAnswered(url, signal, {mode: 'no-cors'})) &&
  !(await isAnswered(url, signal, {redirect: 'manual', ...(headers && {headers})}));

/**
 * Makes one request as a delivery needs it: without credentials, redirects not followed. Undefined when somebody is
 * there who does not let this page speak with them; rejects when nobody answers. `via` is used in place of `fetch`.
 */
export const exchange = async (
  {url, method = 'POST', headers, body}: DeliveryRequest,
  signal: AbortSignal,
  via: typeof fetch = fetch,
): Promise<Response | undefined> => {
  try {
    return await via(url, {
      method,
      body: body ?? null,
      headers: {accept: 'application/json', ...headers},
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal,
    });
  } catch (error) {
    if (!signal.aborted && (await isRefused(url, signal, headers)) && !signal.aborted) return undefined;
    throw error;
  }
};

/**
 * Sends one item to an endpoint of Standby's own contract and judges the answer. The request carries the
 * `Idempotency-Key`, so the endpoint has to allow that header to pages of other origins; redirects are not
 * followed. For use in a `send` callback.
 */
export const deliver = async (
  {headers, ...request}: DeliveryRequest,
  {id}: Pick<Parcel, 'id'>,
  {idempotencyKey, signal}: Pick<SendContext, 'idempotencyKey' | 'signal'>,
): Promise<Outcome> => {
  const key = {'idempotency-key': `"${idempotencyKey}"`};
  const response = await exchange({...request, headers: {...headers, ...key}}, signal);
  return response ? judgeResponse(response, id, Date.now()) : {kind: 'blocked', reason: 'cors'};
};
