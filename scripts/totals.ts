/** Sums up the suites named after the number of steps that failed as a whole: `tsx scripts/totals.ts 0 node checks`. */
import {readTotals, sumTotals} from './test-totals.js';

const [broken = '0', ...suites] = process.argv.slice(2);
const results = suites.map(
  suite =>
    readTotals(suite) ?? {
      suite,
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`the suite ${suite} left no totals`],
    },
);
for (const {suite, passed, failed, skipped} of results)
  console.log(`${suite.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped`);

const {passed, failed, failures} = sumTotals('all', results);
for (const failure of failures) console.log(`✖ ${failure}`);
// A step may break outside of its tests, as an installation or a build does.
const failedInAll = Math.max(failed, Number(broken));
console.log(`${passed} passed, ${failedInAll} failed`);
process.exitCode = failedInAll > 0 || passed === 0 ? 1 : 0;
