import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import type {ProviderName} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

const recent = '2026-10-02 11:59:00';
const states = ({snapshot}: ReturnType<typeof reading>) => snapshot.components.map(({state}) => state);
const firstUrls = async (provider: ProviderName, page: string): Promise<string[]> =>
  ((await loadSource(provider)).endpoints(new URL(page))[0] ?? []).map(({url}) => url);

describe('Uptime Kuma', () => {
  const page = (more = {}) => ({
    config: {title: 'Example'},
    incidents: [],
    publicGroupList: [{id: 1, name: 'Sales', monitorList: [{id: 1, name: 'Shop'}]}],
    maintenanceList: [],
    ...more,
  });
  const read = (beats: unknown, more = {}) =>
    reading('uptime-kuma', page(more), {parts: {heartbeat: {heartbeatList: {1: beats}}}});
  const up = [{status: 1, time: recent}];

  it('believes the last beat, whatever came before', () => {
    assert.deepEqual(
      states(
        read([
          {status: 1, time: recent},
          {status: 0, time: recent},
        ]),
      ),
      ['major_outage'],
    );
    assert.deepEqual(
      states(
        read([
          {status: 0, time: recent},
          {status: 1, time: recent},
        ]),
      ),
      ['operational'],
    );
  });

  it('does not know a monitor whose check is being repeated, was never made, or was last made days ago', () => {
    const old = [{status: 1, time: '2026-09-29 12:00:00'}];
    for (const beats of [[{status: 2, time: recent}], [], undefined, [{status: 1}], old])
      assert.equal(read(beats).snapshot.severity, 'unknown');
    assert.equal(reading('uptime-kuma', page()).snapshot.severity, 'unknown', 'without the second answer');
  });

  it('reads the one incident of old versions and the list of new ones', () => {
    const incident = {
      id: 3,
      style: 'danger',
      title: 'Slow',
      content: '**Oh**',
      pin: true,
      createdDate: '2026-10-02 10:00:00',
    };
    for (const more of [{incidents: undefined, incident}, {incidents: [incident]}]) {
      const {severity, incidents} = read(up, more).snapshot;
      assert.equal(severity, 'major');
      assert.equal(incidents[0]?.startedAt, '2026-10-02T10:00:00.000Z');
      assert.equal(incidents[0]?.updates[0]?.body, '**Oh**');
    }
    assert.equal(
      read(up, {incidents: undefined, incident: null}).snapshot.aspects.incidents,
      'none_reported',
    );
    assert.equal(read(up, {incidents: undefined}).snapshot.severity, 'unknown');
  });

  it('drops an incident that was unpinned or ended, and keeps one in a colour without meaning', () => {
    for (const over of [{pin: false}, {pin: 0}, {active: false}])
      assert.equal(
        read(up, {incidents: [{id: 1, title: 'x', style: 'danger', ...over}]}).snapshot.severity,
        'none',
      );
    assert.equal(read(up, {incidents: [{id: 1, title: 'x', style: 'primary'}]}).snapshot.severity, 'minor');
  });

  it("reads a maintenance in the page's zone, and counts it only while it runs", () => {
    const work = (status: string) => ({
      maintenanceList: [
        {
          id: 1,
          title: 'Move',
          status,
          timezoneOffset: '+02:00',
          timeslotList: [{startDate: '2026-10-02 13:00:00', endDate: '2026-10-02 15:00:00'}],
        },
      ],
    });
    const {severity, maintenances} = read(up, work('under-maintenance')).snapshot;
    assert.equal(severity, 'maintenance');
    assert.equal(maintenances[0]?.from, '2026-10-02T11:00:00.000Z');
    assert.equal(read(up, work('scheduled')).snapshot.severity, 'none');
    assert.deepEqual(read(up, work('inactive')).snapshot.maintenances, []);
  });

  it('finds the name of the page in its address', async () => {
    for (const [address, slug] of [
      ['https://up.example.com/status/shop', 'shop'],
      ['https://up.example.com/', 'default'],
      ['https://up.example.com/api/status-page/heartbeat/shop', 'shop'],
    ] as const)
      assert.deepEqual(await firstUrls('uptime-kuma', address), [
        `https://up.example.com/api/status-page/${slug}`,
        `https://up.example.com/api/status-page/heartbeat/${slug}`,
      ]);
  });
});

describe('Gatus', () => {
  const result = (success: unknown, more = {}) => ({
    success,
    timestamp: '2026-10-02T11:59:00.123456789Z',
    ...more,
  });
  const read = (results: unknown, announcements: unknown = []) =>
    reading('gatus', [{name: 'Shop', group: 'Sales', key: 'sales_shop', results}], {
      parts: {config: {oidc: false, announcements}},
    });

  it('believes the last result, and knows nothing without one or with an old one', () => {
    assert.deepEqual(states(read([result(false), result(true)])), ['operational']);
    assert.deepEqual(states(read([result(true), result(false)])), ['major_outage']);
    assert.deepEqual(states(read([])), ['unknown']);
    assert.deepEqual(states(read([{success: true, timestamp: '2026-09-29T12:00:00Z'}])), ['unknown']);
  });

  it('takes what is only slow as degraded', () => {
    const slow = {condition: '[RESPONSE_TIME] (812) < 500', success: false};
    const broken = {condition: '[STATUS] (500) == 200', success: false};
    assert.deepEqual(states(read([result(false, {conditionResults: [slow]})])), ['degraded']);
    assert.deepEqual(states(read([result(false, {conditionResults: [slow, broken]})])), ['major_outage']);
    assert.deepEqual(states(read([result(false, {conditionResults: [slow], errors: ['timeout']})])), [
      'major_outage',
    ]);
  });

  it('takes announced outages and warnings as incidents until they are archived, the rest as announcements', () => {
    const told = (type: string, archived = false) => ({
      timestamp: '2026-10-02T11:00:00Z',
      type,
      message: `About ${type}\nmore`,
      archived,
    });
    const {severity, incidents, announcement} = read(
      [result(true)],
      [told('outage'), told('information'), told('warning', true)],
    ).snapshot;
    assert.equal(severity, 'major');
    assert.deepEqual(
      incidents.map(({name}) => name),
      ['About outage'],
    );
    assert.equal(announcement, 'About information\nmore');
    assert.equal(read([result(true)], [told('outage', true)]).snapshot.severity, 'none');
    assert.equal(read([result(true)], [told('unheard-of')]).snapshot.severity, 'unknown');
  });

  it('does not need announcements of a version that has none, but misses those it cannot read', () => {
    assert.equal(read([result(true)], undefined).snapshot.aspects.incidents, 'none_reported');
    const parts = (config: unknown) =>
      reading('gatus', [{key: 'a', name: 'A', results: [result(true)]}], {parts: {config}});
    assert.equal(parts({oidc: false}).snapshot.severity, 'none');
    assert.equal(parts(undefined).snapshot.severity, 'unknown');
  });
});

describe('Upptime', () => {
  const site = (status: unknown) => ({slug: 'shop', name: 'Shop', status, uptimeDay: '100.00%'});

  it('reads up, degraded and down, and nothing else', () => {
    const read = reading('upptime', ['up', 'degraded', 'down', 'paused'].map(site));
    assert.deepEqual(states(read), ['operational', 'degraded', 'major_outage', 'unknown']);
    assert.deepEqual(read.codes, ['unknown-value']);
  });

  it('finds the repository of a page at GitHub, of others not', async () => {
    const raw = (name: string) => [`https://raw.githubusercontent.com/${name}/HEAD/history/summary.json`];
    assert.deepEqual(await firstUrls('upptime', 'https://github.com/venue/status'), raw('venue/status'));
    assert.deepEqual(await firstUrls('upptime', 'https://venue.github.io/status/'), raw('venue/status'));
    assert.deepEqual(await firstUrls('upptime', 'https://venue.github.io/'), raw('venue/venue.github.io'));
    assert.deepEqual(await firstUrls('upptime', 'https://status.example.com/'), []);
  });
});
