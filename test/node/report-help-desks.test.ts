import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {DestinationConfig} from '../../src/report/index.js';
import {reportReference} from '../../src/report/index.js';
import type {Received, Reply} from '../helpers/help-desk.js';
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

const byPath =
  (replies: Record<string, Reply>) =>
  ({path}: Received): Reply =>
    Object.entries(replies).find(([part]) => path.includes(part))?.[1] ?? {status: 404};

const noEmail = {contact: {name: 'Zoë', email: '', phone: '+41 22 555 01 02'}};

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
