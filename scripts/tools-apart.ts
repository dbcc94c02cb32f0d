import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './test-totals.js';

/** Installs the packages of a folder with a lock of its own, once. Returns the folder's full path. */
export const installApart = (name: 'bench' | 'stories'): string => {
  const folder = join(root, name);
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return folder;
  const {status} = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The packages of ${name} could not be installed.`);
  return folder;
};
