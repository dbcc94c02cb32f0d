import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import type {Browser, Page, Route} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const origin = 'https://museum.example';

interface Host {
  page: Page;
  /** Paths asked for, in order. */
  asked: string[];
  /** Exceptions that reached the page. */
  complaints: string[];
}

type Answer = NonNullable<Parameters<Route['fulfill']>[0]>;

describe('what did not arrive behind a script tag', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  after(() => browser.close());

  const seen = (page: Page): Promise<string[]> =>
    page.evaluate(() => (window as unknown as {seen: string[]}).seen);
  const isDefined = (page: Page, tag: string): Promise<boolean> =>
    page.evaluate(name => !!customElements.get(name), tag);

  /** A page with a clock of its own, so that pauses pass at once. */
  const openOnClock = async (html: string, answer: (path: string) => Answer | undefined): Promise<Host> => {
    const page = await browser.newPage();
    const host: Host = {page, asked: [], complaints: []};
    page.on('pageerror', error => host.complaints.push(error.message));
    await page.addInitScript(() => {
      const seen: string[] = [];
      document.addEventListener('standby-error', event => {
        const {code, message} = event as Event & {code: string; message: string};
        seen.push(`${code}: ${message}`);
      });
      Object.assign(window, {seen});
    });
    await host.page.clock.install();
    await host.page.route('**/*', route => {
      const path = new URL(route.request().url()).pathname;
      host.asked.push(path);
      if (path === '/')
        return route.fulfill({body: `<!doctype html><title>Museum</title>${html}`, contentType: 'text/html'});
      const special = answer(path);
      if (special) return special.status === 0 ? route.abort() : route.fulfill(special);
      const file = dist + decodeURIComponent(path.slice(1));
      return existsSync(file)
        ? route.fulfill({path: file, contentType: 'text/javascript'})
        : route.fulfill({status: 404});
    });
    await host.page.goto(`${origin}/`);
    return host;
  };

  const comesOnline = (page: Page): Promise<unknown> =>
    page.evaluate(() => dispatchEvent(new Event('online')));

  it('tells once that a chunk is missing, and asks again for it when the device comes online', async () => {
    let isBroken = true;
    const {page, asked, complaints} = await openOnClock(
      '<standby-venue>Museum</standby-venue><script type="module" src="/standby.js"></script>',
      path => (isBroken && path.includes('/venue') ? {status: 0} : undefined),
    );
    while (!(await seen(page)).length) await page.clock.runFor(1000);
    assert.deepEqual(await seen(page), [
      'chunk-unreachable: the code of <standby-venue> could not be loaded.',
    ]);
    assert.equal(await page.innerText('standby-venue'), 'Museum');
    const before = asked.length;
    while (asked.length < before + 2) await page.clock.runFor(10_000);
    isBroken = false;
    await comesOnline(page);
    // A request that was under way when the device came online fails after it; then time brings the next one.
    while (!(await isDefined(page, 'standby-venue'))) await page.clock.runFor(1000);
    assert.equal((await seen(page)).length, 1);
    assert.deepEqual(complaints, []);
  });

  /** Asks its status page at `/<name>-status`. */
  const configOf = (name: string): Answer => ({json: {status: {override: `/${name}-status`}}});
  const asksFor = async ({page, asked}: Host, part: string): Promise<void> => {
    while (!asked.some(path => path.includes(part))) await page.clock.runFor(500);
  };

  it('lets elements inside <standby-venue> go on with the page when its code is missing, until it comes', async () => {
    let isBroken = true;
    const host = await openOnClock(
      `<standby-venue config="/inner.json"><standby-status-banner></standby-status-banner></standby-venue>
       <script type="module" src="/standby.js" data-config="/outer.json"></script>`,
      path => {
        if (path.endsWith('.json') && path.length < 12) return configOf(path.slice(1, -5));
        return isBroken && /chunks.*\/venue-|unks\/venue-/.test(decodeURIComponent(path))
          ? {status: 0}
          : undefined;
      },
    );
    await asksFor(host, '/outer-status');
    assert.deepEqual(
      (await seen(host.page)).filter(line => line.startsWith('chunk-unreachable')),
      ['chunk-unreachable: the code of <standby-venue> could not be loaded.'],
    );
    assert.ok(!host.asked.some(path => path.includes('/inner-status')));
    isBroken = false;
    await comesOnline(host.page);
    await asksFor(host, '/inner-status');
    assert.deepEqual(host.complaints, []);
  });

  for (const [where, html] of [
    [
      'the page',
      '<standby-status-banner></standby-status-banner><script type="module" src="/standby.js" data-config="/own.json"></script>',
    ],
    [
      '<standby-venue>',
      '<standby-venue config="/own.json"><standby-status-banner></standby-status-banner></standby-venue><script type="module" src="/standby.js"></script>',
    ],
  ] as const)
    it(`asks again for the configuration of ${where} when it could not be had`, async () => {
      let answer: Answer | undefined = {status: 503};
      const host = await openOnClock(html, path => (path === '/own.json' ? answer : undefined));
      const failures = async (): Promise<string[]> =>
        (await seen(host.page)).filter(line => /^config/.test(line));
      while (!(await failures()).length) await host.page.clock.runFor(100);
      const before = host.asked.filter(path => path === '/own.json').length;
      while (host.asked.filter(path => path === '/own.json').length < before + 2)
        await host.page.clock.runFor(1000);
      answer = configOf('own');
      await comesOnline(host.page);
      await asksFor(host, '/own-status');
      assert.equal((await failures()).length, 1, 'the failure is told once');
      assert.deepEqual(host.complaints, []);
    });
});
