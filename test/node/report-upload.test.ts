import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, before, beforeEach, it} from 'node:test';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {Outcome} from '../../src/outbox/index.js';
import {heldFile, report} from '../helpers/report.js';
import {startTusServer} from '../helpers/tus-server.js';

const size = 9 * 1024 * 1024;
const piece = 4 * 1024 * 1024;

/** In the page: sends the report with its video once and gives back what a later attempt gets. */
type SendVideo = (resume: unknown) => Promise<{outcome: Outcome; resume: unknown; fractions: number[]}>;

const script = `
import {createDestination, failOver} from './src/report/index.ts';
const report = ${JSON.stringify(report)};
const bytes = new ArrayBuffer(${size});
const files = [{...${JSON.stringify(heldFile('video.webm', 0, 'video/webm'))}, size: ${size}, bytes}];
globalThis.sendVideo = async resume => {
  const send = failOver([await createDestination({kind: 'standby', url: location.origin + '/reports'})]);
  const fractions = [];
  const outcome = await send({id: report.id, data: report, files, attempt: 1, resume}, {
    idempotencyKey: 'key-1',
    signal: new AbortController().signal,
    progress: fraction => fractions.push(fraction),
    remember: async value => { resume = JSON.parse(JSON.stringify(value)); },
  });
  return {outcome, resume, fractions};
};`;

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof startTusServer>>;
const send = (resume?: unknown) =>
  page.evaluate(value => (globalThis as unknown as {sendVideo: SendVideo}).sendVideo(value), resume);

before(async () => {
  const {outputFiles} = await build({
    stdin: {contents: script, resolveDir: process.cwd(), loader: 'ts'},
    ...{bundle: true, format: 'iife' as const, write: false},
  });
  server = await startTusServer(`<!doctype html><script>${outputFiles[0]?.text ?? ''}</script>`);
  browser = await chromium.launch(await chromiumLaunchOptions());
  page = await browser.newPage();
  await page.goto(server.url);
});
beforeEach(() => {
  server.requests.length = 0;
  server.reports.length = 0;
  server.forget();
});
after(async () => {
  await browser.close();
  await server.close();
});

it('sends a large video in pieces, and names it in the report', async () => {
  const {outcome, fractions} = await send();
  assert.deepEqual(outcome, {kind: 'sent', reference: 'R-7Q3K9'});
  assert.deepEqual(server.requests, [
    ...['OPTIONS', 'POST', 'PATCH 0', `PATCH ${piece}`, `PATCH ${2 * piece}`, 'POST'],
  ]);
  const [{uploads, id}] = server.reports as [{id: string; uploads: Record<string, unknown>[]}];
  const sha256 = createHash('sha256').update(Buffer.alloc(size)).digest('hex');
  const {url, ...rest} = uploads[0] ?? {};
  assert.deepEqual([id, rest], [report.id, {name: 'video.webm', type: 'video/webm', size, sha256}]);
  assert.ok(String(url).startsWith(`${server.url}/reports/uploads/`));
  assert.ok(fractions.some(fraction => fraction > 0 && fraction < 1));
});

it('goes on where the line was cut', async () => {
  server.cutAt = piece;
  const first = await send();
  assert.deepEqual([first.outcome.kind, server.reports.length], ['retry', 0]);
  server.cutAt = undefined;
  server.requests.length = 0;
  assert.equal((await send(first.resume)).outcome.kind, 'sent');
  assert.deepEqual(server.requests, ['OPTIONS', 'HEAD', `PATCH ${piece}`, `PATCH ${2 * piece}`, 'POST']);
});

it('begins anew when the server has forgotten the pieces, or the whole upload', async () => {
  server.cutAt = piece;
  const cut = await send();
  assert.equal(cut.outcome.kind, 'retry');
  server.cutAt = undefined;
  server.forget();
  assert.equal((await send(cut.resume)).outcome.kind, 'sent');
  const finished = await send();
  server.forget();
  server.requests.length = 0;
  // As if the answer to the report had been lost and the server tidied up meanwhile.
  assert.equal((await send(finished.resume)).outcome.kind, 'sent');
  assert.equal(server.requests.filter(request => request === 'PATCH 0').length, 1);
});
