import {anyOf, each, get, missing, openUnless, running, say, time, word} from './marks.js';
import type {Dict, Judge, Mark} from './marks.js';

export const v2 =
  (absentMeansNone: boolean): Judge =>
  main => [
    ...(missing(get(main, 'status', 'indicator'))
      ? []
      : say(get(main, 'status', 'indicator'), ['none'], ['maintenance'])),
    ...each(get(main, 'components'), entry =>
      entry.group === true || (entry.status === 'operational' && /www\.|https?:/.test(word(entry.name)))
        ? []
        : say(entry.status, ['operational'], ['under_maintenance']),
    ),
    ...(missing(get(main, 'incidents')) && absentMeansNone
      ? []
      : each(get(main, 'incidents'), entry => openUnless(entry.status, ['resolved', 'postmortem']))),
    ...anyOf(get(main, 'scheduled_maintenances'), entry =>
      ['in_progress', 'verifying'].includes(word(entry.status)) ? ['work'] : [],
    ),
  ];

export const widget: Judge = main => {
  const ongoing = get(main, 'ongoing_incidents');
  return [
    'good',
    ...(ongoing === null ? [] : each(ongoing, entry => openUnless(entry.status, ['resolved']))),
    ...anyOf(get(main, 'in_progress_maintenances'), entry =>
      ['maintenance_complete', 'maintenance_scheduled'].includes(word(entry.status)) ? [] : ['work'],
    ),
    ...anyOf(get(main, 'scheduled_maintenances'), entry =>
      word(entry.status) === 'maintenance_in_progress' ? ['work'] : [],
    ),
  ];
};

const instatusComponents = (value: unknown): Mark[] =>
  each(value, entry => {
    const children = Array.isArray(entry.children) && entry.children.length ? entry.children : undefined;
    return children ? instatusComponents(children) : say(entry.status, ['operational'], ['undermaintenance']);
  });

export const instatus: Judge = (main, parts) => {
  const status = get(main, 'page', 'status');
  const own = Array.isArray(main) ? main : get(main, 'components');
  const asked = parts.components;
  return [
    ...(word(status) ? say(status, ['up', 'operational'], ['undermaintenance']) : []),
    ...(own === undefined && !('components' in parts)
      ? []
      : instatusComponents(own ?? (Array.isArray(asked) ? asked : get(asked, 'components')))),
    ...(missing(get(main, 'activeIncidents')) && word(status)
      ? []
      : each(get(main, 'activeIncidents'), entry => openUnless(entry.status, ['resolved']))),
    ...anyOf(get(main, 'activeMaintenances'), entry =>
      ['inprogress', 'verifying'].includes(word(entry.status)) ? ['work'] : [],
    ),
  ];
};

export const betterStack: Judge = (main, _, now) => {
  const state = get(main, 'data', 'attributes', 'aggregate_state');
  const tell = (value: unknown) => say(value, ['operational', 'resolved'], ['maintenance']);
  return [
    ...(word(state) ? tell(state) : []),
    ...each(get(main, 'included'), entry => {
      const about = get(entry, 'attributes');
      if (entry.type === 'status_page_resource')
        return get(about, 'status') === 'not_monitored' ? [] : tell(get(about, 'status'));
      if (entry.type !== 'status_report' || get(about, 'aggregate_state') === 'resolved') return [];
      if (get(about, 'report_type') !== 'maintenance') return ['bad'];
      return running(get(about, 'starts_at'), get(about, 'ends_at'), now);
    }),
  ];
};

export const statusIo: Judge = main => {
  const result = get(main, 'result');
  const overall = get(result, 'status_overall', 'status_code');
  const tell = (entry: Dict) => say(entry.status_code, ['100'], ['200']);
  return [
    ...(word(overall) ? say(overall, ['100'], ['200']) : []),
    ...each(get(result, 'status'), entry => [
      ...tell(entry),
      ...(Array.isArray(entry.containers) ? each(entry.containers, tell) : []),
    ]),
    ...each(get(result, 'incidents'), entry => (entry.current_active === false ? [] : ['bad'])),
    ...anyOf(get(result, 'maintenance', 'active'), () => ['work']),
  ];
};

const statuspalType = (owner: Dict | unknown): Mark[] => {
  const type = get(owner, 'current_incident_type');
  return type === null ? ['good'] : say(type, ['info'], ['scheduled']);
};

const statuspalServices = (value: unknown, inner = false): Mark[] =>
  each(value, entry => {
    if (inner && !Object.keys(entry).length) return [];
    const children = Array.isArray(entry.children) ? statuspalServices(entry.children, true) : [];
    return [...statuspalType(entry), ...children];
  });

const statuspalNext: Judge = main => {
  const notices = get(main, 'ongoing_notices');
  return [
    ...say(get(main, 'status_page', 'current_status', 'severity'), ['ok'], ['maintenance']),
    ...each(notices, ({notice_type: type}) =>
      type === 'info' ? [] : type === 'maintenance' ? ['work' as const] : ['bad' as const],
    ),
    ...each(get(main, 'services'), () => []),
  ];
};

export const statuspal: Judge = (main, parts, now) => {
  if (get(main, 'ongoing_notices') !== undefined || get(main, 'status_page', 'current_status') !== undefined)
    return statuspalNext(main, parts, now);
  const page = statuspalType(get(main, 'status_page'));
  if (get(main, 'services') === undefined && get(main, 'incidents') === undefined) return page;
  const work = (entry: Dict) => running(entry.starts_at, entry.ends_at, now);
  return [
    ...page,
    ...statuspalServices(get(main, 'services')),
    ...each(get(main, 'incidents'), entry => {
      if (entry.type === 'scheduled') return work(entry);
      const isOver = anyOf(entry.updates, update => (update.type === 'resolved' ? ['good'] : []));
      return time(entry.ends_at) <= now || isOver.length ? [] : ['bad'];
    }),
    ...anyOf(get(main, 'maintenances'), work),
  ];
};

export const standby: Judge = (main, _, now) => {
  const tell = (value: unknown, none: string) => say(value, [none], ['maintenance']);
  const claims = (key: string) => (get(main, key) === undefined ? [] : tell(get(main, key), 'none'));
  const incidents = each(get(main, 'incidents') ?? [], entry =>
    openUnless(entry.stage, ['resolved', 'postmortem']),
  );
  const work = anyOf(get(main, 'maintenances'), entry =>
    ['in_progress', 'verifying'].includes(word(entry.stage)) ? ['work'] : [],
  );
  if (get(main, 'standby') !== 1) return ['bad'];
  if (get(main, 'aspects') === undefined) {
    const states = Object.values((get(main, 'capabilities') ?? {}) as Dict);
    return [
      ...claims('severity'),
      ...states.flatMap(state => tell(state, 'operational')),
      ...incidents,
      ...work,
    ];
  }
  return [
    ...(Math.abs(now - time(get(main, 'fetchedAt'))) <= 15 * 60_000 ? [] : ['bad' as const]),
    ...tell(get(main, 'severity'), 'none'),
    ...claims('indicator'),
    ...each(get(main, 'components'), entry =>
      entry.monitored === false ? [] : tell(entry.state, 'operational'),
    ),
    ...incidents,
    ...work,
  ];
};
