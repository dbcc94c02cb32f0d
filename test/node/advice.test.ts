import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  findEnded,
  findImpacts,
  findMatters,
  nextStep,
  sentenceFor,
  severityByCapability,
} from '../../src/advice/index.js';
import type {Audience, Situation} from '../../src/advice/index.js';
import {strings as de} from '../../src/advice/strings/de.js';
import {strings as words} from '../../src/advice/strings/en.js';
import {strings as fr} from '../../src/advice/strings/fr.js';
import {strings as it_} from '../../src/advice/strings/it.js';
import {strings as nl} from '../../src/advice/strings/nl.js';
import {capabilities, scopeSnapshot} from '../../src/status/index.js';
import type {Capability, Severity} from '../../src/status/index.js';
import {component, incident, snapshot} from '../helpers/snapshots.js';

const situation = (
  severities: Partial<Record<Capability, Severity>>,
  offered?: readonly Capability[],
): Situation => ({severities: new Map(Object.entries(severities)) as Map<Capability, Severity>, offered});

const step = (audience: Audience, capability: Capability | undefined, given: Situation): string =>
  nextStep(audience, capability, given, words);

describe('what is hit', () => {
  it('counts an incident even where its components still read operational', () => {
    const impacts = findImpacts(snapshot({incidents: [incident({severity: 'major'})]}));
    assert.deepEqual(impacts, [{capability: 'pos', severity: 'major'}]);
  });

  it('takes an incident of no or unknown weight for a fault', () => {
    for (const severity of ['none', 'maintenance', 'unknown'] as const)
      assert.deepEqual(findImpacts(snapshot({incidents: [incident({severity})]})), [
        {capability: 'pos', severity: 'minor'},
      ]);
  });

  it('does not count what nobody watches, nor what is over', () => {
    const components = [component({state: 'major_outage', monitored: false})];
    assert.deepEqual(findImpacts(snapshot({components, incidents: [incident({stage: 'resolved'})]})), []);
  });

  it('knows of each capability that is mentioned, also of those that work', () => {
    assert.deepEqual(
      [...severityByCapability(snapshot())],
      [
        ['pos', 'none'],
        ['online-booking', 'none'],
        ['email', 'none'],
      ],
    );
  });
});

describe('what is wrong', () => {
  it('puts the worst first, the word of the venue before equals', () => {
    const matters = findMatters(
      snapshot({
        incidents: [
          incident({id: 'a', severity: 'minor'}),
          incident({id: 'b', severity: 'major', components: []}),
          incident({id: 'c', severity: 'major', components: [], origin: 'venue'}),
        ],
      }),
    );
    assert.deepEqual(
      matters.map(({id}) => id),
      ['c', 'b', 'a'],
    );
  });

  it('adds faults that no incident explains, one for each capability', () => {
    const components = [
      component({state: 'degraded'}),
      component({id: 'pos-2', name: 'Second', state: 'major_outage'}),
      {id: 'x', name: 'Seat maps', state: 'degraded'} as const,
      component({id: 'mail', name: 'Mail', capability: 'email', state: 'degraded'}),
    ];
    const mail = incident({components: [{id: 'mail', name: 'Mail', capability: 'email'}]});
    assert.deepEqual(
      findMatters(snapshot({components, incidents: [mail]})).map(({id, severity}) => [id, severity]),
      [
        ['component:pos', 'critical'],
        ['i1', 'minor'],
        ['component:x', 'minor'],
      ],
    );
  });

  it('names everything that it stands for', () => {
    const [one, other] = [component({state: 'degraded'}), component({id: 'pos-2', state: 'major_outage'})];
    const [fault] = findMatters(snapshot({components: [one, other]}));
    assert.deepEqual(
      fault?.components?.map(({id}) => id),
      ['pos', 'pos-2'],
    );
    assert.equal(fault?.component?.id, 'pos-2');
    const [known] = findMatters(snapshot({components: [one], incidents: [incident()]}));
    assert.deepEqual(known?.components, [one]);
  });

  it('never loses a page that only says that something is wrong', () => {
    const [matter] = findMatters(snapshot({indicator: 'critical'}));
    assert.deepEqual([matter?.id, matter?.severity], ['page', 'critical']);
  });

  it('is not silenced by a lesser incident of the same capability', () => {
    const [slow, down] = [
      component({state: 'degraded'}),
      component({id: 'pos-2', name: 'Second', state: 'partial_outage'}),
    ];
    const told = (severity: Severity): unknown =>
      findMatters(snapshot({components: [slow, down], incidents: [incident({severity})]})).map(item => [
        item.id,
        item.severity,
      ]);
    assert.deepEqual(told('minor'), [
      ['component:pos', 'major'],
      ['i1', 'minor'],
    ]);
    assert.deepEqual(told('major'), [['i1', 'major']]);
  });

  it('hears a page that calls it worse than everything it lists', () => {
    const told = (indicator: Severity): unknown =>
      findMatters(snapshot({indicator, incidents: [incident({severity: 'major'})]})).map(({id}) => id);
    assert.deepEqual(told('critical'), ['page', 'i1']);
    assert.deepEqual(told('major'), ['i1']);
  });

  it('leaves to the rest of the page what a venue does not have', () => {
    const mails = incident({
      id: 'mails',
      severity: 'critical',
      components: [{id: 'mail', name: 'Mail', capability: 'email'}],
    });
    const all = snapshot({indicator: 'critical', incidents: [incident(), mails]});
    assert.deepEqual(
      findMatters(scopeSnapshot(all, ['pos'])).map(({id}) => id),
      ['i1'],
    );
  });

  it('counts a component of no known capability that its incident names', () => {
    const seats = {id: 'x', name: 'Seat maps', state: 'major_outage'} as const;
    const about = incident({components: [{id: 'x', name: 'Seat maps'}]});
    assert.deepEqual(
      findMatters(snapshot({components: [seats], incidents: [about]})).map(({id, severity}) => [
        id,
        severity,
      ]),
      [['i1', 'critical']],
    );
  });

  it('is as bad as the worst component that the incident names', () => {
    const [matter] = findMatters(
      snapshot({components: [component({state: 'major_outage'})], incidents: [incident()]}),
    );
    assert.deepEqual([matter?.id, matter?.severity, matter?.capability], ['i1', 'critical', 'pos']);
  });
});

describe('what is over', () => {
  it('is what a live status shows to be fine', () => {
    const fine = snapshot({components: [component()], indicator: 'none'});
    assert.deepEqual(findEnded(fine), ['component:pos', 'page']);
    assert.deepEqual(findEnded({...fine, components: [component({state: 'degraded'})]}), ['page']);
    assert.deepEqual(findEnded({...fine, indicator: 'minor'}), ['component:pos']);
  });

  it('is nothing that cannot be seen', () => {
    const {indicator: _, ...mute} = snapshot({components: [component()]});
    assert.deepEqual(findEnded(mute), ['component:pos'], 'nothing is said of the page');
    assert.deepEqual(findEnded({...mute, reach: 'last-known'}), []);
    assert.deepEqual(findEnded({...mute, severity: 'unknown'}), []);
    assert.deepEqual(findEnded({...mute, aspects: {...mute.aspects, components: 'failed'}}), []);
  });
});

describe('what to do', () => {
  it('sends to what works best', () => {
    assert.equal(step('guests', 'pos', situation({pos: 'critical'})), words.guests.online);
    assert.equal(
      step(
        'guests',
        'online-booking',
        situation({'online-booking': 'critical', pos: 'minor', kiosk: 'none'}),
      ),
      words.guests.kiosk,
    );
  });

  it('never names a way that is down, or that the venue does not have', () => {
    const down = situation({pos: 'critical', 'online-booking': 'critical'});
    assert.equal(step('guests', 'pos', down), words.guests.ask);
    assert.equal(step('staff', 'pos', down), words.staff.sheet);
    assert.equal(step('guests', 'pos', situation({}, ['pos'])), words.guests.ask);
    assert.equal(
      step('staff', 'online-booking', situation({}, ['pos', 'online-booking'])),
      words.staff.counters,
    );
    assert.equal(
      step('staff', 'online-booking', situation({}, ['pos', 'kiosk'])),
      words.staff.countersAndKiosks,
    );
  });

  it('does not count on kiosks unless it has heard of them', () => {
    assert.equal(step('staff', 'pos', situation({'online-booking': 'critical'})), words.staff.sheet);
    assert.equal(
      step('staff', 'pos', situation({'online-booking': 'critical', kiosk: 'none'})),
      words.staff.kiosks,
    );
  });

  it('has something to say to everybody about everything, in five languages', () => {
    for (const strings of [de, words, fr, it_, nl])
      for (const audience of ['guests', 'staff'] as const)
        for (const capability of [...capabilities, undefined])
          for (const severity of ['minor', 'critical'] as const) {
            const given = situation(capability ? {[capability]: severity} : {});
            const matter = {id: 'm', severity, stage: 'unknown', ...(capability && {capability})} as const;
            const {fault, action} = sentenceFor(matter, audience, given, strings);
            assert.match(`${fault} ${action}`, /^\p{Lu}.+\. .+\.$/u);
          }
  });
});

describe('what is said', () => {
  const matter = {id: 'm', severity: 'critical', stage: 'unknown'} as const;

  it('says that nothing sells when neither counter nor website does', () => {
    const given = situation({pos: 'critical', 'online-booking': 'critical'});
    assert.equal(
      sentenceFor({...matter, capability: 'pos'}, 'guests', given, words).fault,
      words.nothingSells,
    );
    assert.equal(
      sentenceFor({...matter, capability: 'email'}, 'guests', given, words).fault,
      words.down.email,
    );
  });

  it('quotes the provider where it is not known what is hit', () => {
    const {fault, quoted, action} = sentenceFor(
      {...matter, incident: incident({name: 'Elevated errors', components: []})},
      'staff',
      situation({}),
      words,
    );
    assert.deepEqual([fault, quoted, action], ['Elevated errors', true, words.staff.check]);
  });
});
