import type {AspectState} from './snapshot.js';

/** How far several lists of one kind together can be relied on. */
export const joinAspects = (aspects: readonly AspectState[]): AspectState =>
  (['failed', 'available'] as const).find(aspect => aspects.includes(aspect)) ?? 'none_reported';
