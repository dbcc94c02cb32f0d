/** Packs the package as it would be published and lets publint and "are the types wrong" judge it. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './test-totals.js';

const folder = join(root, '.cache/package');
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
const listed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [packed] = JSON.parse(listed) as {filename: string; size: number; files: {path: string}[]}[];
if (!packed) throw new Error('npm packed nothing.');
const file = join(folder, packed.filename);
console.log(`${packed.files.length} files, ${Math.round(packed.size / 1000)} kB packed`);

const judges = [
  ['publint/src/cli.js', 'run', file, '--strict'],
  ['@arethetypeswrong/cli/dist/index.js', file, '--profile', 'esm-only', '--no-emoji'],
];
const failed = judges.filter(
  ([program = '', ...args]) =>
    spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {stdio: 'inherit'}).status !==
    0,
);
process.exitCode = failed.length ? 1 : 0;
