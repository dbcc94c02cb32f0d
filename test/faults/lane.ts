import type {Page} from 'playwright-core';
import {bounded} from './browser.js';
import {reachable} from './happenings.js';
import type {Cell} from './happenings.js';
import type {Lane} from './server.js';
import type {CellSettings} from './subject.js';

/** How the page of this cell behaves; `first` is before the happening. */
export const settingsOf = (subject: string, cell: Cell, first: boolean): Omit<CellSettings, 'endpoint'> => {
  const {storage} = cell.happening;
  return {
    subject,
    isImpatient: cell.fault === 'hang',
    ...(first && {killAt: reachable(cell)}),
    ...(storage && storage !== 'full' && {storage}),
  };
};

/** Opens the page and, in it, what is put to the test. */
export const openPage = async (
  page: Page,
  {page: url, endpoint}: Lane,
  settings: Omit<CellSettings, 'endpoint'>,
  clock = 0,
): Promise<void> => {
  await page.goto(url);
  await page.evaluate(by => window.moveClock(by), clock);
  await page.evaluate(
    all => {
      window.cell = window.openCell(all);
    },
    {...settings, endpoint},
  );
};

/** Resolves when the happening is due. Until `free`, a page that is about to go gets no answer. */
export const pointOf = (cell: Cell, lane: Lane): Promise<void> => {
  const at = reachable(cell);
  const held = cell.happening.how === 'stays' ? undefined : new Promise<void>(() => undefined);
  const reached = new Promise<void>(resolve => {
    const meet = (name: typeof at) => (): Promise<void> | void => {
      if (at !== name) return undefined;
      resolve();
      return held;
    };
    lane.onPoint = resolve;
    lane.proxy.onRequest = meet('request');
    lane.proxy.onAccepted = meet('server: accepted');
  });
  return bounded(reached, `${cell.happening.name}, ${cell.fault}: the point where it happens`);
};

/** Lets requests pass again. */
export const free = ({proxy}: Lane): void => {
  proxy.onRequest = () => undefined;
  proxy.onAccepted = () => undefined;
};
