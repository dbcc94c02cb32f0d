import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {runMatrix} from './matrix.js';
import type {CellResult} from './matrix.js';
import {killPoints} from './page.js';
import {faults} from './server.js';

const results: CellResult[] = [];

/** One row per point, one column per fault: where the item is after the restart. */
const table = (): string => {
  const short = ({end, deliveries, faults: wrong}: CellResult): string =>
    wrong.length ? 'LOST' : `${end.replace(/^nothing saved$/, '-')}${deliveries ? ` ${deliveries}` : ''}`;
  const head = ['killed at', ...faults];
  const rows = killPoints.map(point => [
    point,
    ...results.filter(({killAt}) => killAt === point).map(result => short(result)),
  ]);
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
};

describe('every point, every fault', () => {
  for (const killAt of killPoints)
    it(`loses nothing, doubles nothing and says nothing early: ${killAt}`, async () => {
      const own: CellResult[] = [];
      await runMatrix(
        faults.map(fault => ({killAt, fault})),
        result => own.push(result),
      );
      results.push(...own);
      assert.equal(own.length, faults.length);
      for (const {fault, faults: wrong} of own) assert.deepEqual(wrong, [], fault);
    });

  after(() => console.log(table()));
});
