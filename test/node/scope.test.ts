import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scopeSnapshot} from '../../src/status/scope.js';
import type {Capability, Component, Incident, StatusSnapshot} from '../../src/status/index.js';

const component = (name: string, state: Component['state'], capability?: Capability): Component => ({
  id: name,
  name,
  state,
  ...(capability ? {capability} : {}),
});
const till = component('Point of sale', 'operational', 'pos');
const brokenMail = component('E-mail', 'major_outage', 'email');
const incident = (...components: Incident['components']): Incident => ({
  id: 'i',
  name: 'Incident',
  stage: 'identified',
  severity: 'critical',
  updates: [],
  components,
});
const snapshot = (more: Partial<StatusSnapshot>): StatusSnapshot => ({
  provider: 'statuspage',
  page: {name: 'Platform', url: 'https://status.example'},
  severity: 'critical',
  indicator: 'critical',
  components: [till, brokenMail],
  incidents: [],
  maintenances: [],
  aspects: {components: 'available', incidents: 'none_reported', maintenances: 'none_reported'},
  fetchedAt: '2026-01-01T00:00:00Z',
  reach: 'live',
  ...more,
});

describe('scope of a venue', () => {
  it('is everything when the venue names no capability', () => {
    const whole = snapshot({});
    assert.equal(scopeSnapshot(whole, undefined), whole);
    assert.equal(scopeSnapshot(whole, []), whole);
  });

  it('leaves out what the venue does not use, also from the indicator that it explains', () => {
    const scoped = scopeSnapshot(snapshot({incidents: [incident(brokenMail)]}), ['pos']);
    assert.deepEqual(scoped.components, [till]);
    assert.deepEqual(scoped.incidents, []);
    assert.equal(scoped.severity, 'none');
  });

  it('keeps an indicator that nothing outside the scope accounts for', () => {
    const unexplained = snapshot({components: [till, component('E-mail', 'degraded', 'email')]});
    assert.equal(scopeSnapshot(unexplained, ['pos']).severity, 'critical');
  });

  it('keeps an unknown indicator', () => {
    assert.equal(scopeSnapshot(snapshot({indicator: 'unknown'}), ['pos']).severity, 'unknown');
  });

  it('keeps what may concern anybody: no component named, or one that stands for nothing known', () => {
    for (const some of [incident(), incident({name: 'Database'}), incident(brokenMail, till)])
      assert.equal(scopeSnapshot(snapshot({incidents: [some]}), ['pos']).incidents.length, 1);
  });

  it('keeps not knowing', () => {
    const blind = snapshot({severity: 'unknown', reach: 'unreachable', components: [brokenMail]});
    assert.equal(scopeSnapshot(blind, ['pos']).severity, 'unknown');
    const gap = snapshot({
      aspects: {components: 'failed', incidents: 'none_reported', maintenances: 'failed'},
    });
    assert.equal(scopeSnapshot(gap, ['pos']).severity, 'unknown');
  });
});
