import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {FastifyInstance} from 'fastify';
import {chromium} from 'playwright-core';
import type {Browser, Page, Route} from 'playwright-core';
import {createServer} from '../../demo/server/server.js';
import {languages} from '../../src/i18n/index.js';
import {qrSvg} from '../../src/booking/index.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {openTestDatabases} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

const code = 'DM-7QK2P';

describe('the gate of the demo, under a strict policy with Trusted Types', () => {
  let databases: TestDatabases;
  let app: FastifyInstance;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    databases = await openTestDatabases();
    app = await createServer({database: databases.first});
    await app.listen({port: 0, host: '127.0.0.1'});
    const {port} = app.server.address() as AddressInfo;
    const {args, ...options} = await chromiumLaunchOptions();
    browser = await chromium.launch({...options, args: [...args, '--use-fake-device-for-media-stream']});
    const context = await browser.newContext({locale: 'en-GB', permissions: ['camera']});
    page = await context.newPage();
    page.on('pageerror', ({message}) => complaints.push(message));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${port}/en/gate`);
  });
  after(async () => {
    await browser.close();
    await app.close();
    await databases.close();
  });

  const policyOf = async (url: string): Promise<string> => {
    const {headers, statusCode} = await app.inject(url);
    assert.equal(statusCode, 200, url);
    return String(headers['content-security-policy']);
  };

  it('allows what a scanner needs, there and in the worker, and nowhere else', async () => {
    const worker = readdirSync('dist/chunks').find(name => /^decoder-worker-.*\.js$/.test(name));
    assert.ok(worker, 'run `npm run build` first');
    for (const url of [...languages.map(language => `/${language}/gate`), `/standby/chunks/${worker}`]) {
      const policy = await policyOf(url);
      assert.match(
        policy,
        /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';/,
        url,
      );
      assert.match(
        policy,
        /require-trusted-types-for 'script'; trusted-types standby-html standby-worker$/,
        url,
      );
    }
    for (const url of ['/en/', '/en/back-office', '/standby/standby.js'])
      assert.doesNotMatch(await policyOf(url), /wasm|standby-worker/, url);
    const {headers} = await app.inject('/en/gate');
    assert.match(String(headers['permissions-policy']), /camera=\(self\)/);
  });

  it('reads a code from a picture, in the worker, and lists it', async () => {
    const paper = await browser.newPage({viewport: {width: 400, height: 400}});
    await paper.setContent(qrSvg(code));
    const buffer = await paper.locator('svg').screenshot();
    await paper.close();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: 'Use a picture'}).click();
    await (await chooser).setFiles({name: 'ticket.png', mimeType: 'image/png', buffer});
    const row = page.locator('#scans li');
    await row.waitFor();
    assert.match(await row.innerText(), new RegExp(`${code}\\s+Picture, QR`));
    assert.equal(await page.locator('#empty').isVisible(), false);
    assert.equal(page.workers().length, 1);
  });

  it('lists what a hand-held scanner types, the newest first', async () => {
    const newest = page.locator('#scans li').first();
    // A machine with much to do may press the keys as slowly as a person, whom the scanner leaves alone.
    for (let tries = 0; tries < 20 && !(await newest.innerText()).includes('DM-9ZZZZ'); tries++) {
      await page.keyboard.type('DM-9ZZZZ');
      await page.keyboard.press('Enter');
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    assert.match(await newest.innerText(), /DM-9ZZZZ\s+Hand scanner/);
    assert.ok((await page.locator('#scans li').count()) > 1);
  });

  it('shows the camera', async () => {
    await page.getByRole('button', {name: 'Start scanning'}).click();
    await page.waitForSelector('standby-scanner:state(looking)');
  });

  const phones = {
    'a small phone': {width: 320, height: 640},
    'a phone on its side': {width: 740, height: 360},
  };
  for (const [what, viewport] of Object.entries(phones))
    it(`keeps the large button in view where the camera is refused, on ${what}`, async () => {
      const context = await browser.newContext({locale: 'de-DE', viewport, permissions: []});
      const phone = await context.newPage();
      await phone.goto(new URL('/de/gate', page.url()).href);
      await phone.getByRole('button', {name: 'Scannen', exact: true}).click();
      const again = phone.getByRole('button', {name: 'Noch einmal'});
      const box = await again.boundingBox();
      assert.ok(box && box.y + box.height <= viewport.height, JSON.stringify(box));
      const width = await phone.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `${width} px wide`);
      await context.close();
    });

  for (const [what, viewport] of Object.entries(phones))
    it(`keeps its buttons under the thumb while the rest of it loads, on ${what}`, async () => {
      const context = await browser.newContext({locale: 'de-DE', viewport});
      const phone = await context.newPage();
      const held = (what: RegExp): Promise<Route> =>
        new Promise(resolve => void phone.route(what, route => resolve(route), {times: 1}));
      const parts = Promise.all([held(/\/chunks\/work-/), held(/\/api\/v2\//)]);
      await phone.goto(new URL('/de/gate', page.url()).href);
      const main = phone.getByRole('button', {name: 'Scannen', exact: true});
      await main.hover();
      await phone.waitForFunction(() => document.querySelector('standby-status-banner')?.matches(':defined'));
      const buttons = phone.locator('standby-scanner button:visible');
      const places = (): Promise<string[]> =>
        buttons.evaluateAll(all =>
          all.map(one => {
            const {x, y, width, height} = one.getBoundingClientRect();
            return `${one.textContent.trim()}: ${[x, y, width, height].map(Math.round).join(' ')}`;
          }),
        );
      // The working part and the status are on their way.
      const [work, status] = await parts;
      const before = await places();
      await Promise.all([work.continue(), status.continue()]);
      await phone.waitForFunction(() =>
        document.querySelector('standby-scanner')?.shadowRoot?.querySelector('video'),
      );
      await phone.waitForSelector('standby-status-banner:state(operational)', {state: 'attached'});
      assert.deepEqual(await places(), before);
      await context.close();
    });

  it('breaks no policy on the way', () => assert.deepEqual(complaints, []));
});
