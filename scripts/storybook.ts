/** Runs Storybook with the packages of `stories`, which it installs when they are absent: `tsx scripts/storybook.ts build`. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {installApart} from './tools-apart.js';

const folder = installApart('stories');
const cli = join(folder, 'node_modules/storybook/dist/bin/dispatcher.js');
const {status} = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  cwd: folder,
  stdio: 'inherit',
  env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'},
});
process.exitCode = status ?? 1;
