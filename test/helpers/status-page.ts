type Fault = 'minor' | 'major' | 'critical';

const moment = '2026-03-01T09:58:00Z';

export const pageAddress = 'https://status.example.com';
export const summaryAddress = `${pageAddress}/api/v2/summary.json`;

/** What a Statuspage answers: all is well, or one open incident. */
export const summary = (fault?: Fault, changes: {update?: string; tick?: string} = {}) => ({
  page: {id: 'p1', name: 'Tickets Inc.', url: pageAddress, updated_at: changes.tick ?? moment},
  status: {indicator: fault ?? 'none', description: ''},
  components: [
    {id: 'c1', name: 'Point of sales app', status: fault ? 'major_outage' : 'operational', group: false},
    {id: 'c2', name: 'Online checkout', status: 'operational', group: false},
  ],
  incidents: fault
    ? [
        {
          id: 'i1',
          name: 'Sales are slow',
          status: 'investigating',
          impact: fault,
          created_at: moment,
          updated_at: changes.tick ?? moment,
          started_at: moment,
          incident_updates: [
            {
              id: changes.update ?? 'u1',
              status: 'investigating',
              body: 'We look into it.',
              created_at: moment,
              updated_at: moment,
              display_at: moment,
            },
          ],
          components: [{id: 'c1', name: 'Point of sales app', status: 'major_outage'}],
        },
      ]
    : [],
  scheduled_maintenances: [],
});

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: {'content-type': 'application/json', ...init.headers},
  });

export const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};
