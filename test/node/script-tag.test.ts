import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import type {Browser, Page, Route} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const origin = 'https://museum.example';

interface Host {
  page: Page;
  /** Paths asked for, in order. */
  asked: string[];
  /** Exceptions and policy violations that reached the page. */
  complaints: string[];
  warnings: string[];
}

type Answer = (path: string, attempt: number) => Parameters<Route['fulfill']>[0] | undefined;

const watching = `
  window.seen = [];
  document.addEventListener('standby-error', ({code, message}) => window.seen.push(code + ': ' + message));
  document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective));
`;

describe('the bundles behind a script tag', () => {
  let browser: Browser;
  let folder: string;

  before(async () => {
    assert.ok(existsSync(`${dist}standby.js`), 'run `npm run build` first');
    browser = await chromium.launch(await chromiumLaunchOptions());
    folder = mkdtempSync(join(tmpdir(), 'standby-script-tag-'));
  });

  after(async () => {
    await browser.close();
    rmSync(folder, {recursive: true});
  });

  let hosts: Host[];
  beforeEach(() => {
    hosts = [];
  });

  const newHost = async (): Promise<Host> => {
    const page = await browser.newPage();
    const host: Host = {page, asked: [], complaints: [], warnings: []};
    hosts.push(host);
    page.on('pageerror', error => host.complaints.push(error.message));
    page.on('console', message => {
      const text = message.text();
      if (text.startsWith('policy:') || text.includes('Content Security Policy')) host.complaints.push(text);
      if (text.startsWith('[standby]')) host.warnings.push(text);
    });
    await page.addInitScript(watching);
    return host;
  };

  const open = async (
    html: string,
    {answer, headers = {}}: {answer?: Answer; headers?: Record<string, string>} = {},
  ): Promise<Host> => {
    const host = await newHost();
    await host.page.route('**/*', async route => {
      const path = new URL(route.request().url()).pathname;
      host.asked.push(path);
      const attempt = host.asked.filter(asked => asked === path).length;
      if (path === '/')
        return route.fulfill({
          body: `<!doctype html><title>Museum</title>${html}`,
          contentType: 'text/html',
          headers,
        });
      const special = answer?.(path, attempt);
      if (special) return route.fulfill(special);
      const file = dist + decodeURIComponent(path.slice(1));
      return existsSync(file)
        ? route.fulfill({path: file, contentType: 'text/javascript'})
        : route.fulfill({status: 404});
    });
    await host.page.goto(`${origin}/`);
    return host;
  };

  const defined = (page: Page, tag: string): Promise<unknown> =>
    page.evaluate(tag => customElements.whenDefined(tag).then(() => true), tag);

  const platform = (page: Page): Promise<unknown> =>
    page.evaluate(() => {
      const venue = (window as unknown as Record<symbol, unknown>)[Symbol.for('standby.page-venue')];
      return (venue as Promise<{config: {platform?: string}}>).then(found => found?.config.platform);
    });

  const seen = (page: Page): Promise<string[]> =>
    page.evaluate(() => (window as unknown as {seen: string[]}).seen);

  it('costs a page without elements next to nothing', async () => {
    const {asked, page, complaints} = await open('<script type="module" src="/standby.js"></script>');
    await page.waitForLoadState('networkidle');
    const scripts = asked.filter(path => path.endsWith('.js'));
    const bytes = scripts.map(path => readFileSync(dist + path.slice(1)).length).reduce((a, b) => a + b, 0);
    assert.ok(bytes < 8000, `${scripts.join(', ')}: ${String(bytes)} bytes`);
    assert.deepEqual(complaints, []);
  });

  it('asks again for a chunk that did not arrive', async () => {
    const {page, asked, warnings} = await open(
      '<standby-venue></standby-venue><script type="module" src="/standby.js"></script>',
      {answer: path => (path.startsWith('/chunks/venue') ? {status: 503} : undefined)},
    );
    await defined(page, 'standby-venue');
    assert.equal(asked.filter(path => path.includes('/venue')).length, 2);
    assert.deepEqual(await seen(page), []);
    assert.deepEqual(warnings, []);
  });

  it('works under a strict policy with Trusted Types, with our policy named or none at all', async () => {
    const strict =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ";
    for (const policies of ['standby-html', "'none'"])
      for (const script of [
        '<script type="module" src="/standby.js" data-config="/standby.json"></script>',
        '<script src="/standby.iife.js" data-config="/standby.json"></script>',
      ]) {
        const {page, complaints} = await open(
          `<standby-venue preset="smeetz"><p>in</p></standby-venue>${script}`,
          {
            headers: {'content-security-policy': strict + policies},
            answer: path =>
              path === '/standby.json'
                ? {json: {preset: 'smeetz', status: {src: 'https://status.example.com'}}}
                : undefined,
          },
        );
        await defined(page, 'standby-venue');
        assert.equal(await platform(page), 'Smeetz');
        assert.equal(
          await page.evaluate(() =>
            document.querySelector('standby-venue')?.ready.then(({config}) => config.platform),
          ),
          'Smeetz',
        );
        const style = await page.evaluate(
          () => getComputedStyle(document.querySelector('standby-venue') as Element).display,
        );
        assert.equal(style, 'contents');
        // The refused policy itself is reported; nothing else may be.
        const others = complaints.filter(text => !(policies === "'none'" && /trusted-types/i.test(text)));
        assert.deepEqual(others, [], `${policies} ${script}`);
      }
  });

  it('works as a classic script from a disk, with a block of JSON', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      `<!doctype html><standby-venue>in</standby-venue>
       <script src="${pathToFileURL(dist).href}standby.iife.js"></script>
       <script type="application/json" data-standby-config>
         {"preset": "smeetz", "status": {"src": "https://status.example.com"}}
       </script>`,
    );
    const {page, complaints} = await newHost();
    await page.goto(pathToFileURL(file).href);
    assert.equal(await platform(page), 'Smeetz');
    assert.equal(await defined(page, 'standby-venue'), true);
    assert.deepEqual(await seen(page), []);
    assert.deepEqual(complaints, []);
  });

  it('says that a disk has no configuration to fetch, and goes on', async () => {
    const file = join(folder, 'fetching.html');
    writeFileSync(
      file,
      `<!doctype html><script src="${pathToFileURL(dist).href}standby.iife.js" data-config="standby.json"></script>`,
    );
    const {page, complaints} = await newHost();
    await page.goto(pathToFileURL(file).href);
    assert.equal(await platform(page), undefined);
    assert.match(
      (await seen(page))[0] ?? '',
      /^config-unreachable: The configuration could not be read from file:/,
    );
    assert.deepEqual(complaints, []);
  });

  it('serves a page once when both bundles are on it', async () => {
    const {page, warnings, complaints} = await open(
      `<standby-venue></standby-venue>
       <script src="/standby.iife.js" data-preset="smeetz"></script>
       <script type="module" src="/standby.js"></script>
       <script type="module" src="/standby.js?again"></script>`,
    );
    await page.waitForLoadState('networkidle');
    assert.equal(await platform(page), 'Smeetz');
    assert.deepEqual(
      warnings.filter(line => line.includes('two-versions')),
      [],
    );
    assert.deepEqual(complaints, []);
  });
});
