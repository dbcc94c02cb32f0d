import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {failOver} from '../../src/report/index.js';
import type {Destination} from '../../src/report/index.js';
import type {Outcome} from '../../src/outbox/index.js';
import {heldFile, report, sendContext} from '../helpers/report.js';
import {fakeHelpDesk} from '../helpers/help-desk.js';

const calm = {...report, urgency: {}};
const parcel = {id: report.id, data: calm, files: [heldFile('a', 'x')], attempt: 1, resume: undefined};

/** A destination that answers at once, without a network. */
const answering = (name: string, outcomes: Outcome[]) => {
  const asked: string[] = [];
  const destination: Destination = {
    name,
    takesLetter: false,
    steps() {
      asked.push(name);
      return outcomes.shift() ?? {kind: 'sent', reference: name};
    },
  };
  return {destination, asked};
};

const invalid: Outcome = {kind: 'needs-you', reason: 'invalid'};
const busy: Outcome = {kind: 'retry', reason: 'busy', retryAfter: 5};

describe('the fail-over of reports', () => {
  it('gives a refused report to the next at once', async () => {
    const one = answering('one', [invalid]);
    const two = answering('two', []);
    const outcome = await failOver([one.destination, two.destination])(parcel, sendContext());
    assert.deepEqual(outcome, {kind: 'sent', reference: 'two'});
  });

  it('asks the next after two unclear answers, for an urgent report after the first', async () => {
    for (const [attempt, data, expected] of [
      [1, calm, 'retry'],
      [2, calm, 'retry'],
      [3, calm, 'sent'],
      [1, report, 'sent'],
    ] as const) {
      const send = failOver([answering('one', [busy]).destination, answering('two', []).destination]);
      assert.equal((await send({...parcel, attempt, data}, sendContext())).kind, expected);
    }
  });

  it('never gives a report away that a server is storing right now', async () => {
    const two = answering('two', []);
    const storing: Outcome = {kind: 'retry', reason: 'in-progress'};
    const send = failOver([answering('one', [storing]).destination, two.destination]);
    const outcome = await send({...parcel, data: report, attempt: 9}, sendContext());
    assert.deepEqual([outcome, two.asked], [storing, []]);
  });

  it('does not bother again who has refused, unless all have', async () => {
    const one = answering('one', [invalid]);
    const two = answering('two', [busy, invalid]);
    const send = failOver([one.destination, two.destination]);
    const context = sendContext();
    const next = () => send({...parcel, resume: context.remembered}, context);
    assert.deepEqual(await next(), busy);
    assert.deepEqual(await next(), invalid);
    assert.deepEqual([one.asked.length, two.asked.length], [1, 2]);
    assert.deepEqual(await next(), {kind: 'sent', reference: 'one'});
  });

  it('says that there is nobody, and survives what is remembered wrongly', async () => {
    assert.equal((await failOver([])(parcel, sendContext())).kind, 'blocked');
    for (const resume of [null, 7, 'x', {one: {done: 1}}, {'refused one': 3}]) {
      const send = failOver([answering('one', []).destination]);
      assert.equal((await send({...parcel, resume}, sendContext())).kind, 'sent');
    }
  });

  it('leaves a silent server within an attempt', async () => {
    const desk = await fakeHelpDesk();
    try {
      const timers: (() => void)[] = [];
      desk.answer = () => {
        for (const run of timers.splice(0)) run();
        return 'never';
      };
      const silent: Destination = {
        name: 'silent',
        takesLetter: false,
        steps: () => [{request: () => ({url: desk.url, body: 'x'}), judge: () => ({kind: 'done'})}],
      };
      const environment = {
        setTimeout: (run: () => void) => timers.push(run),
        clearTimeout: () => undefined,
      };
      const urgent = {...parcel, data: report};
      const alone = await failOver([silent], {environment})(urgent, sendContext());
      assert.deepEqual(alone.kind !== 'sent' && alone.reason, 'timed-out');
      const both = failOver([silent, answering('two', []).destination], {environment});
      assert.deepEqual(await both(urgent, sendContext()), {kind: 'sent', reference: 'two'});
    } finally {
      await desk.close();
    }
  });

  it('does not send a letter without its words', async () => {
    const words = () => Promise.reject(new TypeError('Failed to fetch'));
    const {destination} = answering('one', []);
    const send = failOver([{...destination, takesLetter: true}], {words});
    const outcome = await send(parcel, sendContext());
    assert.deepEqual([outcome.kind, outcome.kind !== 'sent' && outcome.reason], ['retry', 'unreachable']);
  });
});
