import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {FeedOptions, StatusSnapshot} from '../../src/status/index.js';

declare global {
  interface Window {
    readReach: (options: FeedOptions) => Promise<StatusSnapshot['reach']>;
  }
}

const entry = `
  import {createFeed} from './src/status/index.js';
  globalThis.readReach = options => new Promise(resolve =>
    createFeed({provider: 'statuspage', ...options}).subscribe(({snapshot}) => resolve(snapshot.reach)));
`;

/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:1';

describe('whose fault it is that a real page learns nothing', () => {
  let browser: Browser;
  let server: Server;
  let origin = '';

  before(async () => {
    const {outputFiles} = await build({
      stdin: {contents: entry, resolveDir: process.cwd(), loader: 'ts'},
      bundle: true,
      format: 'iife',
      write: false,
    });
    server = createServer((request, response) => {
      if (request.url?.endsWith('.js')) {
        response.writeHead(200, {'content-type': 'text/javascript'}).end(outputFiles[0]?.text);
        return;
      }
      if (request.url === '/strict') response.setHeader('content-security-policy', `connect-src ${nowhere}`);
      const html = '<!doctype html><title>Venue</title><script src="/standby.js"></script>';
      response.writeHead(200, {'content-type': 'text/html'}).end(html);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch(await chromiumLaunchOptions());
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  const open = async (path = '/'): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(origin + path);
    return page;
  };

  const reachOf = (page: Page): Promise<StatusSnapshot['reach']> =>
    page.evaluate(src => window.readReach({src}), nowhere);

  it('is the status page when the host of the page answers', async () => {
    assert.equal(await reachOf(await open()), 'unreachable');
  });

  it('is not the device when the policy of the page forbids to find out', async () => {
    assert.equal(await reachOf(await open('/strict')), 'unreachable');
  });

  it('is the device when the host of the page is silent as well, whatever the browser believes', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', {value: true}));
    assert.equal(await reachOf(page), 'device-offline');
  });
});
