import {isTroubled} from './schedule.js';
import type {StatusSnapshot} from './snapshot.js';

const lists = ['components', 'incidents', 'maintenances'] as const;

/** Takes back every "all is well" of an old snapshot and leaves what was wrong. */
export const fade = (snapshot: StatusSnapshot): StatusSnapshot => {
  const {components, indicator, severity} = snapshot;
  const aspects = {...snapshot.aspects};
  for (const name of lists)
    if (!snapshot[name].length && aspects[name] !== 'unsupported') aspects[name] = 'failed';
  return {
    ...snapshot,
    ...(indicator === 'none' && {indicator: 'unknown'}),
    severity: isTroubled(snapshot) ? severity : 'unknown',
    components: components.map(component =>
      component.state === 'operational' ? {...component, state: 'unknown'} : component,
    ),
    aspects,
  };
};
