import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judgeResponse, packItem} from '../../src/outbox/index.js';

const id = '7b1f0c0e-0000-4000-8000-000000000000';
const now = Date.parse('2026-03-01T10:00:00Z');
const json = {'content-type': 'application/json; charset=utf-8'};
const html = {'content-type': 'text/html'};

const judge = (body: string, init: ResponseInit) => judgeResponse(new Response(body, init), id, now);
const echo = JSON.stringify({id, reference: 'R-1'});

describe('what an answer means', () => {
  it('is sent only when the item’s own id comes back in JSON', async () => {
    for (const status of [200, 201, 202])
      assert.deepEqual(await judge(echo, {status, headers: json}), {kind: 'sent', reference: 'R-1'});
    assert.deepEqual(await judge(JSON.stringify({id, reference: 7}), {headers: json}), {kind: 'sent'});
  });

  const imposters: [string, string, ResponseInit][] = [
    ['a login page', '<h1>Welcome</h1>', {headers: html}],
    ['a login page that speaks of it', echo, {headers: html}],
    ['another id', JSON.stringify({id: 'x'}), {headers: json}],
    ['no id', '{}', {headers: json}],
    ['null', 'null', {headers: json}],
    ['half an answer', '{"id"', {headers: json}],
    ['plain text', echo, {headers: {'content-type': 'text/plain'}}],
    ['no type', echo, {}],
    ['a redirect', echo, {status: 302, headers: json}],
    ['a redirect that keeps the method', echo, {status: 307, headers: json}],
    ['not modified', '', {status: 304}],
    ['a portal that says so', echo, {status: 511, headers: json}],
  ];
  for (const [name, body, init] of imposters)
    it(`is tried again after ${name}`, async () => {
      const isEmpty = init.status === 304;
      const response = new Response(isEmpty ? null : body, init);
      assert.equal((await judgeResponse(response, id, now)).kind, 'retry');
    });

  it('does not believe an answer that came by a redirect', async () => {
    const response = new Response(echo, {headers: json});
    Object.defineProperty(response, 'redirected', {value: true});
    assert.deepEqual(await judgeResponse(response, id, now), {kind: 'retry', reason: 'portal'});
    const opaque = {...Response.error(), status: 0, ok: false, redirected: false, headers: new Headers()};
    assert.equal((await judgeResponse(opaque as Response, id, now)).kind, 'retry');
  });

  const table: [number, string, string][] = [
    [400, 'needs-you', 'invalid'],
    [401, 'blocked', 'not-allowed'],
    [403, 'blocked', 'not-allowed'],
    [404, 'blocked', 'no-endpoint'],
    [405, 'blocked', 'no-endpoint'],
    [407, 'blocked', 'not-allowed'],
    [408, 'retry', 'busy'],
    [409, 'retry', 'in-progress'],
    [410, 'blocked', 'no-endpoint'],
    [413, 'needs-you', 'too-large'],
    [415, 'needs-you', 'invalid'],
    [418, 'needs-you', 'invalid'],
    [422, 'needs-you', 'invalid'],
    [425, 'retry', 'busy'],
    [429, 'retry', 'busy'],
    [500, 'retry', 'server-error'],
    [503, 'retry', 'busy'],
    [599, 'retry', 'server-error'],
  ];
  for (const [status, kind, reason] of table)
    it(`${status} is ${kind}, even with the right id in it`, async () => {
      const outcome = await judge(echo, {status, headers: json});
      assert.deepEqual([outcome.kind, 'reason' in outcome && outcome.reason], [kind, reason]);
    });

  it('keeps the server’s own words, as text and short', async () => {
    const detail = 'The file is too large.';
    const problem = {'content-type': 'application/problem+json'};
    const outcome = await judge(JSON.stringify({title: 'No', detail}), {status: 413, headers: problem});
    assert.equal('detail' in outcome && outcome.detail, detail);
    const long = await judge(JSON.stringify({message: 'x'.repeat(9999)}), {status: 422, headers: json});
    assert.equal('detail' in long && long.detail?.length, 300);
  });

  it('reads Retry-After in seconds and as a date, by the server’s clock where it tells it, an hour at most', async () => {
    const wait = async (headers: Record<string, string>) => {
      const outcome = await judge('', {status: 429, headers});
      return 'retryAfter' in outcome && outcome.retryAfter;
    };
    const inTenMinutes = new Date(now + 600_000).toUTCString();
    assert.equal(await wait({'retry-after': '60'}), 60_000);
    assert.equal(await wait({'retry-after': inTenMinutes}), 600_000);
    assert.equal(await wait({'retry-after': '999999'}), 3_600_000);
    assert.equal(await wait({'retry-after': 'soon'}), 0);
    assert.equal(await wait({}), 0);
    const theirs = Date.parse('2016-03-01T10:00:00Z');
    const date = new Date(theirs).toUTCString();
    assert.equal(await wait({'retry-after': new Date(theirs + 5000).toUTCString(), date}), 5000);
  });

  it('takes a body that breaks off for a network that fails', async () => {
    const body = new ReadableStream({start: controller => controller.error(new TypeError('network error'))});
    await assert.rejects(judgeResponse(new Response(body, {headers: json}), id, now), TypeError);
  });
});

describe('an item to download', () => {
  it('has everything in it', async () => {
    const bytes = Uint8Array.from({length: 70_000}, (_, index) => index % 256).buffer;
    const file = {id: 'f', name: 'ä.png', type: 'image/png', size: bytes.byteLength, bytes};
    const item = {
      id,
      state: 'queued' as const,
      data: {text: 'Grüezi'},
      files: [file],
      attempts: 0,
      createdAt: now,
    };
    const blob = packItem({item: {...item, kept: 'memory'}, files: [file]});
    const packed = JSON.parse(await blob.text()) as {data: unknown; files: {name: string; base64: string}[]};
    assert.deepEqual(packed.data, {text: 'Grüezi'});
    assert.equal(packed.files[0]?.name, 'ä.png');
    assert.deepEqual(Buffer.from(packed.files[0]?.base64 ?? '', 'base64'), Buffer.from(bytes));
  });
});
