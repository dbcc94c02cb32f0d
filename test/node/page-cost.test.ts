import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';
import {serveExample} from '../../scripts/example-page.js';
import type {ExampleStatus} from '../../scripts/example-page.js';
import type {Route} from '../../scripts/serve.js';

interface Cost {
  shift: number;
  /** Milliseconds from the first paint to the first word of the banner. */
  afterPaint: number;
  hosts: string[];
}

/** Holds the answer of the status page back until the page was painted. */
const lateStatus =
  (milliseconds: number): Route =>
  (request, response) => {
    if (!request.url?.startsWith('/api/v2/')) return false;
    const {end} = response;
    response.end = ((...args: Parameters<typeof end>) => {
      setTimeout(() => end.apply(response, args), milliseconds);
      return response;
    }) as typeof end;
    return false;
  };

describe('what the script tag costs a page', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  after(() => browser.close());

  const costOf = async (status: ExampleStatus, width: number): Promise<Cost> => {
    const server = await serveExample(status, 'de', lateStatus(400));
    const page = await browser.newPage({viewport: {width, height: 800}});
    const hosts = new Set<string>();
    page.on('request', request => hosts.add(new URL(request.url()).host));
    try {
      await page.goto(server.origin);
      const state = status === 'critical' ? 'trouble' : status;
      await page.waitForFunction(
        name => document.querySelector(`standby-status-banner:state(${name})`),
        state,
      );
      const measured = await page.evaluate(async () => {
        const shifts = await new Promise<PerformanceEntryList>(resolve => {
          new PerformanceObserver((list, observer) => {
            observer.disconnect();
            resolve(list.getEntries());
          }).observe({type: 'layout-shift', buffered: true});
          // Without any shift nothing is ever told: two frames after the status, all that could come has come.
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0, [])));
        });
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
        return {
          shift: shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & {value: number}).value, 0),
          afterPaint: performance.now() - paint,
        };
      });
      return {...measured, hosts: [...hosts]};
    } finally {
      await page.close();
      await server.close();
    }
  };

  for (const status of ['operational', 'critical'] as const)
    for (const width of [320, 1280])
      it(`moves nothing when the first status comes after the paint (${status}, ${width} px)`, async context => {
        const {shift, afterPaint, hosts} = await costOf(status, width);
        context.diagnostic(`layout shift ${shift}, status ${afterPaint.toFixed(0)} ms after the first paint`);
        assert.ok(afterPaint > 0, 'the status came after the paint');
        assert.equal(shift, 0);
        assert.equal(hosts.length, 1, 'no other host is asked');
      });
});
