import {urgencyRules, usualRules} from '../../contact/index.js';
import type {Desk} from '../../contact/index.js';
import type {VenueConfig} from '../config.js';

/** The guide names the days, no hours. */
const desk = (region: string, phone: string, timeZone: string): Desk => ({
  region,
  phone,
  timeZone,
  rules: usualRules,
});

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
