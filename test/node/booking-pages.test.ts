import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {route, serveDist} from '../../scripts/serve.js';
import type {Route} from '../../scripts/serve.js';
import {planQr, qrPath} from '../../src/booking/index.js';
import {inChromium} from '../helpers/in-chromium.js';

const shop = 'https://museum.example/f/7q3k';

const strict = [
  "default-src 'none'; script-src 'self'; connect-src 'self' https://museum.example",
  "require-trusted-types-for 'script'; trusted-types standby-html",
].join('; ');

const html = (card: string, script = '<script type="module" src="/standby.js"></script>'): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Museum</title><h1>Museum</h1>${card}${script}</html>`;

const poster = `<standby-booking-card format="poster" href="${shop}"></standby-booking-card>`;
const sign = '<standby-booking-card format="sign" sign="online-closed"></standby-booking-card>';
const card = `<standby-booking-card href="${shop}"></standby-booking-card>`;

/** Pages and their size in points, as a PDF says them. */
const pagesOf = (pdf: Buffer): {count: number; boxes: number[][]} => {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) =>
    (box ?? '').trim().split(/\s+/).map(Number),
  );
  return {count: Number(/\/Count (\d+)/.exec(text)?.[1]), boxes};
};

describe('the booking card as it is published', () => {
  const chromium = inChromium();

  const newPage = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<[Page, string[]]> => {
    const page = await chromium.newPage(options);
    const complaints: string[] = [];
    page.on('pageerror', ({message}) => complaints.push(message));
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
    });
    await page.route(`${shop}**`, answer => answer.fulfill({status: 200, body: ''}));
    // It would wait for somebody to answer; what it was called with stays in the page as while it is open.
    await page.addInitScript('window.print = () => undefined');
    return [page, complaints];
  };

  const visit = async (markup: string, policy?: string): Promise<[Page, string[]]> => {
    const routes: Route[] = [
      route('/favicon.ico', 'image/x-icon', ''),
      route('/', 'text/html', html(markup), policy ? {'content-security-policy': policy} : {}),
    ];
    const server = await serveDist(...routes);
    chromium.endWith(server.close);
    const [page, complaints] = await newPage();
    await page.goto(server.origin);
    return [page, complaints];
  };

  it('draws the same code as everywhere else, edge by edge', async () => {
    const [page] = await visit(card);
    const dark = page.locator('standby-booking-card .place svg path').last();
    await dark.waitFor();
    const {matrix} = planQr(shop, {medium: 'card'});
    assert.equal(await dark.getAttribute('d'), qrPath(matrix));
  });

  for (const [format, picture] of [
    ['card', '.place svg'],
    ['screen', '.place svg'],
    ['poster', '.sheet'],
    ['sign', '.sheet'],
  ] as const)
    it(`is read back and shown as a ${format} on a page from a disk, without any server`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'standby-'));
      chromium.endWith(async () => rmSync(folder, {recursive: true, force: true}));
      cpSync('dist/standby-booking.iife.js', join(folder, 'standby-booking.iife.js'));
      const markup = `<standby-booking-card format="${format}" sign="pos-closed" href="${shop}"></standby-booking-card>`;
      writeFileSync(
        join(folder, 'index.html'),
        html(markup, '<script src="standby-booking.iife.js"></script>'),
      );
      const [page, complaints] = await newPage({offline: true});
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.locator('standby-booking-card:state(verified)').waitFor();
      await page.locator(`standby-booking-card ${picture}`).waitFor();
      assert.deepEqual(
        complaints.filter(text => !text.includes('ERR_INTERNET_DISCONNECTED')),
        [],
      );
    });

  for (const [what, markup] of [
    ['a poster', poster],
    ['a sign', sign],
  ] as const)
    for (const [paper, box] of [
      ['a4', [595, 842]],
      ['a3', [842, 1191]],
      ['a5', [420, 595]],
      ['tent', [595, 842]],
    ] as const)
      it(`prints ${what} on ${paper} alone, on one sheet of its size, under a strict policy`, async () => {
        const [page, complaints] = await visit(markup, strict);
        const element = page.locator('standby-booking-card');
        await element.locator('.sheet').waitFor();
        const choice = element.getByLabel('Paper');
        await choice.selectOption(paper);
        await element.locator('.sheet').waitFor();
        await element.getByRole('button', {name: 'Print', exact: true}).click();
        const printed = pagesOf(await page.pdf({preferCSSPageSize: true, printBackground: true}));
        assert.equal(printed.count, 1);
        for (const [at, side] of box.entries())
          assert.ok(Math.abs((printed.boxes[0]?.[at + 2] ?? 0) - side) <= 1, JSON.stringify(printed.boxes));
        assert.deepEqual(complaints, []);
      });

  it('keeps its code dark on white, with its name, where a person has chosen colours of their own', async () => {
    const server = await serveDist(
      route('/favicon.ico', 'image/x-icon', ''),
      route('/', 'text/html', html(card)),
    );
    chromium.endWith(server.close);
    const [page] = await newPage({forcedColors: 'active', colorScheme: 'dark'});
    await page.goto(server.origin);
    const code = page.getByRole('img', {name: 'QR code: book at museum.example/f/7q3k'});
    await code.waitFor();
    const fills = await code.evaluate(svg =>
      [...svg.querySelectorAll('path')].map(path => getComputedStyle(path).fill),
    );
    assert.deepEqual(fills, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('says so when what else it offers does not arrive, and tries again', async () => {
    const [page] = await visit(card);
    const element = page.locator('standby-booking-card');
    const more = element.getByText('Share or save');
    await more.waitFor();
    const parts = /\/chunks\/tools-[\w-]+\.js/;
    await page.route(parts, answer => answer.abort());
    await more.click();
    await element.getByRole('alert').filter({hasText: 'could not be loaded'}).waitFor();
    await page.unroute(parts);
    await more.click();
    await more.click();
    await element.getByRole('button', {name: 'Copy link'}).waitFor();
    assert.equal(await element.getByRole('alert').count(), 0);
  });

  it('everything on it is reached and worked by the keyboard', async () => {
    const [page] = await visit(sign);
    await page.locator('standby-booking-card .post').first().waitFor();
    const reached = new Set<string>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const active = document.activeElement?.shadowRoot?.activeElement;
        return (
          active && (active.getAttribute('aria-label') ?? (active.closest('label') ?? active).textContent)
        );
      });
      if (!name && reached.size) break;
      if (name) reached.add(name.trim().replace(/\s+/g, ' ').slice(0, 20));
    }
    const wanted = [
      'Notice',
      'Better again',
      'Where guests',
      'Paper',
      'Valid until',
      'Print',
      'Save as PDF',
      'Copy text: English',
    ];
    for (const start of wanted)
      assert.ok(
        [...reached].some(name => name.startsWith(start)),
        `${start} among ${[...reached].join(' | ')}`,
      );
    assert.ok(reached.size >= wanted.length + 4, 'a copy button per language');
  });
});
