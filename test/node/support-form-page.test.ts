import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {begin, startFormPages} from '../helpers/form-page.js';
import type {FormPages} from '../helpers/form-page.js';
import {readPng} from '../helpers/qr-readers.js';

/** 400 % of a window of 1280 × 1024 px. */
const enlarged = {viewport: {width: 320, height: 256}};

/** A tablet: wide enough for the phone number to stay in sight. */
const tablet = {viewport: {width: 768, height: 1024}};

/** What the focus is on, and how much of it lies outside of the window or under something else. */
const lookAtFocus = (page: Page): Promise<{name: string; hidden: string}> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element?.id || element?.getAttribute('name') || element?.textContent?.trim() || 'nothing';
    if (!element || element === document.body) return {name: 'nothing', hidden: ''};
    const {left, right, top, bottom} = element.getBoundingClientRect();
    if (left < 0 || right > innerWidth) return {name, hidden: 'beside the window'};
    const x = (left + right) / 2;
    const y = Math.max(1, top) / 2 + Math.min(innerHeight - 1, bottom) / 2;
    const root = element.getRootNode() as ShadowRoot;
    const there = root.elementFromPoint(x, y);
    const isShown =
      !!there && (element.contains(there) || (there.closest('label')?.contains(element) ?? false));
    return {name, hidden: isShown ? '' : `under ${there?.className ?? ''} ${there?.localName ?? 'nothing'}`};
  });

describe('the support form of the published bundle, under the policy of the README', () => {
  let pages: FormPages;
  before(async () => {
    pages = await startFormPages();
  });
  after(() => pages.close());

  it('takes a report with a picture and says what became of it, and breaks no policy', async () => {
    pages.answer(201);
    const {page, complaints} = await pages.open();
    await begin(page);
    await page.locator('#description').fill('The scanner at gate 2 knows no ticket.');
    await page.locator('#email').fill('gate@museum.example');
    const buffer = await page.screenshot({clip: {x: 0, y: 0, width: 80, height: 60}});
    await page
      .locator('standby-attachments input[type=file]')
      .first()
      .setInputFiles({name: 'gate.png', mimeType: 'image/png', buffer});
    await page.locator('button.attach').click();
    await page.locator('standby-attachments').getByText('gate.png').first().waitFor();
    await page.locator('button[type=submit]').click();
    await page.locator('.reference').waitFor();
    assert.equal(await page.locator('.reference').innerText(), 'R-7Q3K9');
    assert.deepEqual(complaints, []);
  });

  it('hands a report to a phone when the network is gone: the code on the screen carries it', async () => {
    pages.answer(201);
    const {page} = await pages.open();
    await begin(page);
    await page.context().setOffline(true);
    await page.locator('#description').fill('Das Drehkreuz an Tor 2 öffnet nicht.');
    await page.locator('#email').fill('gate@museum.example');
    await page.locator('button[type=submit]').click();
    await page.locator('.report summary').click();
    await page.getByRole('button', {name: 'Show a code for a phone'}).click();
    const code = page.locator('svg.code');
    await code.waitFor();
    const text = await readPng(await code.screenshot());
    assert.match(text ?? '', /^R-[A-Z2-9]{5}\nDas Drehkreuz an Tor 2 öffnet nicht\.\n/);
    assert.match(text ?? '', /gate@museum\.example/);
    await page.context().setOffline(false);
    await page.locator('.report[data-state=sent]').waitFor();
  });

  for (const [name, options] of [
    ['at 400 %', enlarged],
    ['with the phone number in sight', tablet],
  ] as const)
    it(`leads the Tab key through everything, and nothing lies over it, ${name}`, async () => {
      const {page} = await pages.open(options);
      await begin(page);
      await page.locator('input[value=true]').first().check();
      await page.locator('button[type=submit]').waitFor();
      const seen: string[] = [];
      const hidden: string[] = [];
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (let stops = 0; stops < 60; stops++) {
        await page.keyboard.press('Tab');
        const focus = await lookAtFocus(page);
        if (focus.name === 'nothing') break;
        seen.push(focus.name);
        if (focus.hidden) hidden.push(`${focus.name}: ${focus.hidden}`);
      }
      assert.deepEqual(hidden, []);
      for (const wanted of ['description', 'references', 'happened', 'errors', 'email', 'Send urgent report'])
        assert.ok(seen.includes(wanted), `${wanted} among ${seen.join(', ')}`);
      assert.equal(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        0,
        'nothing scrolls sideways',
      );
    });
});
