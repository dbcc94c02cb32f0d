import {fixture, html} from '@open-wc/testing';
import '../../src/elements/status-banner/define.js';
import type {StandbyStatusBanner} from '../../src/elements/status-banner/status-banner.js';
import type {Incident, StatusSnapshot} from '../../src/status/index.js';
import type {VenueConfig} from '../../src/venue/index.js';
import {fakeFeed, fakeVenue} from './fake-feed.js';
import type {FakeFeed} from './fake-feed.js';
import {snapshot} from './snapshots.js';
import {waitUntil} from './wait-until.js';

export interface Banner {
  element: StandbyStatusBanner;
  feed: FakeFeed;
  holder: HTMLElement;
}

interface Options {
  config?: VenueConfig;
  lang?: string;
  dir?: string;
  /** Attributes of the banner. */
  [name: string]: unknown;
}

/** Puts a banner on the page whose feed says the given snapshot. */
export const banner = async (
  first: StatusSnapshot | undefined,
  {config = {}, lang = 'en', dir = 'ltr', ...attributes}: Options = {},
): Promise<Banner> => {
  const feed = fakeFeed(first);
  const holder = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
  const element = document.createElement('standby-status-banner');
  const fallback = document.createElement('a');
  fallback.href = 'https://status.example.com';
  fallback.textContent = 'Status page';
  element.append(fallback);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.venue = fakeVenue(feed, config);
  holder.append(element);
  await element.updateComplete;
  if (first) await waitUntil(() => !element.matches(':state(loading)'), 'the banner says something');
  return {element, feed, holder};
};

/** What is on the screen, as one line. */
export const textOf = (element: Element, selector = 'section'): string =>
  (element.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const find = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T => {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

/** The buttons of the closed banner. */
export const detailsButton = (element: Element): HTMLButtonElement => find(element, '.top [aria-controls]');
export const closeButton = (element: Element): HTMLButtonElement | null =>
  element.shadowRoot?.querySelector('.top button[aria-label]') ?? null;

export const openDetails = async (element: StandbyStatusBanner): Promise<void> => {
  detailsButton(element).click();
  await waitUntil(() => element.shadowRoot?.querySelector('.details'), 'the details are there');
};

/** What the live regions say at present. */
export const spoken = (element: Element, role: 'status' | 'alert'): string[] =>
  [...(element.shadowRoot?.querySelectorAll(`[role=${role}] p`) ?? [])].map(line => line.textContent);

let pages = 0;
/** A status page of its own per test: nothing that was said or put away elsewhere counts here. */
export const freshPage = (): ((...incidents: Incident[]) => StatusSnapshot) => {
  const url = `https://banner-${String(++pages)}-${String(Date.now())}.example.com`;
  return (...incidents) =>
    snapshot({
      page: {name: 'Tickets Inc.', url, lang: 'en'},
      incidents: incidents.map(item => ({...item, id: `${url}/${item.id}`})),
    });
};

/** Waits until a live region says it. */
export const hears = (element: Element, role: 'status' | 'alert', text: RegExp): Promise<void> =>
  waitUntil(() => spoken(element, role).some(line => text.test(line)), `${role} says ${String(text)}`);

/** Waits until the banner is in a state. */
export const shows = (element: Element, state: string): Promise<void> =>
  waitUntil(() => element.matches(`:state(${state})`), `shows ${state}`);

/** Puts the banner away. */
export const close = async ({element}: Banner): Promise<void> => {
  closeButton(element)?.click();
  await shows(element, 'dismissed');
};

/** The next event of a name; must be called before what causes it. */
export const next = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise(resolve => element.addEventListener(name, resolve, {once: true}));
