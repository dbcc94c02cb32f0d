import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {venueConfigSchema} from '../../src/venue/index.js';
import {version} from '../../src/version.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  exports: Record<string, string | {types: string; default: string}>;
};
const entries = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [[name.replace(/^\./, 'standby-elements'), target] as const],
);

/** Runs a module in plain Node, as a consumer's server would; anything on either stream but its answer is an error. */
const inNode = async (code: string): Promise<unknown> => {
  const {stdout, stderr} = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', `console.log(JSON.stringify(await (async () => {${code}})()))`],
    {cwd: root},
  );
  assert.equal(stderr, '');
  return JSON.parse(stdout);
};

test('every published path is there', () => {
  const files = Object.values(manifest.exports).flatMap(target =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const missing = files.filter(file => !existsSync(`${root}/${file}`));
  assert.deepEqual(missing, [], 'run `npm run build` first');
});

test('every entry can be imported in plain Node', async () => {
  for (const [name] of entries) {
    const names = await inNode(`return Object.keys(await import('${name}'))`);
    assert.ok(Array.isArray(names), name);
    assert.equal(names.length === 0, name.includes('/define/'), name);
  }
});

test('the index defines every element and brings the headless parts along', async () => {
  const tags = readdirSync(`${root}/src/elements`).filter(folder =>
    existsSync(`${root}/src/elements/${folder}/define.ts`),
  );
  const undefinedTags = await inNode(
    `await import('standby-elements');
     return ${JSON.stringify(tags)}.filter(tag => !customElements.get('standby-' + tag))`,
  );
  assert.deepEqual(undefinedTags, []);
  for (const kind of ['elements', 'define'])
    assert.deepEqual(
      tags.filter(tag => !manifest.exports[`./${kind}/${tag}`]),
      [],
      kind,
    );
  const missing = await inNode(
    `const api = await import('standby-elements');
     return ['createVenue', 'loadVenue', 'venueConfigSchema', 'smeetzPreset', 'parseStatus', 'detectProvider', 'createFeed']
       .filter(name => !(name in api))`,
  );
  assert.deepEqual(missing, []);
});

test('a class entry defines nothing, a definition can be repeated', async () => {
  const defined = await inNode(
    `const {StandbyVenue} = await import('standby-elements/elements/venue');
     const before = customElements.get('standby-venue') !== undefined;
     await import('standby-elements/define/venue');
     StandbyVenue.define();
     return [before, customElements.get('standby-venue') === StandbyVenue]`,
  );
  assert.deepEqual(defined, [false, true]);
});

test('bundlers keep what defines an element', () => {
  const {sideEffects} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {sideEffects: string[]};
  for (const kept of ['./src/elements/*/define.ts', './dist/lib/elements/*/define.js', './dist/lib/index.js'])
    assert.ok(sideEffects.includes(kept), kept);
});

test('nothing else can be reached', async () => {
  for (const path of ['dist/lib/warn.js', 'src/warn.ts', 'elements/shared', 'ui'])
    assert.equal(
      await inNode(`return import('standby-elements/${path}').then(() => 'reached', ({code}) => code)`),
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
      path,
    );
});

test('the version is the same everywhere, and the schema file is the one in force', () => {
  assert.equal(version, manifest.version);
  const published: unknown = JSON.parse(readFileSync(`${root}/dist/venue.schema.json`, 'utf8'));
  assert.deepEqual(published, JSON.parse(JSON.stringify(venueConfigSchema)));
});
