import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Outcome} from '../../src/outbox/index.js';
import {fakeOutboxes} from '../helpers/fake-outbox.js';

const unreachable: Outcome = {kind: 'retry', reason: 'unreachable'};

describe('the outbox', () => {
  it('keeps a draft until it is given to the sender, and then a receipt only', async () => {
    const world = fakeOutboxes();
    world.answer = () => ({kind: 'sent', reference: 'R-7Q3K9'});
    const {outbox, states} = world.open();
    const item = (await outbox.put({data: {order: 1}, label: 'The till is slow'}))!;
    const file = await outbox.attach(item.id, {
      name: 'a.png',
      type: 'image/png',
      bytes: new Uint8Array([1, 2]),
    });
    await world.advance(60);
    assert.deepEqual([states(), world.sent.length], [['draft'], 0]);
    assert.equal((await outbox.enqueue(item.id))?.state, 'queued');
    await world.advance(0);
    const [{parcel, key}] = world.sent as [(typeof world.sent)[0]];
    assert.deepEqual([parcel.data, key, parcel.files[0]?.id], [{order: 1}, item.id, file?.id]);
    const [sent] = outbox.snapshot.items;
    assert.deepEqual([sent?.state, sent?.data, sent?.files], ['sent', undefined, []]);
    assert.deepEqual(outbox.receipts(), [
      {id: item.id, label: 'The till is slow', reference: 'R-7Q3K9', sentAt: world.clock + 60_000},
    ]);
    assert.equal(world.bytes.size, 0);
    assert.equal(outbox.snapshot.isPersistent, true);
  });

  it('keeps everything while the code that sends cannot be fetched, and sends once it can', async () => {
    const world = fakeOutboxes();
    world.isSenderMissing = true;
    const {add, states} = world.open();
    await add(1);
    await add(2);
    await world.advance(60);
    assert.deepEqual([states(), world.sent.length, world.records.size], [['queued', 'queued'], 0, 3]);
    world.isSenderMissing = false;
    await world.advance(10);
    assert.deepEqual([states(), world.sent.length], [['sent', 'sent'], 2]);
  });

  it('asks for the code that sends as soon as the device says that it is online', async () => {
    const world = fakeOutboxes();
    world.isSenderMissing = true;
    const {add, fire, states} = world.open();
    await add(1);
    world.isSenderMissing = false;
    fire('online');
    await world.advance(0);
    assert.deepEqual(states(), ['sent']);
  });

  it('has nothing left of it when it is closed before the code that sends is there', async () => {
    const world = fakeOutboxes();
    world.isSenderMissing = true;
    const {add, outbox, holdings} = world.open();
    await add(1);
    world.isSenderMissing = false;
    outbox.close();
    await world.advance(60);
    assert.deepEqual([world.sent.length, holdings()], [0, 0]);
  });

  it('says that it is sent only after the answer', async () => {
    const world = fakeOutboxes();
    world.answer = () => undefined;
    const {add, states} = world.open();
    await add(1);
    await world.advance(29);
    assert.deepEqual(states(), ['sending']);
  });

  it('keeps what the server refuses, and lets others pass', async () => {
    const world = fakeOutboxes();
    world.answer = ({data}) =>
      data.order === 1 ? {kind: 'needs-you', reason: 'too-large', status: 413} : {kind: 'sent'};
    const {add, states, outbox} = world.open();
    const id = await add(1);
    await add(2);
    await world.advance(86_400);
    assert.deepEqual([states(), world.sent.length], [['needs-you', 'sent'], 2]);
    assert.deepEqual(outbox.snapshot.items[0]?.failure, {reason: 'too-large', status: 413});
    assert.deepEqual((await outbox.read(id))?.item.data, {order: 1});
  });

  it('gives changed content a new key, and the same content the old one', async () => {
    const world = fakeOutboxes();
    world.answer = () => ({kind: 'needs-you', reason: 'invalid', status: 422});
    const {add, outbox, states} = world.open();
    const id = await add(1);
    await world.advance(1);
    await outbox.retry(id);
    await world.advance(1);
    await outbox.put({data: {order: 2}}, id);
    assert.deepEqual(states(), ['draft']);
    await outbox.put({data: {order: 3}}, id);
    await outbox.enqueue(id);
    await world.advance(1);
    assert.deepEqual(
      world.sent.map(({key, parcel}) => [key, parcel.data.order]),
      [
        [id, 1],
        [id, 1],
        [`${id}.1`, 3],
      ],
    );
  });

  it('does not change what is on its way, and says so', async () => {
    const world = fakeOutboxes();
    world.answer = () => undefined;
    const {add, outbox} = world.open();
    const id = await add(1);
    await world.advance(1);
    assert.equal(await outbox.put({data: {order: 2}}, id), undefined);
    assert.equal(await outbox.put({data: {order: 2}}, 'unknown'), undefined);
    assert.equal(await outbox.attach('unknown', {name: '', type: '', bytes: new ArrayBuffer(1)}), undefined);
    assert.deepEqual(outbox.snapshot.items[0]?.data, {order: 1});
    assert.equal(world.bytes.size, 0);
  });

  it('keeps the newest receipts only', async () => {
    const world = fakeOutboxes();
    const {add, outbox} = world.open({receipts: 2});
    const ids: string[] = [];
    for (const order of [1, 2, 3]) ids.push(await add(order));
    await world.advance(1);
    assert.deepEqual(
      outbox.receipts().map(({id}) => id),
      ids.slice(1),
    );
  });

  it('ends an attempt when the person discards its item, in another tab too', async () => {
    const world = fakeOutboxes();
    world.answer = () => undefined;
    const [one, two] = [world.open(), world.open()];
    const id = await one.add(1);
    await world.advance(1);
    assert.equal(await two.outbox.discard(id), true);
    await world.advance(1);
    assert.equal(world.sent[0]?.signal.aborted, true);
    assert.deepEqual([one.states(), two.states(), world.records.get(id)], [[], [], undefined]);
  });

  it('removes everything from the device, in all tabs', async () => {
    const world = fakeOutboxes();
    const [one, two] = [world.open(), world.open()];
    await one.add(1);
    await world.advance(1);
    const draft = await two.outbox.put({data: {order: 2}});
    await two.outbox.attach(draft!.id, {name: 'a', type: '', bytes: new ArrayBuffer(9)});
    assert.equal(await one.outbox.clear(), true);
    await world.advance(1);
    assert.deepEqual([one.states(), two.states(), world.records.size, world.bytes.size], [[], [], 0, 0]);
  });

  it('goes on where a sender of several steps has left off', async () => {
    const world = fakeOutboxes();
    let steps: unknown[] = [];
    const {add} = world.open({
      send: async ({resume, attempt}, {remember}) => {
        steps.push(resume);
        await remember({step: attempt});
        return attempt < 3 ? unreachable : {kind: 'sent'};
      },
    });
    await add(1);
    await world.advance(5);
    assert.deepEqual(steps, [undefined, {step: 1}, {step: 2}]);
    steps = [];
  });

  it('shows how far an upload is, and lets it take its time', async () => {
    const world = fakeOutboxes();
    let tell: (fraction: number) => void = () => undefined;
    const {add, outbox} = world.open({
      send: (_, {progress}) => {
        tell = progress;
        return new Promise(() => undefined);
      },
    });
    await add(1);
    for (const fraction of [0.1, 0.2, 0.3]) {
      await world.advance(20);
      tell(fraction);
      assert.equal(outbox.snapshot.items[0]?.progress, fraction);
    }
    assert.equal(outbox.snapshot.items[0]?.state, 'sending');
  });

  it('takes a sender that throws or answers nonsense for one that did not deliver', async () => {
    const world = fakeOutboxes();
    const answers = [
      () => {
        throw new TypeError('Failed to fetch');
      },
      () => Promise.reject(new Error('no')),
      () => Promise.resolve({kind: 'fine'} as unknown as Outcome),
      () => Promise.resolve(undefined as unknown as Outcome),
    ];
    for (const send of answers) {
      const {add, states, outbox} = world.open({send, name: String(send), keep: 'memory'});
      await add(1);
      await world.advance(0);
      assert.deepEqual(states(), ['queued']);
      assert.match(outbox.snapshot.items[0]?.failure?.reason ?? '', /unreachable|unconfirmed/);
    }
  });

  it('tells its listeners at once and on every change, whatever one of them does', async () => {
    const world = fakeOutboxes();
    const {add, outbox} = world.open();
    const heard: string[] = [];
    outbox.subscribe(() => {
      throw new Error('mine');
    });
    const stop = outbox.subscribe(({items}) => heard.push(items.map(({state}) => state).join()));
    await add(1);
    await world.advance(1);
    stop();
    await add(2);
    assert.deepEqual(
      heard.filter((text, index) => text !== heard[index - 1]),
      ['', 'draft', 'queued', 'sending', 'sent'],
    );
  });

  it('frees everything when it is closed, and stores what was on its way', async () => {
    const world = fakeOutboxes();
    world.answer = () => undefined;
    const {add, outbox, holdings} = world.open();
    const id = await add(1);
    await world.advance(1);
    outbox.close();
    await world.advance(60);
    assert.equal(holdings(), 0);
    assert.equal((world.records.get(id) as {state: string}).state, 'queued');
  });
});
