/**
 * The fault matrix on the queue that most web applications have, beside ours: same happenings, same faults, same back
 * end. `npm run bench:queues` runs it and installs what is compared when it is absent.
 */
import {installApart} from '../../scripts/tools-apart.js';
import {bundle} from '../../test/faults/browser.js';
import {happenings} from '../../test/faults/happenings.js';
import type {CellResult} from '../../test/faults/judge.js';
import {openMatrix} from '../../test/faults/matrix.js';
import type {Trial} from '../../test/faults/matrix.js';
import {faults} from '../../test/faults/proxy.js';
import {table} from '../../test/faults/table.js';
import {queueTrial, subject} from './judge.js';

/** What such a queue has a step for: it knows no drafts and no receipts. */
const comparable = happenings.filter(({name}) => !/put:|attach:|settle:|text only/.test(name));

const runAll = async (entry: string, name: string, trial?: Trial): Promise<CellResult[]> => {
  const matrix = await openMatrix(await bundle(entry), name, trial);
  try {
    const cells = comparable.flatMap(happening => faults.map(fault => ({happening, fault})));
    const results = await matrix.run(cells);
    console.log(`${table(name, results, comparable)}\n`);
    return results;
  } finally {
    await matrix.close();
  }
};

installApart('bench');
const ours = await runAll('test/faults/page-entry.ts', 'outbox');
const theirs = await runAll('bench/queues/page.ts', subject, queueTrial);
const lost = (results: readonly CellResult[]): string =>
  `${results.filter(({faults: wrong}) => wrong.length).length} of ${results.length}`;
console.log(`Cells with a loss: outbox ${lost(ours)}, ${subject} ${lost(theirs)}.`);
