/** Builds everything that is published into `dist`: modules, bundles, schemas, manifest, hashes, licences. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from './test-totals.js';

const run = (...args: string[]): void => {
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: ['ignore', 'inherit', 'inherit']});
  if (status !== 0) throw new Error(`The build failed at ${args[0] ?? ''}`);
};

const dist = (...path: string[]): string => join(root, 'dist', ...path);

const writeJson = (file: string, value: unknown): void =>
  writeFileSync(dist(file), `${JSON.stringify(value, null, 2)}\n`);

/** `integrity` values of the scripts, for pages that load them from somewhere else. */
const hashes = (): Record<string, string> => {
  const scripts = [...readdirSync(dist()), ...readdirSync(dist('chunks')).map(name => `chunks/${name}`)]
    .filter(name => name.endsWith('.js'))
    .sort();
  return Object.fromEntries(
    scripts.map(name => [
      name,
      `sha384-${createHash('sha384')
        .update(readFileSync(dist(name)))
        .digest('base64')}`,
    ]),
  );
};

/** The decoder's WebAssembly, named by its version so that a cached older one never meets newer code. */
const copyDecoder = (): void => {
  const folder = join(root, 'node_modules/zxing-wasm');
  const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {version: string};
  copyFileSync(join(folder, 'dist/reader/zxing_reader.wasm'), dist(`lib/barcode/zxing-${version}.wasm`));
};

/** zxing-wasm does not carry the licence of what it compiles; it is the same text as that of this package. */
const apacheLicence = readFileSync(join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8');

/** The licences of what the bundles contain beside our own code. */
const licences = (): string =>
  [
    'lit',
    'lit-html',
    'lit-element',
    '@lit/reactive-element',
    '@lit/context',
    'qr',
    'qrcode',
    'tus-js-client',
    'js-base64',
    'url-parse',
    'requires-port',
    'querystringify',
    'zxing-wasm',
  ]
    .map(name => {
      const folder = join(root, 'node_modules', name);
      const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {version: string};
      const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry)) ?? 'LICENSE';
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8')}`;
    })
    .concat(`zxing-cpp, inside the WebAssembly of zxing-wasm\n\n${apacheLicence}`)
    .join('\n---\n\n');

rmSync(dist(), {recursive: true, force: true});
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
copyDecoder();
run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');

const {venueConfigSchema} = (await import(pathToFileURL(dist('lib/venue/index.js')).href)) as {
  venueConfigSchema: unknown;
};
writeJson('venue.schema.json', venueConfigSchema);
for (const file of [
  'status/standby-status.schema.json',
  'report/standby-report.schema.json',
  'report/standby-report.openapi.json',
])
  copyFileSync(join(root, 'src', file), dist(basename(file)));
writeJson('sri.json', hashes());
writeFileSync(dist('licences.txt'), licences());
