import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {happenings, runMatrix} from './matrix.js';
import type {CellResult} from './matrix.js';
import {faults} from './server.js';

const results: CellResult[] = [];

/** One row per happening, one column per fault: where the item is after the restart. */
const table = (): string => {
  const short = ({end, deliveries, faults: wrong}: CellResult): string =>
    wrong.length ? 'LOST' : `${end.replace(/^nothing saved$/, '-')}${deliveries ? ` ${deliveries}` : ''}`;
  const head = ['what happens', ...faults];
  const rows = happenings.map(({name}) => [
    name,
    ...results.filter(({happening}) => happening.name === name).map(result => short(result)),
  ]);
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
};

describe('every happening, every fault', () => {
  for (const happening of happenings)
    it(`loses nothing, doubles nothing and says nothing early: ${happening.name}`, async () => {
      const own: CellResult[] = [];
      await runMatrix(
        faults.map(fault => ({happening, fault})),
        result => own.push(result),
      );
      results.push(...own);
      assert.equal(own.length, faults.length);
      for (const {fault, faults: wrong} of own) assert.deepEqual(wrong, [], fault);
    });

  after(() => console.log(table()));
});
