import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {IncomingMessage, RequestListener, Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import {ask} from '../../src/status/http.js';
import {parseRetryAfter} from '../../src/status/retry-after.js';
// At 20 polls a second there is no time to load what reads trouble.
import '../../src/status/read-status.js';
import '../../src/status/sources/statuspage.js';
import type {FeedGlobals} from '../../src/status/environment.js';
import type {Answer} from '../../src/status/http.js';
import {createFeed} from '../../src/status/index.js';
import {summary} from '../helpers/status-page.js';

type Surroundings = Pick<FeedGlobals, 'fetch' | 'setTimeout' | 'clearTimeout'>;

const servers: Server[] = [];
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const surroundings: Surroundings = {
  fetch,
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: timer => clearTimeout(timer),
};
/** With a clock on which ten seconds pass in a fifth of one. */
const impatient: Surroundings = {
  ...surroundings,
  setTimeout: (callback, milliseconds = 0) => setTimeout(callback, milliseconds / 50),
};

const getWhole = async (
  listener: RequestListener,
  {as, env = surroundings}: {as?: 'text'; env?: Surroundings} = {},
): Promise<Answer> => {
  const url = await serve(listener);
  return ask({url, ...(as && {as})}, env, new AbortController().signal);
};

/** The answer without what the server says beside it. */
const get = async (...request: Parameters<typeof getWhole>): Promise<Answer> => {
  const {headers: _, ...answer} = await getWhole(...request);
  return answer;
};

const success = (payload: unknown) => ({status: 200, payload});
const failure = (status: number) => ({status});
const page = JSON.stringify(summary());

describe('asking a real server', () => {
  it('reads JSON, under the types that people serve it with', async () => {
    for (const type of [
      'application/json',
      'application/vnd.api+json; charset=utf-8',
      'text/plain',
      undefined,
    ]) {
      const answer = await get((_, response) => {
        if (type) response.setHeader('content-type', type);
        response.end(page);
      });
      assert.deepEqual(answer, success(summary()), type ?? 'no type');
    }
  });

  it('reads a feed as text, and UTF-8 that is cut in two', async () => {
    const answer = await get(
      (_, response) => {
        response.setHeader('content-type', 'application/atom+xml');
        const bytes = Buffer.from('<feed>Zürich</feed>');
        response.write(bytes.subarray(0, 8));
        setTimeout(() => response.end(bytes.subarray(8)), 20);
      },
      {as: 'text'},
    );
    assert.deepEqual(answer, success('<feed>Zürich</feed>'));
  });

  it('sends a simple request without credentials, referrer and headers of its own', async () => {
    let heard: IncomingMessage | undefined;
    await get((request, response) => {
      heard = request;
      response.end('{}');
    });
    const plain = [
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'sec-fetch-mode',
      'user-agent',
    ];
    const revalidation = ['cache-control', 'pragma'];
    const others = Object.keys(heard?.headers ?? {}).filter(
      name => ![...plain, ...revalidation].includes(name),
    );
    assert.deepEqual(others, []);
  });

  it('takes error statuses for what they are', async () => {
    for (const status of [404, 410, 500, 503, 304]) {
      const answer = await get((_, response) => response.writeHead(status).end());
      assert.deepEqual(answer, failure(status));
    }
  });

  it('hears how long it should keep away, in seconds and as a date', async () => {
    const limited = async (wait: string) => {
      const answer = await getWhole((_, response) => response.writeHead(429, {'retry-after': wait}).end());
      assert.equal(answer.status, 429);
      return parseRetryAfter(answer.headers?.get('retry-after'), Date.now());
    };
    assert.equal(await limited('120'), 120_000);
    const date = await limited(new Date(Date.now() + 90_000).toUTCString());
    assert.ok(date > 80_000 && date <= 90_000);
    assert.equal(await limited('whenever'), 0);
  });

  it('does not take a page for people for the status, also after a redirect', async () => {
    const html: RequestListener = (_, response) =>
      response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Sign in</title>');
    assert.deepEqual(await get(html), failure(406));
    assert.deepEqual(await get(html, {as: 'text'}), failure(406));
    const target = await serve(html);
    assert.deepEqual(
      await get((_, response) => response.writeHead(302, {location: target}).end()),
      failure(406),
    );
    assert.deepEqual(
      await get((_, response) =>
        response.writeHead(200, {'content-type': 'application/xhtml+xml'}).end('<html/>'),
      ),
      failure(406),
    );
  });

  it('does not take other types, garbage and half documents for the status', async () => {
    const of = (body: string | Buffer, type = 'application/json') =>
      get((_, response) => response.writeHead(200, {'content-type': type}).end(body));
    assert.deepEqual(await of(page, 'image/png'), failure(406));
    assert.deepEqual(await of(page, 'application/javascript'), failure(406));
    assert.deepEqual(await of(page.slice(0, -9)), failure(406));
    assert.deepEqual(await of(Buffer.from([0, 255, 254, 1])), failure(406));
    assert.deepEqual(await of(''), failure(406));
    assert.deepEqual(await of('['.repeat(5000)), failure(406));
  });

  it('gives up on a server that never answers, or answers drop by drop', async () => {
    assert.deepEqual(await get(() => undefined, {env: impatient}), failure(408));
    const dripping = get(
      (_, response) => {
        response.writeHead(200, {'content-type': 'application/json'});
        const timer = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(timer));
      },
      {env: impatient},
    );
    assert.deepEqual(await dripping, failure(408));
  });

  it('takes a broken connection for no answer', async () => {
    assert.deepEqual(await get((_, response) => response.destroy()), failure(0));
    const half = await get((_, response) => {
      response.writeHead(200, {'content-type': 'application/json', 'content-length': page.length});
      response.write(page.slice(0, 50), () => response.destroy());
    });
    assert.deepEqual(half, failure(0));
    const url = await serve(() => undefined);
    servers.at(-1)?.close();
    assert.deepEqual(await ask({url}, surroundings, new AbortController().signal), failure(0));
  });

  it('stops reading a body of ten megabytes early', async () => {
    let sent = 0;
    const answer = await get((_, response) => {
      response.writeHead(200, {'content-type': 'application/json'});
      const chunk = Buffer.alloc(65_536, ' ');
      const send = (): void => {
        while (sent < 10 * 2 ** 20 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) {
            response.once('drain', send);
            return;
          }
        }
        response.end();
      };
      send();
    });
    assert.deepEqual(answer, failure(406));
    console.log(
      `  10 MB body: the server got rid of ${(sent / 2 ** 20).toFixed(1)} MB before it was stopped`,
    );
    assert.ok(sent < 10 * 2 ** 20);
  });

  it('reads a page with 1,000 components and 50 open incidents', async () => {
    const {components, incidents} = summary('major');
    const many = Array.from({length: 1000}, (_, index) => ({
      ...components[0]!,
      id: `component-${index}`,
      description: 'What it does, in a sentence or two, as status pages tell their readers. '.repeat(2),
    }));
    const open = Array.from({length: 50}, (_, index) => ({
      ...incidents[0]!,
      id: `incident-${index}`,
      components: many.slice(0, 20),
      incident_updates: Array.from({length: 10}, () => ({
        ...incidents[0]!.incident_updates[0],
        body: 'x'.repeat(500),
      })),
    }));
    const body = JSON.stringify({...summary('major'), components: many, incidents: open});
    const answer = await get((_, response) =>
      response.writeHead(200, {'content-type': 'application/json'}).end(body),
    );
    console.log(`  1,000 components and 50 incidents: ${(body.length / 1024).toFixed(0)} KB`);
    assert.equal(answer.status, 200);
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    const url = await serve(() => controller.abort());
    const answer = await ask({url}, surroundings, controller.signal);
    assert.equal('payload' in answer, false);
  });

  it('reads Retry-After as it is defined, at most an hour', () => {
    const now = Date.parse('2026-03-01T10:00:00Z');
    for (const [header, wait] of [
      ['', 0],
      ['0', 0],
      ['30', 30_000],
      ['99999', 3_600_000],
      ['-5', 0],
      ['1.5', 0],
      ['Sun, 01 Mar 2026 10:00:30 GMT', 30_000],
      ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
    ] as const)
      assert.equal(parseRetryAfter(header, now), wait, header);
  });
});

describe('a feed in Node', () => {
  it('polls a real server without document, locks and storage', async () => {
    let asked = 0;
    let answer: object = summary();
    const src = await serve((_, response) => {
      asked += 1;
      response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(answer));
    });
    const feed = createFeed({
      src,
      provider: 'statuspage',
      page: 'https://status.example.com',
      interval: {quiet: 0.05},
    });
    const severities: string[] = [];
    await new Promise<void>(resolve => {
      feed.subscribe(({snapshot}) => {
        // On a busy machine a green is older than such an interval allows before the next answer: honest, but not live.
        if (snapshot.reach !== 'live') return;
        severities.push(snapshot.severity);
        if (snapshot.severity !== 'none') resolve();
        else answer = summary('major');
      });
    });
    feed.close();
    const before = asked;
    assert.deepEqual(severities, ['none', 'critical']);
    await feed.refresh();
    assert.equal(asked, before);
  });
});
