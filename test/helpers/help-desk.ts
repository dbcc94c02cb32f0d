import {createServer} from 'node:http';
import type {IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The body as the form that it is. */
  form(): Promise<FormData>;
  json(): Record<string, unknown>;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** JSON, else as it is. */
  body?: unknown;
}

/** A server on this machine that answers as a help desk would; `undefined` cuts the connection. */
export const fakeHelpDesk = async () => {
  const received: Received[] = [];
  const desk = {
    url: '',
    received,
    answer: (_request: Received): Reply | 'never' | undefined | Promise<Reply> => ({status: 404}),
    paths: () => received.map(({method, path}) => `${method} ${path}`),
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = createServer((incoming, outgoing) => {
    void (async (): Promise<unknown> => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const {method = '', url = '', headers} = incoming;
      const body = Buffer.concat(chunks);
      const entry: Received = {
        ...{method, path: url, headers, body},
        form: () => new Response(body, {headers: {'content-type': headers['content-type'] ?? ''}}).formData(),
        json: () => JSON.parse(body.toString()) as Record<string, unknown>,
      };
      // The question of the outbox whether anybody is there at all.
      if (method === 'HEAD') return outgoing.destroy();
      received.push(entry);
      const reply = await desk.answer(entry);
      if (reply === 'never') return undefined;
      if (!reply) return outgoing.destroy();
      const isText = typeof reply.body === 'string';
      outgoing.writeHead(reply.status ?? 200, {
        'content-type': isText ? 'text/html' : 'application/json',
        ...reply.headers,
      });
      return outgoing.end(isText ? (reply.body as string) : JSON.stringify(reply.body ?? {}));
    })();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return desk;
};
