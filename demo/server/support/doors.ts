import {createHash} from 'node:crypto';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {Database} from '../database.js';
import {SupportProblem} from './problem.js';
import type {SupportSettings} from './settings.js';
import {tusHeaders} from './tus.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route decides by itself which other websites may write to it. */
    hasOwnDoor?: boolean;
  }
}

const allowed = {
  'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Accept, Content-Type, Idempotency-Key, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override, X-Requested-With',
  'access-control-max-age': '600',
};
const exposed =
  'Date, Location, Retry-After, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Offset, Upload-Length, Upload-Expires';

const isOwn = (origin: string, request: FastifyRequest): boolean =>
  URL.canParse(origin) && new URL(origin).host === request.host;

/** Lets pages of the listed origins in, and of this one; who is no page has no origin and comes in too. */
export const addCrossOrigin = (app: FastifyInstance, {origins}: SupportSettings): void => {
  app.addHook('onRequest', async (request, reply) => {
    const {origin} = request.headers;
    reply.header('vary', 'Origin').header('cache-control', 'no-store');
    // Lets an outbox tell "refused" from "nobody there"; there is nothing in the answer to a HEAD.
    if (request.method === 'HEAD') reply.header('cross-origin-resource-policy', 'cross-origin');
    if (origin === undefined || isOwn(origin, request)) return;
    if (!origins.has(origin)) {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        throw new SupportProblem(403, 'wrong-origin', 'This page may not send reports here.');
      return;
    }
    reply.headers({'access-control-allow-origin': origin, 'access-control-expose-headers': exposed});
  });
};

/** The answer to a preflight, and to who asks whether resumable uploads are offered. */
export const addOptions = (app: FastifyInstance, path: string, {limits}: SupportSettings): void => {
  app.options(path, {config: {hasOwnDoor: true}}, async (request, reply) => {
    if (request.headers['access-control-request-method']) reply.headers(allowed);
    return reply.code(204).headers(tusHeaders(limits)).send();
  });
};

/** Counts what one address stores within a minute, over all nodes. Throws when it is too much. */
export const countVisit = async (
  {query}: Database,
  address: string,
  {perMinute}: SupportSettings,
): Promise<void> => {
  // Enough to count by, and no address of a person in the database.
  const client = createHash('sha256').update(address).digest('base64url').slice(0, 16);
  const [visit] = await query<{used: number; seconds: number}>(
    `insert into support_visitor (client, opened_at, used) values ($1, now(), 1)
     on conflict (client) do update set
       used = case when support_visitor.opened_at < now() - interval '1 minute' then 1
         else support_visitor.used + 1 end,
       opened_at = case when support_visitor.opened_at < now() - interval '1 minute' then now()
         else support_visitor.opened_at end
     returning used, extract(epoch from opened_at + interval '1 minute' - now())::integer as seconds`,
    [client],
  );
  if (visit && visit.used > perMinute)
    throw new SupportProblem(429, 'too-many-requests', 'Too many requests from this address.', {
      retryAfter: Math.max(1, visit.seconds),
    });
};
