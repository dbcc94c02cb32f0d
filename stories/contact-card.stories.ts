import '../src/elements/contact-card/define.js';
import type {VenueConfig} from '../src/venue/index.js';
import {createVenue} from '../src/venue/index.js';
import {british, moments, setClock, swiss, venueConfig} from '../test/helpers/contact-card.js';
import type {LongTimers} from '../test/helpers/long-timers.js';
import {reaches} from './stage.js';
import type {About, Story} from './stage.js';

let clock: LongTimers | undefined;

const restoreClock = (): void => {
  clock?.restore();
  clock = undefined;
};

const about: About = {
  title: 'Contact card',
  component: 'standby-contact-card',
  beforeEach: () => restoreClock,
};
export default about;

interface Scene {
  at?: keyof typeof moments;
  /** What the card comes to; without it what the moment is called. */
  state?: string;
  config?: VenueConfig;
  attributes?: Record<string, string>;
}

/** A card at a moment of its own; the reader lives in Switzerland. */
const card = (
  {at = 'open', state = at, config = venueConfig, attributes = {}}: Scene = {},
  more: Omit<Story, 'render' | 'play'> = {},
): Story => ({
  ...more,
  render: () => {
    restoreClock();
    clock = setClock(moments[at]);
    const element = document.createElement('standby-contact-card');
    for (const [name, value] of Object.entries({
      'time-zone': 'Europe/Zurich',
      region: 'CH',
      ...attributes,
    }))
      element.setAttribute(name, value);
    element.venue = createVenue(config);
    return element;
  },
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('standby-contact-card');
    if (element) await reaches(element, state);
  },
});

export const Open = card();
export const Closed = card({at: 'closed'});
export const EmergenciesOnly = card({at: 'emergencies'});
export const OtherTimeZone = card({attributes: {'time-zone': 'Europe/London'}});
export const HoursNotStated = card({state: 'day', config: {preset: 'smeetz'}});
export const ClosedForSomeDays = card({
  state: 'closed',
  config: {
    contact: {desks: [{...swiss, exceptions: [{from: '2026-11-20', until: '2026-11-29', hours: []}]}]},
  },
});
export const AroundTheClock = card({
  at: 'emergencies',
  state: 'open',
  config: {
    contact: {
      desks: [
        {
          ...swiss,
          rules: [
            {
              days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
              opens: '00:00',
              closes: '24:00',
              channels: ['phone'],
            },
          ],
        },
      ],
    },
  },
});
export const Unknown = card({
  // The other desk is shut, or it would be the one to call.
  at: 'closed',
  state: 'unknown',
  config: {contact: {desks: [{...swiss, timeZone: 'Europe/Nowhere'}, british]}},
});
export const WrittenOnly = card({state: 'written', config: {contact: {email: 'support@tickets.example'}}});
export const NoContact = card({state: 'empty', config: {}});
export const Kiosk = card({attributes: {kiosk: ''}});
export const German = card({at: 'closed'}, {globals: {language: 'de'}});
export const French = card({at: 'closed'}, {globals: {language: 'fr'}});
export const Italian = card({at: 'closed'}, {globals: {language: 'it'}});
export const Dutch = card({at: 'closed'}, {globals: {language: 'nl'}});
export const Dark = card({at: 'emergencies'}, {globals: {scheme: 'dark'}});
export const HostileHost = card({}, {globals: {host: 'hostile'}});
