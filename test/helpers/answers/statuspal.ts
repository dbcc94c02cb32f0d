import {answersOf, minutes} from './answer.js';

const {add, answers} = answersOf('statuspal');

const statuspal = (type: string | null, over: object = {}): object => ({
  status_page: {
    name: 'Example',
    url: 'example.com',
    time_zone: 'Etc/UTC',
    subdomain: 'example',
    current_incident_type: type,
  },
  services: [
    {
      id: 1,
      name: 'Sales',
      current_incident_type: type,
      children: [{id: 2, name: 'Shop', current_incident_type: type, children: []}],
    },
  ],
  incidents: [],
  maintenances: [],
  upcoming_maintenances: [],
  info_notices: [],
  ...over,
});
const statuspalIncident = (type: string, ends_at: string | null): object => ({
  id: 89,
  title: 'Trouble',
  type,
  starts_at: minutes(-60).slice(0, 19),
  ends_at,
  service_ids: [2],
  url: 'https://status.example.com/incidents/89',
  updates: [{id: 90, type: 'issue', posted_at: minutes(-30).slice(0, 19), description: 'We *look*.'}],
});
add('classic, operational', 'none', statuspal(null));
add('classic, page alone, operational', 'none', {status_page: {current_incident_type: null}});
add('classic, minor', 'minor', statuspal('minor', {incidents: [statuspalIncident('minor', null)]}));
add('classic, incident alone', 'major', statuspal(null, {incidents: [statuspalIncident('major', null)]}));
add(
  'classic, maintenance',
  'maintenance',
  statuspal('scheduled', {maintenances: [statuspalIncident('scheduled', minutes(60))]}),
);
add('classic, type of the customer', 'unknown', statuspal('custom-type'));
const notice = (notice_type: string, severity: string | null): object => ({
  id: `n-${notice_type}-${severity ?? ''}`,
  title: 'Notice',
  notice_type,
  severity,
  starts_at: minutes(-60),
  ends_at: null,
  affected_services: {s1: ['EU']},
});
const next = (severity: string, ongoing_notices: object[] = [], over: object = {}): object => ({
  status_page: {current_status: {notice_type: null, severity}},
  services: [
    {id: 's1', name: 'Shop'},
    {id: 's2', name: 'Scanner'},
  ],
  ongoing_notices,
  planned_notices: [],
  ...over,
});
add('Next, operational', 'none', next('ok'));
add('Next, information only', 'none', next('ok', [notice('info', '')]));
add('Next, incident without severity', 'major', next('no_severity', [notice('incident', '')]));
add('Next, minor', 'minor', next('minor', [notice('incident', 'minor')]));
add('Next, maintenance', 'maintenance', next('maintenance', [notice('maintenance', null)]));

export const statuspalAnswers = answers;
