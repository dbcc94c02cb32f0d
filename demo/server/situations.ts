import type {Capability} from '../../src/status/index.js';

/** A part of the invented ticketing platform, as its status page lists it. */
export interface PlatformComponent {
  id: string;
  name: string;
  capability: Capability;
}

export const platformComponents: readonly PlatformComponent[] = [
  {id: 'c-online', name: 'Online checkout', capability: 'online-booking'},
  {id: 'c-pos', name: 'Point of sales app', capability: 'pos'},
  {id: 'c-kiosk', name: 'Self service kiosk app', capability: 'kiosk'},
  {id: 'c-access', name: 'Access control app', capability: 'check-in'},
  {id: 'c-email', name: 'Transactional emails', capability: 'email'},
  {id: 'c-payments', name: 'Payments', capability: 'payments'},
  {id: 'c-office', name: 'Back office', capability: 'back-office'},
  {id: 'c-partners', name: 'OTA & marketplace integrations', capability: 'integrations'},
];

export const impacts = ['minor', 'major', 'critical'] as const;
export type Impact = (typeof impacts)[number];

export const situationIds = [
  'pos-slow',
  'emails-late',
  'online-booking-down',
  'check-in-blocked',
  'payments-failing',
  'full-outage',
  'maintenance-planned',
  'maintenance-running',
] as const;
export type SituationId = (typeof situationIds)[number];

interface Published {
  /** What the provider calls it. */
  title: string;
  capabilities: readonly Capability[];
  /** The provider's first words about it. */
  body: string;
}

/** Something that goes wrong, or is done on purpose; minutes are counted from when it is switched on. */
export type Situation =
  | (Published & {kind: 'incident'; impact: Impact})
  | (Published & {kind: 'maintenance'; startsAfter: number; lasts: number});

const everything = platformComponents.map(({capability}) => capability);

export const situations: Readonly<Record<SituationId, Situation>> = {
  'pos-slow': {
    kind: 'incident',
    impact: 'minor',
    title: 'Point of sale responds slowly',
    capabilities: ['pos'],
    body: 'Sales at the counter take **up to 20 seconds** each. We are looking into it. Online checkout is not affected.',
  },
  'emails-late': {
    kind: 'incident',
    impact: 'minor',
    title: 'Confirmation e-mails arrive late',
    capabilities: ['email'],
    body: 'Confirmation and reminder e-mails are delayed by about 40 minutes. They are queued and will be sent automatically; bookings are safe.',
  },
  'online-booking-down': {
    kind: 'incident',
    impact: 'critical',
    title: 'Online checkout is unavailable',
    capabilities: ['online-booking'],
    body: 'Guests cannot complete a booking on the web. Point of sale and kiosks work normally.',
  },
  'check-in-blocked': {
    kind: 'incident',
    impact: 'critical',
    title: 'Ticket scanning does not answer',
    capabilities: ['check-in'],
    body: 'The access control app cannot validate tickets. We have found the cause and are working on it.',
  },
  'payments-failing': {
    kind: 'incident',
    impact: 'major',
    title: 'Card payments are declined',
    capabilities: ['payments'],
    body: 'About half of all card payments are declined, online and at terminals. No guest is charged for a declined payment.',
  },
  'full-outage': {
    kind: 'incident',
    impact: 'critical',
    title: 'The whole platform is down',
    capabilities: everything,
    body: 'None of our services can be reached at the moment. Every engineer is working on it. Next update in **15 minutes**.',
  },
  'maintenance-planned': {
    kind: 'maintenance',
    startsAfter: 120,
    lasts: 60,
    title: 'Database upgrade',
    capabilities: ['online-booking', 'back-office'],
    body: 'Online checkout and the back office will be unavailable for up to an hour.',
  },
  'maintenance-running': {
    kind: 'maintenance',
    startsAfter: -10,
    lasts: 60,
    title: 'Kiosk update',
    capabilities: ['kiosk'],
    body: 'Self service kiosks are being updated. Please use the counter meanwhile.',
  },
};

/** How the lab's status page answers; all but `normal` are ways in which real ones fail. */
export const deliveries = [
  'normal',
  'dropped',
  'error',
  'rate-limited',
  'html',
  'truncated',
  'slow',
] as const;
export type Delivery = (typeof deliveries)[number];

/** How the support server answers a report; `answer-lost` stores it first. */
export const supportDeliveries = ['normal', 'answer-lost', 'error', 'rate-limited', 'html', 'slow'] as const;
export type SupportDelivery = (typeof supportDeliveries)[number];
