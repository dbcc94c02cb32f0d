import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plainText} from '../../src/status/rich-text.js';
import {realPayload, withoutRealData} from '../helpers/real-data.js';
import {reading} from '../helpers/reading.js';

const named = ({snapshot}: ReturnType<typeof reading>) =>
  snapshot.components.map(({name, group, state}) => [name, group, state]);

describe('real answers of monitors, self-hosted pages and feeds', {skip: withoutRealData}, () => {
  const cachet = (parts = {}) => reading('cachet', realPayload('cachet2-components-1.json'), {parts});

  it('cachet2-components-1: all seven components have code 1, two of them the same name', () => {
    const {snapshot, codes} = cachet();
    assert.deepEqual(
      snapshot.components.map(({id, name, state}) => `${id} ${name} ${state}`),
      [
        '1 Yoti Website operational',
        '2 Yoti Age Scan operational',
        '3 Yoti App operational',
        '9 Yoti Doc Scan operational',
        '6 Yoti Doc Scan operational',
        '5 Yoti Sign operational',
        '4 Yoti Hub operational',
      ],
    );
    assert.deepEqual(codes, []);
  });

  it('cachet2-components-1: components alone say nothing about incidents, so it is unknown', () => {
    assert.equal(cachet().snapshot.severity, 'unknown');
    assert.equal(cachet().snapshot.aspects.incidents, 'failed');
  });

  it('cachet2-components-1: together with an empty list of incidents all is well', () => {
    assert.equal(cachet({incidents: {data: []}, schedules: {data: []}}).snapshot.severity, 'none');
  });

  it('upptime-1: three sites are up; past minutes of downtime are past', () => {
    const {snapshot, codes} = reading('upptime', realPayload('upptime-1.json'));
    assert.deepEqual(
      snapshot.components.map(({id, state}) => [id, state]),
      [
        ['api', 'operational'],
        ['cdn', 'operational'],
        ['website', 'operational'],
      ],
    );
    assert.equal(snapshot.severity, 'none');
    assert.equal(snapshot.aspects.incidents, 'unsupported', 'Upptime keeps them elsewhere');
    assert.deepEqual(codes, []);
  });

  const kuma = (now: string, parts = {}) =>
    reading('uptime-kuma', realPayload('uptimekuma-1.json'), {now: new Date(now), parts});
  const heartbeat = (): unknown => JSON.parse(realPayload('uptimekuma-heartbeat-1.json'));

  it('uptimekuma-1: every last beat is 1, also of the database that failed one beat earlier', () => {
    const read = kuma('2024-01-15T10:05:00Z', {heartbeat: heartbeat()});
    assert.deepEqual(named(read), [
      ['Main Website', 'Web Services', 'operational'],
      ['API Server', 'Web Services', 'operational'],
      ['Database Server', 'Infrastructure', 'operational'],
      ['Redis Cache', 'Infrastructure', 'operational'],
    ]);
    assert.equal(read.snapshot.severity, 'none');
    assert.equal(
      read.snapshot.aspects.incidents,
      'none_reported',
      '`incident: null` is how version 1 says so',
    );
    assert.equal(read.snapshot.page.name, 'Homer Dashboard Status');
  });

  it('uptimekuma-1: without beats, or years after them, no monitor is known', () => {
    assert.equal(kuma('2024-01-15T10:05:00Z').snapshot.severity, 'unknown');
    assert.equal(kuma('2026-10-02T12:00:00Z', {heartbeat: heartbeat()}).snapshot.severity, 'unknown');
  });

  it('gatus-1: the gateway is well, the website has recovered, the name server fails its status check', () => {
    const read = reading('gatus', realPayload('gatus-1.json'), {now: new Date('2025-05-26T08:00:00Z')});
    assert.deepEqual(named(read), [
      ['Gateway', 'Services', 'operational'],
      ['Website', 'External', 'operational'],
      ['DNS', 'Services', 'major_outage'],
    ]);
    assert.equal(read.snapshot.severity, 'critical');
  });

  it('statuspage-history-1: all 25 entries are resolved, which does not make it green', () => {
    const {snapshot} = reading('feed', realPayload('statuspage-history-1.atom'));
    assert.deepEqual(snapshot.incidents, []);
    assert.equal(snapshot.severity, 'unknown');
    assert.equal(snapshot.aspects.incidents, 'available');
    assert.equal(snapshot.updatedAt, '2026-08-22T03:43:56.000Z');
  });

  it('statuspage-history-2: only the newest entry is open, at first "investigating", later "update"', () => {
    const {snapshot} = reading('feed', realPayload('statuspage-history-2.atom'));
    const [incident, ...others] = snapshot.incidents;
    assert.deepEqual(others, []);
    assert.equal(incident?.name, 'Delays starting Actions runs');
    assert.equal(incident?.stage, 'investigating');
    assert.equal(incident?.severity, 'unknown');
    assert.equal(incident?.url, 'https://www.githubstatus.com/incidents/cstx3v63mklm');
    assert.match(
      plainText(incident?.updates[0]?.body ?? ''),
      /^Jul 9, 06:01 UTC Update - We are continuing to work on a mitigation\. Jul 9, 04:51 UTC Update - Approx/,
    );
    assert.equal(snapshot.severity, 'unknown');
    assert.equal(snapshot.page.name, 'GitHub Status');
    assert.equal(snapshot.page.lang, 'en-US');
  });
});
