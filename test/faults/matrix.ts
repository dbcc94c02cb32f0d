import {createHash} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {BrowserContext, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {fileBytes, killPoints} from './page.js';
import type {CellSettings, KillPoint} from './page.js';
import {startFaultServer} from './server.js';
import type {Fault, FaultServer} from './server.js';

const tenYears = 10 * 365 * 86_400_000;

/** What happens to the browser. */
export interface Happening {
  name: string;
  /** Where; `request` is when the server has the request. */
  at: KillPoint | 'request';
  /** Default: the browser is killed. */
  how?: 'reload' | 'close tab';
  tabs?: number;
  storage?: 'full' | 'closing';
  /** Milliseconds by which the clock is wrong after it. */
  clock?: number;
}

export const happenings: readonly Happening[] = [
  ...killPoints.map((at): Happening => ({name: `SIGKILL at ${at}`, at})),
  {name: 'reload', at: 'request', how: 'reload'},
  {name: 'tab closed', at: 'request', how: 'close tab'},
  {name: 'IndexedDB closed', at: 'request', storage: 'closing'},
  {name: 'quota full', at: 'request', storage: 'full'},
  {name: 'clock +10 years', at: 'request', clock: tenYears},
  {name: 'clock -10 years', at: 'request', clock: -tenYears},
  {name: 'five tabs', at: 'request', tabs: 5},
];

/** One field of the matrix: something happens to the browser while the network has a fault. */
export interface Cell {
  happening: Happening;
  fault: Fault;
}

/** How it ended for the item: where it is, and what is wrong with that. */
export interface CellResult extends Cell {
  /** `nothing saved` when the browser died before anything was. */
  end: string;
  deliveries: number;
  faults: string[];
}

const sha256 = createHash('sha256').update(fileBytes()).digest('hex');

const script = async (): Promise<string> => {
  const {outputFiles} = await build({
    entryPoints: ['test/faults/page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};

interface Opened {
  context: BrowserContext;
  page: Page;
}

/** The browser with one profile; killed, it is started again on the same. */
const openBrowser = async (profile: string): Promise<Opened> => {
  const {args, env, executablePath} = await chromiumLaunchOptions();
  const context = await chromium.launchPersistentContext(profile, {executablePath, env, args});
  const page = context.pages()[0] ?? (await context.newPage());
  return {context, page};
};

/** The process of the browser that has this profile. */
const processOf = async (context: BrowserContext): Promise<number> => {
  const session = await context.browser()!.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  return processInfo.find(({type}) => type === 'browser')!.id;
};

type PageSettings = Omit<CellSettings, 'endpoint'>;

const openPage = async (page: Page, server: FaultServer, settings: PageSettings): Promise<void> => {
  await page.goto(server.page);
  await page.evaluate(
    all => {
      window.cell = window.openCell(all);
    },
    {...settings, endpoint: server.endpoint},
  );
};

/** The point itself or, where the fault keeps the item from it, the next one before it. */
const reachable = ({happening: {at}, fault}: Cell): KillPoint | 'request' => {
  const isAccepting = fault === 'none' || fault === 'accept, drop the answer';
  if (at === 'server: accepted' && !isAccepting) return 'request';
  if (fault === 'hang' && /answered|settle/.test(at)) return 'request';
  return at;
};

/** After the restart nothing may be missing, double, different or said too early. */
const judge = async (cell: Cell, page: Page, server: FaultServer): Promise<CellResult> => {
  const wrong: string[] = [];
  const {at} = cell.happening;
  await page.waitForFunction(() => {
    const {items, isLoaded} = window.cell.outbox.snapshot;
    return isLoaded && items.every(({state}) => state !== 'queued' && state !== 'sending');
  });
  const items = await page.evaluate(() => window.cell.look());
  const stored = server.acknowledged.map(line => line.split(' ') as [string, string]);
  for (const [what, id] of stored) {
    const item = items.find(other => other.id === id);
    if (!item) wrong.push(`${what} was stored, and is gone`);
    else if (what === 'attach' && item.state !== 'sent' && item.sha256 !== sha256)
      wrong.push('other bytes are stored');
    else if (what === 'enqueue' && item.state === 'draft') wrong.push('it is not on its way any more');
  }
  for (const {id, state, failure} of items) {
    const reports = server.accepted.get(id) ?? [];
    if (state === 'sent' && reports.length !== 1)
      wrong.push(`sent, and ${reports.length} times on the server`);
    if (reports.some(report => report.sha256 !== sha256)) wrong.push('other bytes on the server');
    if ((state === 'needs-you' || state === 'blocked') && !failure) wrong.push('it waits without a reason');
  }
  // Whatever the page was told: a transaction that was complete is there.
  const passed = (point: KillPoint): boolean =>
    killPoints.includes(at as KillPoint) && killPoints.indexOf(at as KillPoint) >= killPoints.indexOf(point);
  const [item] = items;
  if (passed('put: stored') && !item) wrong.push('a complete transaction is gone');
  if (passed('attach: stored') && item?.state !== 'sent' && item?.sha256 !== sha256)
    wrong.push('the bytes of a complete transaction are gone');
  if (passed('enqueue: stored') && item?.state === 'draft') wrong.push('it is a draft again');
  const reason = item?.failure && item.state !== 'sent' ? ` (${item.failure.reason})` : '';
  const deliveries = [...server.accepted.values()].flat().length;
  const end = item ? `${item.state}${reason}` : 'nothing saved';
  return {...cell, end, deliveries, faults: [...wrong, ...server.violations]};
};

/** Lets it happen, and gives the browser and the page after it. */
const strike = async (
  {context, page}: Opened,
  {how}: Happening,
  point: Promise<void>,
  profile: string,
): Promise<Opened> => {
  if (how) {
    await point;
    const next = how === 'reload' ? page : await context.newPage();
    if (how === 'close tab') await page.close();
    return {context, page: next};
  }
  const pid = await processOf(context);
  const closed = new Promise<void>(resolve => context.once('close', () => resolve()));
  await point;
  process.kill(pid, 'SIGKILL');
  await closed;
  return openBrowser(profile);
};

/** Runs the cells one after the other in real Chromium; each restart is the start of the next. */
export const runMatrix = async (
  cells: readonly Cell[],
  onResult: (result: CellResult) => void,
): Promise<void> => {
  const profile = await mkdtemp(join(tmpdir(), 'standby-faults-'));
  const server = await startFaultServer(await script());
  let opened = await openBrowser(profile);
  try {
    for (const [index, cell] of cells.entries()) {
      const {fault, happening} = cell;
      const {tabs = 1, storage, clock} = happening;
      const name = `cell-${index}`;
      const at = reachable(cell);
      const point = new Promise<void>(resolve => {
        const isIt = (here: string) => (): void => {
          if (here === at) resolve();
        };
        Object.assign(server, {fault, acknowledged: []});
        Object.assign(server, {
          onPoint: resolve,
          onRequest: isIt('request'),
          onAccepted: isIt('server: accepted'),
        });
      });
      server.accepted.clear();
      const {context, page} = opened;
      const pages = [page];
      while (pages.length < tabs) pages.push(await context.newPage());
      for (const tab of pages) await openPage(tab, server, {name, killAt: at, ...(storage && {storage})});
      const next = strike(opened, happening, point, profile);
      // The page may be gone before it has finished.
      for (const tab of pages) void tab.evaluate(() => window.cell.fill()).catch(() => undefined);
      opened = await next;
      server.fault = 'none';
      await openPage(opened.page, server, {name, ...(clock !== undefined && {clock})});
      onResult(await judge(cell, opened.page, server));
    }
  } finally {
    await opened.context.close();
    server.close();
    await rm(profile, {recursive: true, force: true});
  }
};
