import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {detectProvider, loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const ulid = (end: string) => `01JMDK9XYNY6E8FGZ64CTYVY${end}`;
const compatible = (more = {}) => ({
  page: {id: ulid('P1'), name: 'Ticketing', url: 'https://status.example.com'},
  status: {indicator: 'none', description: 'All systems operational'},
  components: [{id: ulid('C1'), name: 'Online checkout', status: 'operational'}],
  ...more,
});
const widget = (more = {}) => ({
  page_title: 'Ticketing',
  page_url: 'https://status.example.com',
  ongoing_incidents: [],
  in_progress_maintenances: [],
  scheduled_maintenances: [],
  ...more,
});
const ongoing = (more = {}) => ({
  id: ulid('I1'),
  name: 'Scanners cannot connect',
  status: 'identified',
  url: 'https://status.example.com/incidents/1',
  last_update_at: '2026-10-02T11:40:00Z',
  last_update_message: 'A fix is **on its way**.',
  current_worst_impact: 'partial_outage',
  affected_components: [
    {
      id: ulid('C2'),
      name: 'Access control app',
      group_name: 'On site',
      current_status: 'degraded_performance',
    },
  ],
  ...more,
});
const read = (payload: unknown) => reading('incident-io', payload);

describe('incident.io, compatible answer', () => {
  it('means "none" by a missing, null or empty list', () => {
    for (const list of [undefined, null, []]) {
      const {snapshot} = read(compatible({incidents: list, scheduled_maintenances: list}));
      assert.equal(snapshot.severity, 'none');
      assert.equal(snapshot.aspects.incidents, 'none_reported');
      assert.equal(snapshot.aspects.maintenances, 'none_reported');
    }
  });

  it('is unknown when the list of incidents is something else, or components are missing', () => {
    assert.equal(read(compatible({incidents: 'none'})).snapshot.severity, 'unknown');
    assert.equal(read(compatible({components: undefined})).snapshot.severity, 'unknown');
  });

  it('shows an open incident of impact "none", which exists, as minor', () => {
    const incidents = [
      {id: ulid('I2'), name: 'Odd', status: 'investigating', impact: 'none', incident_updates: []},
    ];
    const {snapshot} = read(compatible({incidents}));
    assert.equal(snapshot.severity, 'minor');
    assert.equal(snapshot.incidents[0]?.url, `https://status.example.com/incidents/${ulid('I2')}`);
    assert.deepEqual(snapshot.incidents[0]?.components, []);
  });
});

describe('incident.io, widget API', () => {
  it('is operational when nothing is listed', () => {
    const {snapshot} = read(widget());
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.aspects, {
      components: 'unsupported',
      incidents: 'none_reported',
      maintenances: 'none_reported',
    });
  });

  it('is unknown when the list of incidents is missing or unreadable', () => {
    for (const ongoing_incidents of [undefined, 'none', [null]])
      assert.equal(read(widget({ongoing_incidents})).snapshot.severity, 'unknown');
  });

  it('reads incidents with the components they affect', () => {
    const {snapshot} = read(widget({ongoing_incidents: [ongoing()]}));
    assert.equal(snapshot.severity, 'major');
    assert.deepEqual(snapshot.incidents, [
      {
        id: ulid('I1'),
        name: 'Scanners cannot connect',
        stage: 'identified',
        severity: 'major',
        updatedAt: '2026-10-02T11:40:00.000Z',
        updates: [
          {
            id: `${ulid('I1')}:2026-10-02T11:40:00.000Z`,
            at: '2026-10-02T11:40:00.000Z',
            body: 'A fix is **on its way**.',
          },
        ],
        components: [{id: ulid('C2'), name: 'Access control app', state: 'degraded', capability: 'check-in'}],
        url: 'https://status.example.com/incidents/1',
      },
    ]);
  });

  it('is as severe as the worst component when the impact says less', () => {
    const affected_components = [{id: ulid('C2'), name: 'Gates', current_status: 'full_outage'}];
    assert.equal(
      read(widget({ongoing_incidents: [ongoing({affected_components})]})).snapshot.severity,
      'critical',
    );
  });

  it('does not count an incident that is listed as resolved', () => {
    const {snapshot} = read(widget({ongoing_incidents: [ongoing({status: 'resolved'})]}));
    assert.equal(snapshot.severity, 'none');
  });

  it('is unknown with a warning for an impact it does not know', () => {
    const {snapshot, codes} = read(
      widget({ongoing_incidents: [ongoing({current_worst_impact: 'huge', affected_components: []})]}),
    );
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(codes, ['unknown-value']);
  });

  it('tells running work from planned work', () => {
    const {snapshot} = read(
      widget({
        in_progress_maintenances: [
          {
            id: 'a',
            name: 'Now',
            status: 'maintenance_in_progress',
            started_at: '2026-10-02T11:00:00Z',
            scheduled_end_at: '2026-10-02T13:00:00Z',
          },
        ],
        scheduled_maintenances: [
          {
            id: 'b',
            name: 'Later',
            status: 'maintenance_scheduled',
            starts_at: '2026-10-05T01:00:00Z',
            ends_at: '2026-10-05T02:00:00Z',
          },
        ],
      }),
    );
    assert.equal(snapshot.severity, 'maintenance');
    assert.deepEqual(
      snapshot.maintenances.map(({name, stage, from, until}) => [name, stage, from, until]),
      [
        ['Now', 'in_progress', '2026-10-02T11:00:00.000Z', '2026-10-02T13:00:00.000Z'],
        ['Later', 'scheduled', '2026-10-05T01:00:00.000Z', '2026-10-05T02:00:00.000Z'],
      ],
    );
  });

  it('is asked before the compatible answer', async () => {
    const {endpoints} = await loadSource('incident-io');
    assert.deepEqual(
      endpoints(new URL('https://status.example.com')).map(([first]) => first?.url),
      ['https://status.example.com/api/v1/summary', 'https://status.example.com/api/v2/summary.json'],
    );
  });

  it('is told from Statuspage by its ids', () => {
    assert.equal(detectProvider(widget()), 'incident-io');
    assert.equal(detectProvider(compatible()), 'incident-io');
    assert.equal(
      detectProvider(compatible({page: {id: 'kctbh9vrtdwd', url: 'https://x.example'}, components: []})),
      'statuspage',
    );
  });
});
