import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {serveExample} from '../../scripts/example-page.js';
import type {ExampleStatus} from '../../scripts/example-page.js';
import {languages} from '../../src/i18n/index.js';
import {inChromium} from '../helpers/in-chromium.js';

const tags = ['standby-status-banner', 'standby-incident-popup'] as const;
const late = /\/(?:trouble|banner-body|popup-body|late|watch|find-provider)[\w-]*\.js/;

/** Word for the severity, what is said while nothing more is known, and the link. */
const plain: Record<string, RegExp> = {
  de: /Ausfall\.\s+Im Moment funktioniert nicht alles\.\s+Statusseite/,
  en: /Outage\.\s+Not everything is working right now\.\s+Status page/,
  fr: /Panne\.\s+Tout ne fonctionne pas pour le moment\.\s+Page d’état/,
  it: /Guasto\.\s+In questo momento non funziona tutto\.\s+Pagina di stato/,
  nl: /Uitval\.\s+Op dit moment werkt niet alles\.\s+Statuspagina/,
};

describe('what only trouble needs', () => {
  const chromium = inChromium();

  const open = async (
    status: ExampleStatus,
    {broken, language = 'en'}: {broken?: () => boolean; language?: string} = {},
  ): Promise<{page: Page; asked: string[]; origin: string}> => {
    const asked: string[] = [];
    const server = await serveExample(status, language, ({url = ''}, response) => {
      if (!late.test(url)) return false;
      asked.push(url);
      if (!broken?.()) return false;
      response.writeHead(503).end();
      return true;
    });
    const page = await chromium.newPage();
    chromium.endWith(server.close);
    await page.clock.install();
    await page.addInitScript(() => {
      const codes: string[] = [];
      const told: string[] = [];
      addEventListener('standby-error', event => codes.push((event as Event & {code: string}).code));
      addEventListener('standby-status-change', event =>
        told.push((event as Event & {snapshot: {severity: string}}).snapshot.severity),
      );
      Object.assign(window, {codes, told});
    });
    await page.goto(server.origin);
    return {page, asked, origin: server.origin};
  };

  const seen = (page: Page, what: 'codes' | 'told'): Promise<string[]> =>
    page.evaluate(name => (window as unknown as Record<string, string[]>)[name] ?? [], what);

  it('is not loaded while all is well', async () => {
    const {page, asked} = await open('operational');
    await page.waitForSelector('standby-status-banner:state(operational)');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(asked, []);
  });

  for (const language of languages)
    it(`hides no trouble when it does not arrive: how bad it is in words and colour, and the link (${language})`, async () => {
      const {page, origin} = await open('critical', {broken: () => true, language});
      for (const tag of tags) {
        await page.waitForSelector(`${tag}:state(failed)`, {state: 'attached'});
        const part = page.locator(`${tag} [role=status]`);
        assert.match(await part.innerText(), plain[language] ?? /never/);
        assert.ok(await part.isVisible());
        assert.equal(await part.locator('a').getAttribute('href'), `${origin}/`);
      }
      assert.equal(await page.locator('standby-status-banner:state(trouble)').count(), 1);
      const bar = page.locator('standby-status-banner [data-severity]');
      assert.equal(await bar.evaluate(node => getComputedStyle(node).borderLeftColor), 'rgb(192, 31, 31)');
      assert.deepEqual(await seen(page, 'told'), ['critical'], 'the page is told all the same');
    });

  it('leaves the content of the pop-up in sight too, in its place in the page', async () => {
    const {page} = await open('critical', {broken: () => true});
    await page.waitForSelector('standby-incident-popup:state(failed)', {state: 'attached'});
    const text = await page.evaluate(() => {
      const element = document.querySelector('standby-incident-popup');
      element?.append('Call the help desk');
      return {position: element && getComputedStyle(element).position, width: element?.offsetWidth ?? 0};
    });
    assert.equal(text.position, 'static');
    assert.ok(text.width > 0);
  });

  it('is asked for again until it arrives, with one report for each element', async () => {
    let isBroken = true;
    const {page, asked} = await open('critical', {broken: () => isBroken});
    for (const tag of tags) await page.waitForSelector(`${tag}:state(failed)`, {state: 'attached'});
    const first = asked.length;
    // Past the pause between two attempts, and the second fails like the first.
    while (asked.length < first + 2) await page.clock.runFor(2_000);
    isBroken = false;
    // Each element counts its own pauses.
    while ((await page.locator(':state(failed)').count()) > 0) await page.clock.runFor(2_000);
    await page.waitForSelector('standby-incident-popup:state(open)', {state: 'attached'});
    assert.match(await page.locator('standby-status-banner .say').innerText(), /No tickets can be sold/);
    assert.deepEqual(await seen(page, 'codes'), ['chunk-unreachable', 'chunk-unreachable']);
  });
});
