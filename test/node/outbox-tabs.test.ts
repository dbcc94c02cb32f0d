import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Outcome} from '../../src/outbox/index.js';
import {fakeOutboxes} from '../helpers/fake-outbox.js';
import type {FakeOutboxes} from '../helpers/fake-outbox.js';

const openMany = (count: number, options?: FakeOutboxes) => {
  const world = fakeOutboxes(options);
  return {world, tabs: Array.from({length: count}, () => world.open())};
};

/** How many deliveries there were of each key. */
const deliveries = ({sent}: {sent: readonly {key: string}[]}): number[] => [
  ...sent
    .reduce((counts, {key}) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())
    .values(),
];

const ways: [string, FakeOutboxes][] = [
  ['with Web Locks', {}],
  ['without Web Locks', {locks: false}],
  ['without a BroadcastChannel', {channel: false}],
  ['without both', {locks: false, channel: false}],
];

describe('the outbox in many tabs', () => {
  for (const [name, options] of ways)
    it(`sends once and tells all, ${name}`, async () => {
      const {world, tabs} = openMany(5, options);
      await Promise.all(tabs.map(({add}, order) => add(order)));
      await world.advance(1);
      assert.deepEqual(deliveries(world), [1, 1, 1, 1, 1]);
      for (const {fire} of tabs) fire('pageshow');
      await world.advance(1);
      for (const {states} of tabs) assert.deepEqual(states(), ['sent', 'sent', 'sent', 'sent', 'sent']);
    });

  it('lets another tab go on within seconds when the sending one is killed, under the same key', async () => {
    const {world, tabs} = openMany(3);
    world.answer = () => undefined;
    const id = await tabs[0]!.add(1);
    await world.advance(1);
    const [first] = world.sent;
    tabs[first!.tab - 1]!.kill();
    world.answer = () => ({kind: 'sent'});
    await world.advance(6);
    assert.deepEqual(
      world.sent.map(({key}) => key),
      [id, id],
    );
    assert.deepEqual(tabs[world.sent[1]!.tab - 1]!.states(), ['sent']);
    assert.notEqual(world.sent[1]!.tab, first!.tab);
  });

  for (const [name, options] of ways)
    it(`goes on without a tab that stands still in the middle, ${name}`, async () => {
      const {world, tabs} = openMany(2, options);
      world.answer = () => undefined;
      await tabs[0]!.add(1);
      await world.advance(1);
      const sender = world.sent[0]!.tab;
      tabs[sender - 1]!.freeze();
      for (const {fire} of tabs) fire('pageshow');
      world.answer = () => ({kind: 'sent'});
      await world.advance(30);
      assert.equal(world.sent.length, 2);
      assert.notEqual(world.sent[1]!.tab, sender);
    });

  for (const [name, options] of ways)
    it(`does not take over a long upload that lives, ${name}`, async () => {
      const {world, tabs} = openMany(3, options);
      world.answer = () => undefined;
      const {outbox} = tabs[0]!;
      const item = await outbox.put({data: {order: 1}});
      await outbox.attach(item!.id, {name: 'v', type: 'video/mp4', bytes: new ArrayBuffer(4_000_000)});
      await outbox.enqueue(item!.id);
      await world.advance(200);
      assert.equal(world.sent.length, 1);
    });

  it('finds what a killed page has left in the middle, and sends it under the same key', async () => {
    const world = fakeOutboxes();
    world.answer = () => undefined;
    const before = world.open();
    const id = await before.add(1);
    await world.advance(1);
    before.kill();
    world.answer = () => ({kind: 'sent'});
    const after = world.open();
    await world.advance(1);
    assert.deepEqual(
      world.sent.map(({key}) => key),
      [id, id],
    );
    assert.deepEqual(after.states(), ['sent']);
  });

  it('sends again under the same key when it was killed before it could store the receipt', async () => {
    const world = fakeOutboxes();
    const before = world.open();
    world.answer = () => {
      before.kill();
      return {kind: 'sent'};
    };
    const id = await before.add(1);
    await world.advance(1);
    assert.deepEqual(before.states(), ['sending'], 'it has not said so');
    world.answer = () => ({kind: 'sent'});
    await world.advance(1);
    const after = world.open();
    await world.advance(1);
    assert.deepEqual(
      world.sent.map(({key}) => key),
      [id, id],
    );
    assert.deepEqual(after.states(), ['sent']);
  });

  it('does not take a late success for one of content that has changed since', async () => {
    const world = fakeOutboxes();
    let finish: (outcome: Outcome) => void = () => undefined;
    const slow = world.open({send: () => new Promise(resolve => (finish = resolve))});
    const id = await slow.add(1);
    await world.advance(1);
    // Another tab takes over, is refused, and the person changes the text there.
    world.records.set('line', {...(world.records.get('line') as object), owner: 'another'});
    world.records.set(id, {
      ...(world.records.get(id) as object),
      state: 'draft',
      edition: 1,
      data: {order: 2},
    });
    finish({kind: 'sent'});
    await world.advance(1);
    assert.deepEqual([slow.states(), slow.outbox.snapshot.items[0]?.data], [['draft'], {order: 2}]);
  });

  it('keeps the pause that the server asked for over a reload', async () => {
    const world = fakeOutboxes();
    world.answer = () => ({kind: 'retry', reason: 'busy', retryAfter: 600_000});
    const before = world.open();
    await before.add(1);
    await world.advance(10);
    before.kill();
    world.open();
    await world.advance(500);
    assert.equal(world.sent.length, 1);
    await world.advance(200);
    assert.equal(world.sent.length, 2);
  });

  it('hears nothing while the page is in the back/forward cache, and everything after it', async () => {
    const {world, tabs} = openMany(2);
    const [one, two] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
    await world.advance(0);
    one.fire('pagehide');
    await two.add(1);
    await world.advance(1);
    assert.deepEqual(one.states(), []);
    one.fire('pageshow');
    await world.advance(1);
    assert.deepEqual(one.states(), ['sent']);
  });
});
