/**
 * Opens every story of the Storybook that was built and fails on any that is broken: `tsx scripts/stories.ts`. With
 * `--pictures <folder>` it leaves a picture of each, for somebody to look at.
 */
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {chromiumLaunchOptions} from './chromium.js';
import {serveFolder} from './serve.js';
import {root} from './test-totals.js';

const folder = 'stories/storybook-static';
/** Pages open at once. */
const atOnce = 4;

declare global {
  interface Window {
    /** Storybook's own state of the story that it shows. */
    __STORYBOOK_PREVIEW__?: {currentRender?: {phase?: string}};
  }
}

const readIds = (): string[] => {
  const index = join(root, folder, 'index.json');
  if (!existsSync(index)) throw new Error('There is no Storybook yet; run `npm run storybook:build`.');
  return Object.keys((JSON.parse(readFileSync(index, 'utf8')) as {entries: object}).entries);
};

/** What is wrong with a story: exceptions, Storybook's page for errors, or a play that does not come to its end. */
const open = async (browser: Browser, origin: string, id: string, pictures?: string): Promise<string[]> => {
  const page = await browser.newPage({viewport: {width: 900, height: 1000}});
  const faults: string[] = [];
  page.on('pageerror', ({message}) => faults.push(message));
  try {
    await page.goto(`${origin}/iframe.html?viewMode=story&id=${id}`);
    await page.waitForFunction(() =>
      /^(completed|finished|errored|aborted)$/.test(window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? ''),
    );
    const error = page.locator('.sb-show-errordisplay #error-message');
    if (await error.count()) faults.push(await error.innerText());
    const tag = `standby-${id.replace(/--.*/, '').replace('pop-up', 'popup')}`;
    if (!(await page.locator(tag).count())) faults.push(`no <${tag}> in it`);
    if (pictures) await page.screenshot({path: join(pictures, `${id}.png`), fullPage: true});
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults;
};

const {pictures} = parseArgs({options: {pictures: {type: 'string'}}}).values;
if (pictures) mkdirSync(pictures, {recursive: true});
const waiting = readIds();
const {length: all} = waiting;
const server = await serveFolder(folder);
const browser = await chromium.launch(await chromiumLaunchOptions());
let broken = 0;
const work = async (): Promise<void> => {
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const faults = await open(browser, server.origin, id, pictures);
    if (faults.length) broken += 1;
    for (const fault of faults) console.error(`${id}: ${fault}`);
  }
};
await Promise.all(Array.from({length: atOnce}, work));
await browser.close();
await server.close();
console.log(`${all} stories opened, ${broken} broken.`);
process.exitCode = broken ? 1 : 0;
