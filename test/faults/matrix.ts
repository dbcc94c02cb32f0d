import {createHash} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import type {BrowserContext, Page} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {fileBytes} from './page.js';
import type {KillPoint} from './page.js';
import {startFaultServer} from './server.js';
import type {Fault, FaultServer} from './server.js';

/** One field of the matrix: the browser dies at a point while the network has a fault. */
export interface Cell {
  killAt: KillPoint;
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

/** The browser with one profile; killed, it is started again on the same. */
const openBrowser = async (profile: string) => {
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

const openPage = async (
  page: Page,
  server: FaultServer,
  settings: {name: string; killAt?: KillPoint | 'request'},
): Promise<void> => {
  await page.goto(server.page);
  await page.evaluate(
    all => {
      window.cell = window.openCell(all);
    },
    {...settings, endpoint: server.endpoint},
  );
};

/** The point itself or, where the fault keeps the item from it, the next one before it. */
const reachable = ({killAt, fault}: Cell): KillPoint | 'request' => {
  const isAccepting = fault === 'none' || fault === 'accept, drop the answer';
  if (killAt === 'server: accepted' && !isAccepting)
    return fault === 'CORS refused' ? 'send: called' : 'request';
  if (fault === 'hang' && /answered|settle/.test(killAt)) return 'request';
  return killAt;
};

/** After the restart nothing may be missing, double, different or said too early. */
const judge = async (cell: Cell, page: Page, server: FaultServer): Promise<CellResult> => {
  const wrong: string[] = [];
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
  const [item] = items;
  const reason = item?.failure && item.state !== 'sent' ? ` (${item.failure.reason})` : '';
  const deliveries = item ? (server.accepted.get(item.id)?.length ?? 0) : 0;
  const end = item ? `${item.state}${reason}` : 'nothing saved';
  return {...cell, end, deliveries, faults: [...wrong, ...server.violations]};
};

/** Runs the cells one after the other with real Chromium and SIGKILL; each restart is the start of the next. */
export const runMatrix = async (
  cells: readonly Cell[],
  onResult: (result: CellResult) => void,
): Promise<void> => {
  const profile = await mkdtemp(join(tmpdir(), 'standby-faults-'));
  const server = await startFaultServer(await script());
  let {context, page} = await openBrowser(profile);
  try {
    for (const [index, cell] of cells.entries()) {
      const {fault} = cell;
      const name = `cell-${index}`;
      const pid = await processOf(context);
      const closed = new Promise<void>(resolve => context.once('close', () => resolve()));
      const kill = (): void => {
        server.onPoint = server.onAccepted = server.onRequest = () => undefined;
        process.kill(pid, 'SIGKILL');
      };
      Object.assign(server, {fault, acknowledged: []});
      server.accepted.clear();
      server.onPoint = kill;
      const point = reachable(cell);
      if (point === 'request') server.onRequest = kill;
      if (point === 'server: accepted') server.onAccepted = kill;
      await openPage(page, server, {name, killAt: point});
      void page.evaluate(() => window.cell.fill()).catch(() => undefined);
      await closed;
      server.fault = 'none';
      ({context, page} = await openBrowser(profile));
      await openPage(page, server, {name});
      onResult(await judge(cell, page, server));
    }
  } finally {
    await context.close();
    server.close();
    await rm(profile, {recursive: true, force: true});
  }
};
