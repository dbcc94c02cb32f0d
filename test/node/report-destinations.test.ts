import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {DestinationConfig} from '../../src/report/index.js';
import {reportReference} from '../../src/report/index.js';
import type {Received} from '../helpers/help-desk.js';
import {fakeHelpDesk} from '../helpers/help-desk.js';
import {heldFile, report} from '../helpers/report.js';
import {sendReport as send} from '../helpers/send-report.js';

let desk: Awaited<ReturnType<typeof fakeHelpDesk>>;
beforeEach(async () => {
  desk = await fakeHelpDesk();
});
afterEach(() => desk.close());

const picture = heldFile('shot.png', 'PNG');
const reference = reportReference(report.id);

describe('the own contract', () => {
  const config = (): DestinationConfig => ({kind: 'standby', url: `${desk.url}/reports`});

  it('sends JSON without files and a form with them, under the key, and believes only its own id', async () => {
    desk.answer = () => ({status: 201, body: {id: report.id, reference: 'R-7Q3K9'}});
    assert.deepEqual((await send(config())).outcome, {kind: 'sent', reference: 'R-7Q3K9'});
    const files = [picture, heldFile('log ä.txt', 'x', 'text/plain')];
    assert.equal((await send(config(), {files})).outcome.kind, 'sent');
    const [json, form] = desk.received as [Received, Received];
    assert.deepEqual([json.json(), json.headers['idempotency-key']], [report, '"key-1"']);
    assert.equal(json.headers['content-type'], 'application/json');
    const parts = [...(await form.form())];
    assert.deepEqual(
      parts.map(([name]) => name),
      ['report', 'file', 'file'],
    );
    const [[, content], ...rest] = parts as [[string, File], ...[string, File][]];
    assert.equal(content.type, 'application/json');
    assert.deepEqual(JSON.parse(await content.text()), report);
    assert.deepEqual(
      rest.map(([, {name, type}]) => [name, type]),
      [
        ['shot.png', 'image/png'],
        ['log ä.txt', 'text/plain'],
      ],
    );
  });

  for (const [name, reply, kind, reason] of [
    ['another id', {body: {id: 'other'}}, 'retry', 'unconfirmed'],
    ['a page', {body: '<p>Welcome</p>'}, 'retry', 'portal'],
    ['a redirect', {status: 302, headers: {location: '/login'}}, 'retry', 'portal'],
    ['409', {status: 409, body: {code: 'in-progress'}}, 'retry', 'in-progress'],
    ['413', {status: 413}, 'needs-you', 'too-large'],
    ['422', {status: 422, body: {code: 'key-reused', detail: 'no'}}, 'needs-you', 'invalid'],
    ['429', {status: 429}, 'retry', 'busy'],
    ['401', {status: 401}, 'blocked', 'not-allowed'],
  ] as const)
    it(`is not fooled by ${name}`, async () => {
      desk.answer = () => reply;
      const {outcome} = await send(config());
      assert.deepEqual([outcome.kind, outcome.kind !== 'sent' && outcome.reason], [kind, reason]);
    });

  it('sends large files whole where the endpoint takes no pieces', async () => {
    const video = heldFile('video.webm', 9 * 1024 * 1024, 'video/webm');
    desk.answer = ({method}) => (method === 'OPTIONS' ? {status: 404} : {status: 201, body: {id: report.id}});
    assert.equal((await send(config(), {files: [video]})).outcome.kind, 'sent');
    assert.deepEqual(desk.paths(), ['OPTIONS /reports', 'POST /reports']);
    const [, posted] = desk.received as [Received, Received];
    assert.equal(((await posted.form()).get('file') as File).size, video.size);
  });
});

describe('Formspree and its like', () => {
  const config = (): DestinationConfig => ({
    kind: 'formspree',
    url: `${desk.url}/f/x`,
    fields: {'form-name': 'r'},
  });

  it('fills the form and leaves the trap for robots empty', async () => {
    desk.answer = () => ({body: {ok: true}});
    assert.deepEqual((await send(config(), {files: [picture]})).outcome, {kind: 'sent', reference});
    const [entry] = desk.received as [Received];
    assert.equal(entry.headers.accept, 'application/json');
    const form = await entry.form();
    assert.deepEqual(
      ['_gotcha', 'form-name', 'email', 'report_id'].map(name => form.get(name)),
      ['', 'r', 'zoe@museum.example', report.id],
    );
  });

  it('says what the form does not like', async () => {
    const errors = [{field: 'email', code: 'TYPE_EMAIL', message: 'should be an email'}];
    desk.answer = () => ({status: 422, body: {errors}});
    const {outcome} = await send(config());
    assert.equal(outcome.kind !== 'sent' && outcome.detail, 'email: should be an email');
    desk.answer = () => ({body: {ok: false}});
    assert.equal((await send(config())).outcome.kind, 'retry');
  });
});

describe('Sentry', () => {
  const config = (): DestinationConfig => ({
    kind: 'sentry',
    dsn: desk.url.replace('//', '//public@') + '/sub/42',
  });
  const eventId = report.id.replaceAll('-', '');

  it('packs an envelope whose lengths are right', async () => {
    desk.answer = () => ({body: {id: eventId}});
    const errors = 'ä'.repeat(5000);
    const {outcome} = await send(config(), {files: [picture], changes: {errors}});
    assert.deepEqual(outcome, {kind: 'sent', reference});
    const [{path, body}] = desk.received as [Received];
    assert.equal(path, '/sub/api/42/envelope/?sentry_version=7&sentry_key=public');
    const [head, kind, event] = body.toString().split('\n') as [string, string, string];
    assert.deepEqual([JSON.parse(head), JSON.parse(kind)], [{event_id: eventId}, {type: 'feedback'}]);
    const {contexts} = JSON.parse(event) as {contexts: {feedback: Record<string, string>}};
    assert.ok((contexts.feedback['message']?.length ?? 0) <= 4096);
    assert.equal(contexts.feedback['contact_email'], 'zoe@museum.example');
    const text = body.toString('latin1');
    const items = [...text.matchAll(/\{"type":"attachment".*?"length":(\d+)\}\n/g)];
    assert.equal(items.length, 2);
    for (const item of items) assert.equal(text[item.index + item[0].length + Number(item[1])], '\n');
    assert.ok(body.toString().includes(errors), 'the whole text goes along');
  });

  it('keeps to its limits, and believes only its own id', async () => {
    desk.answer = () => ({
      status: 429,
      headers: {'x-sentry-rate-limits': '60:error:key, 2700:feedback;session:org'},
    });
    assert.deepEqual((await send(config())).outcome, {
      ...{kind: 'retry', reason: 'busy', status: 429, retryAfter: 2_700_000},
    });
    desk.answer = () => ({body: {id: 'another'}});
    assert.equal((await send(config())).outcome.kind, 'retry');
    const wrong = await send({kind: 'sentry', dsn: 'nonsense'});
    assert.equal(wrong.outcome.kind, 'blocked');
  });
});
