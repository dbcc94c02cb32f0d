import {answersOf, zoneless} from './answer.js';

const {add, answers} = answersOf('cachet');

const cachet2 = (status: number | string): object => ({
  meta: {
    pagination: {total: 2, count: 2, per_page: 20, current_page: 1, total_pages: 1, links: {next_page: null}},
  },
  data: [
    {
      id: 1,
      name: 'Shop',
      status,
      group_id: 1,
      enabled: true,
      status_name: 'Schwere Störung',
      tags: {global: 'Global'},
      updated_at: zoneless(-5),
    },
    {
      id: 2,
      name: 'Shop',
      status: '1',
      group_id: 2,
      enabled: true,
      status_name: 'Schwere Störung',
      tags: {},
      updated_at: zoneless(-5),
    },
  ],
});
const cachet2Parts = (incidents: object[] = [], schedules: object[] = []): Record<string, unknown> => ({
  incidents: {meta: {}, data: incidents},
  schedules: {meta: {}, data: schedules},
  groups: {
    meta: {},
    data: [
      {id: 1, name: 'Europe'},
      {id: 2, name: 'America'},
    ],
  },
});
const cachetIncident = (latest_status: number | string): object => ({
  id: 5,
  name: 'Trouble',
  status: 1,
  latest_status,
  component_id: 1,
  message: 'Oh *no*',
  permalink: 'https://status.example.com/incidents/5',
  created_at: zoneless(-60),
  updated_at: zoneless(-10),
});
add('2, operational', 'none', cachet2('1'), cachet2Parts());
add('2, fixed incident', 'none', cachet2(1), cachet2Parts([cachetIncident(4)]));
add('2, incident without impact', 'minor', cachet2(1), cachet2Parts([cachetIncident('2')]));
add('2, outage', 'critical', cachet2('4'), cachet2Parts([cachetIncident(1)]));
add(
  '2, maintenance',
  'maintenance',
  cachet2(1),
  cachet2Parts([], [{id: 6, name: 'Move', status: 1, scheduled_at: zoneless(-5), message: 'Soon'}]),
);
const cachet3 = (value: number): object => ({
  data: [
    {
      id: '1',
      type: 'components',
      attributes: {
        name: 'Shop',
        status: {human: 'Schwere Störung', value},
        enabled: true,
        updated: {human: 'gerade', string: zoneless(-5)},
      },
    },
  ],
  links: {next: null},
});
const cachet3Parts = (status: string, incidents: object[] = []): Record<string, unknown> => ({
  incidents: {data: incidents},
  schedules: {data: []},
  groups: {data: []},
  status: {data: {status, message: 'Alles gut'}},
});
add('3, operational', 'none', cachet3(1), cachet3Parts('operational'));
add(
  '3, incident',
  'major',
  cachet3(3),
  cachet3Parts('partial_outage', [
    {
      id: '9',
      type: 'incidents',
      attributes: {name: 'Trouble', status: {human: 'x', value: 1}, created: {string: zoneless(-9)}},
    },
  ]),
);
add('3, maintenance', 'maintenance', cachet3(6), cachet3Parts('under_maintenance'));

export const cachetAnswers = answers;
