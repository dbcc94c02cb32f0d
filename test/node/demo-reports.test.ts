import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';
import {claimKey} from '../../demo/server/support/claims.js';
import {
  bytesOf,
  countRows,
  emptyTables,
  list,
  makeForm,
  makeReport,
  send,
  sha256,
  startNodes,
} from './demo-reports-support.js';
import type {Nodes} from './demo-reports-support.js';

let nodes: Nodes;
before(async () => {
  nodes = await startNodes();
});
after(() => nodes.close());
beforeEach(() => emptyTables(nodes.database));

const one = {claims: 0, reports: 1};

describe('a report that arrives', () => {
  it('is stored with its files, byte for byte, also 20 MB of them', async () => {
    const report = makeReport();
    const files = [
      {name: 'Kasse 1 — übersicht.png', bytes: bytesOf(70_000)},
      {name: 'leer.txt', bytes: bytesOf(0), type: 'text/plain'},
      {name: 'video.webm', bytes: bytesOf(20_000_000), type: 'video/webm'},
    ];
    const {status, body} = await send(nodes.first, report.id, makeForm(report, ...files));
    assert.equal(status, 201);
    assert.equal(body['id'], report.id);
    assert.match(body['reference']!, /^R-[A-Z2-9]{5}$/);
    assert.ok(Date.parse(body['receivedAt']!) > 0);
    const [listed] = await list(nodes.second);
    assert.deepEqual(listed?.report, report);
    assert.deepEqual(
      listed.files.map(({name, size, sha256: hash}) => ({name, size, hash})),
      files.map(({name, bytes}) => ({name, size: bytes.length, hash: sha256(bytes)})),
    );
    for (const [place, {id}] of listed.files.entries()) {
      const response = await fetch(`${nodes.second.endpoint}/files/${id}`);
      assert.equal(sha256(new Uint8Array(await response.arrayBuffer())), sha256(files[place]!.bytes));
      assert.match(response.headers.get('content-disposition')!, /^attachment; filename="/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    }
  });

  it('may be plain JSON, or a field of a form', async () => {
    const report = makeReport();
    assert.equal((await send(nodes.first, report.id, JSON.stringify(report))).status, 201);
    const other = makeReport();
    const form = new FormData();
    form.append('report', JSON.stringify(other));
    assert.equal((await send(nodes.first, other.id, form)).status, 201);
    assert.equal((await list(nodes.first)).length, 2);
  });

  it('is the same report however often it is sent, and whatever way its bytes are wrapped', async () => {
    const report = makeReport();
    const file = {name: 'a.png', bytes: bytesOf(300_000)};
    const first = await send(nodes.first, 'key-1', makeForm(report, file));
    const again = await send(nodes.second, 'key-1', makeForm(report, file));
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(again.body, first.body);
    const reordered = Object.fromEntries(Object.entries(report).reverse());
    assert.equal((await send(nodes.second, 'key-1', makeForm(reordered, file))).status, 200);
    assert.deepEqual(await countRows(nodes.database), {...one, files: 1});
  });

  it('keeps its reference when it is sent in another wording, under another key', async () => {
    const report = makeReport();
    const {body} = await send(nodes.first, report.id, makeForm(report));
    const edited = {...report, description: 'Beide Kassen stehen.'};
    const next = await send(nodes.second, `${report.id}.1`, makeForm(edited));
    assert.equal(next.status, 201);
    assert.equal(next.body['reference'], body['reference']);
    const listed = await list(nodes.first);
    assert.deepEqual(
      listed.map(({report: {description}}) => description),
      ['Beide Kassen stehen.'],
    );
  });

  it('keeps signs that databases do not like', async () => {
    const report = makeReport(randomUUID(), 'NUL \0, half a pair \ud83d, and <script>alert(1)</script> 🎟');
    const {status} = await send(nodes.first, report.id, JSON.stringify(report));
    assert.equal(status, 201);
    assert.equal((await list(nodes.second))[0]?.report.description, report.description);
  });

  it('names its files without folders and control characters', async () => {
    const report = makeReport();
    const names = ['../../etc/passwd', 'C:\\temp\\a.png', 'b\u202egnp.exe', '', '..'];
    const files = names.map(name => ({name, bytes: bytesOf(10)}));
    await send(nodes.first, report.id, makeForm(report, ...files));
    const [listed] = await list(nodes.first);
    assert.deepEqual(
      listed?.files.map(({name}) => name),
      ['passwd', 'a.png', 'bgnp.exe', 'file', 'file'],
    );
  });
});

describe('the same report at the same moment', () => {
  it('on two nodes is stored once, and both answer the same', async () => {
    const report = makeReport();
    const file = {name: 'a.png', bytes: bytesOf(1_500_000)};
    const answers = await Promise.all(
      [nodes.first, nodes.second].map(node => send(node, report.id, makeForm(report, file))),
    );
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 201]);
    assert.deepEqual(answers[0]?.body, answers[1]?.body);
    assert.deepEqual(await countRows(nodes.database), {...one, files: 1});
    assert.equal((await list(nodes.first))[0]?.files[0]?.sha256, sha256(file.bytes));
  });

  it('twenty times is stored once', async () => {
    const report = makeReport();
    const file = {name: 'a.png', bytes: bytesOf(300_000)};
    const answers = await Promise.all(
      Array.from({length: 20}, (_, turn) =>
        send(turn % 2 ? nodes.first : nodes.second, report.id, makeForm(report, file)),
      ),
    );
    assert.equal(answers.filter(({status}) => status === 201).length, 1);
    assert.equal(answers.filter(({status}) => status === 200).length, 19);
    assert.equal(new Set(answers.map(({body}) => body['reference'])).size, 1);
    assert.deepEqual(await countRows(nodes.database), {...one, files: 1});
  });

  it('is known to who looked just before it was stored, and asks for its claim just after', async () => {
    const report = makeReport();
    const form = (): string => JSON.stringify(report);
    const claim = await claimKey(nodes.database, report.id, 60);
    let stored: Promise<unknown> | undefined;
    const {database} = nodes;
    const late = await nodes.start(
      {},
      {
        ...database,
        query: async <Row extends object>(sql: string, values?: readonly unknown[]) => {
          const rows = await database.query<Row>(sql, values);
          if (sql.includes('from support_report') && !rows.length) {
            await claim?.release();
            await (stored ??= send(nodes.first, report.id, form()));
          }
          return rows;
        },
      },
    );
    assert.equal((await send(late, report.id, form())).status, 200);
    assert.deepEqual(await countRows(database), {...one, files: 0});
  });

  it('but with other content is refused, and the first one stays', async () => {
    const report = makeReport();
    const file = {name: 'a.png', bytes: bytesOf(1_000)};
    await send(nodes.first, 'key', makeForm(report, file));
    const others = [
      makeForm({...report, description: 'Other'}, file),
      makeForm(report, {...file, bytes: bytesOf(1_000)}),
      makeForm(report, {...file, name: 'b.png'}),
      makeForm(report),
      makeForm(report, file, file),
      JSON.stringify(report),
    ];
    for (const other of others) {
      const {status, body} = await send(nodes.second, 'key', other);
      assert.deepEqual([status, body['code']], [422, 'key-reused']);
    }
    const [listed] = await list(nodes.first);
    assert.deepEqual(listed?.report, report);
    assert.equal(listed.files[0]?.sha256, sha256(file.bytes));
    assert.deepEqual(await countRows(nodes.database), {...one, files: 1});
  });
});
