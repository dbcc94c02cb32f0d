import type {Desk, DeskRule} from '../../contact/index.js';
import type {VenueConfig} from '../config.js';
import {urgencyRules} from '../config.js';

/** On weekdays by e-mail or phone, at the weekend emergencies by phone; the guide names no hours. */
const rules: readonly DeskRule[] = [
  {days: ['Mo', 'Tu', 'We', 'Th', 'Fr'], channels: ['email', 'phone']},
  {days: ['Sa', 'Su'], channels: ['phone'], onlyIf: 'urgent'},
];

const desk = (region: string, phone: string, timeZone: string): Desk => ({region, phone, timeZone, rules});

/**
 * What Smeetz tells its customers in its outage guide. The address of its status page is not public: every venue
 * sets `status.src` itself.
 */
export const smeetzPreset: VenueConfig = {
  platform: 'Smeetz',
  contact: {
    email: 'support@smeetz.com',
    desks: [
      desk('BE', '+32 2 808 29 56', 'Europe/Brussels'),
      desk('CH', '+41 21 588 17 12', 'Europe/Zurich'),
      desk('FR', '+33 7 57 91 62 28', 'Europe/Paris'),
      desk('GB', '+44 7400 818530', 'Europe/London'),
    ],
    escalation: 'account-manager',
  },
  urgency: urgencyRules,
};
