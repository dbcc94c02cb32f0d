import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const page = {
  id: 'kctbh9vrtdwd',
  name: 'Ticketing',
  url: 'https://status.example.com',
  updated_at: '2026-10-02T11:58:00Z',
};
const pos = {id: 'pos1', name: 'Point of sales app', status: 'operational', group: false, group_id: null};
const update = (more = {}) => ({
  id: 'u1',
  status: 'investigating',
  body: 'We are looking into it.',
  created_at: '2026-10-02T11:00:00Z',
  affected_components: null,
  ...more,
});
const incident = (more = {}) => ({
  id: 'i1',
  name: 'Slow sales',
  status: 'investigating',
  impact: 'minor',
  started_at: '2026-10-02T10:59:00Z',
  updated_at: '2026-10-02T11:00:00Z',
  shortlink: 'https://stspg.io/i1',
  incident_updates: [update()],
  components: [],
  ...more,
});
const work = (more = {}) => ({
  ...incident({
    id: 'm1',
    name: 'Database work',
    status: 'scheduled',
    impact: 'maintenance',
    incident_updates: [],
  }),
  scheduled_for: '2026-10-03T02:00:00Z',
  scheduled_until: '2026-10-03T04:00:00Z',
  ...more,
});
const summary = (more = {}) => ({
  page,
  status: {indicator: 'none', description: 'All Systems Operational'},
  components: [pos],
  incidents: [],
  scheduled_maintenances: [],
  ...more,
});
const read = (more = {}, options = {}) => reading('statuspage', summary(more), options);
const severityOf = (more = {}) => read(more).snapshot.severity;

describe('Statuspage', () => {
  it('is operational when page, components and incidents all say so', () => {
    const {snapshot, codes} = read();
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(codes, []);
    assert.deepEqual(snapshot.aspects, {
      components: 'available',
      incidents: 'none_reported',
      maintenances: 'none_reported',
    });
    assert.deepEqual(snapshot.page, {
      name: 'Ticketing',
      url: 'https://status.example.com/',
      feedUrl: 'https://status.example.com/history.atom',
    });
    assert.equal(snapshot.updatedAt, '2026-10-02T11:58:00.000Z');
    assert.equal(snapshot.fetchedAt, '2026-10-02T12:00:00.000Z');
    assert.equal(snapshot.reach, 'live');
  });

  it('does not trust "All Systems Operational" while an incident is open', () => {
    assert.equal(severityOf({incidents: [incident()]}), 'minor');
  });

  it('takes the impact of an incident when the indicator is lower', () => {
    const status = {indicator: 'minor'};
    assert.equal(severityOf({status, incidents: [incident({impact: 'major'})]}), 'major');
  });

  it('takes the indicator when everything else is lower', () => {
    assert.equal(severityOf({status: {indicator: 'critical'}}), 'critical');
  });

  it('takes the worst component when the indicator is lower', () => {
    assert.equal(severityOf({components: [pos, {...pos, id: 'p2', status: 'partial_outage'}]}), 'major');
  });

  it('shows an open incident without impact as minor', () => {
    assert.equal(severityOf({incidents: [incident({impact: 'none'})]}), 'minor');
  });

  it('leaves out incidents that are over', () => {
    const over = ['resolved', 'postmortem'].map(status => incident({status, impact: 'critical'}));
    const {snapshot} = read({incidents: over});
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.incidents, []);
  });

  it('counts work only while it runs', () => {
    assert.equal(severityOf({scheduled_maintenances: [work()]}), 'none');
    for (const status of ['in_progress', 'verifying'])
      assert.equal(severityOf({scheduled_maintenances: [work({status})]}), 'maintenance', status);
    const {snapshot} = read({scheduled_maintenances: [work({status: 'completed'})]});
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.maintenances, []);
  });

  it('knows the indicator "maintenance", which the old documentation leaves out', () => {
    const {snapshot, codes} = read({
      status: {indicator: 'maintenance', description: 'All Systems Operational'},
    });
    assert.equal(snapshot.severity, 'maintenance');
    assert.deepEqual(codes, []);
  });

  for (const key of ['components', 'incidents'])
    for (const value of [undefined, null, 'none', {}])
      it(`is unknown, not operational, when ${key} is ${JSON.stringify(value)}`, () => {
        const {snapshot} = read({[key]: value});
        assert.equal(snapshot.severity, 'unknown');
        assert.equal(snapshot.aspects[key as 'components' | 'incidents'], 'failed');
      });

  it('is unknown when an entry of the incidents cannot be read', () => {
    for (const nonsense of [null, 7, 'down', []]) {
      const {snapshot} = read({incidents: [nonsense]});
      assert.equal(snapshot.severity, 'unknown');
      assert.equal(snapshot.aspects.incidents, 'failed');
    }
  });

  it('is unknown with one warning per unknown word', () => {
    const {snapshot, codes, warnings} = read({components: [{...pos, status: 'melted'}]});
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(codes, ['unknown-value']);
    assert.match(warnings[0] ?? '', /statuspage component\.status: melted/);
    assert.equal(severityOf({status: {indicator: 'purple'}}), 'unknown');
    assert.equal(severityOf({incidents: [incident({impact: 'purple'})]}), 'unknown');
  });

  it('keeps an incident of unknown stage open', () => {
    const {snapshot} = read({incidents: [incident({status: 'reopened'})]});
    assert.equal(snapshot.incidents[0]?.stage, 'unknown');
    assert.equal(snapshot.severity, 'minor');
  });

  it('takes groups as containers that give their components a second name', () => {
    const {snapshot} = read({
      components: [
        {id: 'g1', name: 'On site', status: 'major_outage', group: true, components: ['pos1']},
        {...pos, group_id: 'g1'},
      ],
    });
    assert.deepEqual(snapshot.components, [
      {id: 'pos1', name: 'Point of sales app', group: 'On site', state: 'operational', capability: 'pos'},
    ]);
  });

  it('does not take "Visit www…" as a component that works', () => {
    const visit = {...pos, id: 'v', name: 'Visit www.example.com for more information'};
    const {snapshot} = read({status: undefined, components: [visit]});
    assert.equal(snapshot.components[0]?.monitored, false);
    assert.equal(snapshot.severity, 'unknown');
    assert.equal(severityOf({components: [{...visit, status: 'major_outage'}]}), 'critical');
  });

  it('names affected components from the updates when the incident itself does not', () => {
    const renamed = [
      update({id: 'u2', affected_components: [{code: 'pos1', name: 'Tills', new_status: 'partial_outage'}]}),
      update({
        affected_components: [{code: 'pos1', name: 'Point of sales', new_status: 'degraded_performance'}],
      }),
    ];
    const {snapshot} = read({incidents: [incident({incident_updates: renamed})]});
    assert.deepEqual(snapshot.incidents[0]?.components, [
      {id: 'pos1', name: 'Tills', state: 'partial_outage', capability: 'pos'},
    ]);
  });

  it('reads an incident whose updates name no components', () => {
    const {snapshot} = read({incidents: [incident()]});
    assert.deepEqual(snapshot.incidents, [
      {
        id: 'i1',
        name: 'Slow sales',
        stage: 'investigating',
        severity: 'minor',
        startedAt: '2026-10-02T10:59:00.000Z',
        updatedAt: '2026-10-02T11:00:00.000Z',
        updates: [
          {id: 'u1', at: '2026-10-02T11:00:00.000Z', stage: 'investigating', body: 'We are looking into it.'},
        ],
        components: [],
        url: 'https://stspg.io/i1',
      },
    ]);
  });

  it('leaves out dates and links that are none', () => {
    const {snapshot} = read({
      incidents: [incident({started_at: 'yesterday', updated_at: null, shortlink: 'javascript:alert(1)'})],
    });
    const [open] = snapshot.incidents;
    assert.ok(open && !('startedAt' in open) && !('updatedAt' in open));
    assert.equal(open.url, 'https://status.example.com/incidents/i1');
  });

  it('says who answered when a page has moved to incident.io and kept its address', () => {
    const {snapshot} = reading('statuspage', {
      page: {...page, id: '01JMDK9XYNY6E8FGZ64CTYVYP8'},
      status: {indicator: 'none'},
      components: [{id: '01JMDK9XYNY6E8FGZ64CTYVYP9', name: 'Checkout', status: 'operational'}],
    });
    assert.equal(snapshot.provider, 'incident-io');
    assert.equal(snapshot.severity, 'none');
  });

  it('asks the summary of a page, and the very address when it is the data already', async () => {
    const {endpoints} = await loadSource('statuspage');
    const urls = (page: string) =>
      endpoints(new URL(page))
        .flat()
        .map(({url}) => url);
    assert.deepEqual(urls('https://status.example.com/history'), [
      'https://status.example.com/api/v2/summary.json',
    ]);
    assert.deepEqual(urls('https://example.com/copy/status.json?x=1'), [
      'https://example.com/copy/status.json?x=1',
    ]);
  });

  it('asks below the path of a page that has one, then at the root of its host', async () => {
    const {endpoints} = await loadSource('statuspage');
    for (const page of ['https://example.com/status', 'https://example.com/status/?lang=de#now'])
      assert.deepEqual(
        endpoints(new URL(page)).map(alternative => alternative.map(({url}) => url)),
        [['https://example.com/status/api/v2/summary.json'], ['https://example.com/api/v2/summary.json']],
      );
  });
});
