import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {parseStatus} from '../../src/status/index.js';

interface Run {
  code: number;
  out: string;
  err: string;
}

const run = (...args: string[]): Promise<Run> =>
  new Promise(resolve => {
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], (error, out, err) =>
      resolve({code: typeof error?.code === 'number' ? error.code : 0, out, err}),
    );
  });

describe('the command line tool', () => {
  let page = '';
  let crossOrigin = true;
  let broken = false;
  const server = createServer((request, response) => {
    if (broken || request.url !== '/api/v2/summary.json') {
      response.writeHead(404, {'content-type': 'text/html'}).end('<h1>Nothing here</h1>');
      return;
    }
    if (crossOrigin) response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        page: {id: 'p', name: 'Platform', url: page},
        status: {indicator: 'minor'},
        components: [
          {id: '1', name: 'Point of sales app', status: 'degraded_performance', group: false},
          {id: '2', name: 'Zeppelin', status: 'operational', group: false},
        ],
        incidents: [],
        scheduled_maintenances: [],
      }),
    );
  });
  let folder = '';

  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    page = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    folder = await mkdtemp(join(tmpdir(), 'standby-cli-'));
  });
  after(async () => {
    server.close();
    await rm(folder, {recursive: true});
  });

  it('finds out who runs a page and what its components are to a venue', async () => {
    const {code, out} = await run('doctor', page);
    assert.equal(code, 0);
    for (const said of [/Provider: statuspage/, /Says now: minor/, /Point of sales app → pos/, /Zeppelin/])
      assert.match(out, said);
    assert.match(out, /may read it/);
    assert.doesNotMatch(out, /relay/);
  });

  it('recommends a relay where browsers may not read the page', async () => {
    crossOrigin = false;
    const {out} = await run('doctor', page);
    crossOrigin = true;
    assert.match(out, /"relay"/);
  });

  it('says so when nothing answers', async () => {
    broken = true;
    const {code, out} = await run('doctor', page);
    broken = false;
    assert.equal(code, 1);
    assert.match(out, /not recognised[\s\S]*unknown \(unreachable\)/);
  });

  it('writes a mirror that reads like the page itself', async () => {
    const file = join(folder, 'status.json');
    assert.equal((await run('mirror', page, file)).code, 0);
    const copy = parseStatus('standby', await readFile(file, 'utf8'), {url: page});
    assert.equal(copy.severity, 'minor');
    assert.equal(copy.components[0]?.capability, 'pos');
  });

  it('leaves the old mirror when the page cannot be read', async () => {
    const file = join(folder, 'old.json');
    await writeFile(file, 'old');
    broken = true;
    const {code, err} = await run('mirror', page, file);
    broken = false;
    assert.equal(code, 1);
    assert.match(err, /stays as it was/);
    assert.equal(await readFile(file, 'utf8'), 'old');
  });

  it('explains itself when called wrongly', async () => {
    for (const wrong of [[], ['doctor'], ['doctor', 'no address'], ['dance', page], ['mirror', page]]) {
      const {code, err} = await run(...wrong);
      assert.equal(code, 2);
      assert.match(err, /Usage/);
    }
  });
});
