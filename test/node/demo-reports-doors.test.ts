import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {readSupportSettings} from '../../demo/server/support/environment.js';
import {countRows, emptyTables, makeForm, makeReport, send, startNodes} from './demo-reports-support.js';
import type {Node, Nodes} from './demo-reports-support.js';
import {post} from './demo-support.js';

const venue = 'https://venue.example';
let nodes: Nodes;
before(async () => {
  nodes = await startNodes({origins: new Set([venue])});
});
after(() => nodes.close());
beforeEach(async () => {
  await emptyTables(nodes.database);
  await post(nodes.first.app, '/lab/api/reset', {});
});

const preflight = ({endpoint}: Node, origin: string, method = 'POST') =>
  fetch(endpoint, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'idempotency-key',
    },
  });

describe('pages of other origins', () => {
  it('may send when they are on the list, and read every answer', async () => {
    const asked = await preflight(nodes.first, venue);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-origin'), venue);
    assert.match(asked.headers.get('access-control-allow-headers')!, /Idempotency-Key/);
    const report = makeReport();
    const sent = await send(nodes.first, report.id, makeForm(report), {origin: venue});
    assert.equal(sent.status, 201);
    assert.equal(sent.headers.get('access-control-allow-origin'), venue);
    assert.match(sent.headers.get('access-control-expose-headers')!, /Retry-After/);
    const refused = await send(nodes.first, report.id, 'x', {origin: venue});
    assert.equal(refused.headers.get('access-control-allow-origin'), venue);
    assert.match(refused.headers.get('vary')!, /Origin/);
  });

  it('may not when they are not, whatever their origin looks like', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://venue.example.evil.example',
      'http://venue.example',
    ]) {
      const asked = await preflight(nodes.first, origin);
      assert.equal(asked.status, 403, origin);
      assert.equal(asked.headers.get('access-control-allow-origin'), null);
      const sent = await send(nodes.first, 'key', makeForm(makeReport()), {origin});
      assert.deepEqual([sent.status, sent.body['code']], [403, 'wrong-origin']);
    }
    assert.equal((await countRows(nodes.database))['reports'], 0);
  });

  it('can tell a server that refuses them from none', async () => {
    const {status, headers} = await fetch(nodes.first.endpoint, {method: 'HEAD'});
    assert.equal(status, 200);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    const page = await fetch(nodes.first.endpoint);
    assert.equal(page.headers.get('cross-origin-resource-policy'), 'same-origin');
  });

  it('do not come to the lab through that door', async () => {
    const {status} = await fetch(new URL('/lab/api/reset', nodes.first.endpoint), {
      method: 'POST',
      headers: {origin: venue},
    });
    assert.equal(status, 403);
  });

  it('learn that large files go in pieces', async () => {
    const {headers} = await fetch(nodes.first.endpoint, {method: 'OPTIONS', headers: {origin: venue}});
    assert.equal(headers.get('tus-resumable'), '1.0.0');
    assert.match(headers.get('access-control-expose-headers')!, /Tus-Resumable/);
  });
});

describe('an address that sends too much', () => {
  it('is asked to wait, by all nodes together', async () => {
    const [one, other] = [await nodes.start({perMinute: 3}), await nodes.start({perMinute: 3})];
    const statuses = [];
    for (const node of [one, other, one, other]) {
      const report = makeReport();
      const {status, headers} = await send(node, report.id, makeForm(report));
      statuses.push(status);
      if (status === 429) assert.ok(Number(headers.get('retry-after')) >= 1);
    }
    assert.deepEqual(statuses, [201, 201, 201, 429]);
    await nodes.database.script(`update support_visitor set opened_at = now() - interval '61 seconds'`);
    const report = makeReport();
    assert.equal((await send(one, report.id, makeForm(report))).status, 201);
  });
});

describe('the list of reports', () => {
  it('is not for the public', async () => {
    const open = await nodes.start({isReadable: false});
    assert.equal((await fetch(open.endpoint)).status, 404);
    assert.equal((await fetch(`${open.endpoint}/files/${makeReport().id}`)).status, 404);
    assert.equal((await send(open, 'key', makeForm(makeReport()))).status, 201);
  });

  it('leads people to its page, in their language', async () => {
    const {status, headers} = await fetch(nodes.first.endpoint, {
      redirect: 'manual',
      headers: {accept: 'text/html', 'accept-language': 'fr-CH'},
    });
    assert.deepEqual([status, headers.get('location')], [302, '/fr/support']);
  });
});

describe('the support server in the lab', () => {
  const answers: Record<string, number> = {error: 500, 'rate-limited': 429, html: 200};
  const turn = (support: string) => post(nodes.first.app, '/lab/api/support', {support});

  for (const [support, expected] of Object.entries(answers))
    it(`answers as it is told to: ${support}`, async () => {
      assert.equal((await turn(support)).json<{support: string}>().support, support);
      const report = makeReport();
      const {status, body} = await send(nodes.second, report.id, makeForm(report));
      assert.equal(status, expected);
      assert.equal(body['id'], undefined);
      assert.equal((await countRows(nodes.database))['reports'], 0);
      await turn('normal');
      assert.equal((await send(nodes.second, report.id, makeForm(report))).status, 201);
    });

  it('stores and hangs up, and says so on the next attempt', async () => {
    await turn('answer-lost');
    const report = makeReport();
    await assert.rejects(send(nodes.first, report.id, makeForm(report)));
    await turn('normal');
    const again = await send(nodes.second, report.id, makeForm(report));
    assert.equal(again.status, 200);
    assert.equal((await countRows(nodes.database))['reports'], 1);
  });

  it('has no other way to fail', async () => {
    assert.equal((await turn('explode')).statusCode, 400);
  });
});

describe('the settings of the support server', () => {
  it('are read once, and secrets are taken out of the environment', () => {
    const env = {
      STANDBY_SUPPORT_RELAY: '{"kind":"zendesk","url":"https://d.example","authorization":"Basic abc"}',
      STANDBY_SUPPORT_ORIGINS: `${venue}, https://b.example`,
      STANDBY_SUPPORT_KEEP_DAYS: '7',
    };
    const settings = readSupportSettings(env);
    assert.deepEqual(settings.origins, new Set([venue, 'https://b.example']));
    assert.equal(settings.keepDays, 7);
    assert.equal(settings.helpDesk?.kind, 'zendesk');
    assert.doesNotMatch(JSON.stringify(env), /abc/);
  });

  it('are refused without repeating a secret', () => {
    for (const relay of ['{"kind":"zendesk", "authorization":"Basic abc"', '{"kind":"abc"}'])
      assert.throws(
        () => readSupportSettings({STANDBY_SUPPORT_RELAY: relay}),
        (error: Error) => error.message.includes('STANDBY_SUPPORT_RELAY') && !error.message.includes('abc'),
      );
    assert.throws(
      () => readSupportSettings({STANDBY_SUPPORT_ORIGINS: 'https://a.example/path'}),
      /is not an origin/,
    );
    assert.throws(() => readSupportSettings({STANDBY_SUPPORT_KEEP_DAYS: 'ever'}), /KEEP_DAYS/);
  });
});
