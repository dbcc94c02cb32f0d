import assert from 'node:assert/strict';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {FastifyInstance} from 'fastify';
import {createServer} from '../../demo/server/server.js';
import {parseStatus} from '../../src/status/index.js';
import {openTestDatabases, post} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

let databases: TestDatabases;
let app: FastifyInstance;

before(async () => {
  databases = await openTestDatabases();
  app = await createServer({database: databases.first});
});
after(async () => {
  await app.close();
  await databases.close();
});
beforeEach(() => post(app, '/lab/api/reset', {}));

const summary = (headers = {}) => app.inject({url: '/status/api/v2/summary.json', headers});
const deliver = (delivery: string) => post(app, '/lab/api/delivery', {delivery});

describe('the lab’s status page', () => {
  it('is revalidated by its ETag and changes it with its content only', async () => {
    const first = await summary();
    const etag = first.headers.etag ?? '';
    assert.match(String(first.headers['cache-control']), /max-age=10, stale-while-revalidate=60/);
    const same = await summary({'if-none-match': etag});
    assert.equal(same.statusCode, 304);
    assert.equal(same.body, '');
    await post(app, '/lab/api/situations', {situations: ['pos-slow'], on: true});
    const changed = await summary({'if-none-match': etag});
    assert.equal(changed.statusCode, 200);
    assert.notEqual(changed.headers.etag, etag);
  });

  it('may be read by a browser from anywhere', async () => {
    const {headers} = await summary({origin: 'https://museum.example'});
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  });

  it('has every document of the API', async () => {
    await post(app, '/lab/api/situations', {
      situations: ['pos-slow', 'maintenance-planned', 'maintenance-running'],
      on: true,
    });
    const lengths: Readonly<Record<string, readonly [string, number]>> = {
      'components.json': ['components', 8],
      'incidents.json': ['incidents', 1],
      'incidents/unresolved.json': ['incidents', 1],
      'scheduled-maintenances.json': ['scheduled_maintenances', 2],
      'scheduled-maintenances/active.json': ['scheduled_maintenances', 1],
      'scheduled-maintenances/upcoming.json': ['scheduled_maintenances', 1],
    };
    for (const [path, [key, length]] of Object.entries(lengths)) {
      const answer = (await app.inject(`/status/api/v2/${path}`)).json<Record<string, unknown[]>>();
      assert.equal(answer[key]?.length, length, path);
    }
    const status = (await app.inject('/status/api/v2/status.json')).json<{status: {indicator: string}}>();
    assert.equal(status.status.indicator, 'minor');
  });

  it('shows people what it tells machines, and no markup of others', async () => {
    await post(app, '/lab/api/situations', {situations: ['check-in-blocked'], on: true});
    const {incidents} = (await summary()).json<{incidents: {id: string}[]}>();
    const text = 'See <script>alert(1)</script> & "more"';
    await post(app, `/lab/api/events/${incidents[0]?.id ?? ''}`, {act: 'update', text});
    const {body, headers} = await app.inject('/status');
    assert.match(body, /Ticket scanning does not answer/);
    assert.match(body, /See &lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;more&quot;/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    const feed = (await app.inject('/status/history.atom')).body;
    assert.doesNotMatch(feed, /<script/);
  });
});

describe('a status page that fails', () => {
  const never = (payload: string) => {
    const {severity} = parseStatus('statuspage', payload, {
      url: 'http://localhost/status',
      warn: () => undefined,
    });
    assert.equal(severity, 'unknown');
  };

  it('answers 500', async () => {
    await deliver('error');
    const answer = await summary();
    assert.equal(answer.statusCode, 500);
    assert.equal(answer.headers['cache-control'], undefined);
    never(answer.body);
  });

  it('answers 429 and says when to come back', async () => {
    await deliver('rate-limited');
    const answer = await summary();
    assert.equal(answer.statusCode, 429);
    assert.equal(answer.headers['retry-after'], '20');
    never(answer.body);
  });

  it('answers with another website', async () => {
    await deliver('html');
    const answer = await summary();
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['content-type']), /^text\/html/);
    never(answer.body);
  });

  it('stops in the middle of its JSON', async () => {
    await deliver('truncated');
    const answer = await summary();
    assert.equal(answer.statusCode, 200);
    assert.throws(() => JSON.parse(answer.body));
    never(answer.body);
  });

  it('hangs up, for people too', async () => {
    const node = await createServer({database: databases.second});
    try {
      await node.listen({port: 0, host: '127.0.0.1'});
      const {port} = node.server.address() as AddressInfo;
      await deliver('dropped');
      for (const path of ['', '/api/v2/summary.json'])
        await assert.rejects(fetch(`http://127.0.0.1:${port}/status${path}`), TypeError);
      await deliver('normal');
      assert.equal((await fetch(`http://127.0.0.1:${port}/status`)).status, 200);
    } finally {
      await node.close();
    }
  });

  it('never keeps the lab itself from answering', async () => {
    for (const delivery of ['dropped', 'error', 'rate-limited', 'html', 'truncated', 'slow'])
      assert.equal((await deliver(delivery)).statusCode, 200);
    assert.equal((await app.inject('/lab/api/state')).json<{delivery: string}>().delivery, 'slow');
  });
});
