import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {route, serveDist} from '../../scripts/serve.js';
import type {LocalServer} from '../../scripts/serve.js';
import {pixelsPerRadian} from '../../src/booking/camera.js';

import {anyGrip, photographDisplay, seeded} from '../helpers/phone.js';
import type {Display} from '../helpers/phone.js';
import {readers} from '../helpers/qr-readers.js';
import type {ReaderName} from '../helpers/qr-readers.js';

const shop = 'https://museum.example/f/7q3k';
const [width, height, diagonal] = [1080, 1920, 32];
const pixelMm = (diagonal * 25.4) / Math.hypot(width, height);

/** Whoever scans holds the phone there for a moment: it has a few frames to try. */
const frames = 3;
const looks = 100;
const looksFromAfar = 40;

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screen</title>
  <style>body { margin: 0 }</style><script type="module" src="/standby.js"></script>
  <standby-booking-card format="screen" href="${shop}" diagonal="${diagonal}" languages="en de"></standby-booking-card></html>`;

/** The place of the code and what lies around it, as the browser paints it. */
const photoOfPage = async (page: Page): Promise<Display> => {
  const box = await page.locator('standby-booking-card .place svg').boundingBox();
  assert.ok(box);
  const around = 60;
  const clip = {
    x: Math.max(0, box.x - around),
    y: Math.max(0, box.y - around),
    width: Math.min(width, box.width + 2 * around),
    height: box.height + 2 * around,
  };
  const png = (await page.screenshot({clip})).toString('base64');
  const greys = await page.evaluate(async data => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return {width: canvas.width, height: canvas.height, values: [...pixels].filter((_, at) => at % 4 === 1)};
  }, png);
  return {...greys, values: Float32Array.from(greys.values)};
};

describe('the screen before a queue', () => {
  let browser: Browser;
  let server: LocalServer;
  let display: Display;
  let claimed = 0;

  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
    server = await serveDist(route('/', 'text/html', html));
    const size = {width, height};
    const page = await browser.newPage({viewport: size, screen: size, deviceScaleFactor: 1});
    await page.route(`${shop}**`, answer => answer.fulfill({status: 200, body: ''}));
    await page.goto(server.origin);
    const card = page.locator('standby-booking-card:state(verified)');
    await card.waitFor();
    // The languages take turns by the clock: 2.6 m in one is 2,6 m in another.
    const words = (await card.locator('footer .now').textContent()) ?? '';
    claimed = Number(/[\d.,]+/.exec(words)?.[0].replace(',', '.'));
    display = await photoOfPage(page);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** How many of the looks from a distance let a reader read the code, in one of its frames. */
  const readFrom = async (metres: number, looks: number): Promise<Record<ReaderName, number>> => {
    const counts = {qr: 0, zxing: 0, jsQR: 0};
    for (let look = 1; look <= looks; look++) {
      const missing = new Set(['qr', 'zxing', 'jsQR'] as const);
      const random = seeded(look);
      for (let frame = 0; frame < frames && missing.size; frame++) {
        const photo = photographDisplay(
          display,
          {pixelMm, metres, focal: pixelsPerRadian, light: 0.3},
          anyGrip(random),
          random,
        );
        for (const reader of missing)
          if ((await readers[reader](photo)) === shop) {
            counts[reader] += 1;
            missing.delete(reader);
          }
      }
    }
    return counts;
  };

  it('says a distance that a queue stands in', () => {
    assert.ok(claimed >= 2 && claimed <= 10, `${claimed} m`);
  });

  it('is read from there by three readers, askew, in dim light, blurred, with moiré and noise', async () => {
    const counts = await readFrom(claimed, looks);
    for (const [reader, count] of Object.entries(counts))
      assert.ok(count >= 0.99 * looks, `${reader}: ${count} of ${looks} from ${claimed} m`);
  });

  it('and not from double as far, so that the distance means something', async () => {
    const counts = await readFrom(claimed * 2, looksFromAfar);
    for (const [reader, count] of Object.entries(counts))
      assert.ok(
        count <= 0.05 * looksFromAfar,
        `${reader}: ${count} of ${looksFromAfar} from ${claimed * 2} m`,
      );
  });
});
