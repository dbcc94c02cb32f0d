import {parseRetryAfter} from '../status/index.js';
import type {DeliveryReason, Outcome} from './outcome.js';

const blocking: Readonly<Record<number, DeliveryReason>> = {
  401: 'not-allowed',
  402: 'not-allowed',
  403: 'not-allowed',
  404: 'no-endpoint',
  405: 'no-endpoint',
  407: 'not-allowed',
  410: 'no-endpoint',
};

const passing: Readonly<Record<number, DeliveryReason>> = {
  408: 'busy',
  409: 'in-progress',
  421: 'busy',
  425: 'busy',
  429: 'busy',
  503: 'busy',
  511: 'portal',
};

const longestDetail = 300;

const readObject = async (response: Response): Promise<Readonly<Record<string, unknown>>> => {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return {};
  try {
    return Object(await response.json()) as Record<string, unknown>;
  } catch (error) {
    // A body that breaks off is a network that fails, not a wrong answer.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
};

const text = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '')?.slice(0, longestDetail);

/**
 * What an answer means for an item. Sent is only a 2xx that was not redirected and whose JSON repeats the item's
 * `id`; `reference` in it, if any, goes to the receipt. 400, 413, 415, 422 and unknown 4xx need the person;
 * 401–405, 407 and 410 are blocked; anything else is tried again, not before `Retry-After` (seconds or a date).
 * Rejects only when the body breaks off.
 */
export const judgeResponse = async (response: Response, id: string, now: number): Promise<Outcome> => {
  const {ok, status, headers, redirected} = response;
  if (redirected || status < 200 || (status > 299 && status < 400)) return {kind: 'retry', reason: 'portal'};
  const body = await readObject(response);
  if (ok) {
    const reference = text(body['reference']);
    if (body['id'] === id) return reference === undefined ? {kind: 'sent'} : {kind: 'sent', reference};
    const isPage = /html/.test(headers.get('content-type') ?? '');
    return {kind: 'retry', reason: isPage ? 'portal' : 'unconfirmed', status};
  }
  const detail = text(body['detail'], body['message'], body['error'], body['title']);
  const rest = {status, ...(detail !== undefined && {detail})};
  const blocked = blocking[status];
  if (blocked) return {kind: 'blocked', reason: blocked, ...rest};
  const reason = passing[status] ?? (status > 499 ? 'server-error' : undefined);
  if (!reason) return {kind: 'needs-you', reason: status === 413 ? 'too-large' : 'invalid', ...rest};
  // A date is the server's: its own clock, where the page may read it, tells how far away that is.
  const theirs = Date.parse(headers.get('date') ?? '') || now;
  return {
    kind: 'retry',
    reason,
    ...rest,
    retryAfter: parseRetryAfter(headers.get('retry-after') ?? '', theirs),
  };
};
