import {gzipSync} from 'node:zlib';
import type {Browser, Page} from 'playwright-core';
import {route, serveDist} from '../scripts/serve.js';
import type {Route} from '../scripts/serve.js';
import {summary} from '../test/helpers/status-page.js';
import type {Embed} from './embeds.js';

/** What the status server does. */
const situations = ['fine', 'outage', 'error', 'dropped'] as const;
type Situation = (typeof situations)[number];

export interface Result {
  embed: Embed;
  /** Scripts and styles, gzipped one by one; status answers are the same for all. */
  bytes: Record<'fine' | 'outage', number>;
  /** All but the page itself, during an outage. */
  requests: number;
  /** Score of the Layout Instability API. */
  shift: number;
  /** Time in scripts until the page is quiet, median of several loads. */
  scriptMs: number;
  /** What a person can read of the embed. */
  said: Record<Situation, string>;
}

const loads = 7;
/** The first status comes after the first paint, as it does in a real network. */
const answerAfter = 300;

const page = ({head, above, below}: Embed): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Museum</title>${head}</head>
  <body>${above}<main><h1>Museum</h1><p>${'Open every day. '.repeat(60)}</p></main>${below}</body>
</html>`;

const statusRoute =
  (situation: Situation): Route =>
  ({url, headers}, response) => {
    if (!url?.startsWith('/api/v2/')) return false;
    const known = summary(situation === 'outage' ? 'critical' : undefined);
    const description = situation === 'outage' ? 'Major Service Outage' : 'All Systems Operational';
    const body = {
      ...known,
      page: {...known.page, url: `http://${headers.host ?? ''}`},
      status: {...known.status, description},
    };
    setTimeout(() => {
      if (situation === 'dropped') response.destroy();
      else if (situation === 'error') response.writeHead(500, {'content-type': 'text/html'}).end('<p>Error');
      else response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(body));
    }, answerAfter);
    return true;
  };

/** Everything on the screen that is not the page's own, through shadow roots. */
const readable = (): string => {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element)) return;
    if (/^(MAIN|SCRIPT|STYLE)$/.test(node.tagName) || !node.checkVisibility()) return;
    // What a shadow root replaces is not seen.
    for (const child of (node.shadowRoot ?? node).childNodes) walk(child);
  };
  walk(document.body);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
};

/** Waits until the text has been the same for a second: no embed says when it is done. */
const settled = async (tab: Page): Promise<string> => {
  await tab.waitForLoadState('networkidle');
  let [text, same] = ['', 0];
  while (same < 4) {
    await tab.waitForTimeout(250);
    const now = await tab.evaluate(readable);
    same = now === text ? same + 1 : 0;
    text = now;
  }
  return text;
};

interface Load {
  bytes: number;
  requests: number;
  shift: number;
  scriptMs: number;
  text: string;
}

const load = async (browser: Browser, embed: Embed, situation: Situation): Promise<Load> => {
  const server = await serveDist(
    ...embed.routes,
    route('/', 'text/html', page(embed)),
    statusRoute(situation),
  );
  const context = await browser.newContext();
  const tab = await context.newPage();
  // tsx names inner functions with a helper that the page does not have.
  await tab.addInitScript('globalThis.__name = value => value');
  await tab.addInitScript(() => {
    const score = {value: 0};
    Object.assign(globalThis, {score});
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) score.value += (entry as unknown as {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  const sizes: Promise<number>[] = [];
  let requests = -1;
  tab.on('request', request => {
    if (!request.url().endsWith('/favicon.ico')) requests += 1;
  });
  tab.on('response', response => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname))
      sizes.push(response.body().then(body => gzipSync(body, {level: 9}).length));
  });
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  await tab.goto(server.origin);
  const text = await settled(tab);
  const {metrics} = await session.send('Performance.getMetrics');
  const shift = await tab.evaluate(() => (globalThis as unknown as {score: {value: number}}).score.value);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  await server.close();
  const scriptMs = (metrics.find(({name}) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  return {bytes, requests, shift, scriptMs, text};
};

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Loads the same page with an embed in every situation. */
export const measure = async (browser: Browser, embed: Embed): Promise<Result> => {
  const outages: Load[] = [];
  for (let turn = 0; turn < loads; turn++) outages.push(await load(browser, embed, 'outage'));
  const once = {} as Record<Situation, Load>;
  for (const situation of situations) once[situation] = await load(browser, embed, situation);
  return {
    embed,
    bytes: {fine: once.fine.bytes, outage: median(outages.map(({bytes}) => bytes))},
    requests: median(outages.map(({requests}) => requests)),
    shift: median(outages.map(({shift}) => shift)),
    scriptMs: median(outages.map(({scriptMs}) => scriptMs)),
    said: {
      fine: once.fine.text,
      outage: once.outage.text,
      error: once.error.text,
      dropped: once.dropped.text,
    },
  };
};
