/** Runs test suites by name, one after the other, and sums up what they came to: `tsx scripts/run-tests.ts node chromium`. */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {forgetTotals, readTotals, root, sumTotals, writeTotals} from './test-totals.js';
import type {Totals} from './test-totals.js';

const longest = 30 * 60_000;

const testFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.test.ts'))
    .sort()
    .map(name => join(folder, name));

const nodeSuite = (folder: string): string[] => [
  ...['--import', 'tsx', 'scripts/run-node-tests.ts'],
  ...testFiles(folder),
];

const browserSuite = (config: string): string[] => [
  'node_modules/@web/test-runner/dist/bin.js',
  '--config',
  `web-test-runner${config}.config.js`,
];

const suites: Record<string, () => string[]> = {
  node: () => nodeSuite('test/node'),
  postgres: () => [
    ...['--import', 'tsx', 'scripts/run-on-postgres.ts'],
    ...testFiles('test/node').filter(name => name.includes('demo-')),
  ],
  chromium: () => browserSuite(''),
  firefox: () => browserSuite('.firefox'),
  webkit: () => browserSuite('.webkit'),
};

const run = (suite: string, args: readonly string[]): Promise<number> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, STANDBY_SUITE: suite},
    });
    const guard = setTimeout(() => {
      console.error(`The suite ${suite} ran longer than ${longest / 60_000} minutes and is ended.`);
      child.kill();
    }, longest);
    child.once('close', code => {
      clearTimeout(guard);
      resolve(code ?? 1);
    });
  });

/** A suite that died, left no totals or ran nothing counts as one failure. */
const judge = (suite: string, code: number): Totals => {
  const totals = readTotals(suite) ?? {suite, passed: 0, failed: 0, skipped: 0, failures: []};
  const isBroken = totals.failed === 0 && (code !== 0 || totals.passed === 0);
  if (isBroken) console.error(`The suite ${suite} failed as a whole (exit code ${code}).`);
  return isBroken ? {...totals, failed: 1, failures: [`the suite ${suite} as a whole`]} : totals;
};

const row = ({suite, passed, failed, skipped}: Totals): string =>
  `${suite.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped`;

const results: Totals[] = [];
for (const suite of process.argv.slice(2)) {
  const args = suites[suite];
  if (!args) throw new Error(`No suite "${suite}"; there are ${Object.keys(suites).join(', ')}.`);
  console.log(`\n── ${suite} ──`);
  forgetTotals(suite);
  let code = await run(suite, args());
  // A browser that never came up says nothing about the tests; it gets a second chance, aloud.
  if (code !== 0 && !readTotals(suite)?.passed) {
    console.error(`The suite ${suite} did not start and is started again.`);
    forgetTotals(suite);
    code = await run(suite, args());
  }
  const totals = judge(suite, code);
  writeTotals(totals);
  results.push(totals);
}
const sum = sumTotals('together', results);
console.log(`\n${[...results, sum].map(row).join('\n')}`);
for (const failure of sum.failures) console.log(`✖ ${failure}`);
process.exitCode = sum.failed ? 1 : 0;
