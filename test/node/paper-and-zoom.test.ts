import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {serveExample} from '../../scripts/example-page.js';
import {inChromium} from '../helpers/in-chromium.js';

describe('a page with trouble on paper and enlarged', () => {
  const chromium = inChromium();

  const open = async (width: number, height: number): Promise<{page: Page; origin: string}> => {
    const server = await serveExample('critical', 'de');
    const page = await chromium.newPage({viewport: {width, height}, colorScheme: 'dark'});
    chromium.endWith(server.close);
    await page.goto(server.origin);
    await page.waitForSelector('standby-status-banner:state(trouble)');
    await page.waitForSelector('standby-incident-popup:state(open)', {state: 'attached'});
    return {page, origin: server.origin};
  };

  const heightOf = (page: Page): Promise<number> =>
    page.locator('standby-incident-popup .surface').evaluate(node => node.getBoundingClientRect().height);

  it('prints the banner as plain text with the address of the status page, and no pop-up', async () => {
    const {page, origin} = await open(800, 600);
    await page.emulateMedia({media: 'print'});
    const section = page.locator('standby-status-banner section');
    const address = await section.evaluate(node => getComputedStyle(node, '::after').content);
    assert.equal(address, JSON.stringify(`${origin}/`));
    const ink = await section.locator('.top').evaluate(node => getComputedStyle(node).color);
    assert.equal(ink, 'rgb(0, 0, 0)');
    assert.equal(await section.locator('button').first().isVisible(), false);
    assert.equal(await page.locator('standby-incident-popup .surface').isVisible(), false);
  });

  it('cuts nothing and scrolls nothing sideways at 200 %', async () => {
    const {page} = await open(640, 400);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(sideways, 0);
    assert.ok((await heightOf(page)) <= 400 - 16);
    for (const button of await page.locator('standby-incident-popup button').all()) {
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 640 && box.y >= 0 && box.y + box.height <= 400);
    }
  });

  it('leaves half of a phone to the page', async () => {
    const {page} = await open(320, 568);
    assert.ok((await heightOf(page)) <= 568 / 2 + 1);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  });
});
