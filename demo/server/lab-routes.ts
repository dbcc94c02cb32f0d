import type {FastifyInstance} from 'fastify';
import {languages} from '../../src/i18n/index.js';
import {capabilities} from '../../src/status/index.js';
import {acts} from './lab-event.js';
import type {Act, LabState, OverrideState} from './lab-event.js';
import type {Lab} from './lab.js';
import {deliveries, impacts, situationIds, situations, supportDeliveries} from './situations.js';
import type {Delivery, SituationId, SupportDelivery} from './situations.js';

const object = (properties: Record<string, object>, required = Object.keys(properties)): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const situationBody = object({
  situations: {type: 'array', items: {enum: situationIds}, minItems: 1, maxItems: situationIds.length},
  on: {type: 'boolean'},
});
const actBody = object({act: {enum: acts}, text: {type: 'string', maxLength: 2000}}, ['act']);
const deliveryBody = object({delivery: {enum: deliveries}});
const supportBody = object({support: {enum: supportDeliveries}});
const overrideBody = {
  oneOf: [
    object({on: {const: false}}),
    object({
      on: {const: true},
      capability: {enum: capabilities},
      severity: {enum: impacts},
      text: {type: 'string', minLength: 1, maxLength: 300},
      lang: {enum: languages},
    }),
  ],
};

type OverrideBody = {on: false} | ({on: true} & Omit<OverrideState, 'since'>);

/** The lab as its page shows it. */
const describe = ({events, ...state}: LabState) => {
  const open = events.filter(({stage}) => stage !== 'resolved' && stage !== 'completed');
  return {
    ...state,
    on: open.map(({situation}) => situation),
    events: open.map(event => ({...event, title: situations[event.situation].title})),
  };
};

/** What the lab page sends its changes to. Each answer is the whole state of the lab. */
export const labRoutes = async (app: FastifyInstance, {lab}: {lab: Lab}): Promise<void> => {
  const state = async () => describe(await lab.state());

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get('/state', state);

  app.post<{Body: {situations: SituationId[]; on: boolean}}>(
    '/situations',
    {schema: {body: situationBody}},
    async ({body}) => {
      for (const situation of body.situations) await lab.switchSituation(situation, body.on);
      return state();
    },
  );

  app.post<{Params: {id: string}; Body: {act: Act; text?: string}}>(
    '/events/:id',
    {schema: {body: actBody, params: object({id: {type: 'string', format: 'uuid'}})}},
    async ({params, body}, reply) => {
      if (await lab.act(params.id, body.act, body.text)) return state();
      return reply.code(404).send({error: 'no-such-event', message: 'This event is over or never was.'});
    },
  );

  app.post<{Body: {delivery: Delivery}}>('/delivery', {schema: {body: deliveryBody}}, async ({body}) => {
    await lab.setDelivery(body.delivery);
    return state();
  });

  app.post<{Body: {support: SupportDelivery}}>('/support', {schema: {body: supportBody}}, async ({body}) => {
    await lab.setSupport(body.support);
    return state();
  });

  app.post<{Body: OverrideBody}>('/override', {schema: {body: overrideBody}}, async ({body}) => {
    const {on, ...override} = body;
    await lab.setOverride(on ? (override as Omit<OverrideState, 'since'>) : undefined);
    return state();
  });

  app.post('/reset', async () => {
    await lab.reset();
    return state();
  });
};

export type LabDescription = ReturnType<typeof describe>;
