import {answersOf, minutes, now} from './answer.js';

const {add, answers} = answersOf('openstatus');

const openstatus = (status: string, over: object = {}): object => ({
  title: 'Example',
  description: '',
  status,
  updatedAt: now.toISOString(),
  monitors: [{id: 1, name: 'Shop', description: '', status}],
  pageComponents: [
    {id: 11, name: 'Shop', monitorId: 1, groupId: 21},
    {id: 12, name: 'Office', monitorId: null, groupId: null},
  ],
  pageComponentGroups: [{id: 21, name: 'Sales'}],
  maintenances: [],
  statusReports: [],
  ...over,
});
const openReport = (status: string): object => ({
  id: 31,
  title: 'Trouble',
  status,
  updatedAt: minutes(-9),
  pageComponents: [11],
  monitors: [1],
  statusReportUpdates: [
    {id: 41, status: 'investigating', message: 'Oh', date: minutes(-20)},
    {id: 42, status, message: 'Hm', date: minutes(-10)},
  ],
});
add('feed, operational', 'none', openstatus('success'));
add('feed, resolved report', 'none', openstatus('success', {statusReports: [openReport('resolved')]}));
add('feed, open report', 'minor', openstatus('success', {statusReports: [openReport('monitoring')]}));
add('feed, error', 'critical', openstatus('error'));
add(
  'feed, maintenance',
  'maintenance',
  openstatus('info', {
    maintenances: [
      {id: 51, name: 'Move', message: 'x', from: minutes(-5), to: minutes(5), pageComponents: [11]},
    ],
  }),
);
add('word, operational', 'none', {status: 'operational'});
add('word, the provider itself fails', 'unknown', {status: 'unknown'});
add('word, incident', 'minor', {status: 'incident'});

export const openstatusAnswers = answers;
