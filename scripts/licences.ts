/** Fails when something that is installed has a licence that does not fit an MIT project. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './test-totals.js';

const fitting = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
  ],
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'WTFPL', 'PostgreSQL', 'Zlib'],
  // Tools that test or read data; nothing of them is published.
  ...['MPL-2.0'],
]);

/** State no licence in their package.json; their read-me says MIT. */
const statedElsewhere = ['node_modules/css-value', 'node_modules/only', 'node_modules/combine-errors'];

interface Installed {
  license?: string;
}

/** An expression fits when one of its alternatives does, each part of it. */
const fits = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(name => fitting.has(name.trim())));

/** What a package says about itself; the lock file leaves out what is not in the usual form. */
const statedBy = (path: string): string => {
  try {
    const {license, licenses} = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
      license?: string | {type: string};
      licenses?: {type: string}[];
    };
    const stated = license ?? licenses?.[0];
    return typeof stated === 'object' ? stated.type : (stated ?? 'none');
  } catch {
    return 'none';
  }
};

const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Installed>;
};
const unfit = Object.entries(packages)
  .filter(([path]) => path && !statedElsewhere.includes(path))
  .map(([path, {license}]) => [path, license ?? statedBy(path)] as const)
  .filter(([, license]) => !fits(license));
for (const [path, license] of unfit) console.error(`${path}: ${license}`);
console.log(`${Object.keys(packages).length - 1} packages, ${unfit.length} with a licence that does not fit`);
process.exitCode = unfit.length ? 1 : 0;
