import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import fastifyEtag from '@fastify/etag';
import Fastify from 'fastify';
import type {FastifyInstance} from 'fastify';
import {publicLookup} from '../../demo/server/relay-address.js';
import {relayRoutes} from '../../demo/server/relay.js';
import type {RelayOptions} from '../../demo/server/relay.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const healthy: Answer = (_request, response) => {
  response.writeHead(200, {'content-type': 'application/json', 'set-cookie': 'id=1', 'x-secret': 'yes'});
  response.end('{"ok":true}');
};
const failing =
  (status: number, headers = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers);
    response.end('no');
  };

let upstream: Server;
let host = '';
let answer: Answer = healthy;
let asked: IncomingMessage[] = [];
let now = 0;
let relay: FastifyInstance;

const makeRelay = async (options: Partial<RelayOptions> = {}): Promise<FastifyInstance> => {
  const app = Fastify();
  await app.register(fastifyEtag, {weak: true});
  const allowed = new Set([host, 'status.example.com']);
  await app.register(relayRoutes, {
    allowed,
    allowLoopback: true,
    now: () => now,
    prefix: '/relay',
    ...options,
  });
  return app;
};

before(async () => {
  upstream = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>(resolve => upstream.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
});
after(() => {
  upstream.closeAllConnections();
  upstream.close();
});
beforeEach(async () => {
  answer = healthy;
  asked = [];
  now = 1_000_000;
  relay = await makeRelay();
});

const get = (url: string, headers = {}, app = relay) =>
  app.inject({url: `/relay/status?url=${encodeURIComponent(url)}`, headers});
const page = (path = '/summary.json') => get(`http://${host}${path}`);
const code = ({body}: {body: string}): unknown => (JSON.parse(body) as {error: unknown}).error;
const until = async (reached: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await reached())) await new Promise(resolve => setImmediate(resolve));
};

describe('what the relay refuses to ask', () => {
  const refused: readonly (readonly [string, number, string])[] = [
    ['', 400, 'Bad Request'],
    ['status page', 400, 'url-invalid'],
    ['ftp://status.example.com/', 400, 'url-not-https'],
    ['http://status.example.com/', 400, 'url-not-https'],
    ['file:///etc/passwd', 400, 'url-not-https'],
    ['https://user:secret@status.example.com/', 400, 'url-credentials'],
    ['https://other.example.com/', 403, 'host-not-allowed'],
    ['https://status.example.com.evil.example/', 403, 'host-not-allowed'],
    ['https://status.example.com:8443/', 403, 'host-not-allowed'],
    ['https://status.example.com@evil.example/', 400, 'url-credentials'],
    ['https://169.254.169.254/latest/meta-data', 403, 'host-not-allowed'],
  ];
  for (const [url, status, error] of refused)
    it(`${url || 'nothing'}: ${error}`, async () => {
      const reply = await get(url);
      assert.equal(reply.statusCode, status);
      assert.equal(code(reply), error);
      assert.equal(asked.length, 0);
    });

  it('addresses inside a network, even when they are on the list', async () => {
    const inside = ['10.0.0.8', '127.0.0.1', '[::1]', '[fd00::1]', '[::ffff:10.0.0.1]', '2130706433'];
    const allowed = new Set(inside.map(address => new URL(`https://${address}/`).host));
    const app = await makeRelay({allowed, allowLoopback: false});
    for (const address of inside)
      assert.equal(code(await get(`https://${address}/`, {}, app)), 'address-private');
  });

  it('names that lead inside a network', async () => {
    const app = await makeRelay({allowed: new Set(['localhost']), allowLoopback: false});
    assert.equal(code(await get('https://localhost/', {}, app)), 'address-private');
    const error = await new Promise(resolve => publicLookup('localhost', {all: true}, resolve));
    assert.equal((error as {code: string}).code, 'PRIVATE_ADDRESS');
  });

  it('redirects off the list, and endless ones', async () => {
    answer = failing(302, {location: 'https://evil.example/summary.json'});
    assert.equal(code(await page()), 'host-not-allowed');
    answer = failing(302, {location: '/b'});
    assert.equal(code(await page('/a')), 'upstream-redirects');
    assert.equal(asked.length, 1 + 4);
  });
});

describe('what the relay passes on', () => {
  it('the answer, its type, and nothing else of it', async () => {
    const reply = await page();
    assert.equal(reply.statusCode, 200);
    assert.equal(reply.body, '{"ok":true}');
    assert.equal(reply.headers['content-type'], 'application/json');
    assert.equal(reply.headers['set-cookie'], undefined);
    assert.equal(reply.headers['x-secret'], undefined);
    assert.equal(reply.headers['cache-control'], 'public, max-age=30, stale-while-revalidate=30');
  });

  it('nothing of the visitor', async () => {
    await get(`http://${host}/`, {
      cookie: 'session=1',
      authorization: 'Bearer x',
      'x-forwarded-for': '192.0.2.1',
    });
    assert.deepEqual(Object.keys(asked[0]?.headers ?? {}).sort(), [
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('a redirect within the list', async () => {
    answer = (request, response) =>
      (request.url === '/old' ? failing(301, {location: '/new'}) : healthy)(request, response);
    assert.equal((await page('/old')).statusCode, 200);
  });

  it('packed answers, unpacked', async () => {
    answer = (_request, response) => {
      response.writeHead(200, {'content-type': 'application/json', 'content-encoding': 'gzip'});
      response.end(gzipSync('{"packed":true}'));
    };
    assert.equal((await page()).body, '{"packed":true}');
  });

  it('304 to those who have it', async () => {
    const {headers} = await page();
    const again = await get(`http://${host}/summary.json`, {'if-none-match': headers.etag});
    assert.equal(again.statusCode, 304);
  });

  const failures: readonly (readonly [string, Answer, number, string])[] = [
    ['HTML', failing(200, {'content-type': 'text/html'}), 502, 'upstream-type'],
    ['scripts', failing(200, {'content-type': 'text/javascript'}), 502, 'upstream-type'],
    ['no type', failing(200), 502, 'upstream-type'],
    ['absence', failing(404), 404, 'upstream-status'],
    ['errors', failing(500), 502, 'upstream-status'],
    [
      'unknown packing',
      failing(200, {'content-type': 'application/json', 'content-encoding': 'br'}),
      502,
      'upstream-encoding',
    ],
    ['broken connections', request => request.socket.destroy(), 502, 'upstream-unreachable'],
  ];
  for (const [what, failure, status, error] of failures)
    it(`${what} as ${error}`, async () => {
      answer = failure;
      const reply = await page();
      assert.equal(reply.statusCode, status);
      assert.equal(code(reply), error);
      assert.equal(reply.headers['cache-control'], 'no-store');
    });

  it('at most as much as a status page has', async () => {
    relay = await makeRelay({maxBytes: 1000});
    const send = (body: Buffer | string, headers = {}) => {
      answer = (_request, response) => {
        response.writeHead(200, {'content-type': 'application/json', ...headers});
        response.end(body);
      };
    };
    send(JSON.stringify('x'.repeat(998)));
    assert.equal((await page('/just')).statusCode, 200);
    send(JSON.stringify('x'.repeat(999)));
    assert.equal(code(await page('/over')), 'upstream-too-large');
    send(gzipSync('x'.repeat(100_000)), {'content-encoding': 'gzip'});
    assert.equal(code(await page('/bomb')), 'upstream-too-large');
  });

  it('no longer than it may take', async () => {
    relay = await makeRelay({timeoutMilliseconds: 50});
    answer = () => undefined;
    const reply = await page();
    assert.equal(reply.statusCode, 504);
    assert.equal(code(reply), 'upstream-timeout');
  });
});

describe('what the relay keeps', () => {
  it('one request for ten visitors at once', async () => {
    const waiting: ServerResponse[] = [];
    answer = (_request, response) => void waiting.push(response);
    const replies = Array.from({length: 10}, () => page());
    await until(() => waiting.length > 0);
    for (const response of waiting) healthy(asked[0] as IncomingMessage, response);
    for (const {statusCode} of await Promise.all(replies)) assert.equal(statusCode, 200);
    assert.equal(asked.length, 1);
  });

  it('an answer for 30 seconds, with its age', async () => {
    await page();
    now += 29_000;
    assert.equal((await page()).headers.age, '29');
    assert.equal(asked.length, 1);
  });

  it('an older one while it asks again', async () => {
    await page();
    now += 31_000;
    answer = (_request, response) => {
      response.writeHead(200, {'content-type': 'application/json'});
      response.end('{"new":true}');
    };
    assert.equal((await page()).body, '{"ok":true}');
    await until(async () => (await page()).body === '{"new":true}');
    assert.equal(asked.length, 2);
  });

  it('an older one while the page fails, says so, and not for long', async () => {
    await page();
    answer = failing(500);
    now += 100_000;
    const standIn = await page();
    assert.equal(standIn.statusCode, 200);
    assert.equal(standIn.headers['standby-relay'], 'upstream-status');
    assert.equal(standIn.headers.age, '100');
    now += 200_000;
    const late = await page();
    await until(() => asked.length === 3);
    assert.equal(late.statusCode, 502);
  });

  it('a failing page alone for five seconds, and for as long as it asks', async () => {
    answer = failing(503, {'retry-after': '60'});
    const first = await page();
    assert.equal(first.statusCode, 503);
    assert.equal(first.headers['retry-after'], '60');
    now += 59_000;
    await page();
    assert.equal(asked.length, 1);
    now += 2_000;
    answer = healthy;
    assert.equal((await page()).statusCode, 200);
    answer = failing(500);
    await page('/other');
    now += 4_000;
    await page('/other');
    assert.equal(asked.length, 3);
  });

  it('the page’s own ETag, to ask whether anything changed', async () => {
    answer = (request, response) => {
      if (request.headers['if-none-match'] === '"a"') return failing(304)(request, response);
      response.writeHead(200, {'content-type': 'application/json', etag: '"a"'});
      response.end('{"etag":"a"}');
    };
    await page();
    now += 61_000;
    const reply = await page();
    assert.equal(reply.body, '{"etag":"a"}');
    assert.equal(reply.headers.age, '0');
    assert.equal(asked.length, 2);
  });
});
