import type {Browser} from 'playwright-core';
import type {Delivery, SituationId} from '../../demo/server/situations.js';

/** One page of the demo as somebody sees it. */
export interface Picture {
  path: string;
  width: number;
  height: number;
  scheme?: 'light' | 'dark';
  /** Browser zoom: the page has that much less room. */
  zoom?: number;
  /** The states that the elements must reach before the picture counts. */
  expects: {banner: string; popup?: 'open'};
  details?: 'banner' | 'popup';
  wholePage?: boolean;
}

/** What can be switched before pictures are taken. */
export interface Lab {
  reset(): Promise<void>;
  on(...situations: SituationId[]): Promise<void>;
  delivery(delivery: Delivery): Promise<void>;
}

export const labOf = (origin: string): Lab => {
  const post = async (path: string, body: object): Promise<void> => {
    const {ok, status} = await fetch(`${origin}/lab/api/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
    if (!ok) throw new Error(`The lab answers ${status} to ${path}.`);
  };
  return {
    reset: () => post('reset', {}),
    on: (...situations) => post('situations', {situations, on: true}),
    delivery: delivery => post('delivery', {delivery}),
  };
};

/** Opens the page in a browser context of its own, waits for what it expects, and returns the PNG. */
export const takePicture = async (
  browser: Browser,
  origin: string,
  {path, width, height, scheme = 'light', zoom = 1, expects, details, wholePage = false}: Picture,
): Promise<Buffer> => {
  const context = await browser.newContext({
    viewport: {width: Math.round(width / zoom), height: Math.round(height / zoom)},
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Brussels',
  });
  const page = await context.newPage();
  await page.goto(`${origin}/${path}`);
  const reached = (tag: string, state: string): Promise<unknown> =>
    page.waitForSelector(`${tag}:state(${state})`, {state: 'attached'});
  await reached('standby-status-banner', expects.banner);
  if (expects.popup) await reached('standby-incident-popup', expects.popup);
  if (details) {
    const tag = details === 'banner' ? 'standby-status-banner' : 'standby-incident-popup';
    await page.locator(`${tag} [aria-controls]`).first().click();
    await page.locator(`${tag} .details`).waitFor();
  }
  // A text that reaches beyond the page is a fault that a cut picture would hide.
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) console.warn(`${path} at ${width} px is ${overflow} px too wide.`);
  const picture = await page.screenshot({fullPage: wholePage});
  await context.close();
  return picture;
};
