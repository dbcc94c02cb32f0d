import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Outcome, Parcel} from '../../src/outbox/index.js';
import type {DraftEditor, Report, ReportDeskSettings} from '../../src/report/index.js';
import {createReportDesk, reportContext} from '../../src/report/index.js';
import {settled} from '../helpers/fake-browser.js';
import {fakeOutboxes} from '../helpers/fake-outbox.js';

type World = ReturnType<typeof fakeOutboxes>;

const bytes = new Uint8Array([1, 2, 3]);
const file = {name: 'shot.png', type: 'image/png', bytes};
const context = reportContext({location: {origin: 'https://museum.example', pathname: '/desk'}});

const open = (world: World, settings: Partial<ReportDeskSettings> = {}) => {
  const tab = world.openTab();
  const sent: Parcel<Report>[] = [];
  const answers: Outcome[] = [];
  const desk = createReportDesk({
    send: parcel => {
      sent.push(parcel);
      return Promise.resolve(answers.shift() ?? {kind: 'sent', reference: 'R-7Q3K9'});
    },
    environment: tab.environment,
    ...settings,
  });
  const edit = async (id?: string): Promise<DraftEditor> => {
    const editor = await desk.edit(id);
    assert.ok(editor);
    return editor;
  };
  return {...tab, desk, sent, answers, edit};
};

describe('the desk of reports', () => {
  it('stores nothing before somebody writes', async () => {
    const world = fakeOutboxes();
    const {edit} = open(world);
    const editor = await edit();
    await world.advance(60);
    assert.deepEqual([editor.state, editor.id, world.records.size], ['empty', undefined, 0]);
  });

  it('gives a killed draft back, with its files', async () => {
    const world = fakeOutboxes();
    const first = open(world);
    const editor = await first.edit();
    editor.write({description: 'The till'});
    editor.write({accountId: 'A-77'});
    assert.equal(editor.state, 'saving');
    await world.advance(0.6);
    assert.equal(editor.state, 'saved');
    await editor.attach(file);
    editor.write({description: 'The till is slow'});
    await world.advance(0.6);
    first.kill();
    const second = open(world);
    const again = await second.edit();
    assert.deepEqual(
      [again.draft.description, again.draft.accountId, again.files.length, again.state],
      ['The till is slow', 'A-77', 1, 'saved'],
    );
    assert.deepEqual(new Uint8Array((await again.readFiles())[0]!.bytes), bytes);
  });

  it('writes once for many keystrokes, and at once when the page is hidden', async () => {
    const world = fakeOutboxes();
    const {edit, fire} = open(world);
    const editor = await edit();
    for (const description of ['T', 'Th', 'The']) {
      editor.write({description});
      await world.advance(0.1);
    }
    assert.equal(world.records.size, 0);
    fire('pagehide');
    await settled();
    assert.deepEqual([editor.state, world.records.size], ['saved', 2]);
  });

  it('sends the report with the context that was shown, and keeps the receipt', async () => {
    const world = fakeOutboxes();
    const {edit, desk, sent} = open(world);
    const editor = await edit();
    await editor.attach(file);
    editor.write({description: 'The till is slow\nvery'});
    const item = await editor.send(context);
    await world.advance(1);
    const [{id, data, files}] = sent as [Parcel<Report>];
    assert.deepEqual([data.id, item?.id, files.length], [id, id, 1]);
    assert.deepEqual([data.description, data.context], ['The till is slow\nvery', context]);
    assert.ok(data.writtenAt.startsWith('2026-03-01T'));
    const [receipt] = desk.receipts();
    assert.deepEqual([receipt?.reference, receipt?.label], ['R-7Q3K9', 'The till is slow']);
    assert.equal(editor.state, 'ended');
    assert.equal(await editor.send(context), undefined);
    assert.equal((await edit()).state, 'empty');
  });

  it('opens what the server has refused for changes, and sends it anew', async () => {
    const world = fakeOutboxes();
    const {edit, desk, sent, answers} = open(world);
    answers.push({kind: 'needs-you', reason: 'too-large'});
    const editor = await edit();
    editor.write({description: 'The till is slow'});
    await editor.attach(file);
    const id = (await editor.send(context))?.id;
    await world.advance(1);
    assert.equal(desk.snapshot.items[0]?.state, 'needs-you');
    const again = await edit(id);
    await again.detach(again.files[0]?.id ?? '');
    await again.send(context);
    await world.advance(1);
    assert.deepEqual(
      sent.map(({files}) => files.length),
      [1, 0],
    );
    assert.equal(desk.snapshot.items[0]?.state, 'sent');
  });

  it('lets two tabs write two drafts', async () => {
    const world = fakeOutboxes();
    const [one, other] = [open(world), open(world)];
    const first = await one.edit();
    first.write({description: 'one'});
    await first.save();
    const second = await other.edit();
    assert.equal(second.id, undefined);
    second.write({description: 'two'});
    await second.save();
    assert.equal(world.records.size, 3);
    assert.equal(await other.desk.edit(first.id), undefined);
    one.kill();
    assert.equal((await other.desk.edit(first.id))?.draft.description, 'one');
  });

  it('without locks, does not send twice what another tab has sent', async () => {
    const world = fakeOutboxes({locks: false});
    const [one, other] = [open(world), open(world)];
    const first = await one.edit();
    first.write({description: 'one'});
    await first.save();
    const second = await other.edit();
    assert.equal(second.id, first.id);
    await first.send(context);
    await world.advance(1);
    second.write({description: 'one more'});
    await world.advance(1);
    assert.equal(second.state, 'elsewhere');
    assert.equal(await second.send(context), undefined);
    assert.equal(one.sent.length + other.sent.length, 1);
  });

  it('keeps what is typed after everything was deleted elsewhere', async () => {
    const world = fakeOutboxes();
    const [one, other] = [open(world), open(world)];
    const editor = await one.edit();
    editor.write({description: 'one'});
    await editor.save();
    await other.desk.clear();
    await settled();
    assert.equal(world.records.size, 0);
    editor.write({description: 'one more'});
    await world.advance(1);
    assert.deepEqual([editor.state, editor.draft.description], ['saved', 'one more']);
  });

  it('discards for good, also while something is being saved', async () => {
    const world = fakeOutboxes();
    const {edit, desk} = open(world);
    const editor = await edit();
    editor.write({description: 'one'});
    void editor.attach(file);
    assert.equal(await editor.discard(), true);
    await world.advance(5);
    assert.deepEqual([desk.snapshot.items.length, world.bytes.size], [0, 0]);
  });

  it('leaves nothing on a kiosk', async () => {
    const world = fakeOutboxes();
    const {edit, sent} = open(world, {keep: 'memory'});
    const editor = await edit();
    editor.write({description: 'one'});
    await editor.attach(file);
    assert.equal(editor.state, 'memory');
    await editor.send(context);
    await world.advance(1);
    assert.deepEqual([world.records.size, world.bytes.size, sent.length], [0, 0, 1]);
  });

  it('says so when the device does not take it', async () => {
    const world = fakeOutboxes();
    world.fault = 'full';
    const {edit, desk} = open(world);
    const editor = await edit();
    editor.write({description: 'one'});
    await world.advance(1);
    assert.deepEqual([editor.state, desk.snapshot.trouble?.code], ['memory', 'storage-full']);
  });

  it('reads what another version has stored', async () => {
    const world = fakeOutboxes();
    const {desk, edit} = open(world);
    const editor = await edit();
    editor.write({description: 'one'});
    await editor.save();
    const [id = '', record] = [...world.records].find(([key]) => key !== 'line') ?? [];
    world.records.set(id, {...(record as object), data: {description: 'old', contact: {name: 'Zoë'}}});
    const held = await desk.read(id);
    assert.deepEqual(held?.report.contact, {name: 'Zoë', email: '', phone: ''});
    assert.deepEqual([held?.report.id, held?.report.links], [id, []]);
  });

  it('frees everything when it is closed, and saves before', async () => {
    const world = fakeOutboxes();
    const {desk, edit, holdings} = open(world);
    const editor = await edit();
    editor.write({description: 'one'});
    await desk.close();
    await settled();
    assert.deepEqual([holdings(), world.records.size], [0, 2]);
  });
});
