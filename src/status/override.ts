import {deriveSeverity, worstSeverity} from './severity.js';
import type {StatusSnapshot} from './snapshot.js';
import {joinAspects} from './join-aspects.js';

/**
 * The platform's status with the venue's own word on top. The venue's incidents come first, its word on a
 * capability replaces the state of the components that stand for it, and its severity replaces the page's claim.
 * What the provider reports otherwise still counts. An override that says nothing changes nothing.
 */
export const mergeOverride = (snapshot: StatusSnapshot, override: StatusSnapshot): StatusSnapshot => {
  const {indicator, announcement, announcements, components, incidents, maintenances} = override;
  const lists = [components, incidents, maintenances];
  if (indicator === undefined && announcement === undefined && lists.every(list => !list.length))
    return snapshot;

  const {announcement: _, announcements: __, ...rest} = snapshot;
  const heard = new Map(components.map(({capability, state}) => [capability, state]));
  const own = new Set(snapshot.components.map(({capability}) => capability));
  const aspect = (key: keyof StatusSnapshot['aspects']) => {
    const joined = joinAspects([snapshot.aspects[key], override.aspects[key]]);
    return joined === 'none_reported' ? snapshot.aspects[key] : joined;
  };
  const merged = {
    ...(announcement === undefined ? snapshot : rest),
    ...(indicator && {indicator}),
    ...(announcement && {announcement}),
    ...(announcements && {announcements}),
    components: [
      ...snapshot.components.map(component => {
        const state = component.capability && heard.get(component.capability);
        if (!state) return component;
        const {monitored: _, ...watched} = component;
        return {...watched, state};
      }),
      ...components.filter(({capability}) => !capability || !own.has(capability)),
    ],
    incidents: [...incidents, ...snapshot.incidents],
    maintenances: [...maintenances, ...snapshot.maintenances],
    aspects: {
      components: aspect('components'),
      incidents: aspect('incidents'),
      maintenances: aspect('maintenances'),
    },
  };
  const blind = snapshot.reach === 'unreachable' || snapshot.reach === 'device-offline';
  return {...merged, severity: worstSeverity([deriveSeverity(merged), blind ? 'unknown' : 'none'])};
};
