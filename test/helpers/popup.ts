import {fixture, html} from '@open-wc/testing';
import '../../src/elements/incident-popup/define.js';
import type {StandbyIncidentPopup} from '../../src/elements/incident-popup/incident-popup.js';
import type {Incident, StatusSnapshot} from '../../src/status/index.js';
import type {VenueConfig} from '../../src/venue/index.js';
import {fakeFeed, fakeVenue} from './fake-feed.js';
import type {FakeFeed} from './fake-feed.js';
import {incident, snapshot} from './snapshots.js';
import {waitUntil} from './wait-until.js';

let pages = 0;
/** A status page of its own per test, so that nothing announced or put away elsewhere counts here. */
export const freshPage = (): {
  page: StatusSnapshot['page'];
  say: (...incidents: Incident[]) => StatusSnapshot;
} => {
  const page = {name: 'Tickets Inc.', url: `https://status-${++pages}.example.com`, lang: 'en'};
  return {page, say: (...incidents) => snapshot({page, incidents})};
};

export const major = (parts: Partial<Incident> = {}): Incident =>
  incident({id: `major-${pages}`, severity: 'major', ...parts});

export const critical = (parts: Partial<Incident> = {}): Incident =>
  incident({
    id: `critical-${pages}`,
    name: 'Checkout down',
    severity: 'critical',
    components: [{id: 'online', name: 'Online checkout', capability: 'online-booking'}],
    ...parts,
  });

export const late = (parts: Partial<Incident> = {}): Incident =>
  incident({
    id: `late-${pages}`,
    name: 'Mails late',
    severity: 'major',
    components: [{id: 'mail', name: 'Transactional emails', capability: 'email'}],
    ...parts,
  });

export interface Popup {
  element: StandbyIncidentPopup;
  feed: FakeFeed;
}

/** Puts a pop-up on the page whose feed says the given snapshot, with the attributes of an options object. */
export const popup = async (
  first: StatusSnapshot | undefined,
  {
    config = {},
    lang = 'en',
    ...attributes
  }: {config?: VenueConfig; lang?: string; [name: string]: unknown} = {},
): Promise<Popup> => {
  const feed = fakeFeed(first);
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('standby-incident-popup');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.venue = fakeVenue(feed, config);
  holder.append(element);
  await element.updateComplete;
  return {element, feed};
};

export const root = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not upgraded');
  return element.shadowRoot;
};

export const surface = (element: Element): HTMLElement | null => root(element).querySelector('.surface');

export const isOpen = (element: Element): boolean => !!surface(element)?.matches(':popover-open, :modal');

export const opened = (element: Element): Promise<void> =>
  waitUntil(() => isOpen(element), 'the pop-up does not open');

export const gone = (element: Element): Promise<void> =>
  waitUntil(() => !isOpen(element), 'the pop-up does not close');

export const textOf = (element: Element): string =>
  surface(element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const title = (element: Element): string =>
  root(element).querySelector('#title')?.textContent?.trim() ?? '';

/** A button by what it is called. */
export const button = (element: Element, name: string | RegExp): HTMLButtonElement => {
  const found = [...root(element).querySelectorAll('button')].find(candidate => {
    const label = candidate.ariaLabel ?? candidate.textContent?.trim() ?? '';
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`no button ${String(name)}`);
  return found;
};

/** What the live regions hold, polite first. */
export const spoken = (element: Element): {status: string[]; alert: string[]} => {
  const lines = (role: string): string[] =>
    [...root(element).querySelectorAll(`[role=${role}] p`)].map(line => line.textContent ?? '');
  return {status: lines('status'), alert: lines('alert')};
};

/** Waits until nothing more is rendered and everything that was to be spoken is. */
export const settled = async (element: StandbyIncidentPopup): Promise<void> => {
  await element.updateComplete;
  await new Promise(resolve => requestAnimationFrame(resolve));
  await element.updateComplete;
};
