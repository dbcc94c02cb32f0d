import assert from 'node:assert/strict';
import {it} from 'node:test';
import {runMatrix} from '../faults/matrix.js';
import type {CellResult} from '../faults/matrix.js';
import {killPoints} from '../faults/page.js';
import {faults} from '../faults/server.js';

it('loses nothing, doubles nothing and says nothing early when the browser is killed', async () => {
  const count = Math.max(killPoints.length, faults.length);
  // Each point and each fault at least once; `npm run test:faults` runs every pair.
  const cells = Array.from({length: count}, (_, index) => ({
    killAt: killPoints[index % killPoints.length]!,
    fault: faults[(index + 5) % faults.length]!,
  }));
  const results: CellResult[] = [];
  await runMatrix(cells, result => {
    results.push(result);
    const {killAt, fault, end, deliveries} = result;
    console.log(
      `  killed at ${killAt.padEnd(17)} ${fault.padEnd(24)} ${end.padEnd(20)} on the server: ${deliveries}`,
    );
  });
  assert.equal(results.length, count);
  for (const {killAt, fault, faults: wrong} of results) assert.deepEqual(wrong, [], `${killAt}, ${fault}`);
});
