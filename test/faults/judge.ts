import {createHash} from 'node:crypto';
import type {Page} from 'playwright-core';
import type {Cell} from './happenings.js';
import type {Lane} from './server.js';
import {killPoints, testFiles} from './subject.js';
import type {KillPoint, ShownItem} from './subject.js';

/** The end of a cell whose browser stood still: no verdict, and no success. */
export const stuck = 'stuck';

/** How it ended for the item: where it is, and what is wrong with that. */
export interface CellResult extends Cell {
  /** What the page showed while the fault lasted; `nothing saved` when the browser died before anything was. */
  end: string;
  /** Whether a person had to press a button after the fault was over. */
  pressed: boolean;
  /** Reports on the server. */
  deliveries: number;
  faults: string[];
}

/** What the page shows while the fault lasts: at once, and when it has met the fault. */
export interface Seen {
  first: ShownItem[];
  then: ShownItem[];
}

/** Of all files of a report, in order. */
export const sha256 = testFiles.map(({bytes}) => createHash('sha256').update(bytes).digest('hex')).join(' ');

const polling = {polling: 50};

/** Lets the page meet the fault: whatever is a draft is sent by the person, and something has to be said of it. */
export const meet = async (_cell: Cell, page: Page): Promise<Seen> => {
  await page.waitForFunction(() => window.cell.states(), undefined, polling);
  const first = await page.evaluate(() => window.cell.look());
  for (const {id, state} of first)
    if (state === 'draft') await page.evaluate(one => window.cell.finish(one), id);
  await page.waitForFunction(
    () => {
      const states = window.cell.states();
      const isSaid = states?.some(({state, failure}) => state === 'sent' || (failure && state !== 'sending'));
      return isSaid || states?.length === 0;
    },
    undefined,
    polling,
  );
  return {first, then: await page.evaluate(() => window.cell.look())};
};

/** The items, when none is on its way any more. */
const settled = async (page: Page): Promise<ShownItem[]> => {
  await page.waitForFunction(
    () => window.cell.states()?.every(({state}) => state !== 'queued' && state !== 'sending'),
    undefined,
    polling,
  );
  return page.evaluate(() => window.cell.look());
};

const hasAll = ({state, sha256: own}: ShownItem): boolean => state !== 'draft' || own === sha256;

/** What the page was told to be stored is there. The bytes of what is on its way are judged on the server. */
const checkStored = (items: readonly ShownItem[], acknowledged: readonly string[]): string[] => {
  const wrong: string[] = [];
  for (const [what, id] of acknowledged.map(line => line.split(' '))) {
    const item = items.find(other => other.id === id);
    if (!item) wrong.push(`${what} was stored, and is gone`);
    else if (what === 'attach' && !hasAll(item)) wrong.push('other bytes are stored');
    else if (what === 'enqueue' && item.state === 'draft') wrong.push('it is not on its way any more');
  }
  return wrong;
};

/** Whatever the page was told: a transaction that was complete is there. */
const checkCommitted = ({happening: {at, how}}: Cell, item: ShownItem | undefined): string[] => {
  const index = killPoints.indexOf(at as KillPoint);
  const passed = (point: KillPoint): boolean => how === 'killed' && index >= killPoints.indexOf(point);
  const wrong: string[] = [];
  if (passed('put: stored') && !item) wrong.push('a complete transaction is gone');
  if (passed('attach: stored') && item && !hasAll(item))
    wrong.push('the bytes of a complete transaction are gone');
  if (passed('enqueue: stored') && item?.state === 'draft') wrong.push('it is a draft again');
  return wrong;
};

/** Everything that stands still has its reason. */
const checkReasons = (items: readonly ShownItem[]): string[] =>
  items.some(({state, failure}) => /needs-you|blocked/.test(state) && !failure)
    ? ['it waits without a reason']
    : [];

/** Each is on the server once, with its own bytes: a draft that had not all of its files was sent as it was. */
const checkDelivered = async (
  items: readonly ShownItem[],
  {first}: Seen,
  {reports: read}: Lane,
): Promise<string[]> => {
  const reports = await read();
  const wrong: string[] = [];
  for (const {id} of items) {
    const mine = reports.filter(report => report.id === id);
    if (mine.length !== 1) wrong.push(`sent, and ${mine.length} times on the server`);
    const draft = first.find(item => item.id === id && item.state === 'draft');
    const expected = draft ? (draft.sha256 ?? '') : sha256;
    if (mine.some(report => report.sha256 !== expected)) wrong.push('other bytes on the server');
  }
  return wrong;
};

const isUnsent = ({state}: ShownItem): boolean => state !== 'sent';

const endOf = ({first: [before], then: [after]}: Seen): string => {
  if (!after) return 'nothing saved';
  const shown = isUnsent(after) ? (after.failure?.reason ?? after.state) : 'sent';
  return before?.state === 'draft' ? `draft → ${shown}` : shown;
};

/**
 * The fault is over. Nothing may be missing, double, different or said too early; and whatever does not arrive by
 * itself does when the person presses the button that it shows.
 */
export const judge = async (cell: Cell, page: Page, lane: Lane, seen: Seen): Promise<CellResult> => {
  const wrong = [
    ...checkStored(seen.first, lane.acknowledged),
    ...checkCommitted(cell, seen.first[0]),
    ...checkReasons(seen.then),
  ];
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const items = await settled(page);
  wrong.push(...checkReasons(items));
  wrong.push(
    ...(await checkDelivered(
      items.filter(item => !isUnsent(item)),
      seen,
      lane,
    )),
  );
  const stuck = items.filter(isUnsent);
  for (const {id} of stuck) await page.evaluate(one => window.cell.finish(one), id);
  const after = await settled(page);
  for (const {state, failure} of after.filter(isUnsent))
    wrong.push(`a press of its button left it ${state}: ${JSON.stringify(failure)}`);
  if (after.length !== seen.first.length) wrong.push('it vanished');
  wrong.push(...(await checkDelivered(after, seen, lane)));
  const {length: deliveries} = await lane.reports();
  if (deliveries > after.length) wrong.push('the server has a report that the page does not know');
  return {
    ...{...cell, end: endOf(seen), pressed: stuck.length > 0, deliveries},
    faults: [...new Set([...wrong, ...lane.violations])],
  };
};
