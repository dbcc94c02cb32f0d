import type {DeskRule} from './desk.js';
import type {UrgencyAnswers} from './urgency.js';

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

/** True as soon as one question is answered with yes, false when all are answered with no, else undefined. */
export const isUrgent = (
  answers: UrgencyAnswers,
  rules: readonly UrgencyRule[] = urgencyRules,
): boolean | undefined => {
  if (rules.some(rule => answers[rule] === true)) return true;
  return rules.every(rule => answers[rule] === false) ? false : undefined;
};
