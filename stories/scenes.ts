import type {Incident, StatusSnapshot} from '../src/status/index.js';
import {component, incident, maintenance, minutesBefore, snapshot} from '../test/helpers/snapshots.js';

/** Sales at the counter are slow. */
export const slow = incident();

/** Cards are declined here and there. */
export const cards = incident({
  id: 'i2',
  name: 'Card payments are declined',
  severity: 'major',
  components: [{id: 'pay', name: 'Payments', capability: 'payments'}],
});

/** Nobody can book on the web. */
export const noBooking = incident({
  id: 'i3',
  name: 'Online checkout is unavailable',
  severity: 'critical',
  components: [{id: 'online', name: 'Online checkout', capability: 'online-booking'}],
});

/** Something that no capability stands for, in the provider's own words. */
export const foreign = incident({
  id: 'i4',
  name: 'Elevated error rates in our eu-west region',
  severity: 'major',
  components: [],
});

/** A name and an update as long as they come, with markup in them. */
export const long = incident({
  id: 'i5',
  name: 'Degraded performance of the reservation search for some accounts in several regions after a change of configuration',
  severity: 'major',
  components: [],
  updates: [
    {
      id: 'u',
      at: minutesBefore(4),
      stage: 'identified',
      body: `We found the cause. ${'Searches by date still take long. '.repeat(12)}<b>Do not import.</b> <script>alert(1)</script>`,
    },
  ],
});

export const status = (...incidents: Incident[]): StatusSnapshot => snapshot({incidents});

/** Work that is going on, and work of tonight. */
export const running = snapshot({
  components: [component({state: 'maintenance'})],
  maintenances: [maintenance({stage: 'in_progress', from: minutesBefore(10), until: minutesBefore(-50)})],
});
export const planned = snapshot({maintenances: [maintenance()]});

/** The last answer is old. */
export const old = (...incidents: Incident[]): StatusSnapshot =>
  snapshot({incidents, reach: 'last-known', fetchedAt: minutesBefore(95)});
