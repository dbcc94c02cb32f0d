import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {route, serveDist} from '../../scripts/serve.js';
import {root} from '../../scripts/test-totals.js';

/** What the README asks of a page, and nothing beside it. */
export const documentedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src blob:',
  'media-src blob:',
  'trusted-types standby-html',
  "require-trusted-types-for 'script'",
].join('; ');

const config = {
  contact: {
    email: 'support@tickets.example',
    desks: [
      {
        region: 'CH',
        phone: '+41 21 555 01 02',
        timeZone: 'Europe/Zurich',
        rules: [
          {
            days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
            opens: '00:00',
            closes: '24:00',
            channels: ['phone'],
          },
        ],
      },
    ],
  },
};

export interface FormPage {
  page: Page;
  /** Exceptions and broken policies that reached the page. */
  complaints: string[];
}

/** Serves the published bundle with a form, on a page under the documented policy. */
export const serveForm = async () => {
  assert.ok(existsSync(join(root, 'dist/standby.js')), 'run `npm run build` first');
  let status = 201;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Museum</title>
    <meta name="viewport" content="width=device-width">
    <script type="module" src="/standby.js" data-config="/venue.json"></script></head>
    <body><standby-support-form endpoint="/support/reports"></standby-support-form></body></html>`;
  const {origin, close} = await serveDist(
    route('/', 'text/html', html, {'content-security-policy': documentedPolicy}),
    route('/venue.json', 'application/json', JSON.stringify(config)),
    (request, response) => {
      if (request.url !== '/support/reports') return false;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => {
        const [, id] = /"id":"([^"]+)"/.exec(Buffer.concat(chunks).toString('latin1')) ?? [];
        const body = JSON.stringify({id, reference: 'R-7Q3K9'});
        response.writeHead(status, {'content-type': 'application/json'}).end(body);
      });
      return true;
    },
  );
  return {
    origin,
    close,
    /** What the server answers to a report from now on. */
    answer(next: number): void {
      status = next;
    },
  };
};

export type ServedForm = Awaited<ReturnType<typeof serveForm>>;

/** The served form in Chromium, as often as it is opened. */
export const startFormPages = async () => {
  const server = await serveForm();
  const browser: Browser = await chromium.launch(await chromiumLaunchOptions());
  return {
    answer: server.answer,
    async open(options: BrowserContextOptions = {}): Promise<FormPage> {
      const context = await browser.newContext({timezoneId: 'Asia/Dubai', ...options});
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', ({message}) => complaints.push(message));
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(server.origin);
      await page.locator('#description').waitFor();
      return {page, complaints};
    },
    async close(): Promise<void> {
      await browser.close();
      await server.close();
    },
  };
};

export type FormPages = Awaited<ReturnType<typeof startFormPages>>;

/** Starts to use the form and waits for everything that this loads. */
export const begin = async (page: Page): Promise<void> => {
  await page.locator('#title').focus();
  await page.locator('standby-attachments button').first().waitFor();
  await page.waitForLoadState('networkidle');
};
