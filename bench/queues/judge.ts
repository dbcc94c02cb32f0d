import type {Page} from 'playwright-core';
import type {Cell} from '../../test/faults/happenings.js';
import {sha256} from '../../test/faults/judge.js';
import type {CellResult, Seen} from '../../test/faults/judge.js';
import {openPage} from '../../test/faults/lane.js';
import type {Trial} from '../../test/faults/matrix.js';
import type {Lane} from '../../test/faults/server.js';
import type {QueueSubject} from './page.js';

export const subject = 'workbox-background-sync';

/** Two starts on a network that works again are as many chances as three attempts of ours. */
const starts = 2;

/**
 * Where what was stored is after the network works again: on the server, still in the queue, or lost. Nothing is asked
 * of the queue that it does not promise: no states, no reasons, no receipts.
 */
const judge = async (cell: Cell, page: Page, lane: Lane): Promise<CellResult> => {
  const {clock} = cell.happening;
  let waiting = 0;
  for (let start = 0; start < starts; start += 1) {
    await openPage(page, lane, {subject}, clock);
    waiting = await page.evaluate(() => (window.cell as QueueSubject).waiting());
  }
  const stored = new Set(lane.acknowledged.map(line => line.split(' ')[1] ?? ''));
  const reports = await lane.reports();
  const arrived = new Set(reports.map(({id}) => id));
  const missing = [...stored].filter(id => !arrived.has(id)).length - waiting;
  const faults = [
    ...(missing > 0 ? [`${missing} lost`] : []),
    ...(reports.length > arrived.size ? ['doubled'] : []),
    ...(reports.some(report => report.sha256 !== sha256) ? ['other bytes on the server'] : []),
  ];
  const end = waiting ? 'queued' : stored.size || reports.length ? 'sent' : 'nothing saved';
  return {...cell, end, pressed: false, deliveries: reports.length, faults};
};

/** The queue shows nothing while a fault lasts; the replay of its start meets it. Where its storage is gone it throws. */
const meet = async (_cell: Cell, page: Page): Promise<Seen> => {
  await page.evaluate(() => (window.cell as QueueSubject).waiting().catch(() => 0));
  return {first: [], then: []};
};

export const queueTrial: Trial = {meet, judge};
