import {judgeResponse} from './judge.js';
import type {Outcome} from './outcome.js';
import type {Parcel, SendContext} from './send.js';

export interface DeliveryRequest {
  url: string;
  /** Default `POST`. */
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body: BodyInit;
}

/** Whether somebody is at the address although the page may not read the answer; `no-cors` has to follow redirects. */
const isThere = (url: string, signal: AbortSignal): Promise<boolean> =>
  fetch(url, {
    method: 'HEAD',
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  }).then(
    () => true,
    () => false,
  );

/**
 * Sends one item to an endpoint of Standby's own contract and judges the answer. The request carries the
 * `Idempotency-Key`, so the endpoint has to allow that header to pages of other origins; redirects are not
 * followed. For use in a `send` callback.
 */
export const deliver = async (
  {url, method = 'POST', headers, body}: DeliveryRequest,
  {id}: Pick<Parcel, 'id'>,
  {idempotencyKey, signal}: Pick<SendContext, 'idempotencyKey' | 'signal'>,
): Promise<Outcome> => {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      body,
      headers: {accept: 'application/json', ...headers, 'idempotency-key': `"${idempotencyKey}"`},
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal,
    });
  } catch (error) {
    if (!signal.aborted && (await isThere(url, signal))) return {kind: 'blocked', reason: 'cors'};
    throw error;
  }
  return judgeResponse(response, id, Date.now());
};
