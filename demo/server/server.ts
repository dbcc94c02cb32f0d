import {fileURLToPath} from 'node:url';
import fastifyEtag from '@fastify/etag';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import type {FastifyInstance} from 'fastify';
import type {Database} from './database.js';
import {failOverRoutes} from './fail-over.js';
import {createLab} from './lab.js';
import {labRoutes} from './lab-routes.js';
import {capabilityStatus, orderRoutes, seedOrders} from './orders.js';
import {overrideDocument} from './override.js';
import {pageRoutes} from './pages.js';
import {relayRoutes} from './relay.js';
import type {RelayOptions} from './relay.js';
import {addSecurity, scannerPolicy} from './security.js';
import {statusRoutes} from './status-routes.js';
import {supportRoutes} from './support/routes.js';
import {supportDefaults} from './support/settings.js';
import type {SupportSettings} from './support/settings.js';
import {venueConfig} from './venue-json.js';

export interface ServerOptions {
  database: Database;
  /** A real status page to watch instead of the lab's. */
  status?: URL;
  relay?: Omit<RelayOptions, 'allowed'> & {allowed?: Iterable<string>};
  support?: Partial<SupportSettings>;
  /** Answers only to names of this machine; on by default. */
  loopbackOnly?: boolean;
  clock?: () => Date;
  /** Where the built bundle lies. */
  dist?: string;
}

const builtBundle = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * The reference back end with the demo's pages. It keeps nothing but copies of status pages in memory, so any
 * number of them can run on one database.
 */
export const createServer = async ({
  database,
  status,
  relay = {},
  support = {},
  loopbackOnly = true,
  clock = () => new Date(),
  dist = builtBundle,
}: ServerOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    trustProxy: 'loopback',
    routerOptions: {ignoreTrailingSlash: true},
    ajv: {customOptions: {removeAdditional: false, coerceTypes: false}},
  });
  // Only JSON, which another website cannot send here without asking first.
  app.removeContentTypeParser('text/plain');
  addSecurity(app, loopbackOnly);
  await app.register(fastifyEtag, {weak: true});

  const lab = createLab(database, clock);
  await seedOrders(database, clock());

  const allowed = new Set([...(relay.allowed ?? []), ...(status ? [status.host] : [])]);
  await app.register(relayRoutes, {...relay, allowed, prefix: '/relay'});
  await app.register(statusRoutes, {lab, clock, prefix: '/status'});
  await app.register(labRoutes, {lab, prefix: '/lab/api'});
  await app.register(orderRoutes, {database, lab, clock, prefix: '/api/orders'});
  await app.register(supportRoutes, {
    database,
    settings: {...supportDefaults, isReadable: loopbackOnly, ...support},
    lab,
    clock,
    prefix: '/support/reports',
  });
  const bookingIsUp = async (): Promise<boolean> =>
    capabilityStatus(await lab.state(), 'online-booking') !== 'major_outage';
  await app.register(pageRoutes, {bookingIsUp});
  for (const prefix of ['/f', '/F']) await app.register(failOverRoutes, {bookingIsUp, prefix});
  await app.register(fastifyStatic, {
    root: dist,
    prefix: '/standby/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Their names change with what is in them.
      if (path.includes('/chunks/'))
        void reply.header('cache-control', 'public, max-age=31536000, immutable');
      if (path.includes('decoder-worker')) void reply.header('content-security-policy', scannerPolicy);
    },
  });

  app.get('/venue.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(venueConfig(status?.href)),
  );
  app.get('/venue-status.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(overrideDocument((await lab.state()).override)),
  );
  return app;
};
