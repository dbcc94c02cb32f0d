import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {qrSvg} from '../../src/booking/index.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {LocalServer, Route} from '../../scripts/serve.js';
import type {StandbyScanEvent} from '../../src/elements/scanner/events.js';
import {openScanner, serveScanner} from './scanner-support.js';
import type {ScannerPage} from './scanner-support.js';

const picture = async (browser: Browser, text: string): Promise<Buffer> => {
  const paper = await browser.newPage({viewport: {width: 400, height: 400}});
  await paper.setContent(qrSvg(text));
  const buffer = await paper.locator('svg').screenshot();
  await paper.close();
  return buffer;
};

/** Files that a server was asked for, in this order, and the moment when one of them has gone out. */
const requests = (): {names: string[]; note: Route; sent(part: RegExp): Promise<void>} => {
  const names: string[] = [];
  const waiting: {part: RegExp; resolve: () => void}[] = [];
  const gone: string[] = [];
  return {
    names,
    note: ({url = ''}, response) => {
      const name = url.replace(/^.*\//, '');
      names.push(name);
      response.once('finish', () => {
        gone.push(name);
        for (const {part, resolve} of waiting) if (part.test(name)) resolve();
      });
      return false;
    },
    sent: part =>
      new Promise(resolve => {
        if (gone.some(name => part.test(name))) resolve();
        else waiting.push({part, resolve});
      }),
  };
};

/** Holds a code into the camera until it is read. */
const reads = async (page: Page, code: string): Promise<void> => {
  await page.evaluate(text => (globalThis as unknown as ScannerPage).showCodes(text), code);
  await page.waitForFunction(text => (globalThis as unknown as ScannerPage).scans.includes(text), code);
};

describe('the built scanner where something is missing', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  const servers: LocalServer[] = [];
  after(async () => {
    await browser.close();
    for (const server of servers) await server.close();
  });
  const serve = async (...wanted: Parameters<typeof serveScanner>): Promise<LocalServer> => {
    const server = await serveScanner(...wanted);
    servers.push(server);
    return server;
  };

  it('goes on scanning when its host is gone, and starts again from nothing', async () => {
    const asked: string[] = [];
    const server = await serve({}, ({url = ''}) => {
      if (url.endsWith('.wasm')) asked.push(url);
      return false;
    });
    const context = await browser.newContext();
    const page = await openScanner(context, server.origin);
    await page.evaluate(() => document.querySelector('standby-scanner')?.start());
    await reads(page, 'BEFORE');
    await server.close();
    await context.setOffline(true);
    await reads(page, 'WITHOUT-HOST');
    await page.evaluate(() => {
      const element = document.querySelector('standby-scanner');
      element?.pause();
      element?.start();
    });
    await reads(page, 'AFTER-A-PAUSE');
    // The element goes and with it the worker: the next one has to come out of what was kept.
    const [worker] = page.workers();
    const gone = worker?.waitForEvent('close');
    await page.evaluate(() => document.querySelector('standby-scanner')?.remove());
    await gone;
    await page.evaluate(() => {
      const element = document.createElement('standby-scanner');
      Object.assign(element, {continuous: true, quiet: true});
      document.body.append(element);
      element.start();
    });
    await reads(page, 'FROM-NOTHING');
    assert.equal(page.workers().length, 1);
    assert.equal(asked.length, 1, 'the decoder was fetched once');
    await context.close();
  });

  it('is ready for a gate without network once its page has been in sight for some seconds', async () => {
    const {names, note, sent} = requests();
    const server = await serve({}, note);
    const context = await browser.newContext();
    const page = await openScanner(context, server.origin);
    // Nobody touches it. What difficult codes need comes last.
    await sent(/^second-chance/);
    assert.equal(await page.evaluate(() => (globalThis as unknown as ScannerPage).liveTracks()), 0);
    await server.close();
    await context.setOffline(true);
    await page.evaluate(() => document.querySelector('standby-scanner')?.start());
    await reads(page, 'AT-THE-GATE');
    assert.equal(names.filter(name => name.endsWith('.wasm')).length, 1);
    await context.close();
  });

  it('leaves its decoder where it is for somebody who saves data, until they come near', async () => {
    const {names, note, sent} = requests();
    const server = await serve({}, note);
    const context = await browser.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', {value: {saveData: true}}),
    );
    const page = await openScanner(context, server.origin);
    // It is at rest.
    await sent(/^work-/);
    await page.evaluate(
      () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    assert.deepEqual(
      names.filter(name => /wasm|worker/.test(name)),
      [],
    );
    await page.locator('standby-scanner').dispatchEvent('pointerenter');
    await sent(/wasm$/);
    await context.close();
  });

  it('fetches the largest file beside its own parts, and once; when that fails the decoder asks again', async () => {
    const {names, note} = requests();
    let faults = 1;
    let asked = (): void => undefined;
    const server = await serve({}, note, ({url = ''}, response) => {
      if (!url.endsWith('.wasm')) return false;
      asked();
      if (faults-- <= 0) return false;
      response.writeHead(503).end();
      return true;
    });
    for (const files of [2, 1]) {
      const context = await browser.newContext();
      names.length = 0;
      const isAsked = new Promise<void>(resolve => (asked = resolve));
      // Its own part waits for the request that must not wait for it.
      await context.route(/\/work-/, async own => {
        await isAsked;
        await own.continue();
      });
      const page = await openScanner(context, server.origin);
      await page.evaluate(() => document.querySelector('standby-scanner')?.start());
      await reads(page, 'NOW');
      assert.equal(names.filter(name => name.endsWith('.wasm')).length, files, names.join());
      await context.close();
    }
  });

  it('fetches its decoder once, also for the next visit', async () => {
    let asked = 0;
    const server = await serve({}, ({url = ''}, response) => {
      if (!url.endsWith('.wasm')) return false;
      asked += 1;
      // A host that lets nothing be kept.
      response.setHeader('cache-control', 'no-store');
      return false;
    });
    const context = await browser.newContext();
    for (const code of ['FIRST', 'SECOND']) {
      const page = await openScanner(context, server.origin);
      await page.evaluate(() => document.querySelector('standby-scanner')?.start());
      await reads(page, code);
      await page.close();
    }
    assert.equal(asked, 1);
    await context.close();
  });

  it('reads QR codes in a worker under a policy that refuses WebAssembly, and says so', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'";
    const server = await serve({'content-security-policy': policy}, ({url = ''}, response) => {
      if (url.endsWith('.js')) response.setHeader('content-security-policy', policy);
      return false;
    });
    const context = await browser.newContext();
    const page = await openScanner(context, server.origin);
    const scan = page.evaluate(
      () =>
        new Promise<string>(resolve =>
          document.addEventListener('standby-scan', event => {
            const {value, format} = event as StandbyScanEvent;
            resolve(`${String(format)} ${value}`);
          }),
        ),
    );
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: 'Use a picture'}).click();
    await (
      await chooser
    ).setFiles({
      name: 'ticket.png',
      mimeType: 'image/png',
      buffer: await picture(browser, 'DM-7QK2P'),
    });
    assert.equal(await scan, 'qr_code DM-7QK2P');
    await page.getByText('Slower for now, and QR codes only').waitFor();
    const names = page.workers().map(worker => worker.url());
    assert.equal(names.filter(name => name.includes('plain-decoder-worker')).length, 1, names.join());
    await context.close();
  });
});
