/** Runs every check, also after one has failed, and says which: `tsx scripts/check.ts`. Needs a build. */
import {spawn} from 'node:child_process';
import {root, writeTotals} from './test-totals.js';

const checks: readonly (readonly [string, ...string[]])[] = [
  ['types', 'typescript/bin/tsc', '-p', '.'],
  ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['documentation', 'tsx/dist/cli.mjs', 'scripts/docs.ts', '--check'],
  ['licences', 'tsx/dist/cli.mjs', 'scripts/licences.ts'],
  ['package', 'tsx/dist/cli.mjs', 'scripts/check-package.ts'],
  ['size', 'tsx/dist/cli.mjs', 'scripts/size.ts'],
];

const run = ([name, program, ...args]: readonly [string, ...string[]]): Promise<boolean> => {
  console.log(`\n── ${name} ──`);
  return new Promise(resolve => {
    const child = spawn(process.execPath, [`node_modules/${program ?? ''}`, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('close', code => resolve(code === 0));
  });
};

const failed: string[] = [];
for (const check of checks) if (!(await run(check))) failed.push(check[0]);
writeTotals({
  suite: 'checks',
  passed: checks.length - failed.length,
  failed: failed.length,
  skipped: 0,
  failures: failed.map(name => `the check of ${name}`),
});
console.log(`\n${failed.length ? `Failed: ${failed.join(', ')}` : `All ${checks.length} checks passed`}`);
process.exitCode = failed.length ? 1 : 0;
