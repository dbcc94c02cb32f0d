import {after, before} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';

export interface InChromium {
  newPage(options?: Parameters<Browser['newPage']>[0]): Promise<Page>;
  /** What has to end with the tests, in this order, before the browser does. */
  endWith(...endings: (() => Promise<unknown>)[]): void;
}

/** A browser for the tests of the suite that calls this; it and its pages end with them. */
export const inChromium = (): InChromium => {
  let browser: Browser;
  const all: (() => Promise<unknown>)[] = [];
  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  after(async () => {
    for (const end of all) await end();
    await browser.close();
  });
  return {
    newPage: async options => {
      const page = await browser.newPage(options);
      all.push(() => page.close());
      return page;
    },
    endWith: (...endings) => all.push(...endings),
  };
};
