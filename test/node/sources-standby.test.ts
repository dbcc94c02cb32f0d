import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {mergeOverride} from '../../src/status/index.js';
import type {StatusSnapshot} from '../../src/status/index.js';
import {now, reading} from '../helpers/reading.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/status/standby-status.schema.json', import.meta.url), 'utf8'),
) as object;
// The pattern beside it says the same as the format.
const isValid = new Ajv2020({strictTypes: false, validateFormats: false}).compile(schema);

const read = (payload: unknown, options = {}) => reading('standby', payload, options);
const say = (more = {}) => ({standby: 1, ...more});

const override = say({
  page: {name: 'Museum', url: 'https://museum.example'},
  severity: 'major',
  message: {de: 'Kasse gestört', fr: 'Caisse en panne'},
  capabilities: {pos: 'major_outage', kiosk: 'operational'},
  incidents: [
    {
      id: 'till',
      name: 'Tills do not print',
      severity: 'major',
      stage: 'identified',
      message: 'Use the kiosks.',
      capabilities: ['pos'],
      startedAt: '2026-10-02T13:00:00+02:00',
      updatedAt: '2026-10-02T13:30:00+02:00',
      url: 'https://museum.example/till',
    },
  ],
  maintenances: [{name: 'New tills', from: '2026-10-05T06:00:00Z', until: '2026-10-05T07:00:00Z'}],
  validUntil: '2026-10-02T20:00:00+02:00',
});

/** What a healthy, or an ailing, page of the platform says. */
const platform = (more = {}): StatusSnapshot =>
  reading('statuspage', {
    page: {id: 'kctbh9vrtdwd', name: 'Ticketing', url: 'https://status.example.com'},
    status: {indicator: 'none'},
    components: [
      {id: 'a', name: 'Point of sales app', status: 'operational'},
      {id: 'b', name: 'Online checkout', status: 'operational'},
    ],
    incidents: [],
    scheduled_maintenances: [],
    ...more,
  }).snapshot;

describe("the venue's own word", () => {
  it('is read in full', () => {
    assert.ok(isValid(override), JSON.stringify(isValid.errors));
    const {snapshot, codes} = read(override);
    assert.deepEqual(codes, []);
    assert.deepEqual(snapshot, {
      provider: 'standby',
      page: {name: 'Museum', url: 'https://museum.example/'},
      severity: 'critical',
      indicator: 'major',
      components: [
        {id: 'venue:pos', name: 'pos', capability: 'pos', state: 'major_outage'},
        {id: 'venue:kiosk', name: 'kiosk', capability: 'kiosk', state: 'operational'},
      ],
      incidents: [
        {
          id: 'venue:till',
          name: 'Tills do not print',
          severity: 'major',
          stage: 'identified',
          updates: [{id: 'message', at: '2026-10-02T11:30:00.000Z', body: 'Use the kiosks.'}],
          components: [{name: 'pos', capability: 'pos'}],
          startedAt: '2026-10-02T11:00:00.000Z',
          updatedAt: '2026-10-02T11:30:00.000Z',
          url: 'https://museum.example/till',
          origin: 'venue',
        },
      ],
      maintenances: [
        {
          id: 'venue:New tills',
          name: 'New tills',
          stage: 'scheduled',
          from: '2026-10-05T06:00:00.000Z',
          until: '2026-10-05T07:00:00.000Z',
          updates: [],
          components: [],
          origin: 'venue',
        },
      ],
      aspects: {components: 'available', incidents: 'available', maintenances: 'available'},
      announcement: 'Kasse gestört',
      announcements: {de: 'Kasse gestört', fr: 'Caisse en panne'},
      fetchedAt: now.toISOString(),
      reach: 'live',
    });
  });

  it('ends by itself', () => {
    const {snapshot} = read(override, {now: new Date('2026-10-02T18:00:00Z')});
    assert.deepEqual([snapshot.components, snapshot.incidents, snapshot.maintenances], [[], [], []]);
    assert.ok(!('indicator' in snapshot) && !('announcement' in snapshot));
    assert.equal(mergeOverride(platform(), snapshot).severity, 'none');
  });

  it('is heard although its end is no time, and says so', () => {
    const {snapshot, codes} = read({...override, validUntil: 'tonight'});
    assert.equal(snapshot.incidents.length, 1);
    assert.deepEqual(codes, ['unknown-value']);
  });

  it('needs nothing but a name to be an incident', () => {
    const [incident] = read(say({incidents: [{name: 'No network at the gate'}]})).snapshot.incidents;
    assert.equal(incident?.severity, 'minor');
    assert.equal(incident?.stage, 'investigating');
    assert.equal(incident?.id, 'venue:No network at the gate');
  });

  it('is heard whatever site it names, as it lies where the venue put it', () => {
    const {snapshot, codes} = read(override, {url: 'https://status.example.com'});
    assert.equal(snapshot.incidents.length, 1);
    assert.equal(snapshot.page.url, 'https://status.example.com');
    assert.deepEqual(codes, []);
  });

  for (const [why, wrong] of [
    ['another version', {standby: 2}],
    ['an unknown capability', say({capabilities: {tills: 'degraded'}})],
    [
      'an unknown capability of a page that claims to be well',
      say({severity: 'none', capabilities: {tills: 'degraded'}}),
    ],
    ['an unknown state', say({capabilities: {pos: 'broken'}})],
    ['an unknown severity', say({severity: 'bad'})],
    ['an unknown stage', say({incidents: [{name: 'x', stage: 'open'}]})],
    ['a time without zone that is none', say({validUntil: 'tomorrow'})],
  ] as const)
    it(`warns about ${why}, which the schema rejects as well`, () => {
      assert.equal(isValid(wrong), false);
      assert.ok(read(wrong).codes.length);
      assert.notEqual(read(wrong).snapshot.severity, 'none');
    });

  it('rejects what the parser would overlook', () => {
    for (const wrong of [
      say({capability: {pos: 'degraded'}}),
      say({incidents: [{severity: 'major'}]}),
      say({incidents: [{name: 'x', url: 'javascript:alert(1)'}]}),
      say({message: {}}),
      {},
    ])
      assert.equal(isValid(wrong), false, JSON.stringify(wrong));
  });
});

describe('mergeOverride', () => {
  const merge = (snapshot: StatusSnapshot, more: object) => mergeOverride(snapshot, read(say(more)).snapshot);

  it('changes nothing when the override says nothing or could not be read', () => {
    const snapshot = platform();
    for (const payload of [say(), say({incidents: []}), say({capabilities: {}}), '<html>', undefined])
      assert.equal(mergeOverride(snapshot, read(payload).snapshot), snapshot);
  });

  it("puts the venue's incidents first and counts them", () => {
    const incidents = [{id: 'p', name: 'Theirs', status: 'identified', impact: 'minor'}];
    const merged = merge(platform({incidents}), {incidents: [{name: 'Ours', severity: 'critical'}]});
    assert.deepEqual(
      merged.incidents.map(({name}) => name),
      ['Ours', 'Theirs'],
    );
    assert.equal(merged.severity, 'critical');
    assert.equal(merged.aspects.incidents, 'available');
    assert.equal(merged.provider, 'statuspage');
  });

  it('replaces the state of the components that stand for a capability', () => {
    const merged = merge(platform(), {capabilities: {pos: 'degraded'}});
    assert.deepEqual(
      merged.components.map(({id, state}) => [id, state]),
      [
        ['a', 'degraded'],
        ['b', 'operational'],
      ],
    );
    assert.equal(merged.severity, 'minor');
  });

  it('does not lose a word about something unknown', () => {
    const {severity, components} = merge(
      platform({components: [{id: 'x', name: 'X', status: 'operational'}]}),
      {capabilities: {tills: 'degraded'}},
    );
    assert.equal(severity, 'minor');
    assert.deepEqual(
      components.map(({name}) => name),
      ['X', 'tills'],
    );
  });

  it('is unknown when what works cannot be read', () => {
    assert.equal(read(say({severity: 'none', capabilities: 'all'})).snapshot.severity, 'unknown');
  });

  it('adds a capability that the platform does not list', () => {
    const merged = merge(platform(), {capabilities: {kiosk: 'major_outage'}});
    assert.deepEqual(
      merged.components.map(({id}) => id),
      ['a', 'b', 'venue:kiosk'],
    );
    assert.equal(merged.severity, 'critical');
  });

  it('lets the staff say that something works although the platform says otherwise', () => {
    const components = [{id: 'a', name: 'Point of sales app', status: 'major_outage'}];
    assert.equal(merge(platform({components}), {capabilities: {pos: 'operational'}}).severity, 'none');
  });

  it("replaces the page's own claim, while its incidents still count", () => {
    const ailing = {status: {indicator: 'major'}};
    assert.equal(merge(platform(ailing), {severity: 'none'}).severity, 'none');
    const incidents = [{id: 'p', name: 'Theirs', status: 'identified', impact: 'minor'}];
    assert.equal(merge(platform({...ailing, incidents}), {severity: 'none'}).severity, 'minor');
  });

  it('never makes an unreachable page operational', () => {
    const lost = reading('statuspage', 'gone').snapshot;
    const calm = merge(lost, {severity: 'none', capabilities: {pos: 'operational'}});
    assert.equal(calm.severity, 'unknown');
    assert.equal(merge(lost, {incidents: [{name: 'Ours', severity: 'major'}]}).severity, 'major');
    assert.equal(calm.reach, 'unreachable');
  });
});

describe('a mirror', () => {
  const copy = (more = {}) =>
    say({
      ...platform({
        incidents: [
          {
            id: 'p',
            name: 'Theirs',
            status: 'identified',
            impact: 'major',
            incident_updates: [
              {id: 'u', body: 'Soon.', status: 'identified', created_at: '2026-10-02T11:00:00Z'},
            ],
          },
        ],
      }),
      ...more,
    });

  it('gives the very snapshot that was copied, as valid JSON', () => {
    const text = JSON.stringify(copy());
    assert.ok(isValid(JSON.parse(text)), JSON.stringify(isValid.errors));
    const {standby: _, ...copied} = JSON.parse(text) as Record<string, unknown>;
    const {snapshot, codes} = read(text, {url: 'https://status.example.com'});
    assert.deepEqual(snapshot, copied);
    assert.deepEqual(codes, []);
  });

  it('is not believed to be operational when its writer stopped', () => {
    const calm = say({...platform()});
    const later = new Date(now.getTime() + 16 * 60_000);
    assert.equal(read(calm).snapshot.severity, 'none');
    const {snapshot} = read(calm, {now: later});
    assert.equal(snapshot.severity, 'unknown');
    assert.equal(snapshot.reach, 'last-known');
    assert.equal(snapshot.fetchedAt, now.toISOString());
    assert.equal(read(copy(), {now: later}).snapshot.severity, 'major');
    assert.equal(read(calm, {now: new Date(now.getTime() - 16 * 60_000)}).snapshot.severity, 'unknown');
  });

  it('is unknown when the writer itself could not read the page', () => {
    const lost = say({...reading('statuspage', 'gone').snapshot});
    const {snapshot} = read(lost);
    assert.equal(snapshot.severity, 'unknown');
    assert.equal(snapshot.reach, 'unreachable');
  });

  for (const key of ['components', 'incidents', 'aspects', 'severity', 'reach'])
    it(`is never operational without its ${key}, which the schema demands`, () => {
      const broken = say({...platform(), [key]: undefined});
      assert.equal(isValid(JSON.parse(JSON.stringify(broken))), false);
      assert.equal(read(broken).snapshot.severity, 'unknown');
    });

  it('about another page is not believed', () => {
    const {snapshot, codes} = read(copy(), {url: 'https://status.other.example'});
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(codes, ['wrong-page']);
  });
});
