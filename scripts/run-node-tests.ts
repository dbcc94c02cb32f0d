/** Runs the test files given with Node's own runner and leaves the totals behind: `node --import tsx scripts/run-node-tests.ts a.test.ts`. */
import {availableParallelism} from 'node:os';
import {resolve} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {failureLine, writeTotals} from './test-totals.js';

const files = process.argv.slice(2).map(file => resolve(file));
const failures: string[] = [];
const totals = {suite: process.env['STANDBY_SUITE'] ?? 'node', passed: 0, failed: 0, skipped: 0, failures};

interface Outcome {
  name: string;
  nesting: number;
  file?: string;
  details: {type?: 'suite' | 'test'; error?: {cause?: unknown}};
  skip?: string | boolean;
  todo?: string | boolean;
}

/** Counts the tests themselves, not the suites around them. */
const count = (test: Outcome, passed: boolean): void => {
  if (test.details.type === 'suite') return;
  // Node reports a file without a test as one that passed.
  const isEmptyFile = passed && test.nesting === 0 && files.includes(resolve(test.name));
  if (isEmptyFile) console.error(`No test in ${test.name}`);
  if (test.skip !== undefined || test.todo !== undefined) totals.skipped += 1;
  else if (passed && !isEmptyFile) totals.passed += 1;
  else {
    totals.failed += 1;
    failures.push(failureLine(test.file ?? test.name, test.name, test.details.error?.cause));
  }
};

// Many tests wait for browsers and servers rather than compute, so that files side by side take half the time.
const stream = run({files, timeout: 10 * 60_000, concurrency: availableParallelism()});
stream.on('test:pass', (test: Outcome) => count(test, true));
stream.on('test:fail', (test: Outcome) => count(test, false));
stream.once('end', () => {
  writeTotals(totals);
  process.exitCode = totals.failed ? 1 : 0;
});
stream.compose<NodeJS.ReadWriteStream>(new spec()).pipe(process.stdout);
