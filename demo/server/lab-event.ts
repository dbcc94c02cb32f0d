import type {Language} from '../../src/i18n/index.js';
import type {Capability} from '../../src/status/index.js';
import {impacts} from './situations.js';
import type {Delivery, Impact, SituationId, SupportDelivery} from './situations.js';

export interface LabUpdate {
  id: string;
  stage: string;
  body: string;
  at: Date;
}

/** An incident or a maintenance on the lab's status page. Updates are newest first. */
export interface LabEvent {
  id: string;
  situation: SituationId;
  kind: 'incident' | 'maintenance';
  impact: Impact | 'maintenance';
  stage: string;
  startedAt: Date;
  from?: Date;
  until?: Date;
  endedAt?: Date;
  updates: LabUpdate[];
}

/** What the venue's own staff say, before their provider does. */
export interface OverrideState {
  capability: Capability;
  severity: Impact;
  text: string;
  /** Language of the text. */
  lang: Language;
  since: string;
}

/** Everything that can be switched in the lab. Events that ended are among them, newest first. */
export interface LabState {
  delivery: Delivery;
  support: SupportDelivery;
  override: OverrideState | undefined;
  changedAt: Date;
  events: LabEvent[];
}

/** What can be done with a published incident. */
export const acts = ['escalate', 'ease', 'update', 'watch', 'resolve'] as const;
export type Act = (typeof acts)[number];

/** An event as the database keeps it. */
export interface EventRow {
  id: string;
  situation: SituationId;
  kind: LabEvent['kind'];
  impact: LabEvent['impact'];
  stage: string;
  started_at: Date;
  scheduled_from: Date | null;
  scheduled_until: Date | null;
  ended_at: Date | null;
}

export type UpdateRow = LabUpdate & {event_id: string};

/** What the provider says when nobody writes something better. */
export const defaultWords: Record<Act, string> = {
  escalate: 'The problem has become worse than first reported.',
  ease: 'The situation is improving. Some guests may still be affected.',
  update: 'We are still working on it and will tell you more as soon as we know.',
  watch: 'A fix is in place. We are watching the results.',
  resolve: 'This is over. Thank you for your patience.',
};

/** Planned work begins and ends by itself, as on a real status page. */
export const stageAt = (
  {kind, stage, scheduled_from: from, scheduled_until: until}: EventRow,
  now: Date,
): string => {
  if (kind === 'incident' || stage === 'completed') return stage;
  if (until && until <= now) return 'completed';
  return from && from <= now ? 'in_progress' : 'scheduled';
};

/** One step worse or better, within the scale; maintenance has none. */
export const nextImpact = (impact: LabEvent['impact'], step: 1 | -1): LabEvent['impact'] => {
  if (impact === 'maintenance') return impact;
  return impacts[Math.min(impacts.length - 1, Math.max(0, impacts.indexOf(impact) + step))] ?? impact;
};

export const stageAfter = (act: Act, event: EventRow): string => {
  if (act === 'resolve') return event.kind === 'incident' ? 'resolved' : 'completed';
  if (event.kind === 'maintenance') return event.stage;
  return act === 'watch' ? 'monitoring' : 'identified';
};

export const readEvent = (row: EventRow, updates: readonly UpdateRow[], now: Date): LabEvent => ({
  id: row.id,
  situation: row.situation,
  kind: row.kind,
  impact: row.impact,
  stage: stageAt(row, now),
  startedAt: row.started_at,
  ...(row.scheduled_from ? {from: row.scheduled_from} : {}),
  ...(row.scheduled_until ? {until: row.scheduled_until} : {}),
  ...(row.ended_at ? {endedAt: row.ended_at} : {}),
  updates: updates
    .filter(({event_id}) => event_id === row.id)
    .map(({id, stage, body, at}) => ({id, stage, body, at})),
});
