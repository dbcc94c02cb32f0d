import {emptyDraft} from './report.js';
import type {ReportDraft} from './report.js';

/** What somebody has begun to write while the desk was not there yet. */
export interface BegunReport {
  /** Draft of this device that it goes on with. */
  readonly id: string | undefined;
  readonly draft: ReportDraft;
  /** Nothing was written. */
  readonly isEmpty: boolean;
  /** It is being sent, has got files or is amid a word, and is a report of its own. */
  readonly isWhole: boolean;
}

const storyOf = ({description, errors}: ReportDraft): string => `${description}\n${errors}`.trim();

/**
 * What a stored draft becomes when it takes in what was begun; undefined where the two stay two. They join only where
 * nothing of either is lost and nothing comes as a surprise: who has told what happens does not find another story
 * around it a moment later, and nobody's name or number takes the place of another. Choices add up, and of two
 * answers the newer one counts.
 */
export const joinDrafts = (
  stored: ReportDraft,
  {draft, isWhole}: Pick<BegunReport, 'draft' | 'isWhole'>,
): ReportDraft | undefined => {
  let areOne = !isWhole;
  const join = (before: unknown, now: unknown): unknown => {
    // Nobody has touched the date: the zone of a draft may be another one by now.
    if (now === emptyDraft.happened) return before;
    if (!before || !now) return now === false ? now : now || before;
    if (Array.isArray(before)) return [...new Set([...(before as unknown[]), ...(now as unknown[])])];
    if (typeof now !== 'object') {
      areOne &&= before === now || now === true;
      return now;
    }
    const both = {...before, ...now} as ReportDraft;
    return Object.fromEntries(
      (Object.keys(both) as (keyof ReportDraft)[]).map(key => [
        key,
        join((before as ReportDraft)[key], (now as ReportDraft)[key]),
      ]),
    );
  };
  join(storyOf(stored), storyOf(draft));
  const joined = join(stored, draft) as ReportDraft;
  return areOne ? joined : undefined;
};
