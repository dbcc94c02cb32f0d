import '../src/elements/status-banner/define.js';
import {snapshot, unreachable} from '../test/helpers/snapshots.js';
import {cards, foreign, long, noBooking, old, planned, running, slow, status} from './scenes.js';
import {elementStories} from './stage.js';
import type {About} from './stage.js';

const about: About = {title: 'Status banner', component: 'standby-status-banner'};
export default about;

const story = elementStories('standby-status-banner');
const outage = {status: status(noBooking, cards, slow), attributes: {dismissible: ''}};

export const Loading = story({});
export const Operational = story({status: snapshot()});
export const HiddenWhenOperational = story({
  status: snapshot(),
  attributes: {'hide-when-operational': ''},
});
export const Planned = story({status: planned});
export const Maintenance = story({status: running, attributes: {dismissible: ''}});
export const Minor = story({status: status(slow)});
export const Major = story({status: status(cards)});
export const Critical = story({status: status(noBooking)});
export const Several = story(outage);
export const ForStaff = story({...outage, attributes: {audience: 'staff'}});
export const ProvidersOwnWords = story({status: status(foreign)});
export const LongWords = story({status: status(long)});
export const Unknown = story({status: unreachable()});
export const DeviceOffline = story({status: unreachable({reach: 'device-offline'})});
export const LastKnownFine = story({status: old()});
export const LastKnownTrouble = story({status: old(noBooking)});
export const Over = story({status: status(slow), next: snapshot()});
export const Kiosk = story({...outage, attributes: {kiosk: ''}});
export const Details = story.open(outage, 'trouble');
export const DetailsOfPlannedWork = story.open({status: planned}, 'planned');
export const DetailsOfLongWords = story.open({status: status(long)}, 'trouble');
export const German = story(outage, {globals: {language: 'de'}});
export const French = story(outage, {globals: {language: 'fr'}});
export const Italian = story(outage, {globals: {language: 'it'}});
export const Dutch = story(outage, {globals: {language: 'nl'}});
export const Dark = story.open(outage, 'trouble', {globals: {scheme: 'dark'}});
export const HostileHost = story.open(outage, 'trouble', {globals: {host: 'hostile'}});
