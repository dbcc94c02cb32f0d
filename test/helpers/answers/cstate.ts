import {answersOf} from './answer.js';

const {add, answers} = answersOf('cstate');

const cstate = (status: string, unresolvedIssues: object[] = []): object => ({
  is: 'index',
  cStateVersion: '5.2',
  apiVersion: '2.0',
  title: 'Example',
  languageCodeHTML: 'de',
  languageCode: 'de',
  baseURL: 'https://status.example.com',
  summaryStatus: status,
  pinnedIssues: [],
  systems: [{name: 'Shop', category: 'Sales', status, unresolvedIssues}],
  buildDate: '2026-05-05',
  buildTime: '11:58',
  buildTimezone: 'UTC',
});
const issue = (severity: string): object => ({
  is: 'issue',
  title: 'Trouble',
  createdAt: '2026-05-05 10:00:00 +0000 UTC',
  lastMod: '2026-05-05 11:00:00 +0000 UTC',
  permalink: 'https://status.example.com/issues/1/',
  severity,
  resolved: false,
  informational: false,
  resolvedAt: '<no value>',
  affected: ['Shop'],
});
add('operational', 'none', cstate('ok'));
add('notice', 'minor', cstate('notice', [issue('notice')]));
add('disrupted', 'major', cstate('disrupted', [issue('disrupted')]));
add('down', 'critical', cstate('down', [issue('down')]));

export const cstateAnswers = answers;
