import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {route, serveDist} from '../../scripts/serve.js';
import {layoutPoster, papers, posterPdf, qrMatrix, qrPath, quietZone} from '../../src/booking/index.js';
import type {Paper} from '../../src/booking/index.js';
import {inChromium} from '../helpers/in-chromium.js';
import {measureSheet} from '../helpers/measure-sheet.js';
import type {Measured, Raster} from '../helpers/measure-sheet.js';
import {dotsPerInch, rasterPdf, withoutPdfTool} from '../helpers/pdf-raster.js';

const shop = 'https://museum.example/f/7q3k';
const names = Object.keys(papers) as Paper[];
/** The side of a sheet that stands upright: of a table tent the lower half. */
const upright = (paper: Paper, {width, height, greys}: Raster): Raster => {
  const half = paper === 'tent' ? Math.round(height / 2) : 0;
  return {width, height: height - half, greys: greys.subarray(half * width)};
};

/** What is true of a sheet whatever made its pixels; a pixel more or less is 0.13 mm. */
const check = ({module, modules, quiet, margins}: Measured, moduleMm: number, size: number): void => {
  assert.equal(modules, size);
  assert.ok(Math.abs(module - moduleMm) / moduleMm < 0.01, `module of ${module} mm, not ${moduleMm}`);
  assert.ok(quiet >= quietZone * moduleMm - 0.3, `quiet zone of ${quiet} mm, module of ${moduleMm} mm`);
  for (const margin of margins) assert.ok(margin >= 11, `margins of ${margins.join(', ')} mm`);
};

describe('a poster under the ruler, as its PDF is rasterised', {skip: withoutPdfTool()}, () => {
  for (const paper of names)
    it(`on ${paper} has the modules, the quiet zone and the margins that it was laid out with`, async () => {
      const matrix = qrMatrix(shop, {level: 'Q'});
      const sheet = layoutPoster({
        paper,
        heading: 'Museum am Fluss',
        blocks: [
          {
            lang: 'de',
            title: 'Tickets buchen',
            text: 'Scannen Sie den Code und buchen Sie auf Ihrem Handy.',
          },
          {
            lang: 'fr',
            title: 'Réserver des billets',
            text: 'Scannez le code et réservez sur votre téléphone.',
          },
        ],
        address: 'museum.example/f/7q3k',
        note: 'Aushang P-7Q3K9X · gültig bis 31. Dezember 2026',
      });
      const modules = matrix.size + 2 * quietZone;
      const pdf = posterPdf(sheet, {
        title: 'Tickets',
        lang: 'de',
        code: {path: qrPath(matrix), modules, href: shop},
      });
      const [raster, ...others] = await rasterPdf(pdf);
      assert.ok(raster && !others.length, 'one page');
      const [across] = papers[paper];
      assert.ok(Math.abs((raster.width * 25.4) / dotsPerInch - across) < 0.3, 'the paper itself');
      check(
        measureSheet(upright(paper, raster), across),
        (sheet.panels[0]?.code?.side ?? 0) / modules,
        matrix.size,
      );
    });
});

describe('a poster under the ruler, as a browser prints it', () => {
  const chromium = inChromium();

  const rasterOf = async (page: Page): Promise<Raster> => {
    const png = (await page.screenshot()).toString('base64');
    const {width, height, text} = await page.evaluate(async data => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(data), sign => sign.charCodeAt(0))], {type: 'image/png'}),
      );
      const {width, height} = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const {data: pixels = []} = context?.getImageData(0, 0, width, height) ?? {};
      let text = '';
      for (let at = 1; at < pixels.length; at += 4) text += (pixels[at] ?? 255) < 128 ? '0' : '1';
      return {width, height, text};
    }, png);
    return {width, height, greys: Uint8Array.from(text, sign => Number(sign) * 255)};
  };

  for (const paper of names)
    it(`on ${paper} has the modules, the quiet zone and the margins that its picture says`, async () => {
      const [across, down] = papers[paper];
      const server = await serveDist(
        route('/favicon.ico', 'image/x-icon', ''),
        route(
          '/',
          'text/html',
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Museum</title><standby-booking-card format="poster" languages="en de" href="${shop}"></standby-booking-card><script type="module" src="/standby.js"></script></html>`,
        ),
      );
      chromium.endWith(server.close);
      const page = await chromium.newPage({
        viewport: {width: Math.round((across / 25.4) * 96), height: Math.round((down / 25.4) * 96)},
        deviceScaleFactor: dotsPerInch / 96,
      });
      await page.route(`${shop}**`, answer => answer.fulfill({status: 200, body: ''}));
      await page.addInitScript('window.print = () => undefined');
      await page.goto(server.origin);
      const card = page.locator('standby-booking-card');
      await card.getByLabel('Paper').selectOption(paper);
      await page.locator('standby-booking-card:state(verified)').waitFor();
      const scale = /scale\(([\d.]+)\)/;
      const group = card.locator('.sheet g[shape-rendering]').last();
      const moduleMm = Number(scale.exec((await group.getAttribute('transform')) ?? '')?.[1]);
      await card.getByRole('button', {name: 'Print', exact: true}).click();
      await page.emulateMedia({media: 'print'});
      const measured = measureSheet(upright(paper, await rasterOf(page)), across);
      check(measured, moduleMm, measured.modules);
    });
});
