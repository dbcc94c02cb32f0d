import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {qrSvg} from '../../src/booking/index.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import type {LocalServer} from '../../scripts/serve.js';
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
    const reads = async (code: string): Promise<void> => {
      await page.evaluate(text => (globalThis as unknown as ScannerPage).showCodes(text), code);
      await page.waitForFunction(text => (globalThis as unknown as ScannerPage).scans.includes(text), code);
    };
    await page.evaluate(() => document.querySelector('standby-scanner')?.start());
    await reads('BEFORE');
    await server.close();
    await context.setOffline(true);
    await reads('WITHOUT-HOST');
    await page.evaluate(() => {
      const element = document.querySelector('standby-scanner');
      element?.pause();
      element?.start();
    });
    await reads('AFTER-A-PAUSE');
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
    await reads('FROM-NOTHING');
    assert.equal(page.workers().length, 1);
    assert.equal(asked.length, 1, 'the decoder was fetched once');
    await context.close();
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
      await page.evaluate(text => (globalThis as unknown as ScannerPage).showCodes(text), code);
      await page.waitForFunction(text => (globalThis as unknown as ScannerPage).scans.includes(text), code);
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
