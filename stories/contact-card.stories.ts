import '../src/elements/contact-card/define.js';
import type {VenueConfig} from '../src/venue/index.js';
import {createVenue} from '../src/venue/index.js';
import {british, moments, setClock, swiss, venueConfig} from '../test/helpers/contact-card.js';
import type {About, Story} from './stage.js';

const about: About = {title: 'Contact card', component: 'standby-contact-card'};
export default about;

interface Scene {
  at?: keyof typeof moments;
  config?: VenueConfig;
  attributes?: Record<string, string>;
}

/** A card at a moment of its own; the reader lives in Switzerland. */
const card = (
  {at = 'open', config = venueConfig, attributes = {}}: Scene = {},
  more: Omit<Story, 'render'> = {},
): Story => ({
  ...more,
  render: () => {
    const clock = setClock(moments[at]);
    const element = document.createElement('standby-contact-card');
    for (const [name, value] of Object.entries({
      'time-zone': 'Europe/Zurich',
      region: 'CH',
      ...attributes,
    }))
      element.setAttribute(name, value);
    element.venue = createVenue(config);
    void element.updateComplete.then(() => clock.restore());
    return element;
  },
});

export const Loading: Story = {render: () => document.createElement('standby-contact-card')};
export const Open = card();
export const Closed = card({at: 'closed'});
export const EmergenciesOnly = card({at: 'emergencies'});
export const OtherTimeZone = card({attributes: {'time-zone': 'Europe/London'}});
export const HoursNotStated = card({config: {preset: 'smeetz'}});
export const ClosedForSomeDays = card({
  config: {
    contact: {desks: [{...swiss, exceptions: [{from: '2026-11-20', until: '2026-11-29', hours: []}]}]},
  },
});
export const AroundTheClock = card({
  at: 'emergencies',
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
export const Unknown = card({config: {contact: {desks: [{...swiss, timeZone: 'Europe/Nowhere'}, british]}}});
export const WrittenOnly = card({config: {contact: {email: 'support@tickets.example'}}});
export const NoContact = card({config: {}});
export const Kiosk = card({attributes: {kiosk: ''}});
export const German = card({at: 'closed'}, {globals: {language: 'de'}});
export const French = card({at: 'closed'}, {globals: {language: 'fr'}});
export const Italian = card({at: 'closed'}, {globals: {language: 'it'}});
export const Dutch = card({at: 'closed'}, {globals: {language: 'nl'}});
export const Dark = card({at: 'emergencies'}, {globals: {scheme: 'dark'}});
export const HostileHost = card({}, {globals: {host: 'hostile'}});
