/** What pages and headless users load, gzipped, as the network or a bundler brings it. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import type {Browser, Page} from 'playwright-core';
import {serveExample} from '../example-page.js';
import type {ExampleStatus} from '../example-page.js';
import {route, serveDist} from '../serve.js';
import {root} from '../test-totals.js';

/** Files and their sizes in bytes, largest first. */
export type Parts = [path: string, bytes: number][];

export const gzipped = (code: Buffer | Uint8Array | string): number => gzipSync(code, {level: 9}).length;

/** Loads the example page and waits until everything that it loads by itself is there. */
export const loadPage = async (browser: Browser, status: ExampleStatus): Promise<Parts> => {
  const server = await serveExample(status);
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on('response', response => {
    const path = new URL(response.url()).pathname;
    if (path.endsWith('.js')) scripts.set(path, response.body().then(gzipped));
  });
  await page.goto(server.origin);
  await page.waitForFunction(
    state => document.querySelector(`standby-status-banner:state(${state})`),
    status === 'critical' ? 'trouble' : status,
  );
  if (status === 'critical')
    await page.waitForSelector('standby-incident-popup:state(open)', {state: 'attached'});
  await page.waitForLoadState('networkidle');
  const parts = await Promise.all([...scripts].map(async ([path, size]) => [path, await size] as const));
  await page.close();
  await server.close();
  return parts.map(([name, size]): [string, number] => [name, size]).sort((a, b) => b[1] - a[1]);
};

const measured = (paths: readonly string[]): Parts =>
  paths
    .map((path): [string, number] => [path, gzipped(readFileSync(join(root, 'dist', path)))])
    .sort((a, b) => b[1] - a[1]);

/** Scripts of a page with one element: those that its first screen needs, and those that using it brings, workers included. */
export const loadElement = async (
  browser: Browser,
  markup: string,
  isShown: (page: Page) => Promise<unknown>,
  use: (page: Page, asked: ReadonlySet<string>) => Promise<unknown> = () => Promise.resolve(),
): Promise<{shown: Parts; used: Parts}> => {
  const asked = new Set<string>();
  const html = `<!doctype html><html lang="en"><title>Page</title><script type="module" src="/standby.js"></script>${markup}`;
  const server = await serveDist(
    ({url}) => {
      if (url?.endsWith('.js')) asked.add(url);
      return false;
    },
    route('/', 'text/html', html),
  );
  const page = await browser.newPage();
  await page.goto(server.origin);
  await isShown(page);
  const early = [...asked];
  await use(page, asked);
  await page.waitForLoadState('networkidle');
  await page.close();
  await server.close();
  return {shown: measured(early), used: measured([...asked].filter(path => !early.includes(path)))};
};

/** One module and what it imports, as a headless user bundles it; what `outside` names comes as further chunks. */
export const alone = async (path: string, outside = /^$/): Promise<number> => {
  const {outputFiles} = await build({
    entryPoints: [join(root, 'dist/lib', path)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'outside',
        setup: ({onResolve}) =>
          onResolve({filter: outside}, ({path: name}) => ({path: name, external: true})),
      },
    ],
  });
  return gzipped(outputFiles[0]?.contents ?? '');
};
