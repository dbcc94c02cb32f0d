import assert from 'node:assert/strict';
import {it} from 'node:test';
import {happenings, runMatrix} from '../faults/matrix.js';
import type {CellResult} from '../faults/matrix.js';
import {faults} from '../faults/server.js';

it('loses nothing, doubles nothing and says nothing early, whatever happens to browser and network', async () => {
  // Each happening and each fault at least once; `npm run test:faults` runs every pair.
  const cells = happenings.map((happening, index) => ({
    happening,
    fault: faults[(index + 5) % faults.length]!,
  }));
  const results: CellResult[] = [];
  await runMatrix(cells, result => {
    results.push(result);
    const {happening, fault, end, deliveries} = result;
    console.log(
      `  ${happening.name.padEnd(28)} ${fault.padEnd(24)} ${end.padEnd(20)} on the server: ${deliveries}`,
    );
  });
  assert.equal(results.length, cells.length);
  for (const {happening, fault, faults: wrong} of results)
    assert.deepEqual(wrong, [], `${happening.name}, ${fault}`);
});
