import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const page = (status: unknown = 'UP') => ({name: 'Ticketing', url: 'https://status.example.com', status});
const read = (more = {}, parts?: Record<string, unknown>) =>
  reading('instatus', {page: page(), ...more}, parts ? {parts} : {});
const components = (status: string) => ({components: [{id: 'c1', name: 'Kasse', status, group: null}]});

describe('Instatus', () => {
  it('leaves the lists out when all is well', () => {
    const {snapshot} = read();
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.aspects, {
      components: 'unsupported',
      incidents: 'none_reported',
      maintenances: 'none_reported',
    });
  });

  it('is unknown when the page says nothing', () => {
    for (const status of [undefined, null, '']) {
      const {snapshot} = reading('instatus', {page: {...page(), status}});
      assert.equal(snapshot.severity, 'unknown');
    }
  });

  it('is unknown when components were asked for and did not come', () => {
    assert.equal(read({}, {components: undefined}).snapshot.severity, 'unknown');
    assert.equal(read({}, {components: '<!doctype html>'}).snapshot.severity, 'unknown');
    assert.equal(read({}, {components: '{"components":[{"id"'}).snapshot.severity, 'unknown');
  });

  it('takes components from the second answer', () => {
    const {snapshot} = read({}, {components: components('MINOROUTAGE')});
    assert.equal(snapshot.severity, 'minor');
    assert.deepEqual(snapshot.components, [{id: 'c1', name: 'Kasse', state: 'degraded', capability: 'pos'}]);
  });

  it('reads the documented list with parents and children', () => {
    const list = [
      {
        id: 'p',
        name: {default: 'On site'},
        status: 'OPERATIONAL',
        isParent: true,
        children: [{id: 'c', name: {default: 'Kiosk'}, status: 'MAJOROUTAGE', children: []}],
      },
    ];
    const {snapshot} = read({}, {components: list});
    assert.deepEqual(snapshot.components, [
      {id: 'c', name: 'Kiosk', group: 'On site', state: 'major_outage', capability: 'kiosk'},
    ]);
    assert.equal(snapshot.severity, 'critical');
  });

  for (const [status, severity] of [
    ['HASISSUES', 'minor'],
    ['UNDERMAINTENANCE', 'maintenance'],
    ['DOWN', 'critical'],
    ['ALLUNDERMAINTENANCE', 'maintenance'],
    ['SOMEDEGRADEDPERFORMANCE', 'minor'],
    ['ONEMINOROUTAGE', 'minor'],
    ['SOMEPARTIALOUTAGE', 'major'],
    ['ALLMAJOROUTAGE', 'major'],
    ['ONFIRE', 'unknown'],
  ])
    it(`reads the page's word ${status} as ${severity}`, () => {
      assert.equal(reading('instatus', {page: page(status)}).snapshot.severity, severity);
    });

  it('reads an incident with its date as JavaScript writes it', () => {
    const {snapshot} = read({
      activeIncidents: [
        {
          name: 'API trouble',
          started: 'Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)',
          status: 'MONITORING',
          impact: 'PARTIALOUTAGE',
          url: 'https://status.example.com/incident/cl4a8',
        },
      ],
    });
    assert.equal(snapshot.severity, 'major');
    assert.deepEqual(snapshot.incidents, [
      {
        id: 'cl4a8',
        name: 'API trouble',
        stage: 'monitoring',
        severity: 'major',
        startedAt: '2022-06-11T18:55:50.000Z',
        updates: [],
        components: [],
        url: 'https://status.example.com/incident/cl4a8',
      },
    ]);
  });

  for (const duration of ['90', 90])
    it(`takes a duration of ${JSON.stringify(duration)} as minutes`, () => {
      const start = '2026-10-02T11:00:00Z';
      const {snapshot} = read({
        activeMaintenances: [{id: 'm', name: 'Work', start, status: 'INPROGRESS', duration}],
      });
      assert.equal(snapshot.severity, 'maintenance');
      assert.equal(snapshot.maintenances[0]?.until, '2026-10-02T12:30:00.000Z');
    });

  it('leaves out what is over and keeps planned work quiet', () => {
    const {snapshot} = read({
      activeIncidents: [{id: 'i', name: 'Over', status: 'RESOLVED', impact: 'MAJOROUTAGE'}],
      activeMaintenances: [
        {id: 'm', name: 'Later', status: 'NOTSTARTEDYET', start: 'soon', duration: 'long'},
      ],
    });
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.incidents, []);
    assert.deepEqual(snapshot.maintenances, [
      {id: 'm', name: 'Later', stage: 'scheduled', updates: [], components: []},
    ]);
  });

  it('survives components that contain themselves', () => {
    const loop: Record<string, unknown> = {id: 'l', name: 'Loop', status: 'OPERATIONAL'};
    loop['children'] = [loop];
    assert.equal(read({}, {components: [loop]}).snapshot.severity, 'none');
  });

  it('takes two requests, the second of which may fail', async () => {
    const {endpoints} = await loadSource('instatus');
    assert.deepEqual(endpoints(new URL('https://status.example.com/'))[0], [
      {part: 'main', url: 'https://status.example.com/summary.json'},
      {part: 'components', url: 'https://status.example.com/v3/components.json', optional: true},
    ]);
  });
});
