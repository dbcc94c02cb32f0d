import type {Channel, Desk} from './desk.js';
import {deskState} from './desk-state.js';
import {isUrgent, urgencyRules, usualRules} from './urgency-rules.js';
import type {UrgencyRule} from './urgency-rules.js';

/** How urgent a problem is and how to reach support about it. */
export interface Urgency {
  /** True as soon as one question is answered with yes, false when all are answered with no, else undefined. */
  urgent: boolean | undefined;
  /** The situations that were answered with yes. */
  reasons: readonly UrgencyRule[];
  /** Ways to support, the best one first; never none. */
  channels: readonly Channel[];
  /** When somebody reads it, where nobody does now. */
  answeredFrom?: Date;
  /** Whom a critical problem can be escalated to. */
  escalation?: 'account-manager';
}

/** Answers to the questions, by what they ask; an absent one is not answered yet. */
export type UrgencyAnswers = Readonly<Partial<Record<UrgencyRule, boolean | undefined>>>;

export interface UrgencyOptions {
  /** The desk that would be called; without it weekdays and weekends as the device has them. */
  desk?: Desk | undefined;
  now?: Date | number;
  /** The questions that count; all when absent. */
  rules?: readonly UrgencyRule[];
}

/**
 * Judges the answers to the three questions: is check-in or scanning blocked on site, are sales blocked or prices
 * wrong, is the app severely degraded. Whatever is neither true nor false is not answered yet. An emergency goes
 * to the phone, at a weekend to the phone alone.
 */
export const assessUrgency = (
  answers: UrgencyAnswers,
  {desk, now = Date.now(), rules = urgencyRules}: UrgencyOptions = {},
): Urgency => {
  const reasons = rules.filter(rule => answers[rule] === true);
  const urgent = isUrgent(answers, rules);
  const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();
  const hours = desk?.rules ? desk : {timeZone, ...desk, region: desk?.region ?? '', rules: usualRules};
  const {open, channels, opensAt} = deskState(hours, now, {urgent: urgent !== false});
  const waiting: readonly Channel[] = urgent === false ? ['email'] : ['phone', 'email'];
  const ways = open && channels.length ? channels : waiting;
  return {
    urgent,
    reasons,
    channels: urgent && ways.includes('phone') ? [...new Set<Channel>(['phone', ...ways])] : ways,
    ...(opensAt && {answeredFrom: opensAt}),
    ...(urgent && {escalation: 'account-manager'}),
  };
};
