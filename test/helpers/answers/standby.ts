import {answersOf, minutes} from './answer.js';
import type {Severity} from '../../../src/status/index.js';

const {add, answers} = answersOf('standby');

const copy = (severity: Severity, over: object = {}): object => ({
  standby: 1,
  provider: 'statuspage',
  page: {name: 'Example', url: 'https://status.example.com'},
  severity,
  indicator: severity,
  components: [{id: 'c1', name: 'Shop', state: 'operational'}],
  incidents: [],
  maintenances: [],
  aspects: {components: 'available', incidents: 'none_reported', maintenances: 'none_reported'},
  fetchedAt: minutes(-2),
  reach: 'live',
  ...over,
});
add('copy, operational', 'none', copy('none'));
add(
  'copy, incident',
  'major',
  copy('major', {
    incidents: [
      {id: 'i', name: 'Trouble', stage: 'identified', severity: 'major', updates: [], components: []},
    ],
  }),
);
add('copy, too old', 'unknown', copy('none', {fetchedAt: minutes(-60)}));
add('word of the venue, outage', 'critical', {standby: 1, capabilities: {pos: 'major_outage'}});
add('word of the venue, operational', 'none', {
  standby: 1,
  severity: 'none',
  capabilities: {pos: 'operational'},
});

export const standbyAnswers = answers;
