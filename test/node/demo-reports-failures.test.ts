import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {request as requestHttp} from 'node:http';
import type {ClientRequest} from 'node:http';
import {after, before, beforeEach, describe, it} from 'node:test';
import {claimKey} from '../../demo/server/support/claims.js';
import {createFileStore} from '../../demo/server/support/file-store.js';
import {sweep} from '../../demo/server/support/sweep.js';
import {
  bytesOf,
  countRows,
  emptyTables,
  list,
  makeForm,
  makeReport,
  quoted,
  send,
  startNodes,
} from './demo-reports-support.js';
import type {Node, Nodes} from './demo-reports-support.js';

let nodes: Nodes;
before(async () => {
  nodes = await startNodes({patienceMilliseconds: 100});
});
after(() => nodes.close());
beforeEach(() => emptyTables(nodes.database));

const nothing = {claims: 0, reports: 0, files: 0};

const boundary = 'line';
const head = (report: object): string =>
  [
    `--${boundary}`,
    'content-disposition: form-data; name="report"',
    'content-type: application/json',
    '',
    JSON.stringify(report),
    `--${boundary}`,
    'content-disposition: form-data; name="file"; filename="video.webm"',
    'content-type: video/webm',
    '',
    '',
  ].join('\r\n');

/** Begins to send a report with a large file, and does not come to its end. */
const begin = (endpoint: string, report: {id: string}): ClientRequest => {
  const begun = requestHttp(endpoint, {
    method: 'POST',
    headers: {...quoted(report.id), 'content-type': `multipart/form-data; boundary=${boundary}`},
  });
  // Cutting it is what happens next.
  begun.on('error', () => undefined);
  begun.write(head(report));
  begun.write(bytesOf(1_000_000));
  return begun;
};

/** Looks until the database is as it should be; the test's own time limit ends it. */
const until = async (isSo: (rows: Record<string, number>) => boolean): Promise<void> => {
  while (!isSo(await countRows(nodes.database))) await new Promise(resolve => setImmediate(resolve));
};

/** What a clock that goes on does. */
const letLeasesEnd = (): Promise<void> =>
  nodes.database.script(`update support_claim set until = now() - interval '1 second'`);

describe('an upload that breaks off', () => {
  it('leaves nothing, and can be sent again at once', async () => {
    const report = makeReport();
    const begun = begin(nodes.first.endpoint, report);
    await until(({files}) => files === 1);
    begun.destroy();
    await until(({claims, files}) => !claims && !files);
    assert.deepEqual(await countRows(nodes.database), nothing);
    assert.equal((await send(nodes.second, report.id, makeForm(report))).status, 201);
  });

  it('without a word is cut when nothing comes any more', async () => {
    const node = await nodes.start({stallMilliseconds: 50});
    const begun = begin(node.endpoint, makeReport());
    await new Promise(resolve => begun.once('close', resolve));
    await until(({claims, files}) => !claims && !files);
  });

  it('keeps others away while it goes on', async () => {
    const report = makeReport();
    const begun = begin(nodes.first.endpoint, report);
    await until(({files}) => files === 1);
    const {status, body, headers} = await send(nodes.second, report.id, makeForm(report));
    assert.deepEqual([status, body['code']], [409, 'in-progress']);
    assert.ok(Number(headers.get('retry-after')) > 0);
    begun.destroy();
    await until(({claims}) => !claims);
  });

  it('whose node has died is taken over, and what it left is removed', async () => {
    const report = makeReport();
    const dead = (await claimKey(nodes.database, report.id, 60))!;
    const files = createFileStore(nodes.database);
    const half = await files.create({name: 'half.png', type: 'image/png', holder: dead.holder});
    assert.ok(await files.append(half, 0, bytesOf(1_000)));
    assert.equal((await send(nodes.first, report.id, makeForm(report))).status, 409);
    await letLeasesEnd();
    assert.equal((await send(nodes.first, report.id, makeForm(report))).status, 201);
    assert.equal(await dead.renew(), false);
    await sweep(nodes.database, 30);
    assert.deepEqual(await countRows(nodes.database), {claims: 0, reports: 1, files: 0});
  });

  it('that is taken over ends with 409, and stores nothing beside the other', async () => {
    const report = makeReport();
    const form = `${boundary}--`;
    const begun = begin(nodes.first.endpoint, report);
    const answered = once(begun, 'response') as Promise<[{statusCode: number; resume(): void}]>;
    await until(({files}) => files === 1);
    await letLeasesEnd();
    const taken = await send(nodes.second, report.id, makeForm(report));
    assert.equal(taken.status, 201);
    begun.end(`\r\n--${form}\r\n`);
    const [response] = await answered;
    response.resume();
    assert.equal(response.statusCode, 409);
    assert.deepEqual(await countRows(nodes.database), {claims: 0, reports: 1, files: 0});
  });

  it(
    'with a node that is killed is stored once by another',
    {skip: !process.env['DATABASE_URL']},
    async () => {
      const [{schema} = {schema: ''}] = await nodes.database.query<{schema: string}>(
        'select current_schema() as schema',
      );
      const url = new URL(process.env['DATABASE_URL'] ?? '');
      url.searchParams.set('options', `-c search_path=${schema}`);
      const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
        env: {...process.env, DATABASE_URL: url.href},
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const origin = /http:\S+/.exec(line.toString())?.[0] ?? '';
      const report = makeReport();
      begin(`${origin}support/reports`, report);
      await until(({files}) => files === 1);
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.equal((await send(nodes.first, report.id, makeForm(report))).status, 409);
      await letLeasesEnd();
      const file = {name: 'a.png', bytes: bytesOf(100_000)};
      assert.equal((await send(nodes.first, report.id, makeForm(report, file))).status, 201);
      await sweep(nodes.database, 30);
      assert.deepEqual(await countRows(nodes.database), {claims: 0, reports: 1, files: 1});
    },
  );
});

describe('a database without room', () => {
  const fillDisk = `create function no_room() returns trigger language plpgsql as $$
    begin
      if new.begins > 0 then raise exception 'could not extend file' using errcode = '53100'; end if;
      return new;
    end $$;
    create trigger no_room before insert on support_chunk for each row execute function no_room();`;

  it('asks for patience, keeps nothing half, and takes the report when there is room again', async () => {
    const report = makeReport();
    const file = {name: 'a.webm', bytes: bytesOf(2_000_000)};
    await nodes.database.script(fillDisk);
    try {
      const {status, body, headers} = await send(nodes.first, report.id, makeForm(report, file));
      assert.deepEqual([status, body['code']], [503, 'storage-full']);
      assert.ok(Number(headers.get('retry-after')) > 0);
      assert.deepEqual(await countRows(nodes.database), nothing);
    } finally {
      await nodes.database.script('drop trigger no_room on support_chunk; drop function no_room()');
    }
    assert.equal((await send(nodes.first, report.id, makeForm(report, file))).status, 201);
  });
});

describe('a report that cannot be taken', () => {
  const small = {report: 4_000, files: 2, file: 100_000, total: 150_000, upload: 1_000_000};
  let strict: Node;
  before(async () => {
    strict = await nodes.start({limits: small});
  });

  const report = makeReport();
  const file = (size: number) => ({name: 'a.png', bytes: bytesOf(size)});
  const raw = (body: string, type: string, key = `"${randomUUID()}"`) =>
    fetch(strict.endpoint, {method: 'POST', body, headers: {'content-type': type, 'idempotency-key': key}});
  const multipart = `multipart/form-data; boundary=${boundary}`;

  const cases: Record<string, [() => Promise<Response | {status: number; body: unknown}>, number, string]> = {
    'too large a file': [() => send(strict, 'a', makeForm(report, file(100_001))), 413, 'too-large'],
    'too much in all': [
      () => send(strict, 'b', makeForm(report, file(90_000), file(90_000))),
      413,
      'too-large',
    ],
    'far too much': [() => send(strict, 'c', makeForm(report, file(290_000))), 413, 'too-large'],
    'too many files': [
      () => send(strict, 'd', makeForm(report, file(1), file(1), file(1))),
      413,
      'too-many-files',
    ],
    'too much text': [
      () => send(strict, 'e', makeForm({...report, description: 'x'.repeat(5_000)})),
      413,
      'too-large',
    ],
    'too much JSON': [
      () => send(strict, 'f', JSON.stringify({...report, description: 'x'.repeat(5_000)})),
      413,
      'too-large',
    ],
    'no report': [() => send(strict, 'g', new FormData()), 400, 'report-missing'],
    'a report that is not JSON': [() => send(strict, 'h', 'hello'), 400, 'report-unreadable'],
    'a report of another form': [
      () => send(strict, 'i', makeForm({...report, id: ''})),
      422,
      'report-invalid',
    ],
    'a NUL where none can be stored': [
      () => send(strict, 'j', makeForm({...report, id: 'a\0b'})),
      422,
      'report-invalid',
    ],
    'another kind of body': [() => raw('<report/>', 'application/xml'), 415, 'type-unsupported'],
    'a form of a page': [() => raw('report=1', 'application/x-www-form-urlencoded'), 415, 'type-unsupported'],
    'a form that breaks off': [() => raw(`${head(report)}bytes`, multipart), 400, 'form-broken'],
    'a form without a boundary': [() => raw('x', 'multipart/form-data'), 400, 'form-broken'],
    'a key without quotes': [() => raw('{}', 'application/json', 'abc'), 400, 'key-invalid'],
    'an empty key': [() => raw('{}', 'application/json', '""'), 400, 'key-invalid'],
    'an upload that is not there': [
      () =>
        send(
          strict,
          'k',
          JSON.stringify({
            ...report,
            uploads: [{name: 'a', type: '', size: 1, sha256: '0'.repeat(64), url: '/uploads/nowhere'}],
          }),
        ),
      422,
      'upload-missing',
    ],
  };

  for (const [name, [request, status, code]] of Object.entries(cases))
    it(`is refused with a reason, and nothing stays: ${name}`, async () => {
      const answer = await request();
      const body = (answer instanceof Response ? await answer.json() : answer.body) as Record<string, string>;
      assert.deepEqual([answer.status, body['code']], [status, code]);
      assert.ok(body['detail']);
      assert.deepEqual(await countRows(nodes.database), nothing);
    });

  it('is refused without a key, which no form of another website can send', async () => {
    const answer = await fetch(strict.endpoint, {method: 'POST', body: makeForm(report)});
    assert.equal(((await answer.json()) as {code: string}).code, 'key-missing');
  });

  it('names the field', async () => {
    const {body} = await send(strict, 'l', JSON.stringify({...report, links: 'https://a.example'}));
    assert.equal(body['field'], 'links');
  });
});

describe('what is kept', () => {
  it('goes after the days that the server says, with its files', async () => {
    const old = makeReport();
    await send(nodes.first, old.id, makeForm(old, {name: 'a.png', bytes: bytesOf(10)}));
    await nodes.database.script(`update support_report set received_at = now() - interval '31 days'`);
    const recent = makeReport();
    await send(nodes.first, recent.id, makeForm(recent));
    await sweep(nodes.database, 30);
    assert.deepEqual(
      (await list(nodes.first)).map(({report: {id}}) => id),
      [recent.id],
    );
    assert.deepEqual(await countRows(nodes.database), {claims: 0, reports: 1, files: 0});
  });
});
