import {chromium} from 'playwright-core';
import {chromiumLaunchOptions} from '../../../scripts/chromium.js';
import {accessibilityTree} from '../accessibility-tree.js';
import {focusedScript} from './listener.js';
import type {Ears} from './listener.js';

/** Chromium, which tells its whole tree to its own tools. */
export const chromiumEars = async (): Promise<Ears> => {
  const browser = await chromium.launch(await chromiumLaunchOptions());
  return {
    async open(url) {
      const context = await browser.newContext({timezoneId: 'Asia/Dubai'});
      const page = await context.newPage();
      await page.goto(url);
      const first = (selector: string, text = '') => page.locator(selector).filter({hasText: text}).first();
      return {
        press: selector => first(selector).click(),
        type: (selector, text) => first(selector).pressSequentially(text),
        focus: selector => first(selector).focus(),
        see: (selector, text) => first(selector, text).waitFor({state: 'attached'}),
        heard: () => accessibilityTree(page),
        focused: () => page.evaluate(`(() => {${focusedScript}})()`),
      };
    },
    close: () => browser.close(),
  };
};
