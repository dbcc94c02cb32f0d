/** Runs test files on a PostgreSQL of their own, in a folder that goes away with it: `tsx scripts/run-on-postgres.ts a.test.ts`. */
import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import pg from 'pg';
import {freePort} from './free-port.js';

const versions = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are: POSTGRES_BIN, else the newest of Debian's versions. */
const findPrograms = (): string => {
  const named = process.env['POSTGRES_BIN'];
  if (named) return named;
  const newest = existsSync(versions)
    ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0]
    : undefined;
  if (!newest) throw new Error('PostgreSQL is not installed; name its programs with POSTGRES_BIN.');
  return join(versions, newest, 'bin');
};

const programs = findPrograms();
const folder = mkdtempSync(join(tmpdir(), 'standby-postgres-'));
// PostgreSQL refuses to run as root.
const asUser =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
if (asUser.length) {
  chmodSync(folder, 0o755);
  execFileSync('chown', ['postgres:postgres', folder]);
}
const command = (program: string, ...args: string[]): [string, string[]] => {
  const [first = '', ...rest] = [...asUser, join(programs, program), ...args];
  return [first, rest];
};

execFileSync(
  ...command(
    'initdb',
    '-D',
    join(folder, 'data'),
    '-U',
    'standby',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
  ),
  {
    cwd: folder,
    stdio: 'ignore',
  },
);
const port = await freePort();
const settings = [
  `port=${port}`,
  'listen_addresses=127.0.0.1',
  `unix_socket_directories=${folder}`,
  'fsync=off',
];
const server = spawn(
  ...command('postgres', '-D', join(folder, 'data'), ...settings.flatMap(one => ['-c', one])),
  {
    cwd: folder,
    stdio: 'ignore',
  },
);
const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
const url = `postgres://standby@127.0.0.1:${port}/postgres`;

const answers = async (): Promise<string | undefined> => {
  const client = new pg.Client({connectionString: url});
  try {
    await client.connect();
    const {rows} = await client.query<{server_version: string}>('show server_version');
    return rows[0]?.server_version;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
};

try {
  let version = await answers();
  while (!version) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}.`);
    await pause(50);
    version = await answers();
  }
  console.log(`PostgreSQL ${version}`);
  const tests = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/run-node-tests.ts', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {...process.env, DATABASE_URL: url},
    },
  );
  process.exitCode = await new Promise<number>(resolve => tests.once('close', code => resolve(code ?? 1)));
} finally {
  server.kill('SIGINT');
  await ended;
  rmSync(folder, {recursive: true, force: true});
}
