import assert from 'node:assert/strict';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import Fastify from 'fastify';
import type {FastifyInstance} from 'fastify';
import {chromium} from 'playwright-core';
import type {Browser, Locator, Page} from 'playwright-core';
import {failOverRoutes} from '../../demo/server/fail-over.js';
import {createServer} from '../../demo/server/server.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {openTestDatabases, post} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

describe('where printed codes lead', () => {
  let databases: TestDatabases;
  let app: FastifyInstance;
  let browser: Browser;
  let origin: string;

  before(async () => {
    databases = await openTestDatabases();
    app = await createServer({database: databases.first});
    await app.listen({port: 0, host: '127.0.0.1'});
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  after(async () => {
    await browser.close();
    await app.close();
    await databases.close();
  });
  afterEach(() => post(app, '/lab/api/reset', {}));

  const bookingDown = (on: boolean) =>
    post(app, '/lab/api/situations', {situations: ['online-booking-down'], on});
  const follow = (server: FastifyInstance, id = 'tickets', language = 'fr-CH,fr;q=0.9') =>
    server.inject({url: `/f/${id}`, headers: {'accept-language': language}});

  it('is the booking page, or what still works while that is down, in the language of the guest', async () => {
    const first = await follow(app);
    assert.equal(first.statusCode, 302);
    assert.equal(first.headers.location, '/fr/booking');
    assert.equal(first.headers['cache-control'], 'no-store');
    await bookingDown(true);
    assert.equal((await follow(app)).headers.location, '/fr/elsewhere');
    assert.equal((await follow(app, 'tickets', 'xx')).headers.location, '/en/elsewhere');
    await bookingDown(false);
    assert.equal((await follow(app)).headers.location, '/fr/booking');
  });

  it('is the same for an address in capitals, whose code is smaller', async () => {
    const {headers} = await app.inject({url: '/F/TICKETS', headers: {'accept-language': 'fr'}});
    assert.equal(headers.location, '/fr/booking');
  });

  it('is nowhere else', async () => {
    for (const id of ['nothing', '..%2Fvenue.json', 'https:%2F%2Fevil.example', 'toString'])
      assert.equal((await follow(app, id)).statusCode, 404, id);
  });

  it('is the booking page when nobody can tell whether it works', async () => {
    for (const bookingIsUp of [
      () => Promise.reject(new Error('no database')),
      () => new Promise<boolean>(() => undefined),
    ]) {
      const alone = Fastify();
      await alone.register(failOverRoutes, {bookingIsUp, prefix: '/f'});
      assert.equal((await follow(alone)).headers.location, '/fr/booking');
      await alone.close();
    }
  });

  /** The page that shows a card in each format, and the code in it. */
  const cards = {
    'en/screen': ['standby-booking-card', '.place svg'],
    'en/elsewhere': ['standby-booking-card', '.place svg'],
    'en/poster': ['standby-booking-card[format=poster]', '.sheet'],
  } as const;

  it('no open card sends guests to a booking page that is down, and each does again after', async () => {
    const open: {page: Page; card: Locator; code: Locator; told: Promise<unknown>}[] = [];
    for (const [path, [tag, picture]] of Object.entries(cards)) {
      // Each in a window of its own: tabs of one would share what they are told.
      const page = await (await browser.newContext({locale: 'en-GB'})).newPage();
      await page.goto(`${origin}/${path}`);
      const card = page.locator(tag);
      const code = card.locator(picture);
      await page.locator(`${tag}:state(verified)`).waitFor();
      await code.waitFor();
      assert.match((await code.getAttribute('aria-label')) ?? '', /127\.0\.0\.1/);
      const told = page.waitForResponse(
        async answer =>
          answer.url().includes('/status/api/') &&
          (await answer.text()).includes('Online checkout is unavail'),
      );
      open.push({page, card, code, told});
    }
    await bookingDown(true);
    for (const {card, code, told} of open) {
      // The next answer of the status page, which comes once per interval, is enough.
      await told;
      await card.locator('.down').first().waitFor();
      await code.waitFor({state: 'detached'});
      assert.equal(await card.locator('a[href*="/f/tickets"]').count(), 0);
      // The kiosk and the counter.
      assert.ok((await card.locator('li').count()) >= 2);
    }
    await bookingDown(false);
    for (const {page, code} of open) {
      await code.waitFor();
      await page.context().close();
    }
  });
});
