import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {HeldFile, Outcome} from '../../src/outbox/index.js';
import type {DestinationConfig, Report} from '../../src/report/index.js';
import {createDestination, failOver, reportReference} from '../../src/report/index.js';
import type {Received, Reply} from '../helpers/help-desk.js';
import {fakeHelpDesk} from '../helpers/help-desk.js';
import {heldFile, report, sendContext} from '../helpers/report.js';

type Desk = Awaited<ReturnType<typeof fakeHelpDesk>>;
let desk: Desk;
beforeEach(async () => {
  desk = await fakeHelpDesk();
});
afterEach(() => desk.close());

const picture = heldFile('shot.png', 'PNG');
const reference = reportReference(report.id);

interface Sending {
  files?: readonly HeldFile[];
  resume?: unknown;
  changes?: Partial<Report>;
}

const send = async (config: DestinationConfig, {files = [], resume, changes}: Sending = {}) => {
  const context = sendContext();
  const data = {...report, ...changes};
  const outcome: Outcome = await failOver([await createDestination(config)])(
    {id: report.id, data, files, attempt: 1, resume},
    context,
  );
  return {outcome, context};
};

const byPath =
  (replies: Record<string, Reply>) =>
  ({path}: Received): Reply =>
    Object.entries(replies).find(([part]) => path.includes(part))?.[1] ?? {status: 404};

const noEmail = {contact: {name: 'Zoë', email: '', phone: '+41 22 555 01 02'}};

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

describe('Zendesk', () => {
  const config = (more = {}): DestinationConfig => ({kind: 'zendesk', url: `${desk.url}/`, ...more});
  let tokens = 0;
  const uploaded = (): Reply => ({status: 201, body: {upload: {token: `token-${++tokens}`}}});

  it('uploads first, then asks, urgent where it is, with the reference in the subject', async () => {
    desk.answer = ({path}) =>
      path.includes('uploads') ? uploaded() : {status: 201, body: {request: {id: 35436}}};
    const {outcome} = await send(config({idField: 360}), {files: [picture]});
    assert.deepEqual(outcome, {kind: 'sent', reference: '#35436'});
    assert.deepEqual(desk.paths(), [
      'POST /api/v2/uploads.json?filename=shot.png',
      'POST /api/v2/requests.json',
    ]);
    const [upload, created] = desk.received as [Received, Received];
    assert.deepEqual([upload.body.toString(), upload.headers['content-type']], ['PNG', 'image/png']);
    assert.equal(created.headers.authorization, undefined);
    const {request} = created.json() as {request: Record<string, unknown> & {subject: string}};
    assert.deepEqual(
      [request['priority'], request['custom_fields']],
      ['urgent', [{id: 360, value: report.id}]],
    );
    assert.ok(request.subject.endsWith(`[${reference}]`) && request.subject.startsWith('URGENT'));
    assert.deepEqual((request['comment'] as {uploads: string[]}).uploads, [`token-${tokens}`]);
  });

  it('relies on no token of an earlier attempt: they live an hour', async () => {
    let answers = 0;
    desk.answer = ({path}) => {
      if (path.includes('uploads')) return uploaded();
      return answers++ ? {status: 201, body: {request: {id: 1}}} : {status: 500};
    };
    const first = await send(config(), {files: [picture]});
    assert.equal(first.outcome.kind, 'retry');
    assert.ok(!JSON.stringify(first.context.remembered ?? '').includes('token-'));
    const second = await send(config(), {files: [picture], resume: first.context.remembered});
    assert.equal(second.outcome.kind, 'sent');
    assert.equal(desk.paths().filter(path => path.includes('uploads')).length, 2);
  });

  it('sees a token that has run out as something to try again, not as a wrong report', async () => {
    desk.answer = ({path}) =>
      path.includes('uploads') ? uploaded() : {status: 422, body: {error: 'Invalid upload token'}};
    assert.equal((await send(config(), {files: [picture]})).outcome.kind, 'retry');
    assert.equal((await send(config())).outcome.kind, 'needs-you');
  });

  it('waits as long as its five requests an hour want', async () => {
    desk.answer = () => ({status: 429, headers: {'retry-after': '3000'}});
    const {outcome} = await send(config());
    assert.deepEqual(outcome, {kind: 'retry', reason: 'busy', status: 429, retryAfter: 3_000_000});
  });

  it('needs an address, or somebody who lends one', async () => {
    desk.answer = () => ({status: 201, body: {request: {id: 1}}});
    assert.equal((await send(config(), {changes: noEmail})).outcome.kind, 'needs-you');
    assert.equal(desk.received.length, 0);
    const sender = {email: 'desk@museum.example'};
    assert.equal((await send(config({sender}), {changes: noEmail})).outcome.kind, 'sent');
  });
});

describe('Freshdesk', () => {
  const config = (more = {}): DestinationConfig => ({
    ...{kind: 'freshdesk' as const, url: desk.url, apiKey: 'secret', tags: ['outage'], ...more},
  });

  it('fills the form of a ticket, in HTML that nobody can break out of', async () => {
    desk.answer = () => ({status: 201, body: {id: 12}});
    const customFields = {cf_channel: 'POS'};
    const {outcome} = await send(config({customFields}), {files: [picture, picture]});
    assert.deepEqual(outcome, {kind: 'sent', reference: '#12'});
    const [{headers, form: read}] = desk.received as [Received];
    assert.equal(headers.authorization, `Basic ${btoa('secret:X')}`);
    const form = await read();
    assert.deepEqual(
      ['priority', 'status', 'email', 'custom_fields[cf_channel]', 'tags[]'].map(name => form.get(name)),
      ['4', '2', 'zoe@museum.example', 'POS', 'outage'],
    );
    assert.equal(form.getAll('attachments[]').length, 2);
    assert.ok((form.get('description') as string).includes('&lt;undefined&gt;<br>'));
  });

  it('takes a phone number with a name, and 20 MB', async () => {
    desk.answer = () => ({status: 201, body: {id: 12}});
    assert.equal((await send(config(), {changes: noEmail})).outcome.kind, 'sent');
    assert.equal((await (desk.received[0] as Received).form()).get('email'), null);
    const nobody = {contact: {name: '', email: '', phone: '+41'}};
    assert.equal((await send(config(), {changes: nobody})).outcome.kind, 'needs-you');
    const {outcome} = await send(config(), {files: [heldFile('a', 20 * 1024 * 1024 + 1)]});
    assert.deepEqual(outcome, {kind: 'needs-you', reason: 'too-large'});
    assert.equal(desk.received.length, 1);
  });
});

describe('Zammad', () => {
  const config = (): DestinationConfig => ({kind: 'zammad', url: desk.url});
  const open = {body: {enabled: true, endpoint: 'https://elsewhere.example/', token: 'T'}};

  it('gets a token, then a ticket, by forms that need no preflight', async () => {
    desk.answer = byPath({form_config: open, form_submit: {body: {ticket: {id: 1, number: '31001'}}}});
    const {outcome} = await send(config(), {files: [picture]});
    assert.deepEqual(outcome, {kind: 'sent', reference: '#31001'});
    const [asked, submitted] = desk.received as [Received, Received];
    const fingerprint = new URLSearchParams(asked.body.toString()).get('fingerprint') ?? '';
    assert.ok(fingerprint.length > 30);
    const form = await submitted.form();
    assert.deepEqual([form.get('fingerprint'), form.get('token')], [fingerprint, 'T']);
    assert.equal((form.get('file[]') as File).name, 'shot.png');
  });

  it('does not take 200 for a success: refusals come with it', async () => {
    desk.answer = byPath({form_config: open, form_submit: {body: {errors: {email: 'invalid'}}}});
    const {outcome} = await send(config());
    assert.deepEqual(outcome, {kind: 'needs-you', reason: 'invalid', detail: 'email: invalid'});
    desk.answer = byPath({form_config: open, form_submit: {body: {}}});
    assert.equal((await send(config())).outcome.kind, 'retry');
  });

  it('is blocked where the form is off', async () => {
    desk.answer = byPath({form_config: {body: {enabled: false, token: 'T'}}});
    assert.deepEqual((await send(config())).outcome, {kind: 'blocked', reason: 'not-allowed'});
  });
});

describe('Chatwoot', () => {
  const config = (): DestinationConfig => ({kind: 'chatwoot', url: desk.url, inbox: 'IN BOX'});
  const replies = {
    messages: {body: {id: 9}},
    conversations: {body: {id: 7}},
    contacts: {body: {source_id: 'S1'}},
  };
  const base = 'POST /public/api/v1/inboxes/IN%20BOX/contacts';

  it('opens a conversation and says it there, with the files', async () => {
    desk.answer = byPath(replies);
    assert.deepEqual((await send(config(), {files: [picture]})).outcome, {kind: 'sent', reference: '#7'});
    assert.deepEqual(desk.paths(), [base, `${base}/S1/conversations`, `${base}/S1/conversations/7/messages`]);
    const [contact, , message] = desk.received as [Received, Received, Received];
    assert.equal(contact.json()['phone_number'], '+41225550102');
    const form = await message.form();
    assert.deepEqual([form.get('echo_id'), form.getAll('attachments[]').length], [report.id, 1]);
  });

  it('goes on where it was cut, in the same conversation', async () => {
    desk.answer = byPath({...replies, messages: {status: 500}});
    const first = await send(config());
    assert.equal(first.outcome.kind, 'retry');
    desk.answer = byPath(replies);
    desk.received.length = 0;
    assert.equal((await send(config(), {resume: first.context.remembered})).outcome.kind, 'sent');
    assert.deepEqual(desk.paths(), [`${base}/S1/conversations/7/messages`]);
  });

  it('starts anew when its conversation is gone, and only then', async () => {
    const first = byPath({...replies, messages: {status: 500}});
    desk.answer = first;
    const {context} = await send(config());
    desk.answer = entry =>
      entry.path.includes('/7/') && desk.received.length < 5 ? {status: 404} : byPath(replies)(entry);
    assert.equal((await send(config(), {resume: context.remembered})).outcome.kind, 'sent');
    desk.answer = byPath({...replies, messages: {status: 404}});
    assert.deepEqual((await send(config())).outcome, {kind: 'blocked', reason: 'no-endpoint'});
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
