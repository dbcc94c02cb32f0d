import assert from 'node:assert/strict';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {FastifyInstance} from 'fastify';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {createServer} from '../../demo/server/server.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {openTestDatabases} from './demo-support.js';
import type {TestDatabases} from './demo-support.js';

interface Stored {
  reference: string;
  report: {description: string; accountId: string; bookings: string[]; contact: {email: string}};
  files: {name: string; type: string}[];
}

/** Id, or tag, of what has the focus, through every shadow root. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.textContent?.trim() || element?.localName || '';
  });

describe('a report from the back office, under the strict policy of the demo', () => {
  let databases: TestDatabases;
  let app: FastifyInstance;
  let browser: Browser;
  let page: Page;

  before(async () => {
    databases = await openTestDatabases();
    app = await createServer({database: databases.first});
    await app.listen({port: 0, host: '127.0.0.1'});
    browser = await chromium.launch(await chromiumLaunchOptions());
    page = await browser.newPage({locale: 'en-GB'});
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, {seen});
      document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        seen.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    const {port} = app.server.address() as AddressInfo;
    const answer = await page.goto(`http://127.0.0.1:${port}/en/back-office`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/);
  });
  after(async () => {
    await browser.close();
    await app.close();
    await databases.close();
  });

  /** Goes on with the Tab key until something has the focus; a page of this size has fewer stops than this. */
  const tabTo = async (wanted: string): Promise<void> => {
    for (let stops = 0; stops < 80; stops++) {
      if ((await focused(page)) === wanted) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`the Tab key never comes to ${wanted}`);
  };

  it('is written, given a picture and sent with the keyboard alone', async () => {
    // Early, since the browser needs a moment before it hands its choosers over.
    const chooser = page.waitForEvent('filechooser');
    await page.locator('standby-support-form #description').waitFor();
    await tabTo('description');
    await page.keyboard.type('Till 2 prints no tickets.');
    await page.locator('standby-support-form standby-attachments button').first().waitFor();
    await tabTo('references');
    await page.keyboard.type('DM-7QK2P');
    await tabTo('Choose files');
    await page.keyboard.press('Enter');
    const picture = await page.screenshot({clip: {x: 0, y: 0, width: 80, height: 60}});
    await (await chooser).setFiles({name: 'till.png', mimeType: 'image/png', buffer: picture});
    const decide = page.locator('standby-support-form').getByRole('button', {name: 'Attach'});
    await decide.waitFor();
    await tabTo(await decide.innerText());
    await page.keyboard.press('Enter');
    await page.locator('standby-support-form').getByText('till.png').first().waitFor();
    await tabTo('email');
    await page.keyboard.type('till@museum.example');
    await tabTo('Send report');
    await page.keyboard.press('Enter');
    const reference = page.locator('standby-support-form .reference');
    await reference.waitFor();

    const {reports} = (await app.inject('/support/reports')).json<{reports: Stored[]}>();
    const [stored] = reports;
    assert.equal(reports.length, 1);
    assert.equal(stored?.reference, await reference.innerText());
    assert.equal(stored.report.description, 'Till 2 prints no tickets.');
    assert.deepEqual(stored.report.bookings, ['DM-7QK2P']);
    assert.equal(stored.report.accountId, '4711-DEMO');
    assert.equal(stored.files.length, 1);
    assert.match(stored.files[0]?.type ?? '', /^image\//);
  });

  it('breaks no policy on the way', async () => {
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as {seen: string[]}).seen), []);
  });
});
