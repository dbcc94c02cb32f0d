import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {trackChanges} from '../../src/status/changes.js';
import type {Incident, Maintenance, StatusSnapshot} from '../../src/status/index.js';

const incident = (more: Partial<Incident> = {}): Incident => ({
  id: 'i1',
  name: 'Tills are slow',
  stage: 'investigating',
  severity: 'minor',
  updates: [{id: 'u1', body: 'We look into it.'}],
  components: [],
  ...more,
});
const work = (stage: Maintenance['stage']): Maintenance => ({
  id: 'm1',
  name: 'Work',
  stage,
  updates: [],
  components: [],
});
const snapshot = (more: Partial<StatusSnapshot> = {}): StatusSnapshot => ({
  provider: 'statuspage',
  page: {name: 'Platform', url: 'https://status.example'},
  severity: 'none',
  components: [],
  incidents: [],
  maintenances: [],
  aspects: {components: 'available', incidents: 'available', maintenances: 'available'},
  fetchedAt: '2026-01-01T00:00:00Z',
  reach: 'live',
  ...more,
});
const unreachable = snapshot({
  reach: 'unreachable',
  severity: 'unknown',
  aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
});
const typesOf = (...snapshots: StatusSnapshot[]): string[][] => {
  const track = trackChanges();
  return snapshots.map(next => track(next).map(({type}) => type));
};

describe('changes between snapshots', () => {
  it('says nothing about the first snapshot', () => {
    assert.deepEqual(typesOf(snapshot({incidents: [incident()]})), [[]]);
  });

  it('follows an incident from opening to its end', () => {
    assert.deepEqual(
      typesOf(
        snapshot(),
        snapshot({incidents: [incident()]}),
        snapshot({incidents: [incident({updates: [{id: 'u2', body: 'Cause found.'}]})]}),
        snapshot({incidents: [incident({severity: 'major'})]}),
        snapshot({incidents: [incident({severity: 'minor'})]}),
        snapshot(),
      ),
      [[], ['opened'], ['updated'], ['escalated'], ['de-escalated'], ['resolved']],
    );
  });

  it('is silent while only times tick', () => {
    const again = incident({updatedAt: '2026-01-01T00:05:00Z'});
    assert.deepEqual(typesOf(snapshot({incidents: [incident()]}), snapshot({incidents: [again]})), [[], []]);
  });

  it('never takes losing the status page for the end of an incident', () => {
    assert.deepEqual(
      typesOf(
        snapshot({incidents: [incident()]}),
        unreachable,
        snapshot({incidents: [incident()]}),
        snapshot(),
      ),
      [[], ['lost'], ['recovered'], ['resolved']],
    );
  });

  it('does not call an incident over when the list of incidents cannot be read', () => {
    const gap = snapshot({
      aspects: {components: 'available', incidents: 'failed', maintenances: 'available'},
    });
    assert.deepEqual(typesOf(snapshot({incidents: [incident()]}), gap), [[], []]);
  });

  it('remembers the incidents across a list that could not be read', () => {
    const gap = snapshot({
      aspects: {components: 'available', incidents: 'failed', maintenances: 'available'},
    });
    assert.deepEqual(typesOf(snapshot({incidents: [incident()]}), gap, snapshot()), [[], [], ['resolved']]);
  });

  it('does not compare incidents of two providers, which number them differently', () => {
    const other = snapshot({provider: 'feed', incidents: [incident({id: 'tag:1'})]});
    assert.deepEqual(typesOf(snapshot({incidents: [incident()]}), other), [[], []]);
  });

  it('takes what the venue itself says for news, also while the status page cannot be reached', () => {
    const ours = snapshot({provider: 'standby', incidents: [incident({id: 'v1', origin: 'venue'})]});
    assert.deepEqual(typesOf(unreachable, ours), [[], ['recovered', 'opened']]);
    assert.deepEqual(typesOf(ours), [[]], 'not what is there from the start');
    const later = snapshot({incidents: [incident(), ...ours.incidents]});
    assert.deepEqual(typesOf(unreachable, ours, later, snapshot({provider: 'feed'})), [
      [],
      ['recovered', 'opened'],
      [],
      ['resolved'],
    ]);
  });

  it('tells when planned work starts and ends', () => {
    const [planned, running] = [work('scheduled'), work('in_progress')];
    assert.deepEqual(
      typesOf(
        snapshot({maintenances: [planned]}),
        snapshot({maintenances: [running]}),
        snapshot({maintenances: [work('verifying')]}),
        snapshot({maintenances: [work('completed')]}),
      ),
      [[], ['maintenance-started'], [], ['maintenance-ended']],
    );
  });

  it('gives the same change the same key in every tab', () => {
    const [here, there] = [trackChanges(), trackChanges()];
    const opened = snapshot({incidents: [incident()]});
    [here, there].forEach(track => track(snapshot()));
    assert.equal(here(opened)[0]?.key, there(opened)[0]?.key);
  });
});
