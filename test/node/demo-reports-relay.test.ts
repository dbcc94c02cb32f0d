import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {
  bytesOf,
  emptyTables,
  makeForm,
  makeReport,
  send,
  sha256,
  startNodes,
} from './demo-reports-support.js';
import type {Nodes} from './demo-reports-support.js';

interface Ticket {
  authorization: string | undefined;
  subject: string;
  body: string;
  uploads: string[];
}

let nodes: Nodes;
const tickets: Ticket[] = [];
const uploads: string[] = [];
let status = 201;

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/** A help desk with the API of Zendesk. */
const helpDesk = createServer((request, response) => {
  void readAll(request).then(bytes => {
    const answer = (code: number, body: object) =>
      response.writeHead(code, {'content-type': 'application/json'}).end(JSON.stringify(body));
    if (status !== 201) return answer(status, {error: 'no'});
    if (request.url?.startsWith('/api/v2/uploads.json')) {
      uploads.push(sha256(bytes));
      return answer(201, {upload: {token: `token-${uploads.length}`}});
    }
    const {request: ticket} = JSON.parse(bytes.toString()) as {
      request: {subject: string; comment: {body: string; uploads?: string[]}};
    };
    tickets.push({
      authorization: request.headers.authorization,
      subject: ticket.subject,
      body: ticket.comment.body,
      uploads: ticket.comment.uploads ?? [],
    });
    return answer(201, {request: {id: 35_436}});
  });
});

before(async () => {
  await new Promise<void>(resolve => helpDesk.listen(0, '127.0.0.1', resolve));
  nodes = await startNodes();
});
after(async () => {
  await nodes.close();
  helpDesk.close();
});
beforeEach(async () => {
  await emptyTables(nodes.database);
  tickets.length = uploads.length = 0;
  status = 201;
});

const start = () =>
  nodes.start({
    helpDesk: {
      kind: 'zendesk',
      url: `http://127.0.0.1:${(helpDesk.address() as AddressInfo).port}`,
      authorization: 'Basic c2VjcmV0',
    },
    relayTimes: {look: 20, firstPause: 0, lease: 60},
  });

interface RelayRow {
  relay_reference: string | null;
  relay_failure: string | null;
  relay_due: Date | null;
}

const rowOf = async (isSo: (row: RelayRow) => boolean): Promise<RelayRow> => {
  for (;;) {
    const [row] = await nodes.database.query<RelayRow>('select * from support_report');
    if (row && isSo(row)) return row;
    await new Promise(resolve => setImmediate(resolve));
  }
};

describe('the way on to a help desk', () => {
  it('takes each report with its files once, though two nodes look', async () => {
    const [one] = [await start(), await start()];
    const report = makeReport();
    const file = {name: 'a.png', bytes: bytesOf(300_000)};
    const {body} = await send(one, report.id, makeForm(report, file));
    const row = await rowOf(({relay_reference: reference}) => reference !== null);
    assert.equal(row.relay_reference, '#35436');
    assert.equal(row.relay_due, null);
    assert.equal(tickets.length, 1);
    assert.equal(tickets[0]?.authorization, 'Basic c2VjcmV0');
    assert.ok(tickets[0].subject.includes(body['reference']!), 'one name everywhere');
    assert.deepEqual(uploads, [sha256(file.bytes)]);
  });

  it('is tried until it is open, and the report is not lost meanwhile', async () => {
    status = 503;
    const node = await start();
    const report = makeReport();
    assert.equal((await send(node, report.id, makeForm(report))).status, 201);
    await rowOf(({relay_failure: failure}) => failure === 'busy 503');
    status = 201;
    await rowOf(({relay_reference: reference}) => reference === '#35436');
    assert.equal(tickets.length, 1);
  });

  it('goes on after a restart', async () => {
    status = 500;
    const before = await start();
    const report = makeReport();
    await send(before, report.id, makeForm(report));
    await rowOf(({relay_failure: failure}) => failure !== null);
    await before.app.close();
    status = 201;
    await start();
    await rowOf(({relay_reference: reference}) => reference !== null);
  });

  it('says what somebody has to repair, without the secret', async () => {
    status = 401;
    const node = await start();
    const report = makeReport();
    await send(node, report.id, makeForm(report));
    const row = await rowOf(({relay_failure: failure}) => failure !== null);
    assert.equal(row.relay_failure, 'not-allowed 401');
    assert.ok(row.relay_due, 'and it is tried again some time');
    const page = await (await fetch(node.endpoint)).text();
    assert.match(page, /not-allowed 401/);
    assert.doesNotMatch(page, /c2VjcmV0/);
  });

  it('names a file that is too large for it', async () => {
    const node = await start();
    const report = makeReport();
    await send(node, report.id, makeForm(report, {name: 'long.webm', bytes: bytesOf(21_500_000)}));
    await rowOf(({relay_reference: reference}) => reference !== null);
    assert.match(tickets[0]!.body, /long\.webm, 22 MB/);
    assert.deepEqual(uploads, []);
  });
});
