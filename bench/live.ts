/**
 * Scanners before a camera that plays clips: `npm run bench:live [-- --runs=5 --seconds=3 --clip=dark]`. Chromium's fake camera
 * plays each clip; every scanner gets a fresh page of its own, one after the other, each run beginning with another one.
 * The page has been open for a moment when the camera is started, and the browser has opened that camera before. Time
 * from there to the first read, pictures read per second after it, and the longest task of the page's main thread;
 * medians over the runs.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {chromiumLaunchOptions} from '../scripts/chromium.js';
import {route, serveDist} from '../scripts/serve.js';
import {installApart} from '../scripts/tools-apart.js';
import {writeCameraFile} from './live/camera-file.js';
import {clips} from './live/clips.js';
import type {Clip} from './live/clips.js';
import {openReaders} from './live/readers.js';
import type {Reader} from './live/readers.js';
import {longestTasks} from './live/main-thread.js';
import {median} from './median.js';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const wanted = process.argv.find(word => word.startsWith('--clip='))?.split('=')[1];
const [runs, seconds] = [option('runs', 5), option('seconds', 3)];
/** Who has read nothing by then does not read it. */
const patience = 4000;
/** Milliseconds that somebody needs to tap on a page that has come. */
const untilTap = 1000;

interface Run {
  /** Milliseconds; undefined when nothing was read. */
  first: number | undefined;
  perSecond: number;
  misread: number;
  /** Milliseconds of the longest task of the main thread after the first read, and how many were longer than 8. */
  longest: number;
  over: number;
}

const page = (script: string): string => `<!doctype html><meta charset="utf-8"><title>Bench</title>
  <video playsinline muted></video><div id="place" style="width:640px"></div><script type="module">${script}</script>`;

const measure = async (browser: Browser, reader: Reader, {texts}: Clip): Promise<Run> => {
  const server = await serveDist(({url = ''}, response) => {
    const file = url === '/' ? page(reader.script) : reader.files[url];
    if (file === undefined) return false;
    const type = url === '/' ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'application/wasm';
    response.writeHead(200, {'content-type': type}).end(file);
    return true;
  });
  const context = await browser.newContext({permissions: ['camera']});
  const tab = await context.newPage();
  try {
    await tab.addInitScript('globalThis.__name = value => value');
    await tab.goto(server.origin);
    await tab.waitForFunction(() => 'run' in globalThis);
    await tab.waitForTimeout(untilTap);
    const first = await tab.evaluate(
      limit =>
        new Promise<number | undefined>(resolve => {
          const here = globalThis as unknown as {
            run(seen: (text: string) => void): Promise<unknown>;
            reads: string[];
          };
          here.reads = [];
          const start = performance.now();
          setTimeout(resolve, limit);
          void here.run(text => {
            here.reads.push(text);
            resolve(performance.now() - start);
          });
        }),
      patience,
    );
    /** What was read since the last time, and the seconds that this was, by the clock of the page. */
    const taken = (): Promise<{reads: string[]; time: number}> =>
      tab.evaluate(() => {
        const here = globalThis as unknown as {reads: string[]; since?: number};
        const [now, since = 0] = [performance.now(), here.since];
        here.since = now;
        return {reads: here.reads.splice(0), time: (now - since) / 1000};
      });
    const misread = (reads: readonly string[]): number => reads.filter(text => !texts.includes(text)).length;
    const early = misread((await taken()).reads);
    if (first === undefined) return {first, perSecond: 0, misread: early, longest: 0, over: 0};
    const tasks = await longestTasks(browser, tab, seconds);
    const {reads, time} = await taken();
    return {first, perSecond: reads.length / time, misread: early + misread(reads), ...tasks};
  } finally {
    await context.close();
    await server.close();
  }
};

/** The first to open a camera waits for its driver; nobody is to pay for that. */
const openCameraOnce = async (browser: Browser): Promise<void> => {
  const server = await serveDist(route('/', 'text/html', '<!doctype html><title>Camera</title>'));
  const context = await browser.newContext({permissions: ['camera']});
  const tab = await context.newPage();
  await tab.goto(server.origin);
  await tab.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({video: true});
    for (const track of stream.getTracks()) track.stop();
  });
  await context.close();
  await server.close();
};

const cell = (results: readonly Run[]): string => {
  const firsts = results.map(({first}) => first ?? Infinity);
  const middle = median(firsts);
  const wrong = results.reduce((sum, {misread}) => sum + misread, 0);
  const read = Number.isFinite(middle) ? `${Math.round(middle)} ms` : 'not read';
  const rate = median(results.map(({perSecond}) => perSecond)).toFixed(1);
  return `${read}, ${rate}/s${wrong ? `, ${wrong} misread` : ''}`;
};

const readers = await openReaders(installApart('bench'));
const folder = mkdtempSync(join(tmpdir(), 'standby-live-'));
const all = new Map<string, Run[]>(readers.map(({name}) => [name, []]));
console.log(`| clip | ${readers.map(({name}) => name).join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(readers.length)}`);
try {
  const {args, ...options} = await chromiumLaunchOptions();
  for (const clip of clips.filter(({name}) => !wanted || name === wanted)) {
    const file = join(folder, 'clip.y4m');
    await writeCameraFile(clip, file);
    const browser = await chromium.launch({
      ...options,
      args: [
        ...args,
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
      ],
    });
    await openCameraOnce(browser);
    const cells: string[] = [];
    const results = new Map<string, Run[]>(readers.map(({name}) => [name, []]));
    for (let run = 0; run < runs; run++)
      for (const turn of readers.keys()) {
        const reader = readers[(turn + run) % readers.length] as Reader;
        results.get(reader.name)?.push(await measure(browser, reader, clip));
      }
    for (const [name, own] of results) {
      cells.push(cell(own));
      all.get(name)?.push(...own);
    }
    await browser.close();
    console.log(`| ${clip.name} | ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
for (const [name, own] of all) {
  const longest = Math.max(...own.map(run => run.longest));
  const over = own.reduce((sum, run) => sum + run.over, 0);
  console.log(`${name}: longest task of the main thread ${longest.toFixed(1)} ms, ${over} over 8 ms`);
}
