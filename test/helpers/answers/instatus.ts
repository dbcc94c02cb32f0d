import {answersOf, minutes, now} from './answer.js';

const {add, answers} = answersOf('instatus');

const instatusParts = (status: string): Record<string, unknown> => ({
  components: {
    components: [
      {id: '1', name: 'Shop', status},
      {id: '2', name: 'Scanner', status: 'OPERATIONAL', group: null},
    ],
  },
});
const instatus = (status: string, over: object = {}): object => ({
  page: {name: 'Example', url: 'https://status.example.com', status},
  ...over,
});
add('operational, lists left out', 'none', instatus('UP'), instatusParts('OPERATIONAL'));
add('operational, page alone', 'none', instatus('UP'));
add(
  'outage',
  'critical',
  instatus('HASISSUES', {
    activeIncidents: [
      {
        name: 'Down',
        started: new Date(now.getTime() - 60_000).toString(),
        status: 'INVESTIGATING',
        impact: 'MAJOROUTAGE',
        url: 'https://status.example.com/1',
      },
    ],
  }),
  instatusParts('MAJOROUTAGE'),
);
add(
  'maintenance',
  'maintenance',
  instatus('UNDERMAINTENANCE', {
    activeMaintenances: [
      {
        name: 'Move',
        start: minutes(-5),
        status: 'INPROGRESS',
        duration: '60',
        url: 'https://status.example.com/2',
      },
    ],
  }),
  instatusParts('UNDERMAINTENANCE'),
);

export const instatusAnswers = answers;
