import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {uploadFetch} from '../../src/report/destinations/upload-fetch.js';
import {fakeHelpDesk} from '../helpers/help-desk.js';
import type {Reply} from '../helpers/help-desk.js';

let browser: Browser;
let page: Page;
let desk: Awaited<ReturnType<typeof fakeHelpDesk>>;

before(async () => {
  desk = await fakeHelpDesk();
  const contents = `export {uploadFetch} from './src/report/destinations/upload-fetch.ts'`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd(), loader: 'ts'},
    ...{bundle: true, format: 'iife' as const, globalName: 'standby', write: false},
  });
  desk.answer = () => ({body: `<!doctype html><script>${outputFiles[0]?.text ?? ''}</script>`});
  browser = await chromium.launch(await chromiumLaunchOptions());
  page = await browser.newPage();
  await page.goto(desk.url);
});
after(async () => {
  await browser.close();
  await desk.close();
});

/** Posts two megabytes from the page. */
const post = (stopAfter = Infinity) =>
  page.evaluate(async limit => {
    const {uploadFetch: upload} = (globalThis as unknown as {standby: {uploadFetch: typeof uploadFetch}})
      .standby;
    const fractions: number[] = [];
    const controller = new AbortController();
    const via = upload(fraction => {
      fractions.push(fraction);
      if (fraction >= limit) controller.abort();
    });
    try {
      const response = await via('/reports', {
        method: 'POST',
        headers: {'idempotency-key': '"key-1"'},
        body: new Blob([new Uint8Array(2_000_000)]),
        signal: controller.signal,
      });
      const {status, headers} = response;
      return {status, retryAfter: headers.get('retry-after'), text: await response.text(), fractions};
    } catch (error) {
      return {error: (error as Error).name};
    }
  }, stopAfter);

it('tells how far the upload is, and brings the answer as fetch does', async () => {
  desk.answer = (): Reply => ({status: 429, headers: {'retry-after': '7'}, body: {code: 'busy'}});
  const {fractions = [], ...answer} = await post();
  assert.deepEqual(answer, {status: 429, retryAfter: '7', text: '{"code":"busy"}'});
  assert.equal(fractions.at(-1), 1);
  const received = desk.received.at(-1);
  assert.deepEqual([received?.body.length, received?.headers['idempotency-key']], [2_000_000, '"key-1"']);
});

it('does not take the page at the end of a redirect for the answer', async () => {
  desk.answer = ({path}) =>
    path === '/reports' ? {status: 302, headers: {location: '/login'}} : {body: {id: 'stolen'}};
  assert.equal((await post()).status, 302);
});

it('ends when it is stopped, and when nobody answers', async () => {
  desk.answer = () => 'never';
  assert.deepEqual(await post(1), {error: 'AbortError'});
  desk.answer = () => undefined;
  assert.deepEqual(await post(), {error: 'TypeError'});
});
