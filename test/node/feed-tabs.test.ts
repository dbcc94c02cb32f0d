import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {Browser, BrowserContext, Dialog, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {FeedOptions, shareFeed} from '../../src/status/index.js';
import {summary} from '../helpers/status-page.js';

declare global {
  interface Window {
    openFeed: (options?: FeedOptions) => void;
    feed: ReturnType<typeof shareFeed>;
  }
}

/** Seconds; short, and long enough for a slow machine to show that nobody asks in between. */
const interval = 2;
const longestGap = interval * 1.2;

const entry = `
  import {shareFeed} from './src/status/index.js';
  const opened = (globalThis.feeds ??= []);
  globalThis.openFeed = (options = {}) => {
    globalThis.feed = shareFeed({src: location.origin, page: 'https://status.example.com', provider: 'statuspage',
      interval: {quiet: ${interval}, incident: ${interval}}, ...options});
    opened.push(globalThis.feed);
  };
`;

const script = async (): Promise<string> => {
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: process.cwd(), loader: 'ts'},
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};

describe('a feed in real tabs', () => {
  let browser: Browser;
  let server: Server;
  let origin = '';
  /** When the status was asked for, in seconds, and how often the answer was "not modified". */
  let asked: number[] = [];
  let unchanged = 0;
  let onAsked = (): void => undefined;

  before(async () => {
    const code = await script();
    server = createServer((request, response) => {
      if (request.url?.endsWith('.js')) {
        response.writeHead(200, {'content-type': 'text/javascript'}).end(code);
        return;
      }
      if (request.url !== '/api/v2/summary.json') {
        const html = '<!doctype html><title>Venue</title><script src="/standby.js"></script>';
        response.writeHead(200, {'content-type': 'text/html'}).end(html);
        return;
      }
      asked.push(performance.now() / 1000);
      onAsked();
      const headers = {'content-type': 'application/json', etag: '"1"'};
      const isUnchanged = request.headers['if-none-match'] === '"1"';
      if (isUnchanged) unchanged += 1;
      response.writeHead(isUnchanged ? 304 : 200, headers).end(isUnchanged ? '' : JSON.stringify(summary()));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const {args, ...options} = await chromiumLaunchOptions();
    browser = await chromium.launch({
      ...options,
      args: [...args, '--host-resolver-rules=MAP venue.test 127.0.0.1'],
    });
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  afterEach(async () => {
    // A test that failed must not leave tabs behind that go on asking.
    for (const context of browser.contexts()) await context.close();
  });

  /** Waits until the status was asked for so often since the test began. */
  const askedTimes = (count: number): Promise<void> =>
    new Promise(resolve => {
      onAsked = () => {
        if (asked.length >= count) resolve();
      };
      onAsked();
    });

  /** Waits for the first request that comes so many seconds after the first of all; gives the seconds. */
  const askedFor = (seconds: number): Promise<number> =>
    new Promise(resolve => {
      const lasted = () => asked.at(-1)! - asked[0]!;
      onAsked = () => {
        if (lasted() >= seconds) resolve(lasted());
      };
      onAsked();
    });

  const gaps = () => asked.slice(1).map((at, index) => at - asked[index]!);

  interface Tab {
    page: Page;
    asked: number;
  }

  const newTab = async (context: BrowserContext, base = origin): Promise<Tab> => {
    const page = await context.newPage();
    const tab = {page, asked: 0};
    page.on('requestfinished', request => {
      if (request.url().endsWith('summary.json')) tab.asked += 1;
    });
    await page.goto(base);
    return tab;
  };

  const openTabs = async (count: number, {context, base}: {context?: BrowserContext; base?: string} = {}) => {
    asked = [];
    unchanged = 0;
    const own = context ?? (await browser.newContext());
    const tabs: Tab[] = [];
    for (let index = 0; index < count; index += 1) tabs.push(await newTab(own, base));
    await Promise.all(tabs.map(({page}) => page.evaluate(() => window.openFeed())));
    await Promise.all(
      tabs.map(({page}) => page.waitForFunction(() => window.feed.snapshot?.reach === 'live')),
    );
    return {tabs};
  };

  const leaderOf = async (tabs: readonly Tab[]): Promise<Tab> => {
    const count = tabs.map(tab => tab.asked);
    await askedTimes(asked.length + 1);
    // The tab's own event may come a little after the server's.
    for (;;) {
      const leader = tabs.find((tab, index) => tab.asked > count[index]!);
      if (leader) return leader;
      await new Promise(setImmediate);
    }
  };

  const handOver = async (end: (leader: Tab) => unknown, within: number) => {
    const {tabs} = await openTabs(3);
    const leader = await leaderOf(tabs);
    const others = tabs.filter(tab => tab !== leader);
    const last = asked.at(-1)!;
    await end(leader);
    const before = leader.asked;
    await askedTimes(asked.length + 1);
    const gap = asked.at(-1)! - last;
    assert.equal(leader.asked, before, 'not the old leader');
    assert.ok(gap <= within, `${gap} s`);
    const next = await leaderOf(others);
    assert.notEqual(next, leader);
    // The request is over a little before the page has read its answer.
    await next.page.waitForFunction(() => window.feed.snapshot?.reach === 'live');
    return {gap};
  };

  it('makes the requests of one for twenty', async () => {
    const {tabs} = await openTabs(20);
    await askedTimes(6);
    const asking = tabs.filter(tab => tab.asked).length;
    const shortest = Math.min(...gaps());
    console.log(
      `  20 tabs: ${asked.length} requests in ${(asked.at(-1)! - asked[0]!).toFixed(1)} s at an interval of ` +
        `${interval} s, by ${asking} tab, ${unchanged} of them "not modified"; shortest gap ${shortest.toFixed(2)} s`,
    );
    assert.equal(asking, 1);
    assert.ok(shortest >= interval * 0.75);
    assert.equal(unchanged, asked.length - 1, 'the browser revalidates');
  });

  it('hands over within one interval when the leading tab is closed', async () => {
    const {gap} = await handOver(({page}) => page.close(), longestGap + 0.5);
    console.log(`  leader closed: next request ${gap.toFixed(2)} s after its last`);
  });

  it('hands over within one interval when the leading tab crashes', async () => {
    const {gap} = await handOver(async ({page}) => {
      const crashed = page.waitForEvent('crash');
      const session = await page.context().newCDPSession(page);
      // The answer never comes: the page is gone.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
    }, longestGap + 0.5);
    console.log(`  leader crashed: next request ${gap.toFixed(2)} s after its last`);
  });

  it('hands over within one interval when the leading tab is hidden', async () => {
    // Headless pages are always visible, so the page is told what a browser would tell it.
    const {gap} = await handOver(
      ({page}) =>
        page.evaluate(() => {
          Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
          document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
        }),
      longestGap + 0.5,
    );
    console.log(`  leader hidden: next request ${gap.toFixed(2)} s after its last`);
  });

  it('goes on without a leading tab that stands still with the lead in its hand', async () => {
    const dialogs: Dialog[] = [];
    const {gap} = await handOver(
      async ({page}) => {
        const opened = page.waitForEvent('dialog');
        page.on('dialog', dialog => dialogs.push(dialog));
        await page.evaluate(() => void setTimeout(() => alert('Your session ends soon.')));
        await opened;
      },
      longestGap + interval + 0.5,
    );
    console.log(`  leader behind an open alert(): next request ${gap.toFixed(2)} s after its last`);
    for (const dialog of dialogs) await dialog.dismiss();
  });

  it('asks once for a visitor who goes from page to page', async () => {
    const {tabs} = await openTabs(1);
    const {page} = tabs[0]!;
    const began = performance.now() / 1000;
    for (let visit = 0; visit < 10; visit += 1) {
      await page.goto(`${origin}/?visit=${visit}`);
      await page.evaluate(() => window.openFeed());
      await page.waitForFunction(() => window.feed.snapshot?.severity === 'none');
    }
    const lasted = performance.now() / 1000 - began;
    console.log(`  11 pages one after the other in ${lasted.toFixed(1)} s: ${asked.length} requests`);
    assert.ok(asked.length <= 1 + Math.ceil(lasted / (interval * 0.8)));
  });

  it('shares one feed between two copies of the library on a page', async () => {
    const {tabs} = await openTabs(1);
    const {page} = tabs[0]!;
    await page.addScriptTag({url: '/copy.js'});
    const shared = await page.evaluate(async () => {
      window.openFeed();
      const {feeds} = globalThis as unknown as {feeds: (typeof window.feed)[]};
      let calls = 0;
      for (const feed of feeds) feed.subscribe(() => (calls += 1));
      await feeds[0]?.refresh();
      const registry = (globalThis as unknown as Record<symbol, Map<string, {users: number}>>)[
        Symbol.for('standby.feeds.2')
      ];
      return {calls, users: [...(registry?.values() ?? [])].map(({users}) => users)};
    });
    assert.deepEqual(shared, {calls: 2, users: [2]});
  });

  it('works with a localStorage that throws', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The user blocks it.', 'SecurityError');
        },
      });
    });
    const {tabs} = await openTabs(5, {context});
    await askedTimes(3);
    assert.ok(Math.min(...gaps()) >= interval * 0.75);
    assert.equal(tabs.filter(tab => tab.asked).length, 1);
    console.log(
      `  5 tabs without storage: ${asked.length} requests, gaps ${gaps()
        .map(gap => gap.toFixed(2))
        .join(', ')} s`,
    );
  });

  it('shares the asking on an insecure origin, where there are no locks', async () => {
    const base = origin.replace('127.0.0.1', 'venue.test');
    const {tabs} = await openTabs(10, {base});
    const hasLocks = await tabs[0]!.page.evaluate(() => 'locks' in navigator);
    assert.equal(hasLocks, false);
    const lasted = await askedFor(4 * interval);
    console.log(`  10 tabs without locks: ${asked.length} requests in ${lasted.toFixed(1)} s`);
    // Each on its own they would have asked 50 times; without locks two may ask at the same moment.
    assert.ok(asked.length <= 0.4 * tabs.length * (1 + lasted / interval));
  });

  it('tells a page that browsers may not read from a device that is offline', async () => {
    const context = await browser.newContext();
    const {page} = await newTab(context);
    await page.evaluate(src => window.openFeed({src}), origin.replace('127.0.0.1', 'venue.test'));
    await page.waitForFunction(() => window.feed.snapshot);
    const {severity, reach} = (await page.evaluate(() => window.feed.snapshot))!;
    assert.deepEqual({severity, reach}, {severity: 'unknown', reach: 'unreachable'});
  });
});
