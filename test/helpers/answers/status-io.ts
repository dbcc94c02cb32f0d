import {answersOf, minutes} from './answer.js';

const {add, answers} = answersOf('status-io');

const statusIo = (code: number, over: object = {}): object => ({
  result: {
    status_overall: {updated: minutes(-1), status: 'whatever', status_code: code},
    status: [
      {
        id: 'a1',
        name: 'Shop',
        status: 'whatever',
        status_code: code,
        containers: [{id: 'b1', name: 'Europe', status: 'whatever', status_code: code}],
      },
    ],
    incidents: [],
    maintenance: {active: [], upcoming: []},
    ...over,
  },
});
add('operational', 'none', statusIo(100));
add('operational, maintenance as list', 'none', statusIo(100, {maintenance: []}));
add(
  'disruption',
  'critical',
  statusIo(500, {
    incidents: [
      {
        _id: 'x',
        name: 'Down',
        datetime_open: minutes(-9),
        messages: [{details: 'Oh', state: 100, status: 500, datetime: minutes(-9)}],
        containers_affected: [],
        components_affected: [],
      },
    ],
  }),
);
add(
  'maintenance',
  'maintenance',
  statusIo(200, {
    maintenance: {
      active: [
        {
          _id: 'y',
          name: 'Move',
          datetime_planned_start: minutes(-9),
          datetime_planned_end: minutes(9),
          messages: [],
        },
      ],
      upcoming: [],
    },
  }),
);

export const statusIoAnswers = answers;
