import type {ProviderName, Severity} from '../../../src/status/index.js';

/** Answers of a provider in one state, made up from its documented form, and what a careful reader makes of them. */
export interface ProviderAnswers {
  provider: ProviderName;
  state: string;
  severity: Severity;
  main: unknown;
  parts: Record<string, unknown>;
}

/** The moment at which every made-up answer is read. */
export const now = new Date('2026-05-05T12:00:00Z');

/** Some minutes after `now` (before, when negative) as providers write it: ISO 8601. */
export const minutes = (count: number): string => new Date(now.getTime() + count * 60_000).toISOString();

/** The same as `YYYY-MM-DD HH:MM:SS`. */
export const zoneless = (count: number): string => minutes(count).slice(0, 19).replace('T', ' ');

/** Collects the answers of one provider. */
export const answersOf = (provider: ProviderName) => {
  const answers: ProviderAnswers[] = [];
  const add = (state: string, severity: Severity, main: unknown, parts: Record<string, unknown> = {}): void =>
    void answers.push({provider, state, severity, main, parts});
  return {add, answers: answers as readonly ProviderAnswers[]};
};
