import {setTimeout as wait} from 'node:timers/promises';
import type {FastifyReply, FastifyRequest} from 'fastify';
import type {Delivery, SupportDelivery} from './situations.js';

const wrongPage = `<!doctype html><html lang="en"><title>Welcome</title><h1>This site is being moved</h1></html>`;

/** Longer than any reader of a status page is willing to wait. */
const slowMilliseconds = 12_000;
const retryAfterSeconds = 20;

/**
 * Lets a server of the lab fail the way it is told to, before its real answer is made. `normal`, `slow`, `truncated`
 * and `answer-lost` come to an answer of their own; what happens to it then is the matter of who makes it.
 */
export const misbehave = async (
  delivery: Delivery | SupportDelivery,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> => {
  switch (delivery) {
    case 'dropped':
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    case 'error':
      return reply.code(500).type('text/html').send('<h1>Internal Server Error</h1>');
    case 'rate-limited':
      return reply.code(429).header('retry-after', retryAfterSeconds).send({error: 'too many requests'});
    case 'html':
      return reply.type('text/html').send(wrongPage);
    case 'slow':
      // The reader hangs up first: that is what this is for, and not a problem.
      await wait(slowMilliseconds, undefined, {signal: request.signal}).catch(() => undefined);
      return undefined;
    default:
      return undefined;
  }
};

/** The first part of an answer, as a broken connection between two servers leaves it. */
export const truncate = (body: string): string => body.slice(0, Math.floor(body.length * 0.6));
