import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What the network or the server does to a delivery. */
export const faults = [
  'none',
  'accept, drop the answer',
  'reset mid-body',
  'hang',
  '302 to a portal',
  '200 HTML',
  '200 wrong id',
  '401',
  '409',
  '413',
  '422',
  '429',
  '500',
  'CORS refused',
] as const;
export type Fault = (typeof faults)[number];

interface Accepted {
  key: string;
  sha256: string;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'idempotency-key',
  'access-control-expose-headers': 'retry-after',
};

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/**
 * A host for the page and, on another origin, an endpoint that keeps the rule of the idempotency key: one key is one
 * report. Counts what is wrong.
 */
export const startFaultServer = async (script: string) => {
  const accepted = new Map<string, Accepted[]>();
  const confirmed = new Set<string>();
  const violations: string[] = [];
  const world = {
    fault: 'none' as Fault,
    accepted,
    violations,
    requests: 0,
    /** Called when the page has reached the point where it wants to be killed. */
    onPoint: (_point: string): void => undefined,
    onAccepted: (): void => undefined,
    onRequest: (): void => undefined,
    /** What the page was told to be stored, in order. */
    acknowledged: [] as string[],
    page: '',
    endpoint: '',
    close: (): void => undefined,
  };

  const accept = (id: string, key: string, body: Buffer): void => {
    const all = accepted.get(id) ?? [];
    accepted.set(id, all);
    if (!all.some(report => report.key === key))
      all.push({key, sha256: createHash('sha256').update(body).digest('hex')});
    world.onAccepted();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {searchParams, pathname} = new URL(request.url ?? '', world.endpoint);
    const id = searchParams.get('id') ?? '';
    const key = String(request.headers['idempotency-key']);
    const {fault} = world;
    const headers = fault === 'CORS refused' ? {} : cors;
    const json = {...headers, 'content-type': 'application/json'};
    if (request.method !== 'POST' || pathname !== '/reports') {
      if (fault === 'CORS refused') world.onRequest();
      response.writeHead(200, headers).end();
      return;
    }
    world.requests += 1;
    world.onRequest();
    if (fault === 'reset mid-body') {
      request.once('data', () => request.socket.resetAndDestroy());
      return;
    }
    const body = await readAll(request);
    if (fault === 'none') {
      accept(id, key, body);
      confirmed.add(id);
      response.writeHead(201, json).end(JSON.stringify({id}));
    } else if (fault === 'accept, drop the answer') {
      accept(id, key, body);
      request.socket.destroy();
    } else if (fault === '302 to a portal') response.writeHead(302, {...headers, location: '/portal'}).end();
    else if (fault === '200 HTML')
      response.writeHead(200, {...headers, 'content-type': 'text/html'}).end(`<h1>Log in</h1>${id}`);
    else if (fault === '200 wrong id') response.writeHead(200, json).end('{"id":"another"}');
    else if (fault !== 'hang')
      response.writeHead(Number(fault) || 500, {...json, 'retry-after': '1'}).end('{}');
  };

  const host = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '', 'http://host');
    const id = searchParams.get('id') ?? '';
    if (pathname === '/standby.js') response.writeHead(200, {'content-type': 'text/javascript'}).end(script);
    else if (pathname === '/point') world.onPoint(id);
    else if (pathname === '/stored') {
      world.acknowledged.push(id);
      response.end();
    } else if (pathname === '/sent') {
      if (!confirmed.has(id)) violations.push(`${id}: sent, said the page, before the server did`);
      response.end();
    } else
      response
        .writeHead(200, {'content-type': 'text/html'})
        .end('<!doctype html><title>Venue</title><script src="/standby.js"></script>');
  });
  const endpoint = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  world.page = await listen(host);
  world.endpoint = await listen(endpoint);
  world.close = () => {
    for (const server of [host, endpoint]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return world;
};

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;
