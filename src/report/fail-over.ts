import {languageOf} from '../i18n/index.js';
import type {Outcome, Parcel, Send} from '../outbox/index.js';
import {surroundings} from '../status/index.js';
import type {Surroundings} from '../status/index.js';
import type {Destination} from './destinations/destination.js';
import {isRecord} from './destinations/record.js';
import {runSteps} from './destinations/run-steps.js';
import {isUrgent, writeLetter} from './letter.js';
import type {Letter} from './letter.js';
import type {Report} from './report.js';
import {loadReportWords} from './strings.js';
import type {ReportWords} from './strings.js';

export interface FailOverOptions {
  /** The words of letters; by default those of the language that the report was written in. */
  words?: (report: Report) => Promise<ReportWords>;
  environment?: Partial<Pick<Surroundings, 'setTimeout' | 'clearTimeout'>>;
}

/**
 * How often a destination that gives no clear answer is asked alone, before the next one is asked too: it may have the
 * report already, and would then have it beside the next one. An urgent report does not wait.
 */
const patience = 2;

/** Half of what the outbox waits for a sign of life, so that the next destination has its turn within an attempt. */
const silence = 15_000;
const bytesPerMillisecond = 32;

/** Answers after which the report is surely not there, so that the next destination can have it at once. */
const isRefused = ({kind}: Outcome): boolean => kind === 'needs-you' || kind === 'blocked';

/** What to tell of several answers: what can still succeed by itself, then what somebody has to repair. */
const ranks = ['retry', 'blocked', 'needs-you'];
const summarise = (outcomes: readonly Outcome[]): Outcome =>
  ranks.flatMap(rank => outcomes.find(({kind}) => kind === rank) ?? [])[0] ?? {
    kind: 'blocked',
    reason: 'no-endpoint',
  };

const wordsOf = ({context}: Report): Promise<ReportWords> =>
  loadReportWords(languageOf(context.language) ?? 'en');

const noLetter: Letter = {subject: '', text: ''};

/**
 * Sends a report to the first destination that takes it, in their order. What a destination has refused is not sent to
 * it again with the same content, unless all have; steps that are done are not done twice.
 */
export const failOver = (
  destinations: readonly Destination[],
  {words = wordsOf, environment}: FailOverOptions = {},
): Send<Report> => {
  const env = {...surroundings, ...environment};

  const attempt = async (
    destination: Destination,
    parcel: Parcel<Report>,
    resume: unknown,
    {signal, idempotencyKey, progress, remember}: Parameters<Send<Report>>[1],
  ): Promise<Outcome> => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const limit = silence + parcel.files.reduce((total, {size}) => total + size, 0) / bytesPerMillisecond;
    let timer: unknown;
    let isSilent = false;
    const wait = (): void => {
      env.clearTimeout(timer);
      timer = env.setTimeout(() => {
        isSilent = true;
        stop();
      }, limit);
    };
    signal.addEventListener('abort', stop);
    progress(0);
    wait();
    try {
      const report = parcel.data;
      const {files} = parcel;
      const letter = destination.takesLetter ? writeLetter(report, await words(report), {files}) : noLetter;
      return await runSteps(destination, {report, files, idempotencyKey, letter}, resume, {
        signal: controller.signal,
        remember: remember,
        progress(fraction) {
          wait();
          progress(fraction);
        },
      });
    } catch (error) {
      return {
        kind: 'retry',
        reason: isSilent ? 'timed-out' : 'unreachable',
        detail: String(error).slice(0, 300),
      };
    } finally {
      env.clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };

  return async (parcel, context) => {
    const remembered = new Map(Object.entries(isRecord(parcel.resume) ? parcel.resume : {}));
    const keep = (name: string, value: unknown): Promise<void> => {
      remembered.set(name, value);
      return context.remember(Object.fromEntries(remembered));
    };
    const refusalOf = (name: string): Outcome | undefined => {
      const kept = remembered.get(`refused ${name}`);
      return isRecord(kept) && kept['kind'] === 'needs-you' ? (kept as unknown as Outcome) : undefined;
    };
    const isHurried = isUrgent(parcel.data) || parcel.attempt > patience;
    const isAskedAgain = destinations.every(({name}) => refusalOf(name));
    const outcomes: Outcome[] = [];
    for (const destination of destinations) {
      const {name} = destination;
      const refusal = isAskedAgain ? undefined : refusalOf(name);
      const outcome =
        refusal ??
        (await attempt(destination, parcel, remembered.get(name), {
          ...context,
          remember: progress => keep(name, progress),
        }));
      if (outcome.kind === 'sent' || context.signal.aborted) return outcome;
      outcomes.push(outcome);
      if (outcome.kind === 'needs-you' && !refusal && destinations.length > 1)
        await keep(`refused ${name}`, outcome);
      const isBusyWithIt = outcome.reason === 'in-progress';
      if (!isRefused(outcome) && (isBusyWithIt || !isHurried)) break;
    }
    return summarise(outcomes);
  };
};
