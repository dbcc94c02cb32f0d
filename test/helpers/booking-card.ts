import {fixture, html} from '@open-wc/testing';
import type {BookingWay} from '../../src/booking/index.js';
import '../../src/elements/booking-card/define.js';
import type {StandbyBookingCard} from '../../src/elements/booking-card/booking-card.js';
import type {StatusSnapshot} from '../../src/status/index.js';
import {fakeFeed, fakeVenue} from './fake-feed.js';
import type {FakeFeed} from './fake-feed.js';
import {waitUntil} from './wait-until.js';

export interface Card {
  element: StandbyBookingCard;
  feed: FakeFeed;
}

interface Options {
  ways?: readonly BookingWay[];
  lang?: string;
  attributes?: Readonly<Record<string, string>>;
  snapshot?: StatusSnapshot;
}

/** Puts a card on the page whose venue has these ways and whose feed says this. */
export const card = async ({ways = [], lang = 'en', attributes = {}, snapshot}: Options): Promise<Card> => {
  const feed = fakeFeed(snapshot);
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('standby-booking-card');
  element.textContent = 'The shop';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.venue = fakeVenue(feed, {booking: {ways}});
  holder.append(element);
  await element.updateComplete;
  return {element, feed};
};

/** Waits until the card has said its words. */
export const spoken = (element: StandbyBookingCard): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector('section'), 'the card shows itself');

/** Waits until the card shows a code that it has read back. */
export const verified = async (element: StandbyBookingCard): Promise<SVGElement> => {
  await waitUntil(() => element.matches(':state(verified)'), 'the code is verified', {timeout: 8000});
  const code = element.shadowRoot?.querySelector<SVGElement>('svg[role=img]');
  if (!code) throw new Error('There is no code.');
  return code;
};
