import assert from 'node:assert/strict';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import type {FastifyInstance} from 'fastify';
import {chromium} from 'playwright-core';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {createServer} from '../../demo/server/server.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {openTestDatabases, post} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

describe('a tour of the demo in a browser', () => {
  let databases: TestDatabases;
  let app: FastifyInstance;
  let browser: Browser;
  let context: BrowserContext;
  let origin: string;

  before(async () => {
    databases = await openTestDatabases();
    app = await createServer({database: databases.first});
    await app.listen({port: 0, host: '127.0.0.1'});
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await chromium.launch(await chromiumLaunchOptions());
    context = await browser.newContext({locale: 'en-GB', viewport: {width: 1280, height: 800}});
  });
  after(async () => {
    await browser.close();
    await app.close();
    await databases.close();
  });
  afterEach(async () => {
    for (const page of context.pages()) await page.close();
    await post(app, '/lab/api/reset', {});
  });

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${origin}/en/${path}`);
    return page;
  };

  const hasState = (page: Page, tag: string, state: string) =>
    page.waitForFunction(name => document.querySelector(name), `${tag}:state(${state})`);

  it('shows a situation switched on in the lab on every page, and its end', async () => {
    const lab = await open('lab');
    const [site, office, kiosk] = [await open(''), await open('back-office'), await open('kiosk')];
    await hasState(site, 'standby-status-banner', 'operational');
    await lab.bringToFront();
    await lab.getByRole('switch', {name: 'Everything is down'}).check();
    for (const page of [office, kiosk, site]) {
      await page.bringToFront();
      await hasState(page, 'standby-status-banner', 'trouble');
    }
    await office.bringToFront();
    await hasState(office, 'standby-incident-popup', 'open');
    await lab.bringToFront();
    await lab.getByRole('switch', {name: 'Everything is down'}).uncheck();
    await site.bringToFront();
    await site.waitForFunction(() => !document.querySelector('standby-status-banner:state(trouble)'));
  });

  it('does not let guests choose tickets at a kiosk that cannot sell them', async () => {
    const kiosk = await open('kiosk');
    await kiosk.getByRole('button', {name: 'Pay by card'}).waitFor();
    await post(app, '/lab/api/situations', {situations: ['full-outage'], on: true});
    await kiosk.getByRole('button', {name: 'Pay by card'}).waitFor({state: 'hidden'});
    assert.match(await kiosk.locator('#problem').innerText(), /cannot sell tickets right now/);
    await post(app, '/lab/api/reset', {});
    await kiosk.getByRole('button', {name: 'Pay by card'}).waitFor();
  });
});
