import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import puppeteer from 'puppeteer';
import type {Browser} from 'puppeteer';
import {findFirefox} from '../../scripts/engines.js';
import {planQr, qrPath} from '../../src/booking/index.js';
import {servePosterPage, shop} from '../helpers/poster-page.js';

const executablePath = findFirefox();
const skip = executablePath === undefined && 'Firefox is not installed';

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
    const server = await servePosterPage();
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
