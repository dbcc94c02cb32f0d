import type {FastifyReply, FastifyRequest} from 'fastify';
import {misbehave} from '../delivery.js';
import type {LabState} from '../lab-event.js';

/** Lets the support server fail as the lab tells it to, before it reads a report. Only reports and uploads suffer. */
export const misbehaveOnReports = async (
  {support}: LabState,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> =>
  request.method === 'POST' || request.method === 'PATCH' ? misbehave(support, request, reply) : undefined;

/** Cuts the connection once the report is stored: the sender cannot know that it arrived. */
export const loseAnswers = (
  {support}: LabState,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined => {
  if (support !== 'answer-lost') return undefined;
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
};
