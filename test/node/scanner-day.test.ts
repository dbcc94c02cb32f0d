import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {LocalServer} from '../../scripts/serve.js';
import {openScanner, serveScanner} from './scanner-support.js';
import type {ScannerPage} from './scanner-support.js';

/** `npm run test:day` takes a whole one; every other run takes a sample of it. */
const isWholeDay = process.env['STANDBY_WHOLE_DAY'] === '1';
const [scans, rounds] = isWholeDay ? [5000, 200] : [480, 24];
/** Codes in the camera's picture at once. */
const atOnce = 12;
/** What may be kept of a day's second half, as a share of what there was before it; browsers compile well into the first. */
const mostGrowth = 1.15;

/**
 * Bytes of the page, its worker and its WebAssembly, after the rubbish was thrown away; the least of some looks. In a
 * pause: pictures on their way come and go by the megabyte.
 */
const memoryOf = async (page: Page): Promise<number> => {
  const looks: number[] = [];
  await page.evaluate(() => document.querySelector('standby-scanner')?.pause());
  for (let look = 0; look < 4; look++) {
    await page.evaluate('gc()');
    for (const worker of page.workers()) await worker.evaluate('gc()');
    const bytes = await page.evaluate(async () => {
      const meter = performance as unknown as {measureUserAgentSpecificMemory(): Promise<{bytes: number}>};
      return (await meter.measureUserAgentSpecificMemory()).bytes;
    });
    looks.push(bytes);
  }
  return Math.min(...looks);
};

describe(`a ${isWholeDay ? 'day' : 'piece of a day'} at the gate`, {timeout: 600_000}, () => {
  let [browser, server]: [Browser | undefined, LocalServer | undefined] = [undefined, undefined];
  before(async () => {
    const {args, ...options} = await chromiumLaunchOptions();
    browser = await chromium.launch({
      ...options,
      args: [
        ...args,
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        // Else memory is measured at the browser's own leisure.
        '--enable-blink-features=ForceEagerMeasureMemory',
        '--js-flags=--expose-gc',
      ],
    });
    // Browsers measure the memory of pages only that nobody else can look into.
    server = await serveScanner({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (isFake: boolean): Promise<Page> => {
    assert.ok(browser && server);
    const context = await browser.newContext({permissions: ['camera']});
    return openScanner(context, server.origin, {isFake});
  };

  it(`reads ${scans} codes and keeps no more memory than after the first half`, async t => {
    const page = await open(true);
    const readUpTo = (from: number, to: number): Promise<void> =>
      page.evaluate(
        async ([first, last, count]) => {
          const {showCodes, scans: read} = globalThis as unknown as ScannerPage;
          document.querySelector('standby-scanner')?.start();
          for (let at = first; at < last; at += count) {
            const wanted = Array.from({length: Math.min(count, last - at)}, (_, index) => `T${at + index}`);
            showCodes(...wanted);
            while (read.length < at + wanted.length) await new Promise(requestAnimationFrame);
          }
        },
        [from, to, atOnce] as const,
      );
    const quarter = scans / 4;
    const memory: number[] = [];
    for (let part = 0; part < 4; part++) {
      await readUpTo(part * quarter, (part + 1) * quarter);
      memory.push(await memoryOf(page));
    }
    t.diagnostic(`MB after each quarter: ${memory.map(bytes => (bytes / 1e6).toFixed(1)).join(', ')}`);
    const [, half = 0] = memory;
    assert.ok(half > 1e6, 'the memory was measured');
    assert.ok((memory.at(-1) ?? Infinity) < half * mostGrowth, memory.join(', '));
    const read = await page.evaluate(() => (globalThis as unknown as ScannerPage).scans);
    assert.equal(new Set(read).size, scans);
    assert.equal(read.length, scans, 'no code counted twice');
    assert.equal(await page.evaluate(() => (globalThis as unknown as ScannerPage).liveTracks()), 0);
    await page.close();
  });

  it(`starts and stops the camera ${rounds} times, at every moment of the start, and no track lives on`, async () => {
    const page = await open(false);
    const lived = await page.evaluate(async count => {
      const {liveTracks, pendingCameras} = globalThis as unknown as ScannerPage;
      const element = document.querySelector('standby-scanner');
      const turn = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve));
      const seen = {running: 0, leaked: 0};
      for (let round = 0; round < count && element; round++) {
        element.start();
        // Every fourth comes to run; the others are gone after ever more turns of the start.
        if (round % 4 === 0) {
          const until = performance.now() + 60_000;
          while (!element.matches(':state(looking)')) {
            await new Promise(requestAnimationFrame);
            const {scene} = element.shadowRoot?.querySelector('section')?.dataset ?? {};
            if (performance.now() > until) throw new Error(`In round ${round} it stayed ${String(scene)}.`);
          }
        } else for (let wait = 0; wait < round % 13; wait++) await turn();
        if (liveTracks() > 0) seen.running += 1;
        if (round % 3) element.pause();
        else element.remove();
        while (pendingCameras()) await turn();
        await turn();
        seen.leaked += liveTracks();
        if (!element.isConnected) document.body.append(element);
      }
      return seen;
    }, rounds);
    assert.equal(lived.leaked, 0);
    assert.ok(lived.running >= rounds / 4, `${lived.running} ran`);
    await page.close();
  });
});
