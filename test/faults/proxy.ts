import {createServer, request as httpRequest} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {listen, stop} from './listen.js';

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

const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'idempotency-key, content-type',
  'access-control-expose-headers': 'retry-after',
};
const json = {...open, 'content-type': 'application/json'};
const html = {...open, 'content-type': 'text/html'};

const readAll = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** A proxy in front of the nodes of a back end, in turn; what it does to a POST is the fault. */
export const startFaultProxy = async (targets: readonly string[]) => {
  const world = {
    url: '',
    fault: 'none' as Fault,
    /** Ids that the back end has confirmed and whose confirmation was passed on. */
    confirmed: new Set<string>(),
    /** A request is there; what becomes of it waits for this. */
    onRequest: (): Promise<void> | void => undefined,
    /** The back end has stored the report; the answer waits for this. */
    onAccepted: (): Promise<void> | void => undefined,
    /** Whether this request never gets an answer, whatever the fault is. */
    isHeld: (_request: IncomingMessage): boolean => false,
    close: (): void => undefined,
  };
  let turn = 0;

  const openOnward = ({method, url, headers}: IncomingMessage) => {
    turn += 1;
    const target = new URL(url ?? '/', targets[turn % targets.length]);
    return httpRequest(target, {method, headers: {...headers, host: target.host}});
  };

  const forward = async (request: IncomingMessage): Promise<{message: IncomingMessage; body: Buffer}> => {
    const sent = await readAll(request);
    const onward = openOnward(request);
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      onward.once('response', resolve).once('error', reject);
    });
    onward.end(sent);
    const message = await answered;
    return {message, body: await readAll(message)};
  };

  const pass = async (request: IncomingMessage, response: ServerResponse, fault: Fault): Promise<void> => {
    const {message, body} = await forward(request);
    const status = message.statusCode ?? 500;
    const isReport = message.headers['content-type']?.includes('json');
    if (request.method === 'POST' && status < 300 && isReport) {
      await world.onAccepted();
      if (fault === 'accept, drop the answer') {
        request.socket.destroy();
        return;
      }
      world.confirmed.add((JSON.parse(body.toString()) as {id: string}).id);
    }
    response.writeHead(status, message.headers).end(body);
  };

  /** A part of the body gets through to the back end, and then both sides are cut off. */
  const cut = (request: IncomingMessage): void => {
    const onward = openOnward(request).on('error', () => undefined);
    request.once('data', (chunk: Buffer) => {
      onward.write(chunk.subarray(0, chunk.length - 1), () => {
        onward.destroy();
        request.socket.resetAndDestroy();
      });
    });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {fault} = world;
    if (request.method === 'POST' || fault === 'CORS refused') await world.onRequest();
    if (world.isHeld(request)) request.resume();
    else if (fault === 'CORS refused') {
      request.resume();
      response.writeHead(200).end();
    } else if (request.url === '/portal') response.writeHead(200, html).end('<h1>Log in</h1>');
    else if (request.method !== 'POST' || fault === 'none' || fault === 'accept, drop the answer')
      await pass(request, response, fault);
    else if (fault === 'reset mid-body') cut(request);
    else {
      await readAll(request);
      if (fault === '302 to a portal') response.writeHead(302, {...open, location: '/portal'}).end();
      else if (fault === '200 HTML') response.writeHead(200, html).end('<h1>Log in</h1>');
      else if (fault === '200 wrong id') response.writeHead(200, json).end('{"id":"another"}');
      else if (fault !== 'hang') response.writeHead(Number(fault), {...json, 'retry-after': '1'}).end('{}');
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  world.url = await listen(server);
  world.close = () => stop(server);
  return world;
};

export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>;
