import type {BookingWay} from '../src/booking/index.js';
import '../src/elements/booking-card/define.js';
import type {StatusSnapshot} from '../src/status/index.js';
import {fakeFeed, fakeVenue} from '../test/helpers/fake-feed.js';
import {component, snapshot} from '../test/helpers/snapshots.js';
import type {About, Story} from './stage.js';

const about: About = {title: 'Booking card', component: 'standby-booking-card'};
export default about;

interface Scene {
  attributes?: Record<string, string>;
  ways?: readonly BookingWay[];
  status?: StatusSnapshot;
}

const allWays: readonly BookingWay[] = [
  {kind: 'online', href: 'https://museum.example/f/7q3k'},
  {kind: 'partner', href: 'https://partner.example/museum', label: 'City tickets'},
  {kind: 'kiosk', label: 'Main hall'},
  {kind: 'desk'},
  {kind: 'phone', phone: '+41 21 555 01 02'},
];
const onSite = allWays.slice(2, 4);
const onlineOnly = allWays.slice(0, 1);

const states = (online: 'operational' | 'degraded' | 'major_outage', pos: typeof online = 'operational') =>
  snapshot({
    components: [
      component({state: pos}),
      component({id: 'online', name: 'Checkout', capability: 'online-booking', state: online}),
      component({id: 'kiosk', name: 'Kiosk', capability: 'kiosk'}),
    ],
  });

/** A card of a venue with these ways, whose status page says this. */
const card = (
  {attributes = {}, ways = allWays, status = states('operational')}: Scene = {},
  more: Omit<Story, 'render'> = {},
): Story => ({
  ...more,
  render: () => {
    const element = document.createElement('standby-booking-card');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.venue = fakeVenue(fakeFeed(status), {name: 'Demo Museum', booking: {ways}});
    return element;
  },
});

const screen = {attributes: {format: 'screen'}};
const poster = {attributes: {format: 'poster'}};
const sign = (kind: string): Scene => ({attributes: {format: 'sign', sign: kind}});

export const Card = card();
export const OnlineSlow = card({status: states('degraded')});
export const OnlineDown = card({status: states('major_outage')});
export const OnlyOnSite = card({status: states('major_outage'), ways: onSite});
export const NoWayLeft = card({status: states('major_outage'), ways: onlineOnly});
export const ComeBackLater = card({
  ways: [...onlineOnly, {kind: 'later', at: '2099-01-01T14:00:00+01:00'}],
  status: states('major_outage'),
});
export const OfAnEvent = card({attributes: {href: 'https://museum.example/f/monet', label: 'Late opening'}});
export const WaitsForTheDesk = card({attributes: {when: 'pos-down'}});
export const DeskDown = card({attributes: {when: 'pos-down'}, status: states('operational', 'major_outage')});
export const CodeLeftOut = card({
  ways: [{kind: 'online', href: `https://museum.example/${'long/'.repeat(100)}`}],
});
export const Screen = card(screen);
export const ScreenOnlineDown = card({...screen, status: states('major_outage'), ways: onSite});
export const ScreenInTwoLanguages = card({
  attributes: {format: 'screen', languages: 'de fr', diagonal: '32'},
});
export const Poster = card(poster);
export const PosterOnlineDown = card({...poster, status: states('major_outage'), ways: onSite});
export const SignEmailsLate = card(sign('emails-late'));
export const SignDeskClosed = card(sign('pos-closed'));
export const SignOnlineClosed = card({...sign('online-closed'), status: states('major_outage')});
export const SignEntrySlow = card(sign('check-in-slow'));
export const German = card({}, {globals: {language: 'de'}});
export const French = card({}, {globals: {language: 'fr'}});
export const Italian = card({}, {globals: {language: 'it'}});
export const Dutch = card({}, {globals: {language: 'nl'}});
export const GermanSign = card(sign('pos-closed'), {globals: {language: 'de'}});
export const Dark = card({status: states('degraded')}, {globals: {scheme: 'dark'}});
export const DarkPoster = card(poster, {globals: {scheme: 'dark'}});
export const HostileHost = card({}, {globals: {host: 'hostile'}});
