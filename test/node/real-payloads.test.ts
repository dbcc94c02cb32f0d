import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {detectProvider, loadSource} from '../../src/status/index.js';
import type {ProviderName, ReadOptions, StatusSnapshot} from '../../src/status/index.js';
import {realPayload, withoutRealData} from '../helpers/real-data.js';
import {reading} from '../helpers/reading.js';

const read = (provider: ProviderName, file: string, options: ReadOptions = {}): StatusSnapshot => {
  const {snapshot, codes} = reading(provider, realPayload(file), options);
  assert.deepEqual(codes, [], 'a real answer holds nothing unknown');
  return snapshot;
};
const states = ({components}: StatusSnapshot) =>
  components.filter(({monitored}) => monitored !== false).map(({state}) => state);

describe('real answers', {skip: withoutRealData}, () => {
  it('statuspage-1: an open incident of impact minor is minor although all components are operational', () => {
    const snapshot = read('statuspage', 'statuspage-1.json', {url: 'https://www.githubstatus.com'});
    assert.equal(snapshot.severity, 'minor');
    assert.equal(snapshot.indicator, 'minor');
    assert.deepEqual(states(snapshot), Array(8).fill('operational'));
    assert.equal(snapshot.updatedAt, '2020-05-22T20:50:20.457Z');
  });

  it('statuspage-1: the ninth component only says where to look, so it vouches for nothing', () => {
    const {components} = read('statuspage', 'statuspage-1.json');
    assert.equal(components.length, 9);
    assert.deepEqual(
      components.filter(({monitored}) => monitored === false).map(({id}) => id),
      ['0l2p9nhqnxpd'],
    );
  });

  it('statuspage-1: the incident has six updates, newest first, and names no component but the pseudo one', () => {
    const {incidents} = read('statuspage', 'statuspage-1.json');
    assert.equal(incidents.length, 1);
    const [incident] = incidents;
    assert.equal(incident?.stage, 'investigating');
    assert.equal(incident.severity, 'minor');
    assert.equal(incident.startedAt, '2020-05-22T16:41:53.133Z');
    assert.equal(incident.updatedAt, '2020-05-22T20:50:13.761Z');
    assert.deepEqual(
      incident.updates.map(({id}) => id),
      ['2hdg5g90ysg5', 'jwx4zzg89qxk', '2v0t4679xdb0', '2vsfbxp44rcy', 'v2jscrdmsw38', '3ry2b0s8174c'],
    );
    assert.deepEqual(incident.components, []);
  });

  it('statuspage-1: both works are planned, so they are listed, soonest first, and count for nothing yet', () => {
    const {maintenances, aspects} = read('statuspage', 'statuspage-1.json');
    assert.deepEqual(
      maintenances.map(({id, stage, from, until}) => [id, stage, from, until]),
      [
        ['skzhfwy9kf8q', 'scheduled', '2020-09-30T07:00:00.000Z', '2020-09-30T10:00:00.000Z'],
        ['ry5psbndh11j', 'scheduled', '2020-09-30T16:00:00.000Z', '2020-09-30T19:00:00.000Z'],
      ],
    );
    assert.deepEqual(aspects, {components: 'available', incidents: 'available', maintenances: 'available'});
  });

  it('statuspage-2: work that runs makes it maintenance, no more, as no incident is open', () => {
    const snapshot = read('statuspage', 'statuspage-2.json');
    assert.equal(snapshot.severity, 'maintenance');
    assert.equal(snapshot.indicator, 'maintenance');
    assert.deepEqual(snapshot.incidents, []);
    assert.equal(snapshot.aspects.incidents, 'none_reported');
    assert.deepEqual(
      snapshot.components.filter(({state}) => state !== 'operational').map(({id, state}) => [id, state]),
      [['br0l2tvcx85d', 'maintenance']],
    );
  });

  it('statuspage-2: the work goes by the present name of its component, which was renamed between updates', () => {
    const [work, ...others] = read('statuspage', 'statuspage-2.json').maintenances;
    assert.deepEqual(others, []);
    assert.equal(work?.stage, 'in_progress');
    assert.equal(work.from, '2020-12-15T10:00:00.000Z');
    assert.equal(work.until, '2020-12-19T04:00:00.000Z');
    assert.deepEqual(work.components, [{id: 'br0l2tvcx85d', name: 'Actions', state: 'maintenance'}]);
    assert.equal(work.updates.length, 3);
  });

  it('statuspage-status-1: the small answer says minor and nothing about components or incidents', () => {
    const snapshot = read('statuspage', 'statuspage-status-1.json');
    assert.equal(snapshot.severity, 'minor');
    assert.deepEqual(snapshot.aspects, {components: 'failed', incidents: 'failed', maintenances: 'failed'});
  });

  it('statuspage-status-2: the small answer says maintenance, which may hide an incident, so it is unknown', () => {
    const snapshot = read('statuspage', 'statuspage-status-2.json');
    assert.equal(snapshot.indicator, 'maintenance');
    assert.equal(snapshot.severity, 'unknown');
  });

  it('instatus-doc-1: "major outage" of an incident outranks "has issues" of the page', () => {
    const snapshot = read('instatus', 'instatus-doc-1.json');
    assert.equal(snapshot.indicator, 'minor');
    assert.equal(snapshot.severity, 'major');
    const [incident] = snapshot.incidents;
    assert.equal(incident?.id, 'cl4a8n3070721qtmzvts760c4', 'the link ends in the id');
    assert.equal(incident.stage, 'investigating');
    assert.equal(incident.startedAt, '2022-06-11T18:55:50.000Z', 'the date is written by JavaScript');
    assert.deepEqual(incident.updates, [], 'the summary holds no texts');
  });

  it('instatus-doc-1: the work has not started and lasts 60 minutes, given as text', () => {
    const [work] = read('instatus', 'instatus-doc-1.json').maintenances;
    assert.equal(work?.stage, 'scheduled');
    assert.equal(work.from, '2022-06-11T18:55:54.000Z');
    assert.equal(work.until, '2022-06-11T19:55:54.000Z');
  });

  it('instatus-components-1: an operational component alone says nothing about incidents, so it is unknown', () => {
    const snapshot = read('instatus', 'instatus-components-1.trimmed.json');
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(states(snapshot), ['operational']);
    assert.equal(snapshot.aspects.incidents, 'failed');
    assert.ok(!('group' in (snapshot.components[0] ?? {})), 'a group of null is no group');
  });

  it('instatus-components-1: together with a summary that says UP it is operational', () => {
    const up = {page: {name: 'Page', url: 'https://status.example.com', status: 'UP'}};
    const {snapshot} = reading('instatus', up, {
      parts: {components: realPayload('instatus-components-1.trimmed.json')},
    });
    assert.equal(snapshot.severity, 'none');
    assert.equal(snapshot.aspects.components, 'available');
  });

  it('betterstack-1: the only report is resolved although its end is null, so all is well', () => {
    const snapshot = read('better-stack', 'betterstack-1.trimmed.json');
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(snapshot.incidents, []);
    assert.ok(!('announcement' in snapshot), 'an announcement of null is none');
  });

  it('betterstack-1: the section is found by number and read without its trailing blank', () => {
    const {components} = read('better-stack', 'betterstack-1.trimmed.json');
    assert.deepEqual(
      components.map(({id, group, state}) => [id, group, state]),
      [['4018902', 'Better Stack', 'operational']],
    );
  });

  it('statusio-doc-1: one component in two places, everything at code 100, so all is well', () => {
    const snapshot = read('status-io', 'statusio-doc-1.json');
    assert.equal(snapshot.severity, 'none');
    assert.deepEqual(states(snapshot), ['operational']);
    assert.equal(snapshot.updatedAt, '2016-01-29T22:57:03.079Z');
    assert.deepEqual(snapshot.aspects, {
      components: 'available',
      incidents: 'none_reported',
      maintenances: 'none_reported',
    });
  });

  for (const [provider, ...files] of [
    [
      'statuspage',
      'statuspage-1.json',
      'statuspage-2.json',
      'statuspage-status-1.json',
      'statuspage-status-2.json',
    ],
    ['instatus', 'instatus-doc-1.json', 'instatus-components-1.trimmed.json'],
    ['better-stack', 'betterstack-1.trimmed.json'],
    ['status-io', 'statusio-doc-1.json'],
    ['cachet', 'cachet2-components-1.json'],
    ['upptime', 'upptime-1.json'],
    ['uptime-kuma', 'uptimekuma-1.json'],
    ['gatus', 'gatus-1.json'],
    ['feed', 'statuspage-history-1.atom', 'statuspage-history-2.atom'],
  ] as const)
    for (const file of files)
      it(`${file} is recognised as ${provider}, by its source alone`, async () => {
        assert.equal(detectProvider(realPayload(file)), provider);
        assert.equal((await loadSource(provider)).provider, provider);
      });
});
