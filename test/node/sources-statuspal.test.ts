import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const classic = (more = {}) =>
  reading('statuspal', {
    status_page: {name: 'Example', url: 'example.com', time_zone: 'Etc/UTC', current_incident_type: null},
    services: [
      {
        id: 1,
        name: 'Europe',
        current_incident_type: null,
        children: [{id: 2, name: 'Shop', current_incident_type: null}],
      },
    ],
    incidents: [],
    maintenances: [],
    upcoming_maintenances: [],
    ...more,
  });
const event = (type: string, starts_at: string, ends_at: string | null = null) => ({
  id: 7,
  title: 'Slow shop',
  type,
  starts_at,
  ends_at,
  service_ids: [2],
  updates: [
    {id: 1, type: 'issue', posted_at: '2026-10-02T10:00:00', description: 'Looking'},
    {id: 2, type: 'monitoring', posted_at: '2026-10-02T11:00:00', description: 'Watching'},
  ],
});
const notice = (more = {}) => ({
  id: 'n1',
  title: 'Slow shop',
  notice_type: 'incident',
  severity: 'minor',
  starts_at: '2026-10-02T11:00:00Z',
  ends_at: null,
  affected_services: {s1: ['EU']},
  ...more,
});
const next = (more = {}) =>
  reading('statuspal', {
    status_page: {current_status: {notice_type: null, severity: 'ok'}},
    services: [
      {id: 's1', name: 'Shop'},
      {id: 's2', name: 'Scanner'},
    ],
    ongoing_notices: [],
    planned_notices: [],
    ...more,
  });

describe('Statuspal, classic', () => {
  it('lists services within services, the inner ones under the name of the outer', () => {
    assert.deepEqual(
      classic().snapshot.components.map(({id, name, group}) => [id, name, group]),
      [
        ['1', 'Europe', undefined],
        ['2', 'Shop', 'Europe'],
      ],
    );
  });

  it('takes null as "nothing is wrong", and a missing word as not knowing', () => {
    assert.equal(
      reading('statuspal', {status_page: {current_incident_type: null}}).snapshot.severity,
      'none',
    );
    assert.equal(classic({status_page: {name: 'Example'}}).snapshot.severity, 'unknown');
  });

  it("takes the customer's own type as unknown, and says so", () => {
    const {snapshot, codes} = classic({status_page: {current_incident_type: 'custom-type'}});
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(codes, ['unknown-value']);
  });

  it('names the services of an incident, and its newest update gives the stage', () => {
    const [incident] = classic({incidents: [event('minor', '2026-10-02T09:00:00')]}).snapshot.incidents;
    assert.equal(incident?.severity, 'minor');
    assert.equal(incident?.stage, 'monitoring');
    assert.equal(incident?.startedAt, '2026-10-02T09:00:00.000Z', 'a time without zone is UTC');
    assert.deepEqual(
      incident?.components.map(({name}) => name),
      ['Shop'],
    );
    assert.deepEqual(
      incident?.updates.map(({body}) => body),
      ['Watching', 'Looking'],
    );
  });

  it('drops an incident that has ended', () => {
    const incidents = [event('major', '2026-10-02T09:00:00', '2026-10-02T10:00:00')];
    assert.equal(classic({incidents}).snapshot.severity, 'none');
  });

  it('finds running work among incidents and maintenances alike, once', () => {
    const work = event('scheduled', '2026-10-02T11:00:00', '2026-10-02T13:00:00');
    const {snapshot} = classic({incidents: [work], maintenances: [work]});
    assert.equal(snapshot.severity, 'maintenance');
    assert.equal(snapshot.maintenances.length, 1);
    assert.deepEqual(snapshot.incidents, []);
  });

  it('does not count work that has not begun', () => {
    const upcoming_maintenances = [event('scheduled', '2026-10-03T11:00:00')];
    const {snapshot} = classic({upcoming_maintenances});
    assert.equal(snapshot.severity, 'none');
    assert.equal(snapshot.maintenances[0]?.stage, 'scheduled');
  });

  it('announces its information notices', () => {
    assert.equal(classic({info_notices: [{id: 1, title: 'New prices'}]}).snapshot.announcement, 'New prices');
  });
});

describe('Statuspal, Next', () => {
  it('takes an incident to which nobody gave a severity as major', () => {
    for (const severity of ['', null, undefined]) {
      const {snapshot} = next({ongoing_notices: [notice({severity})]});
      assert.equal(snapshot.severity, 'major');
      assert.equal(snapshot.incidents[0]?.severity, 'major');
    }
  });

  it('gives services the state of the notices that name them', () => {
    const {components} = next({ongoing_notices: [notice()]}).snapshot;
    assert.deepEqual(
      components.map(({state}) => state),
      ['degraded', 'operational'],
    );
  });

  it('does not know the services when it does not know the notices', () => {
    const {snapshot} = next({ongoing_notices: undefined});
    assert.deepEqual(
      snapshot.components.map(({state}) => state),
      ['unknown', 'unknown'],
    );
    assert.equal(snapshot.severity, 'unknown');
  });

  it('tells running work, planned work and information apart', () => {
    const {snapshot} = next({
      ongoing_notices: [
        notice({notice_type: 'maintenance', severity: null}),
        notice({id: 'n2', notice_type: 'info'}),
      ],
      planned_notices: [notice({id: 'n3', notice_type: 'maintenance', starts_at: '2026-10-04T00:00:00Z'})],
    });
    assert.equal(snapshot.severity, 'maintenance');
    assert.deepEqual(
      snapshot.maintenances.map(({id, stage}) => [id, stage]),
      [
        ['n1', 'in_progress'],
        ['n3', 'scheduled'],
      ],
    );
    assert.equal(snapshot.announcement, 'Slow shop');
    assert.equal(snapshot.aspects.incidents, 'none_reported');
  });
});

describe('the addresses of Statuspal', () => {
  for (const [page, first] of [
    ['https://example.statuspal.eu/', 'https://statuspal.eu/api/v2/status_pages/example/summary'],
    [
      'https://statuspal.io/api/v2/status_pages/example/summary',
      'https://statuspal.io/api/v2/status_pages/example/summary',
    ],
    ['https://status.example.com/de', 'https://status.example.com/api/v1/status'],
    ['https://www.statuspal.io/', 'https://www.statuspal.io/api/v1/status'],
  ])
    it(`begin with ${first} for ${page}`, async () => {
      const {endpoints} = await loadSource('statuspal');
      assert.equal(endpoints(new URL(page ?? ''))[0]?.[0]?.url, first);
    });
});
