import {answersOf, minutes} from './answer.js';

const {add, answers} = answersOf('statuspage');

export const statuspage = (over: object = {}, id = 'kctbh9vrtdwd'): object => ({
  page: {id, name: 'Example', url: 'https://status.example.com', updated_at: minutes(-5)},
  status: {indicator: 'none', description: 'All Systems Operational'},
  components: [
    {id: 'g1', name: 'Sales', status: 'operational', group: true},
    {id: 'c1', name: 'Point of sales app', status: 'operational', group: false, group_id: 'g1'},
    {id: 'c2', name: 'Online checkout', status: 'operational', group: false, group_id: 'g1'},
  ],
  incidents: [],
  scheduled_maintenances: [],
  ...over,
});
const statuspageIncident = (status: string, impact: string): object => ({
  id: 'i1',
  name: 'Slow checkout',
  status,
  impact,
  created_at: minutes(-60),
  updated_at: minutes(-10),
  shortlink: 'https://stspg.io/i1',
  components: [],
  incident_updates: [
    {id: 'u1', status, body: 'We look into it.', created_at: minutes(-10), affected_components: null},
  ],
});
const statuspageWork = (status: string): object => ({
  ...statuspageIncident(status, 'maintenance'),
  scheduled_for: minutes(-30),
  scheduled_until: minutes(30),
});
const sick = (status: string): object[] => [
  {id: 'c1', name: 'Point of sales app', status, group: false},
  {id: 'c2', name: 'Online checkout', status: 'operational', group: false},
];

add('operational', 'none', statuspage());
add(
  'indicator says none during an incident',
  'minor',
  statuspage({incidents: [statuspageIncident('identified', 'none')]}),
);
add(
  'incident worse than the indicator',
  'major',
  statuspage({status: {indicator: 'minor'}, incidents: [statuspageIncident('investigating', 'major')]}),
);
add('resolved incident', 'none', statuspage({incidents: [statuspageIncident('resolved', 'major')]}));
add('component down', 'critical', statuspage({components: sick('major_outage')}));
add(
  'maintenance running',
  'maintenance',
  statuspage({
    status: {indicator: 'maintenance'},
    components: sick('under_maintenance'),
    scheduled_maintenances: [statuspageWork('in_progress')],
  }),
);
add('maintenance planned', 'none', statuspage({scheduled_maintenances: [statuspageWork('scheduled')]}));

export const statuspageAnswers = answers;
