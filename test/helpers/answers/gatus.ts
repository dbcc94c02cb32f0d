import {answersOf, minutes} from './answer.js';

const {add, answers} = answersOf('gatus');

const gatus = (success: boolean, condition = '[STATUS] (500) == 200'): object[] => [
  {
    name: 'Shop',
    group: 'Sales',
    key: 'sales_shop',
    results: [
      {status: 200, success: !success, timestamp: minutes(-10), conditionResults: []},
      {status: 200, success, timestamp: minutes(-5), conditionResults: [{condition, success}]},
    ],
  },
];
const gatusParts = (announcements: object[] = []): Record<string, unknown> => ({
  config: {oidc: false, authenticated: true, announcements},
});
const announcement = (type: string, archived = false): object => ({
  timestamp: minutes(-30),
  type,
  message: 'We look into it.\n\nMore later.',
  archived,
});
add('operational', 'none', gatus(true), gatusParts());
add('down', 'critical', gatus(false), gatusParts());
add('slow', 'minor', gatus(false, '[RESPONSE_TIME] (812) < 500'), gatusParts());
add('announced outage', 'major', gatus(true), gatusParts([announcement('outage')]));
add('archived outage', 'none', gatus(true), gatusParts([announcement('outage', true)]));
add('information', 'none', gatus(true), gatusParts([announcement('information')]));
add('no result yet', 'unknown', [{name: 'Shop', group: '', key: '_shop', results: []}], gatusParts());

export const gatusAnswers = answers;
