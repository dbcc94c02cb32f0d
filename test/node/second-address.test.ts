import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer';
import type {Browser} from 'puppeteer';
import {findFirefox} from '../../scripts/engines.js';
import {serveExample} from '../../scripts/example-page.js';

const executablePath = findFirefox();
const skip = executablePath === undefined && 'Firefox is not installed';

/** Firefox remembers by its address that a module did not arrive, until the page is loaded again. */
describe('a part that does not arrive at first in Firefox', {skip}, () => {
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
    });
  });
  after(() => browser.close());

  for (const part of ['core', 'strings-en', 'statuspage', 'popup-body'])
    it(`is loaded after all: ${part}`, async () => {
      let isFirst = true;
      const asked: string[] = [];
      const server = await serveExample('critical', 'en', ({url = ''}, response) => {
        if (!url.includes(`/${part}-`)) return false;
        asked.push(url);
        if (!isFirst) return false;
        isFirst = false;
        response.writeHead(503).end();
        return true;
      });
      const page = await browser.newPage();
      try {
        await page.goto(server.origin);
        await page.waitForSelector('standby-status-banner:state(trouble)');
        await page.waitForSelector('standby-incident-popup:state(open)');
        assert.ok(asked.length > 1 && asked[0] !== asked[1], asked.join(' '));
      } finally {
        await page.close();
        await server.close();
      }
    });
});
