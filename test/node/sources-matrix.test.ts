import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inspect} from 'node:util';
import fc from 'fast-check';
import {providerNames} from '../../src/status/index.js';
import type {ProviderName, StatusSnapshot} from '../../src/status/index.js';
import {allSources} from '../../src/status/sources/all.js';
import {readStatus} from '../../src/status/read-status.js';
import {now, providerAnswers} from '../helpers/answers/index.js';
import {realPayload, realPayloads, withoutRealData} from '../helpers/real-data.js';
import {bestSupported} from '../helpers/oracle/index.js';

type Parts = Readonly<Record<string, unknown>>;

/** Processor time, which other programs do not lengthen. */
const milliseconds = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
};

const quiet = (): void => undefined;

const read = (provider: ProviderName, main: unknown, parts: Parts): StatusSnapshot =>
  readStatus(allSources[provider], main, {now, parts, warn: quiet});

const isTime = (time: unknown): boolean =>
  time === undefined || (typeof time === 'string' && new Date(time).toISOString() === time);

const check = (provider: ProviderName, main: unknown, parts: Parts = {}, note = ''): StatusSnapshot => {
  const snapshot = read(provider, main, parts);
  const times = [
    ...snapshot.incidents.flatMap(({startedAt, updatedAt}) => [startedAt, updatedAt]),
    ...snapshot.maintenances.flatMap(({from, until}) => [from, until]),
    ...[snapshot.updatedAt, snapshot.fetchedAt],
  ];
  const best = bestSupported(provider, main, parts, now);
  const isHonest =
    (snapshot.severity !== 'none' || best === 'none') &&
    (snapshot.severity !== 'maintenance' || best !== 'worse') &&
    times.every(isTime);
  // Written out only on failure: not every answer here can be.
  if (!isHonest)
    assert.fail(`${note}: ${snapshot.severity} from ${inspect([main, parts], {depth: 9}).slice(0, 3000)}`);
  return snapshot;
};

const html =
  '<!doctype html><html><head><title>Moved</title></head><body>All systems operational</body></html>';

const nested = (open: string, close: string): unknown => JSON.parse(open.repeat(9_999) + close.repeat(9_999));
const deepArray = nested('[', ']');
const deepObject = JSON.parse(`${'{"components":'.repeat(9_999)}0${'}'.repeat(9_999)}`) as unknown;
const prototypes = JSON.parse(
  '{"__proto__":{"status":"operational"},"constructor":{"name":"x"},"toString":1,"hasOwnProperty":0,"valueOf":null}',
) as unknown;

/** Shallow ones, which can also be written out when a property fails. */
const oddities: readonly unknown[] = [
  ...[null, [], {}, '', 0, 1, -1, true, false, 'unheard-of', '__proto__', 'constructor', 'toString'],
  ...[[null], [[]], [{}], ['x'], prototypes, '9999999999999999', '<b>&amp;', 'resolved'],
];
const replacements: readonly unknown[] = [undefined, ...oddities, deepArray, deepObject];

type Path = readonly string[];

/** Every place in a value, itself left out. */
const places = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])])
    : [];

/** A copy in which one place is gone or something else. */
const changed = (value: unknown, [key = '', ...rest]: Path, replacement: unknown): unknown => {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)}) as Record<
    string,
    unknown
  >;
  if (rest.length) copy[key] = changed(copy[key], rest, replacement);
  else if (replacement !== undefined) copy[key] = replacement;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
};

const bodies: readonly (readonly [name: string, body: unknown])[] = [
  ['HTML', html],
  ['an empty text', ''],
  ['null', null],
  ['undefined', undefined],
  ['a number', 42],
  ['true', true],
  ['an empty list', []],
  ['an empty object', {}],
  ['a list of null', [null]],
  ['prototype keys', prototypes],
  ['10 MB of text', 'a'.repeat(10_000_000)],
  ['10 MB of brackets', '['.repeat(10_000_000)],
  ['10 MB of tags', '<'.repeat(10_000_000)],
  ['10 MB of feed', `<rss>${'<item><title>x</title><description>&lt;b&gt;'.repeat(225_000)}`],
  ['lists 10,000 deep', deepArray],
  ['objects 10,000 deep', deepObject],
  ['lists 10,000 deep as text', '['.repeat(9_999) + ']'.repeat(9_999)],
];

describe('every source, whatever it is given', () => {
  for (const provider of providerNames)
    it(`${provider}: says unknown about what is no answer, and says it fast`, () => {
      for (const [name, body] of bodies) {
        const took = milliseconds(() =>
          assert.equal(check(provider, body, {}, name).severity, 'unknown', name),
        );
        assert.ok(took < 2000, `${name} took ${took} ms`);
      }
    });

  for (const {provider, state, severity, main, parts} of providerAnswers)
    describe(`${provider}: ${state}`, () => {
      it(`is ${severity}`, () => {
        assert.equal(check(provider, main, parts).severity, severity);
        const [first] = Object.values(allSources).filter(source => source.detect(main));
        assert.equal(first?.provider, provider);
      });

      it('is never better than what is left after one change anywhere', () => {
        for (const place of places([main, parts]))
          for (const replacement of replacements) {
            const [oddMain, oddParts] = changed([main, parts], place, replacement) as [unknown, Parts];
            check(
              provider,
              oddMain,
              typeof oddParts === 'object' && oddParts ? oddParts : {},
              place.join('.'),
            );
          }
      });

      it('is unknown when it is cut off', () => {
        const whole = typeof main === 'string' ? main : JSON.stringify(main);
        if (typeof main === 'string') return;
        for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 40))
          assert.equal(check(provider, whole.slice(0, length), parts).severity, 'unknown');
      });

      it('is read fast, however long its lists are', () => {
        for (const place of places(main)) {
          const list = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], main);
          if (!Array.isArray(list) || !list.length) continue;
          const long = Array.from({length: 5000}, (_, at) => list[at % list.length] as unknown);
          const took = milliseconds(() =>
            check(provider, changed(main, place, long), parts, place.join('.')),
          );
          assert.ok(took < 2000, `${place.join('.')} took ${took} ms`);
        }
      });
    });
});

describe('every source, with several changes at once', () => {
  const change = fc.record({
    place: fc.nat(),
    replacement: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(...oddities),
      fc.jsonValue({maxDepth: 3}),
      fc.constantFrom(
        'operational',
        'none',
        'ok',
        'up',
        'resolved',
        'completed',
        'UP',
        'major_outage',
        'in_progress',
      ),
    ),
  });

  for (const provider of providerNames)
    it(`${provider}: is never better than what is left`, () => {
      const all = providerAnswers.filter(answers => answers.provider === provider);
      fc.assert(
        fc.property(
          fc.constantFrom(...all),
          fc.array(change, {minLength: 1, maxLength: 4}),
          ({main, parts}, changes) => {
            let whole: unknown = [main, parts];
            for (const {place, replacement} of changes) {
              const found = places(whole).filter(path => path.length < 30);
              const path = found[place % found.length];
              if (path) whole = changed(whole, path, replacement);
            }
            const [oddMain, oddParts] = whole as [unknown, unknown];
            check(provider, oddMain, typeof oddParts === 'object' && oddParts ? (oddParts as Parts) : {});
          },
        ),
        {numRuns: 400},
      );
    });

  it('reads any JSON at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...providerNames),
        fc.jsonValue(),
        fc.jsonValue(),
        (provider, main, part) => {
          check(provider, main, {
            components: part,
            incidents: part,
            config: part,
            heartbeat: part,
            status: part,
          });
        },
      ),
      {numRuns: 1000},
    );
  });
});

describe('every source, given the real answers of every provider', {skip: withoutRealData}, () => {
  for (const file of withoutRealData ? [] : realPayloads())
    it(file, () => {
      const text = realPayload(file);
      const main = file.endsWith('.json') ? (JSON.parse(text) as unknown) : text;
      for (const provider of providerNames) {
        check(provider, main);
        for (const place of places(main).filter(({length}) => length < 5))
          for (const replacement of [undefined, null, [], 'unheard-of', 'toString'])
            if (allSources[provider].detect(main))
              check(provider, changed(main, place, replacement), {}, place.join('.'));
      }
    });
});
