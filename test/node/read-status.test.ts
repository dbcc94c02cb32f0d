import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseStatus, providerNames, scopeSnapshot} from '../../src/status/index.js';
import type {ProviderName} from '../../src/status/index.js';
import {now, reading} from '../helpers/reading.js';

const summary = (more = {}) => ({
  page: {id: 'kctbh9vrtdwd', name: 'Ticketing', url: 'https://status.example.com'},
  status: {indicator: 'none'},
  components: [{id: 'a', name: 'Kasse', status: 'operational'}],
  incidents: [],
  scheduled_maintenances: [],
  ...more,
});
const failed = {components: 'failed', incidents: 'failed', maintenances: 'failed'};
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({length: count}, (_, index) => make(index));

const cyclic: Record<string, unknown> = summary();
cyclic['incidents'] = [cyclic];
const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no keys');
    },
    getOwnPropertyDescriptor: () => {
      throw new Error('no property');
    },
    get: () => {
      throw new Error('no value');
    },
  },
);
const getter = {
  get page(): never {
    throw new Error('no page');
  },
};

describe('parseStatus', () => {
  const hostile: readonly (readonly [string, unknown, string])[] = [
    ['HTML', '<!doctype html><title>Moved</title>', 'unreadable-payload'],
    ['truncated JSON', JSON.stringify(summary()).slice(0, -9), 'unreadable-payload'],
    ['empty text', '', 'unreadable-payload'],
    ['nothing', undefined, 'unreadable-payload'],
    ['null', null, 'unreadable-payload'],
    ['a number', 7, 'unreadable-payload'],
    ['a big integer', 10n, 'unreadable-payload'],
    ['a symbol', Symbol('status'), 'unreadable-payload'],
    ['a function', () => summary(), 'unreadable-payload'],
  ];
  for (const provider of providerNames)
    for (const [what, payload, code] of hostile)
      it(`is unknown for ${what} instead of ${provider}, and warns once`, () => {
        const {snapshot, codes} = reading(provider, payload);
        assert.equal(snapshot.severity, 'unknown');
        assert.equal(snapshot.reach, 'unreachable');
        assert.deepEqual(snapshot.aspects, failed);
        assert.deepEqual(codes, [code]);
      });

  for (const provider of providerNames)
    for (const [what, payload] of [
      ['an object whose properties throw', throwing],
      ['an object whose getter throws', getter],
      ['an answer that contains itself', cyclic],
      ['prototype keys', JSON.parse('{"__proto__":{"page":{}},"constructor":1}') as unknown],
      ['another answer', {error: 'not found'}],
      ['a list', [1, [2]]],
    ] as const)
      it(`survives ${what} instead of ${provider}`, () => {
        assert.notEqual(reading(provider, payload).snapshot.severity, 'none');
      });

  it('survives a provider that does not exist', () => {
    for (const name of ['nope', 'constructor', '__proto__'])
      assert.equal(reading(name as ProviderName, summary()).snapshot.severity, 'unknown');
  });

  it('survives a clock that is none and an address that is none', () => {
    const {snapshot} = reading('statuspage', summary(), {now: new Date(Number.NaN), url: 'not an address'});
    assert.equal(snapshot.severity, 'none');
    assert.ok(Date.parse(snapshot.fetchedAt));
  });

  it('reads JSON that came as text, with or without a byte order mark', () => {
    const text = JSON.stringify(summary());
    for (const payload of [text, `\ufeff${text}`, `\n  ${text}\n`])
      assert.deepEqual(reading('statuspage', payload).snapshot, reading('statuspage', summary()).snapshot);
  });

  it('changes nothing in what it is given', () => {
    const payload = summary({
      incidents: [{id: 'i', name: 'x', status: 'identified', incident_updates: [{body: 'a'}]}],
    });
    const before = JSON.stringify(payload);
    parseStatus('statuspage', payload, {now});
    assert.equal(JSON.stringify(payload), before);
  });
});

describe('identity of the page', () => {
  const codesFor = (told: string, url: string) =>
    reading('statuspage', summary({page: {id: 'kctbh9vrtdwd', name: 'X', url: told}}), {url}).codes;

  it('does not believe an answer about another host', () => {
    const {snapshot, codes, warnings} = reading('statuspage', summary(), {
      url: 'https://status.other.example',
    });
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(snapshot.components, []);
    assert.equal(snapshot.page.url, 'https://status.other.example');
    assert.deepEqual(codes, ['wrong-page']);
    assert.match(warnings[0] ?? '', /status\.example\.com/);
  });

  for (const [told, configured, why] of [
    ['https://www.example.com', 'https://example.com/status', 'www. makes no difference'],
    ['https://example.com', 'https://status.example.com', 'a company names its own site'],
    ['https://status.example.com', 'https://kctbh9vrtdwd.statuspage.io', "the provider's own host"],
    ['https://acme.instatus.com', 'https://status.example.com', "the provider's own host"],
    ['https://status.example.com', 'https://venue.example/copies/status.json', 'a copy lies anywhere'],
    ['https://status.example.com', '', 'nothing is configured'],
    ['not an address', 'https://status.example.com', 'the answer does not say'],
  ] as const)
    it(`believes ${told} at ${configured || 'no address'}: ${why}`, () => {
      assert.deepEqual(codesFor(told, configured), []);
    });

  for (const [told, configured] of [
    ['https://notexample.com', 'https://example.com'],
    ['https://example.com.evil.test', 'https://example.com'],
    ['https://evil-statuspage.io', 'https://example.com'],
  ] as const)
    it(`does not take ${told} for ${configured}`, () => {
      assert.deepEqual(codesFor(told, configured), ['wrong-page']);
    });

  it('links to the configured page when the answer names none', () => {
    const {snapshot} = reading('statuspage', summary({page: {}}), {url: 'https://status.example.com/'});
    assert.equal(snapshot.page.url, 'https://status.example.com');
    assert.equal(snapshot.page.name, 'status.example.com');
  });
});

describe('what is kept of a very long answer', () => {
  const long = summary({
    components: many(2500, index => ({
      id: `c${index}`,
      name: `${'n'.repeat(299)}😀`,
      status: index === 2400 ? 'major_outage' : 'operational',
    })),
    incidents: many(300, index => ({
      id: `i${index}`,
      name: 'x'.repeat(1000),
      status: 'identified',
      impact: index === 0 ? 'critical' : 'minor',
      updated_at: new Date(now.getTime() + index * 1000).toISOString(),
      incident_updates: many(80, at => ({id: `u${at}`, body: 'b'.repeat(30_000), status: 'identified'})),
    })),
  });
  const {snapshot} = reading('statuspage', long);

  it('is limited in every direction', () => {
    const [incident] = snapshot.incidents;
    assert.equal(snapshot.components.length, 2000);
    assert.equal(snapshot.incidents.length, 200);
    assert.equal(incident?.name.length, 300);
    assert.equal(incident?.updates.length, 50);
    assert.equal(incident?.updates[0]?.body.length, 20_000);
  });

  it('is not made to look better by the limits', () => {
    assert.equal(snapshot.severity, 'critical');
    assert.equal(snapshot.components[0]?.id, 'c2400');
    assert.equal(snapshot.incidents[0]?.id, 'i299');
  });

  it('never ends in half a character', () => {
    assert.equal(snapshot.components[1]?.name, 'n'.repeat(299));
  });

  it('warns about a few unknown values, not about thousands', () => {
    const odd = many(500, index => ({id: `c${index}`, name: 'x', status: `odd ${index}`}));
    assert.ok(reading('statuspage', summary({components: odd})).codes.length <= 5);
  });

  it('takes no link of endless length', () => {
    const incidents = [
      {id: 'i', name: 'x', status: 'identified', shortlink: `https://example.com/${'a'.repeat(5000)}`},
    ];
    assert.equal(
      reading('statuspage', summary({incidents})).snapshot.incidents[0]?.url,
      'https://status.example.com/incidents/i',
    );
  });
});

describe('order', () => {
  it('has the newest incident and update first, and the soonest work', () => {
    const incident = (id: string, updated_at: string) => ({
      id,
      name: id,
      status: 'identified',
      updated_at,
      incident_updates: [
        {id: 'old', body: 'a', display_at: '2026-10-01T00:00:00Z'},
        {id: 'new', body: 'b', display_at: '2026-10-02T00:00:00Z'},
      ],
    });
    const work = (id: string, scheduled_for: string) => ({id, name: id, status: 'scheduled', scheduled_for});
    const {snapshot} = reading(
      'statuspage',
      summary({
        incidents: [incident('before', '2026-10-01T00:00:00Z'), incident('after', '2026-10-02T00:00:00Z')],
        scheduled_maintenances: [
          work('later', '2026-11-02T00:00:00Z'),
          work('sooner', '2026-11-01T00:00:00Z'),
        ],
      }),
    );
    assert.deepEqual(
      snapshot.incidents.map(({id}) => id),
      ['after', 'before'],
    );
    assert.deepEqual(
      snapshot.incidents[0]?.updates.map(({id}) => id),
      ['new', 'old'],
    );
    assert.deepEqual(
      snapshot.maintenances.map(({id}) => id),
      ['sooner', 'later'],
    );
  });
});

describe("the venue's settings", () => {
  const components = {Kasse: null, b: 'kiosk'} as const;
  const payload = summary({
    components: [
      {id: 'a', name: 'Kasse', status: 'major_outage'},
      {id: 'b', name: 'Something', status: 'operational'},
    ],
    incidents: [
      {
        id: 'i',
        name: 'x',
        status: 'identified',
        impact: 'major',
        components: [{id: 'a', name: 'Kasse', status: 'major_outage'}],
      },
    ],
  });

  it('map components, also where incidents name them', () => {
    const {snapshot} = reading('statuspage', payload, {components});
    assert.deepEqual(
      snapshot.components.map(({capability, excluded}) => [capability, excluded]),
      [
        [undefined, true],
        ['kiosk', undefined],
      ],
    );
    assert.equal(snapshot.incidents[0]?.components[0]?.excluded, true);
  });

  it('keep what does not concern the venue away from it', () => {
    const {snapshot} = reading('statuspage', payload, {components});
    const scoped = scopeSnapshot(snapshot, undefined);
    assert.equal(scoped.severity, 'none');
    assert.deepEqual(
      scoped.components.map(({id}) => id),
      ['b'],
    );
    assert.deepEqual(scoped.incidents, []);
  });

  it('say the language and where to subscribe', () => {
    const {snapshot} = reading('statuspage', summary(), {
      lang: 'de',
      subscribe: 'https://example.com/subscribe',
    });
    assert.equal(snapshot.page.lang, 'de');
    assert.equal(snapshot.page.subscribeUrl, 'https://example.com/subscribe');
    const hostile = reading('statuspage', summary(), {subscribe: 'javascript:alert(1)'});
    assert.ok(!('subscribeUrl' in hostile.snapshot.page));
  });
});
