import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {serveForm} from '../helpers/form-page.js';
import type {ServedForm} from '../helpers/form-page.js';

describe('the support form of the published bundle, on a network that brings it piece by piece', () => {
  let server: ServedForm;
  let browser: Browser;
  before(async () => {
    server = await serveForm();
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page on which `act` decides what becomes of the code that keeps reports: it comes, fails, or is held. */
  const open = async (act: () => Promise<boolean>) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.addInitScript(() => {
      const errors: string[] = [];
      document.addEventListener('standby-error', event =>
        errors.push((event as Event & {code: string}).code),
      );
      Object.assign(window, {errors});
    });
    page.on('request', request => {
      const [, name] = /chunks\/([\w-]+)-[\w-]{8}\.js/.exec(request.url()) ?? [];
      if (name) asked.push(name);
    });
    await page.route(/chunks\/desk-/, async route => {
      if (await act()) await route.continue();
      else await route.abort();
    });
    await page.goto(server.origin);
    await page.locator('#description').waitFor();
    return {page, asked};
  };

  const errors = (page: Page): Promise<string[]> =>
    page.evaluate(() => (window as unknown as {errors: string[]}).errors);

  it('asks for its words first, and is written in while what keeps it is on its way', async () => {
    let release = (): void => undefined;
    const held = new Promise<boolean>(resolve => (release = () => resolve(true)));
    const {page, asked} = await open(() => held);
    await page.locator('#description').fill('The scanner at gate 2 knows no ticket.');
    await page.locator('#email').fill('gate@museum.example');
    assert.equal(await page.locator('.saved').innerText(), 'Saving …');
    await page.locator('button[type=submit]').click();
    await page.locator('button[aria-disabled=true]').waitFor();
    assert.ok(asked.indexOf('support-en') < asked.indexOf('desk'), asked.join());
    release();
    await page.locator('.reference').waitFor();
    assert.deepEqual(await errors(page), []);
    await page.close();
  });

  it('gets a piece that failed, says so once, and then it is saved', async () => {
    let isBroken = true;
    const {page} = await open(() => Promise.resolve(!isBroken));
    await page.locator('#description').fill('The scanner at gate 2 knows no ticket.');
    await page.locator('.saved').getByText('What you write is not saved yet').waitFor();
    assert.equal(await page.locator('.head a').getAttribute('href'), 'mailto:support@tickets.example');
    assert.deepEqual(await errors(page), ['chunk-unreachable']);
    isBroken = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('.saved[data-state=saved]').waitFor();
    assert.match(await page.locator('.saved').innerText(), /^Saved on this device/);
    assert.deepEqual(await errors(page), ['chunk-unreachable']);
    await page.reload();
    await page.waitForFunction(() =>
      document
        .querySelector('standby-support-form')
        ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#description')
        ?.value.startsWith('The scanner'),
    );
    await page.close();
  });
});
