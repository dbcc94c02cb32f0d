/** Measures what pages really load, against the budgets and the recorded sizes: `tsx scripts/size.ts [--update]`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {chromiumLaunchOptions} from './chromium.js';
import {serveExample} from './example-page.js';
import type {ExampleStatus} from './example-page.js';
import {root} from './test-totals.js';

interface Size {
  what: string;
  bytes: number;
  /** Absent where another row contains it. */
  budget?: number;
  parts?: [string, number][];
}

const growth = 1.02;
const baselineFile = join(root, 'scripts/size-baseline.json');

const gzipped = (code: Buffer | Uint8Array | string): number => gzipSync(code, {level: 9}).length;
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
const chunkName = (path: string): string => path.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '.js');

/** Loads the example page and waits until everything that it loads by itself is there. */
const loadPage = async (browser: Browser, status: ExampleStatus): Promise<[string, number][]> => {
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
  const parts = await Promise.all(
    [...scripts].map(async ([path, size]) => [chunkName(path), await size] as const),
  );
  await page.close();
  await server.close();
  return parts.map(([name, size]): [string, number] => [name, size]).sort((a, b) => b[1] - a[1]);
};

const sum = (parts: readonly [string, number][]): number =>
  parts.reduce((total, [, size]) => total + size, 0);

/** The feed alone, as a headless user bundles it; sources come as further chunks. */
const feedSize = async (): Promise<number> => {
  const {outputFiles} = await build({
    entryPoints: [join(root, 'dist/lib/status/feed.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'sources-outside',
        setup: ({onResolve}) => onResolve({filter: /sources\//}, ({path}) => ({path, external: true})),
      },
    ],
  });
  return gzipped(outputFiles[0]?.contents ?? '');
};

const measure = async (): Promise<Size[]> => {
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    const [troubled, calm] = [await loadPage(browser, 'critical'), await loadPage(browser, 'operational')];
    const added = troubled.filter(([name]) => !calm.some(([other]) => other === name));
    return [
      {what: 'banner and pop-up, all working', bytes: sum(calm), budget: 14_000, parts: calm},
      {what: 'an incident adds', bytes: sum(added), budget: 10_000, parts: added},
      {what: 'feed, without elements', bytes: await feedSize(), budget: 2_500},
      {
        what: 'standby.iife.js',
        bytes: gzipped(readFileSync(join(root, 'dist/standby.iife.js'))),
        budget: 60_000,
      },
    ];
  } finally {
    await browser.close();
  }
};

const readBaseline = (): Record<string, number> => {
  try {
    return JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
};

const baseline = readBaseline();
/** A row that was over its budget when it was recorded is a debt: it is told every time and may not grow. */
const judge = ({what, bytes, budget = Infinity}: Size): {remark: string; failed: boolean} => {
  const before = baseline[what.trim()] ?? 0;
  const failed = bytes > Math.max(before * growth, before > budget ? 0 : budget);
  const grown = before && bytes > before * growth ? `, grown from ${kilo(before)}` : '';
  if (bytes > budget) return {remark: `OVER ITS BUDGET${grown}`, failed};
  return {remark: grown.slice(2), failed: grown !== ''};
};

const sizes = await measure();
for (const size of sizes) {
  const budget = size.budget ? `of ${kilo(size.budget)}` : '';
  console.log(
    `${size.what.padEnd(38)} ${kilo(size.bytes).padStart(9)} ${budget.padEnd(13)} ${judge(size).remark}`,
  );
  for (const [name, bytes] of size.parts ?? [])
    console.log(`    ${name.padEnd(34)} ${kilo(bytes).padStart(9)}`);
}
if (process.argv.includes('--update')) {
  const recorded = Object.fromEntries(sizes.map(({what, bytes}) => [what.trim(), bytes]));
  writeFileSync(baselineFile, `${JSON.stringify(recorded, null, 2)}\n`);
} else if (sizes.some(size => judge(size).failed)) process.exitCode = 1;
