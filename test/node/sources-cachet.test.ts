import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const component = (id: number, status: unknown, more = {}) => ({
  id,
  name: 'Shop',
  status,
  status_name: 'Schwere Störung',
  group_id: id,
  enabled: true,
  tags: {global: 'Global'},
  ...more,
});
const incident = (more = {}) => ({
  id: 5,
  name: 'Slow shop',
  status: 1,
  component_id: 1,
  message: 'We look into it.',
  permalink: 'https://status.example.com/incidents/5',
  created_at: '2026-10-02 10:00:00',
  updated_at: '2026-10-02 11:00:00',
  ...more,
});
const two = (data: unknown[], parts = {}, meta: unknown = {pagination: {total_pages: 1, current_page: 1}}) =>
  reading('cachet', {meta, data}, {parts: {incidents: {data: []}, schedules: {data: []}, ...parts}});
const three = (value: number, parts = {}) =>
  reading(
    'cachet',
    {
      data: [
        {
          id: '1',
          type: 'components',
          attributes: {name: 'Shop', status: {human: 'Schwere Störung', value}},
          relationships: {group: {data: {type: 'componentGroups', id: '3'}}},
        },
      ],
    },
    {parts: {incidents: {data: []}, schedules: {data: []}, ...parts}},
  );
const states = ({snapshot}: ReturnType<typeof two>) => snapshot.components.map(({state}) => state);

describe('Cachet 2', () => {
  it('reads codes as numbers and as text, and never the word for people', () => {
    const read = two([
      component(1, 1),
      component(2, '2'),
      component(3, '3'),
      component(4, 4),
      component(5, 0),
    ]);
    assert.deepEqual(states(read), ['operational', 'degraded', 'partial_outage', 'major_outage', 'unknown']);
    assert.deepEqual(read.codes, []);
  });

  it('keeps two components of the same name apart, each with its group', () => {
    const groups = {
      data: [
        {id: 1, name: 'Europe'},
        {id: 2, name: 'America'},
      ],
    };
    const {components} = two([component(1, 1), component(2, 1)], {groups}).snapshot;
    assert.deepEqual(
      components.map(({id, group}) => [id, group]),
      [
        ['1', 'Europe'],
        ['2', 'America'],
      ],
    );
  });

  it('believes the latest status of an incident, not its first', () => {
    assert.deepEqual(
      two([component(1, 1)], {incidents: {data: [incident({latest_status: '4'})]}}).snapshot.incidents,
      [],
    );
  });

  it('takes an incident as severe as what its component suffers, at least as minor', () => {
    const severity = (status: number) =>
      two([component(1, status)], {incidents: {data: [incident()]}}).snapshot.incidents[0]?.severity;
    assert.equal(severity(1), 'minor');
    assert.equal(severity(4), 'critical');
  });

  it('reads times without zone as UTC', () => {
    const [read] = two([component(1, 1)], {incidents: {data: [incident()]}}).snapshot.incidents;
    assert.equal(read?.startedAt, '2026-10-02T10:00:00.000Z');
    assert.deepEqual(
      read?.components.map(({id}) => id),
      ['1'],
    );
  });

  it('does not vouch for components on a further page, nor for incidents it could not read', () => {
    assert.equal(
      two([component(1, 1)], {}, {pagination: {total_pages: 2, current_page: 1}}).snapshot.severity,
      'unknown',
    );
    assert.equal(two([component(1, 1)], {incidents: undefined}).snapshot.severity, 'unknown');
    assert.equal(two([component(1, 1)]).snapshot.severity, 'none');
  });

  it('counts schedules only while they run, also those of old versions among the incidents', () => {
    const schedule = (status: number) => ({
      schedules: {data: [{id: 8, name: 'Move', status, scheduled_at: '2026-10-02 11:00:00'}]},
    });
    assert.equal(two([component(1, 1)], schedule(0)).snapshot.severity, 'none');
    assert.equal(two([component(1, 1)], schedule(1)).snapshot.severity, 'maintenance');
    const planned = incident({status: 0, scheduled_at: '2026-10-09 11:00:00'});
    const {snapshot} = two([component(1, 1)], {incidents: {data: [planned]}});
    assert.equal(snapshot.severity, 'none');
    assert.equal(snapshot.maintenances[0]?.stage, 'scheduled');
  });

  it('lists what is switched off without watching it', () => {
    assert.equal(two([component(1, 1), component(2, 0, {enabled: false})]).snapshot.severity, 'none');
  });
});

describe('Cachet 3', () => {
  it('has a code of its own for not knowing and for maintenance', () => {
    assert.deepEqual(states(three(5)), ['unknown']);
    assert.deepEqual(states(three(6)), ['maintenance']);
  });

  it('weighs the word of the page with its components', () => {
    assert.equal(three(1, {status: {data: {status: 'major_outage'}}}).snapshot.severity, 'critical');
    assert.equal(three(1, {status: undefined}).snapshot.severity, 'unknown');
    assert.equal(three(1, {status: {data: {status: 'operational'}}}).snapshot.severity, 'none');
  });

  it('reads dates that come with a word for people', () => {
    const data = [
      {
        id: '9',
        type: 'incidents',
        attributes: {
          name: 'Slow',
          status: {human: 'Behoben', value: 2},
          occurred: {human: 'gerade', string: '2026-10-02 10:00:00'},
        },
      },
    ];
    const [read] = three(1, {incidents: {data}}).snapshot.incidents;
    assert.equal(read?.stage, 'identified');
    assert.equal(read?.startedAt, '2026-10-02T10:00:00.000Z');
  });

  it('knows the group by its number', () => {
    const groups = {data: [{id: '3', type: 'componentGroups', attributes: {name: 'Europe'}}]};
    assert.equal(three(1, {groups}).snapshot.components[0]?.group, 'Europe');
  });
});

describe('the addresses of Cachet', () => {
  it('are those of version 2, else of version 3, below the page', async () => {
    const {endpoints} = await loadSource('cachet');
    const [older, newer] = endpoints(new URL('https://example.com/status/'));
    assert.match(
      older?.[0]?.url ?? '',
      /^https:\/\/example\.com\/status\/api\/v1\/components\?per_page=\d+$/,
    );
    assert.match(newer?.[0]?.url ?? '', /^https:\/\/example\.com\/status\/api\/components\?per_page=\d+$/);
    assert.deepEqual(
      newer?.map(({part}) => part),
      ['main', 'incidents', 'schedules', 'groups', 'status'],
    );
  });
});
