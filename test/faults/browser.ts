import {build} from 'esbuild';
import type {Plugin} from 'esbuild';
import {chromium} from 'playwright-core';
import type {BrowserContext, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** The process of the browser. */
  pid: number;
}

/** A browser that stands still ends the wait for it, and says where. */
export const bounded = async <T>(work: Promise<T>, what: string, longest = 60_000): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${longest / 1000} s`)), longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const processOf = async (context: BrowserContext): Promise<number> => {
  const session = await context.browser()!.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  return processInfo.find(({type}) => type === 'browser')!.id;
};

/** The browser with one profile; killed, it is started again on the same. */
export const openBrowser = async (profile: string): Promise<Opened> => {
  const {args, env, executablePath} = await chromiumLaunchOptions();
  const context = await chromium.launchPersistentContext(profile, {executablePath, env, args});
  context.setDefaultTimeout(30_000);
  const page = context.pages()[0] ?? (await context.newPage());
  return {context, page, pid: await processOf(context)};
};

/** Ends the browser without a chance to tidy up. */
export const killBrowser = async ({context, pid}: Pick<Opened, 'context' | 'pid'>): Promise<void> => {
  const closed = new Promise<void>(resolve => context.once('close', () => resolve()));
  process.kill(pid, 'SIGKILL');
  await bounded(closed, 'the end of a killed browser');
};

/** Closes the browser; one that does not close is killed. */
export const closeBrowser = async (opened: Opened): Promise<void> => {
  try {
    await bounded(opened.context.close(), 'the end of the browser');
  } catch {
    await killBrowser(opened);
  }
};

/** How much the origin of the page may store; undefined is what the browser gives. */
export const setQuota = async (page: Page, bytes?: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const {origin} = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes !== undefined && {quotaSize: bytes}),
  });
  await session.detach();
};

/** The script of the page in one piece. */
export const bundle = async (entry: string, plugins: Plugin[] = []): Promise<string> => {
  const {outputFiles} = await build({
    ...{entryPoints: [entry], bundle: true, format: 'iife' as const, write: false, plugins},
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return outputFiles[0]!.text;
};
