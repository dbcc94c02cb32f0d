import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {BegunReport, DraftEditor, ReportDesk, ReportDraft} from '../../src/report/index.js';
import {emptyDraft, openReportDesk} from '../../src/report/index.js';
import {fakeOutboxes} from '../helpers/fake-outbox.js';

const begun = (changes: Partial<ReportDraft> = {}, more: Partial<BegunReport> = {}): BegunReport => ({
  id: undefined,
  draft: {...emptyDraft, ...changes},
  isEmpty: !Object.keys(changes).length,
  isWhole: false,
  ...more,
});

const {contact, happened} = emptyDraft;

/** A desk on a device that holds a draft with these fields. */
const deskWith = async (stored?: Partial<ReportDraft>) => {
  const world = fakeOutboxes();
  const open = (): ReportDesk =>
    openReportDesk({send: () => Promise.resolve({kind: 'sent'}), environment: world.openTab().environment});
  let id: string | undefined;
  if (stored) {
    const before = open();
    const editor = await before.edit();
    editor?.write(stored);
    await editor?.save();
    id = editor?.id;
    await before.close();
  }
  const desk = open();
  /** Goes on, and gives the draft once it is stored. */
  const goOn = async (what: BegunReport): Promise<DraftEditor> => {
    const editor = await desk.goOn(what);
    await editor.save();
    return editor;
  };
  return {world, desk, goOn, id};
};

describe('what was begun before the desk of reports was there', () => {
  it('is nothing: then the stored draft opens as ever, and nothing is stored anew', async () => {
    const {goOn, id, world} = await deskWith({
      description: 'one',
      happened: {at: '', timeZone: 'Asia/Dubai'},
    });
    const before = JSON.stringify([...world.records]);
    const editor = await goOn(begun());
    assert.deepEqual([editor.id, editor.draft.description, editor.state], [id, 'one', 'saved']);
    assert.equal(editor.draft.happened.timeZone, 'Asia/Dubai');
    assert.equal(JSON.stringify([...world.records]), before);
    assert.equal((await (await deskWith()).goOn(begun())).state, 'empty');
  });

  it('is stored as it is where there is no draft', async () => {
    const {goOn} = await deskWith();
    const editor = await goOn(begun({description: 'Gate 2', urgency: {'check-in-blocked': true}}));
    assert.deepEqual([editor.state, editor.draft.urgency], ['saved', {'check-in-blocked': true}]);
  });

  it('joins a draft where each has what the other has not', async () => {
    const {goOn, id, desk} = await deskWith({
      contact: {...contact, email: 'till@museum.example'},
      channels: ['pos'],
      bookings: ['AB12'],
      urgency: {'check-in-blocked': false, 'sales-blocked-or-mispriced': true},
    });
    const editor = await goOn(
      begun({
        description: 'Gate 2',
        contact: {...contact, name: 'Zoë'},
        channels: ['check-in'],
        bookings: ['AB12', 'CD34'],
        happened: {...happened, at: '2026-11-23T10:02'},
        urgency: {'check-in-blocked': true},
        incident: {id: 'x', name: 'Slow'},
      }),
    );
    assert.equal(editor.id, id);
    assert.deepEqual(editor.draft, {
      ...emptyDraft,
      description: 'Gate 2',
      contact: {name: 'Zoë', email: 'till@museum.example', phone: ''},
      channels: ['pos', 'check-in'],
      bookings: ['AB12', 'CD34'],
      happened: {...happened, at: '2026-11-23T10:02'},
      urgency: {'check-in-blocked': true, 'sales-blocked-or-mispriced': true},
      incident: {id: 'x', name: 'Slow'},
    });
    assert.equal(desk.snapshot.items.length, 1);
  });

  it('takes back an answer that was yes', async () => {
    const {goOn} = await deskWith({urgency: {'check-in-blocked': true}});
    const editor = await goOn(begun({urgency: {'check-in-blocked': false}}));
    assert.deepEqual(editor.draft.urgency, {'check-in-blocked': false});
  });

  const full: Partial<ReportDraft> = {
    description: 'Prices are wrong',
    accountId: '4711',
    happened: {...happened, at: '2026-11-23T10:02'},
    contact: {...contact, email: 'till@museum.example'},
    incident: {id: 'x', name: 'Slow'},
  };
  const others: Record<string, BegunReport> = {
    'another description': begun({description: 'Gate 2'}),
    'an error message, which would come under another story': begun({errors: 'E 17'}),
    'another account': begun({accountId: '12'}),
    'another time': begun({happened: {...happened, at: '2026-11-24T10:02'}}),
    'somebody else': begun({contact: {...contact, email: 'gate@museum.example'}}),
    'another incident': begun({incident: {id: 'y', name: 'Down'}}),
    'a file, or that it is being sent': begun({}, {isWhole: true}),
  };
  for (const [what, report] of Object.entries(others))
    it(`stays a report of its own, and the stored one as it is: ${what}`, async () => {
      const {goOn, desk, id} = await deskWith(full);
      const editor = await goOn(report);
      assert.deepEqual([editor.id === id, editor.draft], [false, report.draft]);
      const stored = desk.snapshot.items.find(item => item.id === id);
      assert.deepEqual({...stored?.data}, {...emptyDraft, ...full});
      const other = await desk.edit(id);
      assert.equal(other?.draft.description, 'Prices are wrong', 'it can be opened');
    });

  it('goes on with its own draft, and starts one with all of it where that is gone', async () => {
    const {goOn, id, desk} = await deskWith(full);
    const draft = {...emptyDraft, ...full, description: 'Prices are wrong again'};
    const editor = await goOn(begun(draft, {id}));
    assert.deepEqual([editor.id, editor.draft.description], [id, 'Prices are wrong again']);
    editor.end();
    await desk.discard(id ?? '');
    const another = await goOn(begun(draft, {id}));
    assert.deepEqual([another.draft, desk.snapshot.items.length], [draft, 1]);
  });

  it('counts as it is when the desk has been read, not when it was asked for', async () => {
    const {desk} = await deskWith();
    const what = {...begun({description: 'Ga'})};
    const opened = desk.goOn(what);
    what.draft = {...what.draft, description: 'Gate 2'};
    assert.equal((await opened).draft.description, 'Gate 2');
  });
});
