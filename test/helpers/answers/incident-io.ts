import {answersOf, minutes} from './answer.js';
import {statuspage} from './statuspage.js';

const {add, answers} = answersOf('incident-io');

const ulid = '01HZY3T0C5N8R7Q2W9XK4V6B1D';
const {incidents: _i, scheduled_maintenances: _m, ...lean} = statuspage({}, ulid) as Record<string, unknown>;
add('compatible, operational, empty lists left out', 'none', lean);
add('compatible, open incident without impact', 'minor', {
  ...lean,
  incidents: [{id: ulid, name: 'Delay', status: 'monitoring', impact: 'none'}],
});
const widget = (over: object = {}): object => ({
  page_title: 'Example',
  page_url: 'https://status.example.com/',
  ongoing_incidents: [],
  in_progress_maintenances: [],
  scheduled_maintenances: [],
  ...over,
});
add('widget, operational', 'none', widget());
add(
  'widget, outage',
  'critical',
  widget({
    ongoing_incidents: [
      {
        id: ulid,
        name: 'Down',
        status: 'investigating',
        url: 'https://status.example.com/incidents/1',
        last_update_at: minutes(-3),
        last_update_message: 'Looking [here](mailto:x@example.com "x")',
        current_worst_impact: 'full_outage',
        affected_components: [{id: 'c', name: 'API', current_status: 'full_outage'}],
      },
    ],
  }),
);
add(
  'widget, maintenance',
  'maintenance',
  widget({
    in_progress_maintenances: [
      {
        id: ulid,
        name: 'Move',
        status: 'maintenance_in_progress',
        started_at: minutes(-3),
        scheduled_end_at: minutes(30),
        affected_components: [],
      },
    ],
  }),
);

export const incidentIoAnswers = answers;
