import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {serveExample} from '../../scripts/example-page.js';
import type {ExampleStatus} from '../../scripts/example-page.js';

const tag = 'standby-incident-popup';

describe('the part of the pop-up that only trouble needs', () => {
  let browser: Browser;
  const endings: (() => Promise<unknown>)[] = [];
  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  after(async () => {
    for (const end of endings) await end();
    await browser.close();
  });

  const open = async (
    status: ExampleStatus,
    broken?: () => boolean,
  ): Promise<{page: Page; asked: string[]}> => {
    const asked: string[] = [];
    const server = await serveExample(status, 'en', ({url = ''}, response) => {
      if (!url.includes('/popup-body')) return false;
      asked.push(url);
      if (!broken?.()) return false;
      response.writeHead(503).end();
      return true;
    });
    const page = await browser.newPage();
    endings.push(() => page.close(), server.close);
    await page.clock.install();
    await page.addInitScript(() => {
      const codes: string[] = [];
      addEventListener('standby-error', event => codes.push((event as Event & {code: string}).code));
      Object.assign(window, {codes});
    });
    await page.goto(server.origin);
    return {page, asked};
  };

  it('is not loaded while all is well', async () => {
    const {page, asked} = await open('operational');
    await page.waitForSelector('standby-status-banner:state(operational)');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(asked, []);
  });

  it('leaves the content of the element in sight when it does not arrive, and is asked for again', async () => {
    let isBroken = true;
    const {page, asked} = await open('critical', () => isBroken);
    await page.waitForSelector(`${tag}:state(failed)`, {state: 'attached'});
    const text = await page.evaluate(name => {
      const element = document.querySelector<HTMLElement>(name);
      element?.append('Status page');
      return {position: element && getComputedStyle(element).position, width: element?.offsetWidth ?? 0};
    }, tag);
    assert.equal(text.position, 'static');
    assert.ok(text.width > 0);

    // Past the pause between two attempts, and the second fails like the first.
    while (asked.length < 2) await page.clock.runFor(2_000);
    isBroken = false;
    const opened = page.waitForSelector(`${tag}:state(open)`, {state: 'attached'});
    while (asked.length < 3) await page.clock.runFor(2_000);
    await opened;
    assert.equal(await page.locator(`${tag}:state(failed)`).count(), 0);
    assert.deepEqual(await page.evaluate(() => (window as unknown as {codes: string[]}).codes), [
      'chunk-unreachable',
    ]);
  });
});
