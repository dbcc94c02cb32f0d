import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Outcome} from '../../src/outbox/index.js';
import {fakeOutboxes} from '../helpers/fake-outbox.js';

const unreachable: Outcome = {kind: 'retry', reason: 'unreachable'};
const tenYears = 10 * 365 * 86_400_000;

describe('when the outbox tries again', () => {
  it('tries again for ever, with pauses that double up to five minutes, under one key', async () => {
    const world = fakeOutboxes();
    world.answer = () => unreachable;
    const {add, states, outbox} = world.open();
    const id = await add(1);
    await world.advance(86_400);
    const pauses = world.sent.map(({at}, index, all) => at - (all[index - 1]?.at ?? 0));
    assert.deepEqual(pauses.slice(1, 9), [1, 2, 4, 8, 16, 32, 64, 128]);
    assert.ok(pauses.slice(10).every(pause => pause === 300));
    assert.deepEqual(new Set(world.sent.map(({key}) => key)), new Set([id]));
    assert.deepEqual(states(), ['queued']);
    assert.equal(outbox.snapshot.items[0]?.failure?.reason, 'unreachable');
    assert.ok(outbox.snapshot.nextTryIn);
  });

  it('spreads its pauses over the whole range', async () => {
    const world = fakeOutboxes();
    world.answer = () => unreachable;
    world.random = 0;
    await world.open().add(1);
    await world.advance(2);
    assert.equal(world.sent.length, 5, 'half a second at least');
  });

  it('ends an attempt that hangs', async () => {
    const world = fakeOutboxes();
    world.answer = () => undefined;
    const {add, outbox} = world.open();
    await add(1);
    await world.advance(30);
    assert.equal(world.sent[0]?.signal.aborted, true);
    assert.equal(outbox.snapshot.items[0]?.failure?.reason, 'timed-out');
    await world.advance(1);
    assert.equal(world.sent.length, 2);
  });

  it('leaves the server alone as long as it asks, whatever the network does, unless the person asks', async () => {
    const world = fakeOutboxes();
    world.answer = () => ({kind: 'retry', reason: 'busy', retryAfter: 600_000});
    const {add, fire, outbox} = world.open();
    const id = await add(1);
    await world.advance(599);
    fire('online');
    outbox.hasten();
    await world.advance(0);
    assert.equal(world.sent.length, 1);
    await world.advance(61);
    assert.equal(world.sent.length, 2);
    await outbox.retry(id);
    await world.advance(0);
    assert.equal(world.sent.length, 3);
  });

  it('goes on at once when the network is back or the page is seen again', async () => {
    for (const type of ['online', 'visibilitychange', 'pageshow']) {
      const world = fakeOutboxes();
      world.answer = () => unreachable;
      const {add, fire} = world.open();
      await add(1);
      await world.advance(200);
      const before = world.sent.length;
      fire(type);
      await world.advance(0);
      assert.equal(world.sent.length, before + 1, type);
    }
  });

  it('tries what is blocked again by itself, some ten minutes later', async () => {
    const world = fakeOutboxes();
    world.answer = () => ({kind: 'blocked', reason: 'not-allowed', status: 401});
    const {add, states} = world.open();
    await add(1);
    await world.advance(599);
    assert.deepEqual([states(), world.sent.length], [['blocked'], 1]);
    world.answer = () => ({kind: 'sent'});
    await world.advance(301);
    assert.deepEqual(states(), ['sent']);
  });

  it('tries what is blocked at once when the network is another one', async () => {
    const world = fakeOutboxes();
    world.answer = () => ({kind: 'blocked', reason: 'cors'});
    const {add, fire} = world.open();
    await add(1);
    await world.advance(100);
    fire('online');
    await world.advance(0);
    assert.equal(world.sent.length, 2);
  });

  it('is not stopped by one item that the server cannot digest', async () => {
    const world = fakeOutboxes();
    world.answer = ({data}) => (data.order === 1 ? {kind: 'retry', reason: 'server-error'} : {kind: 'sent'});
    const {add, states} = world.open();
    await add(1);
    for (const order of [2, 3, 4]) await add(order);
    await world.advance(5);
    assert.deepEqual(states(), ['queued', 'sent', 'sent', 'sent']);
  });

  it('is not harmed by a clock that jumps ten years, either way', async () => {
    for (const jump of [tenYears, -tenYears])
      for (const retryAfter of [0, 600_000]) {
        const world = fakeOutboxes();
        world.answer = () => ({kind: 'retry', reason: 'busy', retryAfter});
        const {add, states, outbox} = world.open();
        await add(1);
        await world.advance(100);
        world.clock += jump;
        const late = await add(2);
        world.answer = () => ({kind: 'sent'});
        await world.advance(700);
        assert.deepEqual(states(), ['sent', 'sent']);
        assert.equal(outbox.snapshot.items[1]?.id, late, 'the order is that of creation');
      }
  });

  it('forgets no draft and no item in ten years', async () => {
    const world = fakeOutboxes();
    const {outbox} = world.open();
    await outbox.put({data: {order: 1}});
    world.clock += tenYears;
    assert.deepEqual(world.open().states(), []);
    const later = world.open();
    await world.advance(60);
    assert.deepEqual(later.states(), ['draft']);
  });
});
