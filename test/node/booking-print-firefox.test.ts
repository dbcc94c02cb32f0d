import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import puppeteer from 'puppeteer';
import type {Browser} from 'puppeteer';
import {findFirefox} from '../../scripts/engines.js';
import {route, serveDist} from '../../scripts/serve.js';
import {planQr, qrPath} from '../../src/booking/index.js';

const executablePath = findFirefox();
const skip = executablePath === undefined && 'Firefox is not installed';

const shop = 'https://museum.example/f/7q3k';
const strict = [
  "default-src 'none'; script-src 'self'; connect-src 'self' https://museum.example",
  "require-trusted-types-for 'script'; trusted-types standby-html",
].join('; ');
/** More than one sheet would hold, so that it shows when any of it is printed. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Museum</title>
  <standby-booking-card format="poster" href="${shop}"></standby-booking-card>
  ${'<p>Museum</p>'.repeat(200)}<script type="module" src="/standby.js"></script></html>`;

/** What a PDF says, its compressed parts too. */
const textOf = (pdf: Uint8Array): string => {
  const raw = Buffer.from(pdf).toString('latin1');
  const parts = [...raw.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, part = '']) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...parts].join('\n');
};

/** Firefox prints a copy of the document; what was adopted by script must be in it. */
describe('a poster that Firefox prints', {skip}, () => {
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
    });
  });
  after(() => browser.close());

  it('is alone on one sheet, with every outline of its code, under a strict policy', async () => {
    const server = await serveDist(
      route('/favicon.ico', 'image/x-icon', ''),
      route('/', 'text/html', page, {'content-security-policy': strict}),
    );
    const tab = await browser.newPage();
    try {
      await tab.evaluateOnNewDocument('window.print = () => undefined');
      await tab.goto(server.origin);
      await tab.waitForSelector('standby-booking-card:state(verified)');
      await tab.evaluate(() => {
        const {shadowRoot} = document.querySelector('standby-booking-card') ?? {};
        const buttons = [...(shadowRoot?.querySelectorAll('button') ?? [])];
        buttons.find(({textContent}) => textContent.trim() === 'Print')?.click();
      });
      const margin = {top: 0, right: 0, bottom: 0, left: 0};
      const pdf = textOf(await tab.pdf({width: '210mm', height: '297mm', margin, printBackground: true}));
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
      const outlines = qrPath(planQr(shop, {medium: 'poster'}).matrix).split('M').length - 1;
      assert.equal(pdf.match(/\sl\s+h\s/g)?.length, outlines);
    } finally {
      await tab.close();
      await server.close();
    }
  });
});
