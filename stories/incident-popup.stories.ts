import '../src/elements/incident-popup/define.js';
import {snapshot} from '../test/helpers/snapshots.js';
import {cards, foreign, long, noBooking, old, slow, status} from './scenes.js';
import {elementStories} from './stage.js';
import type {About} from './stage.js';

const about: About = {title: 'Incident pop-up', component: 'standby-incident-popup'};
export default about;

const story = elementStories('standby-incident-popup');
const outage = {status: status(noBooking, cards)};
const dialog = {...outage, attributes: {mode: 'dialog'}};

const helpButton = (): HTMLElement => {
  const button = document.createElement('button');
  button.slot = 'action';
  button.textContent = 'Call support';
  return button;
};

export const NothingToSay = story({status: snapshot()});
export const Minor = story({status: status(slow), attributes: {'min-severity': 'minor'}});
export const Major = story({status: status(cards)});
export const Critical = story({status: status(noBooking)});
export const Several = story(outage);
export const Dialog = story(dialog);
export const ProvidersOwnWords = story({status: status(foreign)});
export const LongWords = story.open({status: status(long)}, 'open');
export const LastKnown = story({status: old(noBooking)});
export const ForGuests = story({...outage, attributes: {audience: 'guests'}});
export const WithAction = story({...outage, content: helpButton()});
export const Escalated = story({status: status(cards), next: status({...cards, severity: 'critical'})});
export const OneOver = story({...outage, next: status(cards)});
export const Over = story({...outage, next: snapshot()});
export const Details = story.open(outage, 'open');
export const DialogDetails = story.open(dialog, 'open');
export const German = story(outage, {globals: {language: 'de'}});
export const French = story(outage, {globals: {language: 'fr'}});
export const Italian = story(outage, {globals: {language: 'it'}});
export const Dutch = story(outage, {globals: {language: 'nl'}});
export const Dark = story.open(outage, 'open', {globals: {scheme: 'dark'}});
export const DarkDialog = story(dialog, {globals: {scheme: 'dark'}});
export const HostileHost = story.open(outage, 'open', {globals: {host: 'hostile'}});
