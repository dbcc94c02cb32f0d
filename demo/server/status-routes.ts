import type {FastifyInstance, FastifyRequest} from 'fastify';
import {misbehave, truncate} from './delivery.js';
import {writeHistoryFeed} from './history-feed.js';
import type {Lab} from './lab.js';
import {writeStatusHtml} from './status-html.js';
import {writeStatuspage} from './statuspage.js';
import type {Statuspage} from './statuspage.js';

const documents: Readonly<Record<string, (page: Statuspage) => object>> = {
  'summary.json': ({page, status, components, openIncidents, openMaintenances}) => ({
    page,
    components,
    incidents: openIncidents,
    scheduled_maintenances: openMaintenances,
    status,
  }),
  'status.json': ({page, status}) => ({page, status}),
  'components.json': ({page, components}) => ({page, components}),
  'incidents.json': ({page, incidents}) => ({page, incidents}),
  'incidents/unresolved.json': ({page, openIncidents}) => ({page, incidents: openIncidents}),
  'scheduled-maintenances.json': ({page, maintenances}) => ({page, scheduled_maintenances: maintenances}),
  'scheduled-maintenances/active.json': ({page, openMaintenances}) => ({
    page,
    scheduled_maintenances: openMaintenances.filter(({status}) => status !== 'scheduled'),
  }),
  'scheduled-maintenances/upcoming.json': ({page, openMaintenances}) => ({
    page,
    scheduled_maintenances: openMaintenances.filter(({status}) => status === 'scheduled'),
  }),
};

interface StatusRoutesOptions {
  lab: Lab;
  clock: () => Date;
}

/** The lab's status page: for people, in Statuspage v2 form, and as a feed. It fails as the lab tells it to. */
export const statusRoutes = async (
  app: FastifyInstance,
  {lab, clock}: StatusRoutesOptions,
): Promise<void> => {
  const labOf = new WeakMap<FastifyRequest, Awaited<ReturnType<Lab['state']>>>();

  const pageOf = async (request: FastifyRequest): Promise<Statuspage> =>
    writeStatuspage(
      labOf.get(request) ?? (await lab.state()),
      `${request.protocol}://${request.host}/status`,
      clock(),
    );

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Retry-After',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const state = await lab.state();
    labOf.set(request, state);
    return misbehave(state.delivery, request, reply);
  });

  // Only real answers may be kept and revalidated; a failure is gone with the next request.
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200) return payload;
    reply.header('cache-control', 'public, max-age=10, stale-while-revalidate=60');
    const cut = labOf.get(request)?.delivery === 'truncated' && typeof payload === 'string';
    return cut ? truncate(payload) : payload;
  });

  for (const [path, write] of Object.entries(documents))
    app.get(`/api/v2/${path}`, async request => write(await pageOf(request)));

  app.get('/history.atom', async (request, reply) =>
    reply.type('application/atom+xml; charset=utf-8').send(writeHistoryFeed(await pageOf(request))),
  );

  app.get('/', async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(writeStatusHtml(await pageOf(request))),
  );
};
