import type {MaintenanceStage} from '../snapshot.js';

/** How far planned work has come, where the provider tells only its times (ISO 8601). */
export const stageOfWindow = (
  from: string | undefined,
  until: string | undefined,
  now: Date,
): MaintenanceStage => {
  const time = now.toISOString();
  if (until && until <= time) return 'completed';
  if (!from) return 'unknown';
  return from > time ? 'scheduled' : 'in_progress';
};

/** Whether a measurement is recent enough to speak about now; slow monitors measure once a day. */
export const isFresh = (at: string | undefined, now: Date): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < 2 * 86_400_000;
