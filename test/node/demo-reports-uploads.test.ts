import assert from 'node:assert/strict';
import {request as requestHttp} from 'node:http';
import {after, before, beforeEach, describe, it} from 'node:test';
import {Upload} from 'tus-js-client';
import {createFileStore} from '../../demo/server/support/file-store.js';
import {sweep} from '../../demo/server/support/sweep.js';
import {createDestination, failOver} from '../../src/report/index.js';
import {sendContext} from '../helpers/report.js';
import {
  answerOf,
  bytesOf,
  countRows,
  emptyTables,
  list,
  makeReport,
  send,
  sha256,
  startNodes,
} from './demo-reports-support.js';
import type {Node, Nodes} from './demo-reports-support.js';

let nodes: Nodes;
before(async () => {
  nodes = await startNodes();
});
after(() => nodes.close());
beforeEach(() => emptyTables(nodes.database));

const tus = {'tus-resumable': '1.0.0'};
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const create = async ({endpoint}: Node, length: number, name = 'video.webm'): Promise<string> => {
  const response = await fetch(`${endpoint}/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(length),
      'upload-metadata': `filename ${base64(name)},filetype ${base64('video/webm')}`,
    },
  });
  assert.equal(response.status, 201);
  assert.ok(Date.parse(response.headers.get('upload-expires')!) > 0);
  return response.headers.get('location')!;
};

const at = ({endpoint}: Node, path: string): string => new URL(path, endpoint).href;

const patch = async (node: Node, path: string, offset: number, bytes: Uint8Array, headers = {}) =>
  answerOf(
    await fetch(at(node, path), {
      method: 'PATCH',
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        ...headers,
      },
    }),
  );

const offsetOf = async (node: Node, path: string): Promise<number> => {
  const {status, headers} = await fetch(at(node, path), {method: 'HEAD', headers: tus});
  assert.equal(status, 200);
  assert.equal(headers.get('cache-control'), 'no-store');
  return Number(headers.get('upload-offset'));
};

const withUpload = (report: object, url: string, bytes: Uint8Array): string =>
  JSON.stringify({
    ...report,
    uploads: [{name: 'video.webm', type: 'video/webm', size: bytes.length, sha256: sha256(bytes), url}],
  });

describe('a resumable upload', () => {
  it('goes on where it was cut, at another node, and becomes a file of the report', async () => {
    const bytes = bytesOf(1_500_000);
    const path = await create(nodes.first, bytes.length, 'Ünï 🎟.webm');
    const cut = requestHttp(at(nodes.first, path), {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': bytes.length,
      },
    });
    cut.on('error', () => undefined);
    cut.write(bytes.subarray(0, 1_000_000));
    while ((await offsetOf(nodes.second, path)) < 500_000)
      await new Promise(resolve => setImmediate(resolve));
    cut.destroy();
    let offset = await offsetOf(nodes.second, path);
    for (let more = true; more;) {
      const {status, headers} = await patch(nodes.second, path, offset, bytes.subarray(offset));
      // What was on its way when the line was cut may still have arrived.
      more = status === 409;
      offset = more ? await offsetOf(nodes.second, path) : Number(headers.get('upload-offset'));
    }
    assert.equal(offset, bytes.length);
    const report = makeReport();
    const sent = await send(nodes.first, report.id, withUpload(report, path, bytes));
    assert.equal(sent.status, 201);
    const [listed] = await list(nodes.second);
    assert.deepEqual(
      listed?.files.map(({name, size, sha256: hash}) => [name, size, hash]),
      [['Ünï 🎟.webm', bytes.length, sha256(bytes)]],
    );
    assert.equal((await send(nodes.second, report.id, withUpload(report, path, bytes))).status, 200);
    assert.equal(await offsetOf(nodes.second, path), bytes.length);
  });

  it('takes the bytes of one writer only', async () => {
    const bytes = bytesOf(600_000);
    const path = await create(nodes.first, bytes.length);
    const answers = await Promise.all(
      [nodes.first, nodes.second, nodes.first].map(node => patch(node, path, 0, bytes)),
    );
    assert.equal(answers.filter(({status}) => status === 204).length, 1);
    assert.equal(answers.filter(({status}) => status === 409).length, 2);
    const hashed = [];
    for await (const chunk of createFileStore(nodes.database).read(path.split('/').at(-1)!))
      hashed.push(chunk);
    assert.equal(sha256(Buffer.concat(hashed)), sha256(bytes));
  });

  it('can be ended', async () => {
    const path = await create(nodes.first, 10);
    assert.equal((await fetch(at(nodes.second, path), {method: 'DELETE', headers: tus})).status, 204);
    assert.equal((await patch(nodes.first, path, 0, bytesOf(10))).status, 404);
    assert.equal((await countRows(nodes.database))['files'], 0);
  });

  it('is forgotten after a day without a report', async () => {
    await create(nodes.first, 10);
    await nodes.database.script(`update support_file set expires_at = now() - interval '1 second'`);
    await sweep(nodes.database, 30);
    assert.equal((await countRows(nodes.database))['files'], 0);
  });

  it('is refused where it is not what the protocol says', async () => {
    const path = await create(nodes.first, 10);
    const ask = async (headers: Record<string, string>) =>
      answerOf(await fetch(`${nodes.first.endpoint}/uploads`, {method: 'POST', headers}));
    assert.equal((await ask({'upload-length': '1'})).status, 412);
    assert.equal((await ask(tus)).body['code'], 'upload-length');
    assert.equal((await ask({...tus, 'upload-length': '99999999999'})).status, 413);
    assert.equal((await patch(nodes.first, path, 5, bytesOf(5))).status, 409);
    assert.equal((await patch(nodes.first, path, 0, bytesOf(11))).status, 413);
    assert.equal((await patch(nodes.first, path, 0, bytesOf(1), {'content-type': 'image/png'})).status, 415);
    assert.equal((await patch(nodes.first, path.replace(/.{8}$/, '00000000'), 0, bytesOf(1))).status, 404);
    assert.equal((await patch(nodes.first, `${path}x`, 0, bytesOf(1))).status, 404);
  });

  it('in a report has to be finished, and be what the report says', async () => {
    const bytes = bytesOf(100);
    const path = await create(nodes.first, bytes.length);
    await patch(nodes.first, path, 0, bytes.subarray(0, 50));
    const report = makeReport();
    const unfinished = await send(nodes.first, report.id, withUpload(report, path, bytes));
    assert.deepEqual([unfinished.status, unfinished.body['code']], [422, 'upload-missing']);
    await patch(nodes.first, path, 50, bytes.subarray(50));
    const different = await send(nodes.first, report.id, withUpload(report, path, bytesOf(100)));
    assert.deepEqual([different.status, different.body['code']], [422, 'upload-missing']);
    assert.equal((await send(nodes.first, report.id, withUpload(report, path, bytes))).status, 201);
    const thief = makeReport();
    assert.equal((await send(nodes.first, thief.id, withUpload(thief, path, bytes))).status, 422);
    const edited = {...report, description: 'Now with more words.'};
    assert.equal((await send(nodes.second, `${report.id}.1`, withUpload(edited, path, bytes))).status, 201);
    assert.equal((await list(nodes.first))[0]?.files.length, 1);
  });
});

describe('the clients that pages use', () => {
  it('deliver a form, and again with the same answer', async () => {
    const {endpoint} = nodes.first;
    const bytes = bytesOf(500_000);
    const sender = failOver([await createDestination({kind: 'standby', url: endpoint})]);
    const report = makeReport();
    const file = {id: 'f', name: 'a.png', type: 'image/png', size: bytes.length};
    const files = [{...file, bytes: new Uint8Array(bytes).buffer}];
    const parcel = {id: report.id, data: report, attempt: 1, resume: undefined, files};
    const first = await sender(parcel, sendContext());
    assert.equal(first.kind, 'sent', JSON.stringify(first));
    assert.deepEqual(await sender(parcel, sendContext()), first);
    const [listed] = await list(nodes.second);
    assert.equal(listed?.reference, 'reference' in first && first.reference);
    assert.equal(listed.files[0]?.sha256, sha256(bytes));
  });

  it('upload 20 MB in pieces, over a node that goes away meanwhile', async () => {
    const bytes = bytesOf(20_000_000);
    const leaving = await nodes.start({});
    const upload = (endpoint: string, uploadUrl: string | null, onProgress: () => void) =>
      new Promise<string>((resolve, reject) => {
        const begun: Upload = new Upload(bytes, {
          endpoint: `${endpoint}/uploads`,
          uploadUrl,
          retryDelays: null,
          chunkSize: 4_000_000,
          metadata: {filename: 'video.webm', filetype: 'video/webm'},
          onChunkComplete: onProgress,
          onError: error => reject(Object.assign(error, {url: begun.url})),
          onSuccess: () => resolve(begun.url!),
        });
        begun.start();
      });
    const broken = await upload(leaving.endpoint, null, () => void leaving.app.close()).catch(
      (error: unknown) => (error as {url: string}).url,
    );
    const path = new URL(broken).pathname;
    const half = await offsetOf(nodes.second, path);
    assert.ok(half >= 4_000_000 && half < bytes.length);
    const url = await upload(nodes.second.endpoint, at(nodes.second, path), () => undefined);
    const report = makeReport();
    assert.equal((await send(nodes.first, report.id, withUpload(report, url, bytes))).status, 201);
    assert.equal((await list(nodes.first))[0]?.files[0]?.sha256, sha256(bytes));
  });
});
