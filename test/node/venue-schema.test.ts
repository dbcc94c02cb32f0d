import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {fc} from '../helpers/properties.js';
import {conform} from '../../src/venue/conform.js';
import type {Fault, Schema} from '../../src/venue/conform.js';
import {descriptions} from '../../src/venue/descriptions.js';
import {venueRules} from '../../src/venue/rules.js';
import {createVenue, venueConfigSchema} from '../../src/venue/index.js';
import type {VenueConfig} from '../../src/venue/index.js';

const base = 'https://museum.example/standby.json';

type FromSchema<S> = S extends {readonly enum: readonly (infer Value)[]}
  ? Value
  : S extends {readonly type: 'string'}
    ? string
    : S extends {readonly type: 'number'}
      ? number
      : S extends {readonly type: 'array'; readonly items: infer Item}
        ? readonly FromSchema<Item>[]
        : S extends {readonly properties: infer Fields; readonly required: readonly (infer Needed)[]}
          ? {[K in Extract<keyof Fields, Needed>]: FromSchema<Fields[K]>} & {
              [K in Exclude<keyof Fields, Needed>]?: FromSchema<Fields[K]>;
            }
          : S extends {readonly properties: infer Fields}
            ? {-readonly [K in keyof Fields]?: FromSchema<Fields[K]>}
            : S extends {readonly additionalProperties: infer Any}
              ? Readonly<Record<string, FromSchema<Any>>>
              : never;

type Assignable<From, To> = From extends To ? true : false;
type Fields<T> = T extends readonly (infer Item)[]
  ? Fields<Item>
  : T extends object
    ? {[K in keyof T]-?: Fields<Exclude<T[K], undefined>>}
    : T;

// Held by the compiler: a field in one and not in the other does not build.
const schemaFitsType: Assignable<FromSchema<typeof venueRules>, VenueConfig> = true;
const typeFitsSchema: Assignable<VenueConfig, FromSchema<typeof venueRules>> = true;
const schemaNamesEveryField: Assignable<Fields<FromSchema<typeof venueRules>>, Fields<VenueConfig>> = true;
const typeNamesEveryField: Assignable<Fields<VenueConfig>, Fields<FromSchema<typeof venueRules>>> = true;

const validate = new Ajv2020({allErrors: true, strict: true, validateFormats: false}).compile(
  venueConfigSchema,
);

const step = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

const byAjv = (config: unknown): string[] => {
  validate(config);
  // What a name breaks is told once, of the name.
  const errors = (validate.errors ?? []).filter(({propertyName}) => propertyName === undefined);
  return errors.map(({instancePath, keyword, params}) => {
    const named = params as Partial<
      Record<'additionalProperty' | 'missingProperty' | 'propertyName', string>
    >;
    const key = named.additionalProperty ?? named.missingProperty ?? named.propertyName;
    const path = instancePath.split('/').slice(1).map(step);
    return JSON.stringify([...path, ...(key === undefined ? [] : [key]), keyword]);
  });
};

const byStandby = (config: unknown): string[] => {
  const found: string[] = [];
  const report = ({at, rule}: Fault): void => {
    // What no schema can say: whether an address that is written well can be resolved.
    if (rule !== 'format') found.push(JSON.stringify([...at.map(String), rule]));
  };
  conform(venueRules, config, {report, base});
  return found;
};

const agree = (config: unknown): void => {
  assert.deepEqual(byStandby(config).sort(), byAjv(config).sort(), JSON.stringify(config));
};

test('schema and type name the same fields', () => {
  assert.ok(schemaFitsType && typeFitsSchema && schemaNamesEveryField && typeNamesEveryField);
});

test('the published schema explains every field and nothing else', () => {
  const paths: string[] = [];
  const walk = (schema: Schema & {title?: string; description?: string}, path: string): void => {
    paths.push(path);
    assert.ok(schema.title, `no title: ${path}`);
    assert.ok(schema.description, `no description: ${path}`);
    for (const [key, field] of Object.entries(schema.properties ?? {}))
      walk(field, path ? `${path}.${key}` : key);
    if (schema.items) walk(schema.items, `${path}[]`);
    if (schema.additionalProperties) walk(schema.additionalProperties, `${path}.*`);
  };
  walk(venueConfigSchema, '');
  assert.deepEqual(paths.sort(), Object.keys(descriptions).sort());
});

const full: VenueConfig = {
  $schema: './node_modules/standby-elements/dist/venue.schema.json',
  preset: 'smeetz',
  name: 'Museum of Time',
  platform: 'Smeetz',
  language: 'fr',
  status: {
    src: 'https://status.example.com',
    provider: 'statuspage',
    page: 'https://status.example.com/',
    override: '/standby/status.json',
    mirror: '//mirror.example.com/status.json',
    feed: 'https://status.example.com/history.atom',
    relay: 'relay/status',
    lang: 'en-GB',
    subscribe: 'https://status.example.com/#subscribe',
    interval: {quiet: 300, incident: 30},
    background: 'poll',
  },
  capabilities: ['online-booking', 'pos'],
  components: {'Self service kiosk app': 'kiosk', Waivers: null, 'a.b "c"/~': 'email'},
  contact: {
    email: 'help@example.com',
    desks: [
      {
        region: 'CH',
        phone: '+41 21 555 01 02',
        email: 'ch@example.com',
        languages: ['fr', 'de-CH'],
        timeZone: 'Europe/Zurich',
        rules: [
          {days: ['Mo', 'Fr'], opens: '09:00', closes: '18:30', channels: ['phone', 'email']},
          {days: ['Su'], opens: '00:00', closes: '24:00', channels: ['phone'], onlyIf: 'urgent'},
        ],
        exceptions: [
          {from: '2026-12-24', until: '2027-01-02', hours: []},
          {
            from: '2027-01-04',
            hours: [{opens: '10:00', closes: '16:00', channels: ['email'], onlyIf: 'urgent'}],
          },
        ],
        holidays: 'CH-VD',
      },
    ],
    escalation: 'account-manager',
    accountManager: {name: 'Account team', phone: '+41 21 555 01 03', email: 'accounts@example.com'},
  },
  booking: {
    ways: [
      {
        kind: 'online',
        href: 'https://museum.example/f/7q3k',
        links: {night: 'https://museum.example/f/night', 'tour-7.b': '/f/tour'},
        campaign: {utm_source: 'standby', mtm_campaign: 'outage 2026'},
        needs: ['online-booking'],
      },
      {kind: 'later', at: '2026-03-01T14:00:00+01:00'},
    ],
  },
  urgency: ['check-in-blocked'],
};

const wrong: readonly unknown[] = [
  null,
  [],
  'https://example.com',
  3,
  true,
  {nme: 'x'},
  {name: ''},
  {name: '  '},
  {name: 3},
  {language: 'es'},
  {language: null},
  {preset: 'smetz'},
  {status: 'https://status.example.com'},
  {status: {src: 'javascript:alert(1)'}},
  {status: {src: '\u0001javascript:alert(1)'}},
  {status: {src: 'java\nscript:alert(1)'}},
  {status: {src: 'data:application/json,{}'}},
  {status: {src: 'ftp://status.example.com'}},
  {status: {src: 'https://user:pass@status.example.com'}},
  {status: {src: 'https:status.example.com'}},
  {status: {src: ''}},
  {status: {src: 'a b'}},
  {status: {interval: {quiet: 'fast'}}},
  {status: {interval: {quiet: 1, incident: 1e9, loud: 3}}},
  {status: {provider: 'status-page', background: 'go'}},
  {status: {components: {}}},
  {capabilities: 'pos'},
  {capabilities: ['pos', 'pso', 3]},
  {components: {a: 'pos', b: 'till', d: 1}},
  {components: ['pos']},
  {contact: {desks: [{}]}},
  {contact: {desks: [{region: 'Switzerland', phone: '021 555'}]}},
  {contact: {desks: [{region: 'CH', rules: [{days: ['Monday'], opens: '9:00', closes: '24:00'}]}]}},
  {
    contact: {
      desks: [
        {region: 'CH', phone: '+41 (0)21 555', email: 'nobody', languages: ['french!'], timeZone: 'CET 1'},
      ],
    },
  },
  {contact: {desks: [{region: 'CH', rules: [{days: ['Mo'], opens: '24:00', channels: ['phone']}]}]}},
  {contact: {desks: [{region: 'CH', exceptions: [{from: '24.12.2026', hours: []}, {from: '2026-12-24'}]}]}},
  {contact: {desks: [{region: 'CH', exceptions: [{from: '2026-13-01', hours: 'none'}], holidays: 'Vaud'}]}},
  {contact: {escalation: 'boss', email: 'a b@example.com'}},
  {contact: {accountManager: {name: '', phone: 'ask', mail: 'x'}}},
  {
    booking: {
      ways: [
        {kind: 'online', campaign: 'utm_source=x'},
        {kind: 'online', campaign: {utm_source: 7}},
      ],
    },
  },
  {booking: {ways: [{kind: 'online', campaign: {'utm source': 'x', '': 'y', utm_term: ' '}}]}},
  {booking: {ways: [{kind: 'online', links: {'a/b': '/f/a', night: 'javascript:alert(1)', tour: null}}]}},
  {urgency: ['fire']},
  JSON.parse(
    '{"__proto__": {"name": "x"}, "constructor": 1, "toString": 2, "components": {"__proto__": "pos"}}',
  ),
];

test('the validator and ajv agree on hand-written configurations', () => {
  assert.deepEqual(byAjv(full), []);
  agree(full);
  for (const config of wrong) {
    agree(config);
    assert.notDeepEqual(byStandby(config), [], JSON.stringify(config));
  }
});

const valueFor = (schema: Schema): fc.Arbitrary<unknown> => {
  const {enum: values, type, properties = {}, additionalProperties, items, examples} = schema;
  if (values) return fc.constantFrom(...values);
  if (type === 'number')
    return fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.integer({min: 5, max: 3600}));
  if (type === 'string')
    return fc.oneof(fc.constantFrom(...(examples ?? ['x'])), fc.string(), fc.webUrl(), fc.emailAddress());
  if (items) return fc.array(near(items), {maxLength: 3});
  const known = Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, near(field)]));
  const fields = fc.record(known, {requiredKeys: []});
  return additionalProperties ? fc.dictionary(fc.string(), near(additionalProperties), {maxKeys: 3}) : fields;
};

/** Mostly what the schema wants, sometimes anything. */
const near = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof({weight: 9, arbitrary: valueFor(schema)}, {weight: 1, arbitrary: fc.jsonValue()});

test('the validator and ajv agree on generated configurations, and what is kept is valid', () => {
  fc.assert(
    fc.property(near(venueRules), config => {
      agree(config);
      const {config: kept} = createVenue(config, {base});
      assert.ok(validate(kept), JSON.stringify(validate.errors));
    }),
    {numRuns: 1000, seed: 7},
  );
});
