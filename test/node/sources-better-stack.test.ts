import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {reading} from '../helpers/reading.js';

const section = {type: 'status_page_section', id: '7', attributes: {name: 'On site ', position: 0}};
const resource = (status: string, id = '11', name = 'Access control app') => ({
  type: 'status_page_resource',
  id,
  attributes: {public_name: name, status, status_page_section_id: 7, status_history: []},
});
const report = (more = {}) => ({
  type: 'status_report',
  id: '21',
  attributes: {
    title: 'Scanners are slow',
    report_type: 'manual',
    starts_at: '2026-10-02T10:00:00Z',
    ends_at: null,
    aggregate_state: 'degraded',
    affected_resources: [{status_page_resource_id: '11', status: 'degraded'}],
    ...more,
  },
  relationships: {
    status_updates: {
      data: [
        {id: '31', type: 'status_update'},
        {id: '32', type: 'status_update'},
      ],
    },
  },
});
const message = (id: string, at: string) => ({
  type: 'status_update',
  id,
  attributes: {message: `Message ${id}`, published_at: at},
});
const messages = [message('31', '2026-10-02T10:05:00Z'), message('32', '2026-10-02T11:05:00Z')];
const read = (included: unknown, attributes = {}) =>
  reading('better-stack', {
    data: {
      id: '1',
      type: 'status_page',
      attributes: {
        company_name: 'Ticketing',
        aggregate_state: 'operational',
        announcement: null,
        ...attributes,
      },
    },
    included,
  });

describe('Better Stack', () => {
  it('reads the section of a resource, whose name ends in a blank and whose number is no text', () => {
    const {snapshot, codes} = read([section, resource('operational')]);
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(codes, []);
    assert.deepEqual(snapshot.components, [
      {id: '11', name: 'Access control app', group: 'On site', state: 'operational', capability: 'check-in'},
    ]);
  });

  it('does not give a resource the empty name of its section', () => {
    const nameless = {...section, attributes: {name: ' '}};
    assert.ok(!('group' in (read([nameless, resource('operational')]).snapshot.components[0] ?? {})));
  });

  for (const [status, severity] of [
    ['degraded', 'minor'],
    ['downtime', 'critical'],
    ['maintenance', 'maintenance'],
    ['sideways', 'unknown'],
  ])
    it(`takes a resource that is ${status} as ${severity}, whatever the page as a whole says`, () => {
      assert.equal(read([resource(status ?? '')]).snapshot.severity, severity);
    });

  it('takes what is not monitored as neither fine nor down', () => {
    const {snapshot} = read([resource('not_monitored')]);
    assert.equal(snapshot.components[0]?.state, 'unknown');
    assert.equal(snapshot.components[0]?.monitored, false);
    assert.equal(snapshot.severity, 'none');
    assert.equal(read([resource('not_monitored')], {aggregate_state: null}).snapshot.severity, 'unknown');
  });

  it('closes a report by its state, because its end stays empty', () => {
    const {snapshot} = read([resource('operational'), report({aggregate_state: 'resolved'})]);
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.incidents, []);
  });

  it('reads an open report with its messages, newest first', () => {
    const {snapshot} = read([resource('operational'), report(), ...messages]);
    assert.deepEqual(snapshot.incidents, [
      {
        id: '21',
        name: 'Scanners are slow',
        stage: 'unknown',
        severity: 'minor',
        startedAt: '2026-10-02T10:00:00.000Z',
        updatedAt: '2026-10-02T11:05:00.000Z',
        updates: [
          {id: '32', at: '2026-10-02T11:05:00.000Z', body: 'Message 32'},
          {id: '31', at: '2026-10-02T10:05:00.000Z', body: 'Message 31'},
        ],
        components: [{id: '11', name: 'Access control app', state: 'degraded', capability: 'check-in'}],
      },
    ]);
  });

  it('tells the stage of work by its times', () => {
    const stages = [
      ['2026-10-02T11:00:00Z', '2026-10-02T13:00:00Z'],
      ['2026-10-03T11:00:00Z', '2026-10-03T13:00:00Z'],
      ['2026-10-01T11:00:00Z', '2026-10-01T13:00:00Z'],
    ].map(([starts_at, ends_at]) => {
      const work = report({report_type: 'maintenance', aggregate_state: 'maintenance', starts_at, ends_at});
      const {snapshot} = read([resource('operational'), work]);
      return [snapshot.maintenances[0]?.stage, snapshot.severity];
    });
    assert.deepEqual(stages, [
      ['in_progress', 'maintenance'],
      ['scheduled', 'none'],
      [undefined, 'none'],
    ]);
  });

  it('is unknown when what is included is missing or cannot be read', () => {
    for (const included of [undefined, null, 'x', [null]])
      assert.equal(read(included).snapshot.severity, 'unknown');
  });

  it('passes the announcement on and finds the page at its own domain', () => {
    const {snapshot} = read([], {
      announcement: 'Closed on Monday',
      custom_domain: 'status.example.com',
      subdomain: 'x',
    });
    assert.equal(snapshot.announcement, 'Closed on Monday');
    assert.equal(snapshot.page.url, 'https://status.example.com/');
    assert.equal(read([], {subdomain: 'x'}).snapshot.page.url, 'https://x.betteruptime.com/');
  });
});
