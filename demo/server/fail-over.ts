import type {FastifyInstance} from 'fastify';
import {preferredLanguage} from './pages.js';

interface FailOverOptions {
  /** Whether guests can book online now; may reject. */
  bookingIsUp: () => Promise<boolean>;
}

/** Longest wait for the state, in milliseconds: a guest who has scanned a code stands and waits. */
const patience = 1500;

/** What printed codes lead to, by their id: where guests book, and where they read what still works. */
const routes: ReadonlyMap<string, {first: string; instead: string}> = new Map([
  ['tickets', {first: 'booking', instead: 'elsewhere'}],
]);

/**
 * `/f/<id>`, the short address of printed codes: it leads to the booking page, or to what still works while that is
 * down, in the guest's language. While nothing is known it leads to the booking page, which answers for itself.
 */
export const failOverRoutes = async (app: FastifyInstance, {bookingIsUp}: FailOverOptions): Promise<void> => {
  const isUp = async (): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<boolean>(resolve => (timer = setTimeout(resolve, patience, true)));
    return Promise.race([bookingIsUp().catch(() => true), waited]).finally(() => clearTimeout(timer));
  };

  app.get<{Params: {id: string}}>('/:id', async ({params, headers}, reply) => {
    // Codes in capitals are smaller.
    const route = routes.get(params.id.toLowerCase());
    if (!route) return reply.callNotFound();
    const language = preferredLanguage(headers['accept-language']);
    const page = (await isUp()) ? route.first : route.instead;
    return reply
      .headers({'cache-control': 'no-store', vary: 'accept-language'})
      .redirect(`/${language}/${page}`, 302);
  });
};
