import {answersOf, minutes} from './answer.js';

const {add, answers} = answersOf('better-stack');

const betterStack = (aggregate_state: string, status: string, reports: object[] = []): object => ({
  data: {
    id: '1',
    type: 'status_page',
    attributes: {
      company_name: 'Example',
      custom_domain: 'status.example.com',
      aggregate_state,
      announcement: null,
      updated_at: minutes(-5),
    },
  },
  included: [
    {id: '7', type: 'status_page_section', attributes: {name: 'Sales ', position: 0}},
    {
      id: '8',
      type: 'status_page_resource',
      attributes: {public_name: 'Shop', status, status_page_section_id: 7},
    },
    {
      id: '9',
      type: 'status_page_resource',
      attributes: {public_name: 'Office', status: 'not_monitored', status_page_section_id: 7},
    },
    ...reports,
  ],
});
const report = (aggregate_state: string, report_type = 'manual', ends_at: string | null = null): object => ({
  id: '20',
  type: 'status_report',
  attributes: {
    title: 'Trouble',
    report_type,
    starts_at: minutes(-60),
    ends_at,
    aggregate_state,
    affected_resources: [{status_page_resource_id: '8', status: aggregate_state}],
  },
  relationships: {status_updates: {data: [{id: '21', type: 'status_update'}]}},
});
add('operational', 'none', betterStack('operational', 'operational'));
add('resolved report without end', 'none', betterStack('operational', 'operational', [report('resolved')]));
add('downtime', 'critical', betterStack('downtime', 'downtime', [report('downtime', 'automatic')]));
add(
  'maintenance',
  'maintenance',
  betterStack('maintenance', 'maintenance', [report('maintenance', 'maintenance', minutes(60))]),
);

export const betterStackAnswers = answers;
