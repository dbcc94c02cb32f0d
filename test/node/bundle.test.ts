import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {serveExample} from '../../scripts/example-page.js';
import {route} from '../../scripts/serve.js';
import type {Route} from '../../scripts/serve.js';
import {inChromium} from '../helpers/in-chromium.js';

interface Visit {
  page: Page;
  /** Exceptions that reached the page, and broken policies beside the refusal of a Trusted Types policy. */
  complaints: string[];
  warnings: string[];
}

interface Host {
  head?: string;
  body?: string;
  script?: string;
  policy?: string;
  routes?: Route[];
}

const strict = (trustedTypes: string): string =>
  [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    `require-trusted-types-for 'script'; trusted-types ${trustedTypes}`,
  ].join('; ');

const moduleScript = '<script type="module" src="/standby.js"></script>';
const classicScript = '<script src="/standby.iife.js"></script>';

/** A page with a Lit of its own, which takes the policy name that Lit has by itself. */
const otherLit = route(
  '/other-lit.js',
  'text/javascript',
  `trustedTypes.createPolicy('lit-html', {createHTML: text => text});`,
);

describe('the bundles on a page of somebody else', () => {
  const chromium = inChromium();

  const visit = async ({
    head = '',
    body = '',
    script = moduleScript,
    policy,
    routes = [],
  }: Host): Promise<Visit> => {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Museum</title>${head}${script}</head>
      <body><standby-status-banner src="/"></standby-status-banner>
      <standby-incident-popup src="/"></standby-incident-popup>${body}</body></html>`;
    const headers: Record<string, string> = policy ? {'content-security-policy': policy} : {};
    const icon = route('/favicon.ico', 'image/x-icon', '');
    const server = await serveExample(
      'critical',
      'en',
      icon,
      ...routes,
      route('/', 'text/html', html, headers),
    );
    const page = await chromium.newPage();
    chromium.endWith(server.close);
    const seen: Visit = {page, complaints: [], warnings: []};
    page.on('pageerror', ({message}) => seen.complaints.push(message));
    page.on('console', message => {
      const text = message.text();
      if (text.startsWith('[standby]')) seen.warnings.push(text);
      else if (message.type() === 'error' && !/TrustedTypes|Trusted Types|trusted-types/i.test(text))
        seen.complaints.push(text);
    });
    await page.goto(server.origin);
    return seen;
  };

  /** What both elements show once they have read the incident. */
  const shown = async (page: Page): Promise<{banner: string; popup: string}> => {
    await page.waitForFunction(() => document.querySelector('standby-status-banner:state(trouble)'));
    await page.waitForSelector('standby-incident-popup:state(open)', {state: 'attached'});
    // What is announced comes and goes in a live region of its own, outside the part.
    const words = (part: string): Promise<string> =>
      page.evaluate(
        selector =>
          [...document.body.children]
            .flatMap(({shadowRoot}) => [...(shadowRoot?.querySelectorAll(`${selector} *`) ?? [])])
            .flatMap(({childNodes}) => [...childNodes])
            .filter(({nodeType}) => nodeType === Node.TEXT_NODE)
            .map(({textContent}) => textContent?.trim())
            .filter(Boolean)
            .join(' | '),
        part,
      );
    return {banner: await words('[part=banner]'), popup: await words('[part=surface]')};
  };

  let plain: {banner: string; popup: string};
  it('tell of an incident', async () => {
    const {page, complaints} = await visit({});
    plain = await shown(page);
    assert.match(plain.popup, /Looking into it/);
    assert.ok(plain.banner.length > 40, plain.banner);
    assert.deepEqual(complaints, []);
  });

  for (const script of [moduleScript, classicScript])
    for (const [name, policy, head] of [
      ['our policy allowed', strict('standby-html'), ''],
      ['no policy allowed at all', strict("'none'"), ''],
      ['another Lit first', strict('lit-html standby-html'), '<script src="/other-lit.js"></script>'],
      ['only the policy of another Lit', strict('lit-html'), '<script src="/other-lit.js"></script>'],
    ] as const)
      it(`show the same under a strict policy: ${name} (${script.includes('iife') ? 'classic' : 'module'})`, async () => {
        const {page, complaints} = await visit({script, policy, head, routes: [otherLit]});
        assert.deepEqual(await shown(page), plain);
        // Listeners, booleans and properties of templates work as well, not only their text.
        await page
          .locator('standby-status-banner')
          .getByRole('button', {name: 'Details'})
          .click({force: true});
        await page.waitForFunction(() =>
          document.querySelector('standby-status-banner')?.shadowRoot?.querySelector('[aria-expanded=true]'),
        );
        const icons = await page.evaluate(
          () =>
            document.querySelector('standby-status-banner')?.shadowRoot?.querySelector('svg > *') instanceof
            SVGElement,
        );
        assert.ok(icons);
        assert.deepEqual(complaints, []);
      });

  it('stay themselves on a hostile host', async () => {
    const measure = async (style: string): Promise<unknown> => {
      const {page, complaints} = await visit({head: `<style>${style}</style>`});
      await shown(page);
      assert.deepEqual(complaints, []);
      return page.evaluate(() => {
        const surface = document
          .querySelector('standby-status-banner')
          ?.shadowRoot?.querySelector('[part=banner]');
        const boxes = [...(surface?.querySelectorAll('*') ?? [])].map(element => {
          const {width, height} = element.getBoundingClientRect();
          const {fontSize, color, textTransform, letterSpacing} = getComputedStyle(element);
          return [
            element.localName,
            Math.round(width),
            Math.round(height),
            fontSize,
            color,
            textTransform,
            letterSpacing,
          ];
        });
        return boxes;
      });
    };
    // Where its box stands is the host's to say.
    const calm = await measure('* { margin: 13px !important }');
    const hostile = await measure(`
      html { font-size: 62.5% }
      body { margin: 13px; font: italic 700 9px/3 fantasy; color: red; text-transform: uppercase; letter-spacing: 5px; text-align: right; white-space: pre; cursor: none }
      * { margin: 13px !important; box-sizing: content-box !important; color: red !important; font-family: fantasy; letter-spacing: 9px; word-spacing: 9px; text-transform: uppercase }
      p, span, li { display: none !important } button { background: red !important; font-size: 40px !important }
    `);
    assert.deepEqual(hostile, calm);
  });

  it('of two versions say so once, and the first serves the page', async () => {
    const older = readFileSync('dist/standby.iife.js', 'utf8').replaceAll('"0.1.0"', '"0.0.9"');
    const {page, warnings, complaints} = await visit({
      script: `<script src="/older.js"></script>${moduleScript}${classicScript}`,
      routes: [route('/older.js', 'text/javascript', older)],
    });
    assert.deepEqual(await shown(page), plain);
    await page.waitForLoadState('networkidle');
    const told = warnings.filter(line => line.includes('two-versions'));
    assert.ok(
      told.length >= 1 && told.every(line => line.includes('0.0.9') && line.includes('0.1.0')),
      told.join(),
    );
    assert.equal(
      await page.evaluate(() => (customElements.get('standby-status-banner') as {version?: string}).version),
      '0.0.9',
    );
    assert.deepEqual(complaints, []);
  });
});
