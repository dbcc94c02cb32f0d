import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';

/** From the ground up: a room may import from those before it only. */
const rooms = [
  'version',
  'warn',
  'retry',
  'i18n',
  'ui',
  'status',
  'outbox',
  'contact',
  'barcode',
  'booking',
  'advice',
  'report',
  'venue',
  'elements',
  'cli',
];
const entries = ['index', 'standby', 'standby.iife', 'standby-booking.iife', 'cli'];
const withDoor = [
  'i18n',
  'ui',
  'status',
  'outbox',
  'contact',
  'barcode',
  'booking',
  'advice',
  'report',
  'venue',
];
const withoutLit = ['status', 'outbox', 'contact', 'barcode', 'booking', 'advice', 'report'];

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(
  // The kernels are AssemblyScript, which names files without their ending; nothing imports them.
  name => name.endsWith('.ts') && !name.startsWith('barcode/kernels/'),
);

const roomOf = (file: string): string => file.replace(/\.ts$/, '').split('/')[0] ?? '';
const floorOf = (room: string): number => (entries.includes(room) ? rooms.length : rooms.indexOf(room));
const tagOf = (file: string): string | undefined => /^elements\/([^/]+)\//.exec(file)?.[1];

interface Import {
  from: string;
  /** File inside `src`, or the name of a package. */
  to: string;
  isPackage: boolean;
}

const importsOf = (file: string): Import[] =>
  ts.preProcessFile(readFileSync(join('src', file), 'utf8'), true, true).importedFiles.map(({fileName}) => {
    const isPackage = !fileName.startsWith('.');
    const inside = normalize(join(dirname(file), fileName)).replace(/\.js$/, '.ts');
    return {from: file, to: isPackage ? fileName : inside, isPackage};
  });

const imports = files.flatMap(importsOf);
const own = imports.filter(({isPackage}) => !isPackage);
const crossing = own.filter(({from, to}) => roomOf(from) !== roomOf(to));
const show = (faults: readonly Import[]): string[] => faults.map(({from, to}) => `${from} → ${to}`);

describe('the arrows of the house', () => {
  it('knows every room', () => {
    const unknown = files.filter(file => floorOf(roomOf(file)) < 0);
    assert.deepEqual(unknown, []);
    assert.ok(crossing.length > 20, 'the test reads the imports');
  });

  it('imports point down', () => {
    const up = crossing.filter(({from, to}) => floorOf(roomOf(from)) <= floorOf(roomOf(to)));
    assert.deepEqual(show(up), []);
  });

  it('a room is entered by its index.ts', () => {
    const windows = crossing.filter(
      ({to}) => withDoor.includes(roomOf(to)) && !/^[^/]+\/index\.ts$/.test(to),
    );
    assert.deepEqual(show(windows), []);
  });

  it('no room enters itself by its own door', () => {
    const circles = own.filter(({from, to}) => roomOf(from) === roomOf(to) && /^[^/]+\/index\.ts$/.test(to));
    assert.deepEqual(show(circles), []);
  });

  it('the domain knows no Lit and no element', () => {
    const lit = imports.filter(
      ({from, to, isPackage}) => isPackage && withoutLit.includes(roomOf(from)) && /^(lit|@lit)\b/.test(to),
    );
    assert.deepEqual(show(lit), []);
  });

  it('elements share through elements/shared only', () => {
    const across = own.filter(({from, to}) => {
      const [one, other] = [tagOf(from), tagOf(to)];
      return one && other && one !== other && other !== 'shared';
    });
    assert.deepEqual(show(across), []);
  });

  it('imports name the file with .js, and only dependencies of the package; Node only at the command line', () => {
    const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const foreign = imports.filter(
      ({from, to, isPackage}) =>
        isPackage &&
        !(roomOf(from) === 'cli' && to.startsWith('node:')) &&
        !Object.keys(dependencies).some(name => to === name || to.startsWith(`${name}/`)),
    );
    assert.deepEqual(show(foreign), []);
    const missing = own.filter(({to}) => !files.includes(to));
    assert.deepEqual(show(missing), []);
  });
});
