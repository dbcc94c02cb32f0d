import {answersOf, zoneless} from './answer.js';

const {add, answers} = answersOf('uptime-kuma');

const kuma = (over: object = {}): object => ({
  config: {slug: 'default', title: 'Example', published: true, autoRefreshInterval: 300},
  incidents: [],
  publicGroupList: [
    {
      id: 1,
      name: 'Sales',
      weight: 1,
      monitorList: [
        {id: 1, name: 'Shop', type: 'http'},
        {id: 2, name: 'Scanner', type: 'http'},
      ],
    },
  ],
  maintenanceList: [],
  ...over,
});
const beats = (status: number): Record<string, unknown> => ({
  heartbeat: {
    heartbeatList: {
      1: [
        {status: 1 - Math.min(status, 1), time: zoneless(-2), msg: '', ping: 4},
        {status, time: zoneless(-1), msg: '', ping: 5},
      ],
      2: [{status: 1, time: zoneless(-1), msg: '', ping: 5}],
    },
    uptimeList: {'1_24': 0.99},
  },
});
const kumaIncident = (over: object = {}): object => ({
  id: 3,
  style: 'danger',
  title: 'Trouble',
  content: '**Oh**',
  pin: true,
  active: true,
  createdDate: zoneless(-60),
  lastUpdatedDate: null,
  ...over,
});
add('2, operational', 'none', kuma(), beats(1));
add('1, operational', 'none', kuma({incidents: undefined, incident: null}), beats(1));
add(
  '1, incident',
  'major',
  kuma({incidents: undefined, incident: kumaIncident({active: undefined})}),
  beats(1),
);
add('2, incident no longer pinned', 'none', kuma({incidents: [kumaIncident({pin: false})]}), beats(1));
add('2, incident no longer active', 'none', kuma({incidents: [kumaIncident({active: 0})]}), beats(1));
add('down', 'critical', kuma(), beats(0));
add('pending', 'unknown', kuma(), beats(2));
add(
  'maintenance',
  'maintenance',
  kuma({
    maintenanceList: [
      {
        id: 4,
        title: 'Move',
        description: '',
        strategy: 'single',
        active: true,
        status: 'under-maintenance',
        timezoneOffset: '+02:00',
        timeslotList: [{startDate: zoneless(60), endDate: zoneless(180)}],
      },
    ],
  }),
  beats(3),
);
add('without heartbeats', 'unknown', kuma());

export const uptimeKumaAnswers = answers;
