import {isIP} from 'node:net';
import type {FastifyInstance} from 'fastify';

const policy = (script: string, trustedTypes: string): string =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    "worker-src 'self'",
    "style-src 'self'",
    // Pictures and recordings of a report before they are sent.
    "img-src 'self' data: blob:",
    'media-src blob:',
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');

/** The strict policy that a venue may set: Standby needs nothing but its own files and a status page of the same origin. */
const pagePolicy = policy("'self'", 'standby-html');

/**
 * The policy of a page with a scanner: it allows WebAssembly and a worker beside that. The answer with the worker's
 * file carries it too, since a worker keeps to the policy that came with its own file.
 */
export const scannerPolicy = policy("'self' 'wasm-unsafe-eval'", 'standby-html standby-worker');

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
};

const isLoopback = (host = ''): boolean => {
  const name = host.toLowerCase().replace(/:\d*$/, '');
  return name === 'localhost' || name === '[::1]' || (isIP(name) === 4 && name.startsWith('127.'));
};

/**
 * Headers of every answer, and the door shut to other websites that would write through a visitor's browser.
 * On a server for this machine only, another name in `Host` is an attack by DNS rebinding.
 */
export const addSecurity = (app: FastifyInstance, loopbackOnly: boolean): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({...headers, 'content-security-policy': pagePolicy});
    // The header itself: what Fastify takes for the host may come from `X-Forwarded-Host`, which a page can set.
    if (loopbackOnly && !isLoopback(request.headers.host))
      return reply
        .code(421)
        .send({error: 'wrong-host', message: 'This server answers on this machine only.'});
    const {origin} = request.headers;
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    if (request.routeOptions.config.hasOwnDoor) return undefined;
    if (writes && origin && (!URL.canParse(origin) || new URL(origin).host !== request.host))
      return reply
        .code(403)
        .send({error: 'wrong-origin', message: 'Changes come from the demo’s own pages only.'});
    return undefined;
  });
};
