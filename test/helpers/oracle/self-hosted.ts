import {anyOf, each, get, isDict, lasts, missing, openUnless, running, say, word} from './marks.js';
import type {Dict, Judge, Mark} from './marks.js';

export const cachet: Judge = (main, parts) => {
  const flat = (entry: Dict): Dict => ({...entry, ...(isDict(entry.attributes) && entry.attributes)});
  const code = (value: unknown) => word(get(value, 'value') ?? value);
  const count = (key: string) => Number(word(get(main, 'meta', 'pagination', key)) || 1);
  const isCut = count('total_pages') > count('current_page') || word(get(main, 'links', 'next'));
  return [
    ...(isCut ? ['bad' as const] : []),
    ...each(get(main, 'data'), entry =>
      flat(entry).enabled === false ? [] : say(code(flat(entry).status), ['1'], ['6']),
    ),
    ...('status' in parts
      ? say(
          get(parts.status, 'data', 'status') ?? get(parts.status, 'data', 'attributes', 'status'),
          ['operational'],
          ['under_maintenance'],
        )
      : []),
    ...each(get(parts.incidents, 'data'), entry => {
      const {status, latest_status: latest, scheduled_at: planned} = flat(entry);
      return (planned && code(status) === '0') || code(latest ?? status) === '4' ? [] : ['bad'];
    }),
    ...anyOf(get(parts.schedules, 'data'), entry => (code(flat(entry).status) === '1' ? ['work'] : [])),
  ];
};

export const cstate: Judge = main => {
  const isOpen = (entry: Dict): Mark[] => (entry.resolved === true ? [] : ['bad']);
  const pinned = get(main, 'pinnedIssues');
  return [
    ...say(get(main, 'summaryStatus'), ['ok']),
    ...each(get(main, 'systems'), entry => [
      ...say(entry.status, ['ok']),
      ...each(entry.unresolvedIssues, isOpen),
    ]),
    ...(missing(pinned) ? [] : each(pinned, isOpen)),
  ];
};

export const upptime: Judge = main => each(main, entry => say(entry.status, ['up']));

export const uptimeKuma: Judge = (main, parts, now) => {
  const single = get(main, 'incident');
  const incidents = get(main, 'incidents') ?? (single === null ? [] : [single]);
  const isOff = (value: unknown) => value === false || value === 0;
  return [
    ...each(get(main, 'publicGroupList'), group =>
      each(group.monitorList, monitor => {
        const beats = get(parts.heartbeat, 'heartbeatList', word(monitor.id));
        const newest: unknown = Array.isArray(beats) ? beats.at(-1) : undefined;
        return lasts(get(newest, 'time'), now) ? say(get(newest, 'status'), ['1'], ['3']) : ['bad'];
      }),
    ),
    ...each(incidents, entry => (isOff(entry.pin) || isOff(entry.active) ? [] : ['bad'])),
    ...anyOf(get(main, 'maintenanceList'), entry => (entry.status === 'under-maintenance' ? ['work'] : [])),
  ];
};

export const openstatus: Judge = (main, _, now) => {
  const tell = (value: unknown) => say(value, ['operational', 'success'], ['under_maintenance', 'info']);
  if (isDict(main) && Object.keys(main).join() === 'status') return tell(main.status);
  const monitors = get(main, 'monitors');
  const ids = anyOf(monitors, ({id}) => [word(id) as Mark]);
  return [
    ...tell(get(main, 'status')),
    ...each(monitors, entry => tell(entry.status)),
    ...each(get(main, 'pageComponents') ?? [], ({monitorId}) =>
      missing(monitorId) || ids.includes(word(monitorId) as Mark) ? [] : ['bad'],
    ),
    ...each(get(main, 'statusReports'), entry => openUnless(entry.status, ['resolved'])),
    ...anyOf(get(main, 'maintenances'), entry => running(entry.from, entry.to, now)),
  ];
};

export const gatus: Judge = (main, parts, now) => {
  const told = get(parts.config, 'announcements');
  const isOld = told === undefined && get(parts.config, 'oidc') !== undefined;
  return [
    ...each(main, ({results}) => {
      const newest: unknown = Array.isArray(results) ? results.at(-1) : undefined;
      return lasts(get(newest, 'timestamp'), now) && get(newest, 'success') === true ? ['good'] : ['bad'];
    }),
    ...(!('config' in parts) || isOld
      ? []
      : each(told, ({archived, type}) =>
          archived === true ? [] : openUnless(type, ['information', 'operational', 'none']),
        )),
  ];
};
