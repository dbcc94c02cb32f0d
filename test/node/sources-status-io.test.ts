import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const component = (status_code: unknown, containers: unknown[] = []) => ({
  id: 'c1',
  name: 'Self service kiosk app',
  status: 'whatever it is called',
  status_code,
  containers: containers.map((status_code, index) => ({id: `r${index}`, name: 'Region', status_code})),
});
const message = (datetime: string, state: number, status: number) => ({
  details: `State ${state}`,
  state,
  status,
  datetime,
});
const incident = (more = {}) => ({
  _id: 'i1',
  name: 'Kiosks are slow',
  datetime_open: '2026-10-02T10:00:00Z',
  current_active: true,
  messages: [message('2026-10-02T10:00:00Z', 100, 500), message('2026-10-02T11:00:00Z', 300, 300)],
  components_affected: [{_id: 'c1', name: 'Self service kiosk app'}],
  containers_affected: [],
  ...more,
});
const read = (more = {}) =>
  reading('status-io', {
    result: {
      status_overall: {updated: '2026-10-02T11:59:00Z', status: 'Operational', status_code: 100},
      status: [component(100)],
      incidents: [],
      maintenance: {active: [], upcoming: []},
      ...more,
    },
  });

describe('status.io', () => {
  it('is operational when everything has code 100', () => {
    const {snapshot, codes} = read();
    assert.equal(snapshot.severity, 'none');
    assert.equal(snapshot.updatedAt, '2026-10-02T11:59:00.000Z');
    assert.deepEqual(codes, []);
  });

  for (const [code, severity] of [
    [200, 'maintenance'],
    [300, 'minor'],
    ['400', 'major'],
    [500, 'critical'],
    [700, 'unknown'],
    [undefined, 'unknown'],
  ])
    it(`takes a component of code ${code} as ${severity}, whatever the page as a whole says`, () => {
      assert.equal(read({status: [component(code)]}).snapshot.severity, severity);
    });

  it('takes a security event as major, without claiming that the component is down', () => {
    const {snapshot, codes} = read({status_overall: {status_code: 600}, status: [component(600)]});
    assert.equal(snapshot.severity, 'major');
    assert.equal(snapshot.components[0]?.state, 'unknown');
    assert.deepEqual(codes, []);
  });

  it('lets no container be worse than its component', () => {
    assert.equal(
      read({status: [component(100, [100, 400])]}).snapshot.components[0]?.state,
      'partial_outage',
    );
  });

  it('takes an empty list for "no maintenance"', () => {
    const {snapshot} = read({maintenance: []});
    assert.equal(snapshot.aspects.maintenances, 'none_reported');
    assert.equal(read({maintenance: null}).snapshot.aspects.maintenances, 'failed');
    assert.equal(read({maintenance: ['x']}).snapshot.aspects.maintenances, 'failed');
  });

  it('reads an incident by its newest message', () => {
    const {snapshot} = read({incidents: [incident()]});
    assert.deepEqual(snapshot.incidents, [
      {
        id: 'i1',
        name: 'Kiosks are slow',
        stage: 'monitoring',
        severity: 'minor',
        startedAt: '2026-10-02T10:00:00.000Z',
        updatedAt: '2026-10-02T11:00:00.000Z',
        updates: [
          {id: '2026-10-02T11:00:00.000Z:1', at: '2026-10-02T11:00:00.000Z', body: 'State 300'},
          {id: '2026-10-02T10:00:00.000Z:0', at: '2026-10-02T10:00:00.000Z', body: 'State 100'},
        ],
        components: [{id: 'c1', name: 'Self service kiosk app', capability: 'kiosk'}],
      },
    ]);
  });

  it('keeps an incident without a message open, of unknown severity', () => {
    const {snapshot} = read({
      incidents: [incident({messages: null, components_affected: ['c1', 'c9', 7, null]})],
    });
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(snapshot.incidents[0]?.components, [
      {id: 'c1', name: 'Self service kiosk app', capability: 'kiosk'},
    ]);
  });

  it('leaves out an incident that is no longer active', () => {
    assert.deepEqual(read({incidents: [incident({current_active: false})]}).snapshot.incidents, []);
  });

  it('counts active work, not upcoming work', () => {
    const work = {
      _id: 'm1',
      name: 'Work',
      datetime_planned_start: '2026-10-02T11:00:00Z',
      datetime_planned_end: '2026-10-02T13:00:00Z',
    };
    const {snapshot} = read({maintenance: {active: [work], upcoming: []}});
    assert.equal(snapshot.severity, 'maintenance');
    assert.equal(snapshot.maintenances[0]?.until, '2026-10-02T13:00:00.000Z');
    assert.equal(read({maintenance: {active: [], upcoming: [work]}}).snapshot.severity, 'none');
  });

  for (const key of ['status', 'incidents'])
    it(`is unknown when ${key} is missing`, () => {
      assert.equal(read({[key]: undefined}).snapshot.severity, 'unknown');
    });

  it('needs the page id in the address', async () => {
    const {endpoints} = await loadSource('status-io');
    const id = '51f6f2088643809b7200000d';
    const urls = (page: string) =>
      endpoints(new URL(page))
        .flat()
        .map(({url}) => url);
    const api = `https://api.status.io/1.0/status/${id}`;
    assert.deepEqual(urls(`https://status.example.com/pages/history/${id}`), [api]);
    assert.deepEqual(urls(api), [api]);
    assert.deepEqual(urls('https://status.example.com/'), []);
  });
});
