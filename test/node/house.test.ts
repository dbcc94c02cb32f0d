import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {version} from '../../src/version.js';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(name => name && existsSync(name));
const read = (file: string): string => readFileSync(file, 'utf8');
const lines = (file: string): number => read(file).split('\n').length - 1;
const texts = files.filter(file => /\.(ts|js|css|html|json|md|sql|ya?ml)$|^\.ci\//.test(file));
const code = texts.filter(file => /\.(ts|js|css|html)$/.test(file));
const sources = code.filter(file => /^src\/.*\.ts$/.test(file));

/** `file:line` of every match; the patterns are put together so that this file does not match itself. */
const find = (among: readonly string[], ...pieces: string[]): string[] => {
  const pattern = new RegExp(pieces.join(''));
  return among.flatMap(file =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}`] : [],
      ),
  );
};

describe('the house', () => {
  it('has no file over 300 lines and a median under 120', () => {
    const long = code.filter(file => lines(file) > 300);
    assert.deepEqual(long, []);
    const sorted = sources.map(lines).sort((a, b) => a - b);
    assert.ok((sorted[Math.floor(sorted.length / 2)] ?? 0) < 120);
  });

  it('speaks of Standby alone', () => {
    assert.deepEqual(find(texts, '/(wo', 'rk|fa', 'rm)/|[.]lib', 'rary|bash_', 'jobs'), []);
  });

  it('names no host of a registry', () => {
    const locks = files.filter(file => file.endsWith('package-lock.json'));
    assert.deepEqual(find([...texts, ...locks], '//regis', 'try|regis', 'try[.](npm|yarn)'), []);
    assert.deepEqual(find(locks, '"resol', 'ved":'), []);
  });

  it('leaves no work for later and no switch on a test', () => {
    assert.deepEqual(find(code, '\\b(TO', 'DO|FIX', 'ME|HA', 'CK)\\b'), []);
    assert.deepEqual(
      find(
        code.filter(file => file.startsWith('test/')),
        '\\b(it|describe|test)[.]on',
        'ly\\b',
      ),
      [],
    );
  });

  it('suppresses a check only with a reason beside it', () => {
    const bare = find(code, '(@ts-', 'ignore|@ts-', 'expect-error|eslint-', 'disable)(?!.* -- )');
    assert.deepEqual(bare, []);
  });

  it('has one version', () => {
    const {version: published} = JSON.parse(read('package.json')) as {version: string};
    assert.equal(version, published);
    assert.ok(read('CHANGELOG.md').includes(`## ${published}`));
  });
});
