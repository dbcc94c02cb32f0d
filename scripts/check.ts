/** Runs every check, also after one has failed, and says which: `tsx scripts/check.ts`. Needs a build. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {availableParallelism} from 'node:os';
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

/** Says what a check said once it is through: two at a time would talk at once. */
const run = async ([name, program, ...args]: (typeof checks)[number]): Promise<void> => {
  const child = spawn(process.execPath, [`node_modules/${program ?? ''}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  console.log(`\n── ${name} ──\n${Buffer.concat(said).toString().trimEnd()}`);
  if (code !== 0) failed.push(name);
};

const failed: string[] = [];
const waiting = [...checks];
const work = async (): Promise<void> => {
  for (let check = waiting.shift(); check; check = waiting.shift()) await run(check);
};
await Promise.all(Array.from({length: Math.min(4, availableParallelism())}, work));
writeTotals({
  suite: 'checks',
  passed: checks.length - failed.length,
  failed: failed.length,
  skipped: 0,
  failures: failed.map(name => `the check of ${name}`),
});
console.log(`\n${failed.length ? `Failed: ${failed.join(', ')}` : `All ${checks.length} checks passed`}`);
process.exitCode = failed.length ? 1 : 0;
