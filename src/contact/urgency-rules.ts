import type {DeskRule} from './desk.js';

/** Situations that make a report urgent, by what they stop. */
export const urgencyRules = [
  'check-in-blocked',
  'sales-blocked-or-mispriced',
  'app-severely-degraded',
] as const;
export type UrgencyRule = (typeof urgencyRules)[number];

/** Where a desk says nothing else: weekdays by e-mail or phone, at the weekend emergencies by phone. */
export const usualRules: readonly DeskRule[] = [
  {days: ['Mo', 'Tu', 'We', 'Th', 'Fr'], channels: ['email', 'phone']},
  {days: ['Sa', 'Su'], channels: ['phone'], onlyIf: 'urgent'},
];
