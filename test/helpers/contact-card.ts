import {fixture, html} from '@open-wc/testing';
import type {Desk, DeskRule} from '../../src/contact/index.js';
import '../../src/elements/contact-card/define.js';
import type {StandbyContactCard} from '../../src/elements/contact-card/contact-card.js';
import type {VenueConfig} from '../../src/venue/index.js';
import {fakeVenue} from './fake-feed.js';
import {holdLongTimers} from './long-timers.js';
import type {LongTimers} from './long-timers.js';
import {waitUntil} from './wait-until.js';

const week = ['Mo', 'Tu', 'We', 'Th', 'Fr'] as const;

/** Office hours on weekdays, emergencies at the weekend. */
export const rulesUntil = (closes: string): readonly DeskRule[] => [
  {days: week, opens: '09:00', closes, channels: ['phone', 'email']},
  {days: ['Sa', 'Su'], opens: '10:00', closes: '16:00', channels: ['phone'], onlyIf: 'urgent'},
];

export const swiss: Desk = {
  region: 'CH',
  phone: '+41 21 555 01 02',
  languages: ['fr', 'de'],
  timeZone: 'Europe/Zurich',
  rules: rulesUntil('18:00'),
};
export const british: Desk = {
  region: 'GB',
  phone: '+44 1632 960123',
  languages: ['en'],
  timeZone: 'Europe/London',
  rules: rulesUntil('17:00'),
};

export const venueConfig: VenueConfig = {
  contact: {
    email: 'support@tickets.example',
    desks: [swiss, british],
    escalation: 'account-manager',
    accountManager: {name: 'Account team', phone: '+41 21 555 01 03', email: 'accounts@tickets.example'},
  },
};

/** Moments, all in November 2026: Switzerland is one hour ahead of UTC. */
export const moments = {
  open: '2026-11-23T10:30:30Z',
  closed: '2026-11-23T19:30:30Z',
  emergencies: '2026-11-28T12:30:30Z',
} as const;

/** Sets the clock of the page, which goes on from there, and that of its server: to the same unless told otherwise. */
export const setClock = (iso: string, server = iso): LongTimers => {
  const timers = holdLongTimers();
  const ahead = Date.parse(server) - Date.parse(iso);
  timers.pass(Date.parse(iso) - Date.now());
  const own = globalThis.fetch;
  globalThis.fetch = (address, options) =>
    options?.method === 'HEAD'
      ? Promise.resolve(new Response(null, {headers: {date: new Date(Date.now() + ahead).toUTCString()}}))
      : own(address, options);
  return {
    ...timers,
    restore: () => {
      globalThis.fetch = own;
      timers.restore();
    },
  };
};

interface Options {
  config?: VenueConfig | undefined;
  lang?: string;
  /** Attributes of the card. */
  [name: string]: unknown;
}

/** Puts a card on the page whose reader lives in Switzerland unless an attribute says otherwise. */
export const contactCard = async ({
  config = venueConfig,
  lang = 'en',
  ...attributes
}: Options = {}): Promise<StandbyContactCard> => {
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('standby-contact-card');
  for (const [name, value] of Object.entries<unknown>({
    'time-zone': 'Europe/Zurich',
    region: 'CH',
    ...attributes,
  }))
    element.setAttribute(name, String(value));
  element.venue = fakeVenue(undefined, config);
  holder.append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('section'), 'the card is there');
  return element;
};

/** The code of a card, once it is drawn. */
export const codeOf = async (element: Element): Promise<SVGElement> => {
  await waitUntil(() => element.shadowRoot?.querySelector('.code'), 'the code', {timeout: 10_000});
  return element.shadowRoot?.querySelector('.code') as SVGElement;
};
