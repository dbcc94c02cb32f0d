import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  compareSeverity,
  deriveSeverity,
  isOpen,
  isRunning,
  worstSeverity,
} from '../../src/status/severity.js';
import type {Component, Incident, Maintenance, Severity, StatusSnapshot} from '../../src/status/index.js';

type Evidence = Parameters<typeof deriveSeverity>[0];

const component = (state: Component['state'], more: Partial<Component> = {}): Component => ({
  id: state,
  name: state,
  state,
  ...more,
});
const incident = (severity: Severity, stage: Incident['stage'] = 'investigating'): Incident => ({
  id: 'i',
  name: 'Incident',
  stage,
  severity,
  updates: [],
  components: [],
});
const work = (stage: Maintenance['stage']): Maintenance => ({
  id: 'm',
  name: 'Work',
  stage,
  updates: [],
  components: [],
});
const known: StatusSnapshot['aspects'] = {
  components: 'available',
  incidents: 'none_reported',
  maintenances: 'none_reported',
};
const allWell: Evidence = {
  indicator: 'none',
  components: [component('operational')],
  incidents: [],
  maintenances: [],
  aspects: known,
};
const severityOf = (more: Partial<Evidence>): Severity => deriveSeverity({...allWell, ...more});

describe('severity', () => {
  it('is none only when every witness says so', () => {
    assert.equal(severityOf({}), 'none');
  });

  it('is the worst of the witnesses, whichever of them it is', () => {
    assert.equal(severityOf({indicator: 'critical'}), 'critical');
    assert.equal(severityOf({components: [component('operational'), component('partial_outage')]}), 'major');
    assert.equal(severityOf({incidents: [incident('minor'), incident('major')]}), 'major');
    assert.equal(severityOf({indicator: 'minor', incidents: [incident('major')]}), 'major');
  });

  it('never hides an open incident, also when its impact is "none" or "maintenance"', () => {
    assert.equal(severityOf({incidents: [incident('none')]}), 'minor');
    assert.equal(severityOf({incidents: [incident('maintenance')]}), 'minor');
    assert.equal(severityOf({incidents: [incident('none', 'unknown')]}), 'minor');
  });

  it('does not count what is over', () => {
    assert.equal(severityOf({incidents: [incident('critical', 'resolved')]}), 'none');
    assert.equal(severityOf({incidents: [incident('critical', 'postmortem')]}), 'none');
    assert.ok(isOpen(incident('minor', 'monitoring')));
  });

  it('counts planned work only while it runs', () => {
    assert.equal(severityOf({maintenances: [work('scheduled')]}), 'none');
    assert.equal(severityOf({maintenances: [work('in_progress')]}), 'maintenance');
    assert.equal(severityOf({maintenances: [work('verifying')]}), 'maintenance');
    assert.equal(severityOf({maintenances: [work('completed')]}), 'none');
    assert.ok(!isRunning(work('unknown')));
  });

  it('is unknown when a witness that should speak is silent', () => {
    assert.equal(severityOf({aspects: {...known, incidents: 'failed'}}), 'unknown');
    assert.equal(severityOf({aspects: {...known, components: 'failed'}}), 'unknown');
    assert.equal(severityOf({indicator: 'unknown'}), 'unknown');
    const {indicator: _, ...without} = allWell;
    assert.equal(deriveSeverity({...without, components: []}), 'unknown');
  });

  it('lets a known fault outrank not knowing, and not knowing outrank maintenance', () => {
    assert.equal(
      severityOf({aspects: {...known, components: 'failed'}, incidents: [incident('minor')]}),
      'minor',
    );
    assert.equal(severityOf({indicator: 'unknown', maintenances: [work('in_progress')]}), 'unknown');
  });

  it('leaves out what the provider lists but does not watch', () => {
    assert.equal(severityOf({components: [component('unknown', {monitored: false})]}), 'none');
    const {indicator: _, ...without} = allWell;
    assert.equal(
      deriveSeverity({...without, components: [component('unknown', {monitored: false})]}),
      'unknown',
    );
  });

  it('orders severities', () => {
    const order: Severity[] = ['none', 'maintenance', 'unknown', 'minor', 'major', 'critical'];
    assert.deepEqual([...order].reverse().sort(compareSeverity), order);
    assert.equal(worstSeverity([]), 'none');
  });
});
