import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {bounded, closeBrowser, killBrowser, openBrowser, setQuota} from './browser.js';
import type {Cell} from './happenings.js';
import {judge, meet, stuck} from './judge.js';
import type {CellResult, Seen} from './judge.js';
import {free, openPage, pointOf, settingsOf} from './lane.js';
import {startFaultServer} from './server.js';
import type {Lane} from './server.js';

/** What is seen while the fault lasts, and what is judged after it. */
export interface Trial {
  meet(cell: Cell, page: Page): Promise<Seen>;
  judge(cell: Cell, page: Page, lane: Lane, seen: Seen): Promise<CellResult>;
}

/** Tabs that one browser has at once. */
const mostTabs = 15;

const tabsOf = ({happening: {tabs = 1}}: Cell): number => tabs;

/** Cells that share a browser: it dies under all of them or under none. */
const batchesOf = (cells: readonly Cell[]): Cell[][] => {
  const batches: Cell[][] = [];
  for (const isKilled of [true, false]) {
    let room = 0;
    for (const cell of cells.filter(({happening}) => (happening.how === 'killed') === isKilled)) {
      room -= tabsOf(cell);
      if (room < 0) {
        batches.push([]);
        room = mostTabs - tabsOf(cell);
      }
      batches.at(-1)!.push(cell);
    }
  }
  return batches;
};

/** A cell while it runs. */
interface Run {
  cell: Cell;
  lane: Lane;
  tabs: Page[];
  point: Promise<void>;
  fills: Promise<unknown>[];
}

const openTabs = async (context: BrowserContext, {cell, lane}: Run, subject: string): Promise<Page[]> => {
  const tabs: Page[] = [];
  while (tabs.length < tabsOf(cell)) tabs.push(await context.newPage());
  for (const tab of tabs) await openPage(tab, lane, settingsOf(subject, cell, true));
  if (cell.happening.storage === 'full') await setQuota(tabs[0]!, 1);
  return tabs;
};

/** Lets it happen to a browser that goes on, and gives the page after it. */
const strike = async (context: BrowserContext, {cell, point, tabs, fills}: Run): Promise<Page> => {
  const {how, clock} = cell.happening;
  const [page] = tabs as [Page];
  await point;
  if (how === 'reload') return page;
  if (how === 'tab closed') {
    const next = await context.newPage();
    await page.close();
    return next;
  }
  if (clock !== undefined) await page.evaluate(by => window.moveClock(by), clock);
  await Promise.all(fills);
  return page;
};

/** Opens what runs cells in real Chromium, many side by side, each on an origin of its own. */
export const openMatrix = async (script: string, subject: string, trial: Trial = {meet, judge}) => {
  const server = await startFaultServer(script, mostTabs);
  const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'standby-faults-'));
  let profile = await newProfile();
  let opened = await openBrowser(profile);

  const leave = async (): Promise<void> => {
    await closeBrowser(opened);
    await rm(profile, {recursive: true, force: true, maxRetries: 5});
  };

  /** From the happening to the verdict. */
  const finish = async (run: Run, isKilled: boolean): Promise<CellResult> => {
    const {cell, lane} = run;
    const {context} = opened;
    const page = isKilled ? await context.newPage() : await strike(context, run);
    free(lane);
    if (cell.happening.how !== 'stays') await openPage(page, lane, settingsOf(subject, cell, false));
    const seen = await trial.meet(cell, page);
    lane.proxy.fault = 'none';
    const result = await trial.judge(cell, page, lane, seen);
    if (cell.happening.storage === 'full') await setQuota(page);
    await page.evaluate(() => window.cell.clear());
    return result;
  };

  const runBatch = async (cells: readonly Cell[]): Promise<CellResult[]> => {
    await server.reset();
    const isKilled = cells[0]?.happening.how === 'killed';
    const runs = await Promise.all(
      cells.map(async (cell, index) => {
        const lane = server.lanes[index]!;
        const run: Run = {cell, lane, tabs: [], fills: [], point: Promise.resolve()};
        run.tabs = await bounded(openTabs(opened.context, run, subject), 'the tabs');
        return run;
      }),
    );
    for (const run of runs) {
      run.lane.proxy.fault = run.cell.fault;
      run.point = pointOf(run.cell, run.lane);
      // The page may be gone before it has finished.
      run.fills = run.tabs.map(tab => tab.evaluate(() => window.cell.fill()).catch(() => undefined));
    }
    if (isKilled) {
      await Promise.all(runs.map(({point}) => point));
      await killBrowser(opened);
      opened = await openBrowser(profile);
    }
    let isBroken = false;
    const results = await Promise.all(
      runs.map(async run => {
        const {happening, fault} = run.cell;
        try {
          return await bounded(finish(run, isKilled), `${happening.name}, ${fault}`);
        } catch (error) {
          isBroken = true;
          run.lane.proxy.fault = 'none';
          return {...run.cell, end: stuck, pressed: false, deliveries: 0, faults: [String(error)]};
        }
      }),
    );
    if (isBroken) {
      await leave();
      profile = await newProfile();
      opened = await openBrowser(profile);
    } else for (const page of opened.context.pages()) if (page !== opened.page) await page.close();
    return results;
  };

  return {
    async run(cells: readonly Cell[]): Promise<CellResult[]> {
      const results: CellResult[] = [];
      for (const batch of batchesOf(cells)) results.push(...(await runBatch(batch)));
      // A browser that stood still says nothing about its cell, which gets a second chance: alone, and aloud.
      for (const [index, {happening, fault, end, faults}] of results.entries()) {
        if (end !== stuck) continue;
        console.warn(`Once more, ${happening.name}, ${fault}: ${faults.join(', ')}`);
        results.splice(index, 1, ...(await runBatch([{happening, fault}])));
      }
      return results;
    },
    close: async (): Promise<void> => {
      await leave();
      await bounded(server.close(), 'the end of the servers');
    },
  };
};

export type Matrix = Awaited<ReturnType<typeof openMatrix>>;
