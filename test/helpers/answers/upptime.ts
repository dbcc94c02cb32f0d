import {answersOf} from './answer.js';

const {add, answers} = answersOf('upptime');

const site = (slug: string, status: string): object => ({
  name: slug,
  url: `https://${slug}.example.com`,
  slug,
  status,
  uptime: '99.97%',
  uptimeDay: '100.00%',
  time: 413,
  dailyMinutesDown: {'2026-05-01': 3},
});
add('operational', 'none', [site('shop', 'up'), site('api', 'up')]);
add('degraded', 'minor', [site('shop', 'up'), site('api', 'degraded')]);
add('down', 'critical', [site('shop', 'down'), site('api', 'up')]);

export const upptimeAnswers = answers;
