import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fakeOutboxes} from '../helpers/fake-outbox.js';
import type {DiskFault} from '../helpers/fake-outbox.js';

const file = (size: number) => ({name: 'a.mp4', type: 'video/mp4', bytes: new Uint8Array(size).fill(7)});

const codes: Record<DiskFault, string> = {
  full: 'storage-full',
  'full-for-bytes': 'storage-full',
  dead: 'storage-unavailable',
};

describe('the outbox when storage fails', () => {
  for (const fault of ['full', 'full-for-bytes', 'dead'] as const) {
    it(`keeps an item in memory, says so, and delivers it whole (${fault})`, async () => {
      const world = fakeOutboxes();
      world.fault = fault;
      const {outbox, states} = world.open();
      const item = (await outbox.put({data: {order: 1}}))!;
      await outbox.attach(item.id, file(9));
      const [shown] = outbox.snapshot.items;
      assert.deepEqual([shown?.kept, outbox.snapshot.trouble?.code], ['memory', codes[fault]]);
      assert.equal((await outbox.read(item.id))?.files[0]?.bytes.byteLength, 9, 'for a download');
      await outbox.enqueue(item.id);
      await world.advance(1);
      assert.deepEqual(states(), ['sent']);
      assert.equal(world.sent[0]?.parcel.files[0]?.bytes.byteLength, 9);
    });

    it(`goes on with what was stored before, and stores it again when that works (${fault})`, async () => {
      const world = fakeOutboxes();
      const {outbox} = world.open();
      const item = (await outbox.put({data: {order: 1}}))!;
      await world.advance(1);
      world.fault = fault;
      await outbox.put({data: {order: 2}}, item.id);
      await outbox.attach(item.id, file(9));
      assert.deepEqual(
        outbox.snapshot.items.map(({data, kept}) => [data, kept]),
        [[{order: 2}, 'memory']],
      );
      world.fault = undefined;
      await outbox.put({data: {order: 3}}, item.id);
      assert.deepEqual([outbox.snapshot.items[0]?.kept, outbox.snapshot.trouble], ['device', undefined]);
      assert.deepEqual((world.records.get(item.id) as {data: unknown}).data, {order: 3});
      assert.equal(world.bytes.size, 1);
    });
  }

  it('stores the text although the video does not fit, and sends both', async () => {
    const world = fakeOutboxes();
    world.fault = 'full-for-bytes';
    const before = world.open();
    const item = (await before.outbox.put({data: {order: 1}}))!;
    await before.outbox.attach(item.id, file(9));
    await before.outbox.put({data: {order: 2}}, item.id);
    assert.deepEqual((world.records.get(item.id) as {data: unknown}).data, {order: 2});
    const other = world.open();
    await before.outbox.enqueue(item.id);
    await world.advance(1);
    assert.deepEqual(
      world.sent.map(({tab, parcel}) => [tab, parcel.files.length]),
      [[before.tab, 1]],
    );
    assert.deepEqual(other.states(), ['sent']);
  });

  it('does not send a report whose picture is gone, and shows it', async () => {
    const world = fakeOutboxes();
    const {outbox} = world.open();
    const item = (await outbox.put({data: {order: 1}}))!;
    const added = await outbox.attach(item.id, file(9));
    await outbox.attach(item.id, file(5));
    world.bytes.delete(added!.id);
    await outbox.enqueue(item.id);
    await world.advance(3600);
    assert.equal(world.sent.length, 0);
    const [shown] = outbox.snapshot.items;
    assert.deepEqual([shown?.state, shown?.failure?.reason], ['needs-you', 'unreadable']);
    assert.equal((await outbox.read(item.id))?.files.length, 1, 'the rest is there');
  });

  it('leaves alone what is not an item, and says that it is there', async () => {
    const world = fakeOutboxes();
    world.records.set('odd', {id: 'odd', state: 'lost'});
    const {add, outbox} = world.open();
    await add(1);
    await world.advance(1);
    assert.deepEqual(
      [outbox.snapshot.trouble?.code, outbox.snapshot.items.length, world.records.has('odd')],
      ['storage-damaged', 1, true],
    );
    assert.equal(await outbox.clear(), true);
    assert.equal(outbox.snapshot.trouble, undefined);
  });

  it('does not say that the device is empty when it cannot know', async () => {
    const world = fakeOutboxes();
    const {outbox} = world.open();
    const item = await outbox.put({data: {order: 1}});
    world.fault = 'dead';
    assert.equal(await outbox.discard(item!.id), false);
    assert.equal(await outbox.clear(), false);
  });

  it('leaves nothing on a shared device, and does not mourn it', async () => {
    const world = fakeOutboxes();
    const {add, outbox, states} = world.open({keep: 'memory'});
    await add(1);
    await world.advance(1);
    assert.deepEqual([states(), outbox.snapshot.trouble, world.records.size], [['sent'], undefined, 0]);
    assert.equal(await outbox.clear(), true);
    assert.deepEqual(states(), []);
  });

  it('rejects data that JSON cannot express, and nothing else', async () => {
    const world = fakeOutboxes();
    const {outbox} = world.open();
    const circle: {order: number; self?: unknown} = {order: 1};
    circle.self = circle;
    await assert.rejects(outbox.put({data: circle}), TypeError);
    assert.deepEqual(outbox.snapshot.items, []);
  });
});
