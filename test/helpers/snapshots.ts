import {deriveSeverity} from '../../src/status/index.js';
import type {Component, Incident, Maintenance, StatusSnapshot} from '../../src/status/index.js';

/** The moment that the builders take for now. */
export const start = new Date().toISOString();

/** A time some minutes before (or, negative, after) the given moment. */
export const minutesBefore = (minutes: number, moment: string | number = start): string =>
  new Date(new Date(moment).getTime() - minutes * 60_000).toISOString();

export const component = (parts: Partial<Component> = {}): Component => ({
  id: 'pos',
  name: 'Point of sales app',
  state: 'operational',
  capability: 'pos',
  ...parts,
});

export const incident = (parts: Partial<Incident> = {}): Incident => ({
  id: 'i1',
  name: 'Slow sales in the POS app',
  stage: 'investigating',
  severity: 'minor',
  startedAt: minutesBefore(28),
  updatedAt: minutesBefore(8),
  updates: [
    {id: 'u2', at: minutesBefore(8), stage: 'investigating', body: 'We are looking into **slow requests**.'},
    {id: 'u1', at: minutesBefore(28), stage: 'investigating', body: 'First reports have come in.'},
  ],
  components: [{id: 'pos', name: 'Point of sales app', capability: 'pos'}],
  url: 'https://status.example.com/incidents/i1',
  ...parts,
});

export const maintenance = (parts: Partial<Maintenance> = {}): Maintenance => ({
  id: 'm1',
  name: 'Database upgrade',
  stage: 'scheduled',
  from: minutesBefore(-600),
  until: minutesBefore(-660),
  updates: [],
  components: [],
  ...parts,
});

/** A snapshot of a page on which everything works, with the given parts; its severity follows from them. */
export const snapshot = (parts: Partial<StatusSnapshot> = {}): StatusSnapshot => {
  const whole = {
    provider: 'statuspage' as const,
    page: {
      name: 'Tickets Inc.',
      url: 'https://status.example.com',
      subscribeUrl: 'https://status.example.com/subscribe',
      feedUrl: 'https://status.example.com/history.atom',
      lang: 'en',
    },
    indicator: 'none' as const,
    components: [
      component(),
      component({id: 'online', name: 'Online checkout', capability: 'online-booking'}),
      component({id: 'mail', name: 'Transactional emails', capability: 'email'}),
    ],
    incidents: [],
    maintenances: [],
    aspects: {components: 'available', incidents: 'available', maintenances: 'available'} as const,
    fetchedAt: start,
    reach: 'live' as const,
    ...parts,
  };
  return {severity: deriveSeverity(whole), ...whole};
};

/** What a feed says when it knows nothing. */
export const unreachable = (parts: Partial<StatusSnapshot> = {}): StatusSnapshot =>
  snapshot({
    components: [],
    aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
    severity: 'unknown',
    reach: 'unreachable',
    ...parts,
  });
