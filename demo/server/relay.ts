import type {FastifyInstance, FastifyReply} from 'fastify';
import {createRelayCache, relayTimes} from './relay-cache.js';
import type {RelayTimes} from './relay-cache.js';
import {RelayError} from './relay-error.js';
import {checkAddress} from './relay-fetch.js';
import type {RelayLimits} from './relay-fetch.js';

export interface RelayOptions extends RelayLimits {
  times?: RelayTimes;
  now?: () => number;
}

const refuse = (reply: FastifyReply, {code, statusCode, message, retryAfter}: RelayError): FastifyReply => {
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply.code(statusCode).header('cache-control', 'no-store').send({error: code, message});
};

/**
 * `GET /relay/status?url=…`: the answer of a status page that browsers may not read themselves, from hosts on a
 * list. `Age` says how old it is; `Standby-Relay` names the failure when an older answer stands in for a newer one.
 */
export const relayRoutes = async (app: FastifyInstance, options: RelayOptions): Promise<void> => {
  const times = options.times ?? relayTimes;
  const answerOf = createRelayCache(options, times, options.now);
  const schema = {
    querystring: {
      type: 'object',
      properties: {url: {type: 'string', minLength: 1, maxLength: 2048}},
      required: ['url'],
    },
  };

  app.get<{Querystring: {url: string}}>('/status', {schema}, async ({query}, reply) => {
    try {
      const {body, type, age, failure} = await answerOf(checkAddress(query.url, options).href);
      reply.headers({
        'content-type': type,
        age: Math.floor(age / 1000),
        'cache-control': `public, max-age=${times.fresh / 1000}, stale-while-revalidate=${times.revalidate / 1000}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        ...(failure ? {'standby-relay': failure.code} : {}),
        ...(failure?.retryAfter === undefined ? {} : {'retry-after': failure.retryAfter}),
      });
      return await reply.send(body);
    } catch (error) {
      if (error instanceof RelayError) return refuse(reply, error);
      throw error;
    }
  });
};
