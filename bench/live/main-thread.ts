import type {Browser, Page} from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: by the clock, and of the processor, which other work on the machine does not lengthen. */
  dur?: number;
  tdur?: number;
  args?: {name?: string; data?: {frames?: {processId?: number; url?: string}[]}};
}

/** A page at a gate must answer to a tap at once. */
const limit = 8;

/** Records the page's main thread for so long: milliseconds of its longest task, and how many took more than 8. */
export const longestTasks = async (
  browser: Browser,
  page: Page,
  seconds: number,
): Promise<{longest: number; over: number}> => {
  await browser.startTracing(page, {
    categories: [
      '-*',
      'toplevel',
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      '__metadata',
    ],
  });
  await page.waitForTimeout(seconds * 1000);
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]};
  const own = traceEvents
    .filter(({name}) => name === 'TracingStartedInBrowser')
    .flatMap(({args}) => args?.data?.frames ?? [])
    .find(({url}) => url?.startsWith('http'));
  const main = traceEvents.find(
    ({name, pid, args}) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' && (!own || pid === own.processId),
  );
  const tasks = traceEvents
    .filter(({name, pid, tid}) => name === 'RunTask' && pid === main?.pid && tid === main.tid)
    .map(({dur = 0, tdur}) => (tdur ?? dur) / 1000);
  if (!tasks.length) throw new Error('The trace holds no task of the page.');
  return {longest: Math.max(...tasks), over: tasks.filter(task => task > limit).length};
};
