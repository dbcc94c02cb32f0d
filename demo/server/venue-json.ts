import type {VenueConfig} from '../../src/venue/index.js';
import {platformComponents} from './situations.js';

/** The configuration that the demo's pages name in `data-config`: of the lab's status page, or of a real one. */
export const venueConfig = (realStatusPage?: string): VenueConfig => ({
  name: 'Demo Museum',
  ...(realStatusPage
    ? {status: {src: realStatusPage, relay: '/relay/status', override: '/venue-status.json'}}
    : {
        platform: 'Demo Tickets',
        status: {
          src: '/status/api/v2/summary.json',
          page: '/status',
          provider: 'statuspage',
          override: '/venue-status.json',
          lang: 'en',
          // As often as may be, so that a change in the lab shows while one looks. Venues keep the defaults.
          interval: {quiet: 5, incident: 5},
        },
        components: Object.fromEntries(platformComponents.map(({name, capability}) => [name, capability])),
      }),
  // The first is the short address of printed codes: it follows what works.
  booking: {ways: [{kind: 'online', href: '/f/tickets'}, {kind: 'kiosk'}, {kind: 'desk'}]},
  reports: {
    destinations: [{kind: 'standby', url: '/support/reports'}],
    accountId: '4711-DEMO',
    // As the orders of this demo are named.
    references: ['\\bDM-[0-9A-Z]{5,8}\\b'],
  },
  // Numbers that are set aside for fiction: nobody's telephone rings.
  contact: {
    email: 'support@tickets.example',
    desks: [
      {
        region: 'GB',
        phone: '+44 1632 960123',
        languages: ['en'],
        timeZone: 'Europe/London',
        rules: [
          {
            days: ['Mo', 'Tu', 'We', 'Th', 'Fr'],
            opens: '09:00',
            closes: '18:00',
            channels: ['phone', 'email'],
          },
          {days: ['Sa', 'Su'], channels: ['phone'], onlyIf: 'urgent'},
        ],
      },
    ],
  },
});
