import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inspect} from 'node:util';
import {fc} from '../helpers/properties.js';
import {providerNames} from '../../src/status/index.js';
import type {ProviderName, StatusSnapshot} from '../../src/status/index.js';
import {allSources} from '../../src/status/sources/all.js';
import {readStatus} from '../../src/status/read-status.js';
import {now, providerAnswers} from '../helpers/answers/index.js';
import {realPayload, realPayloads, withoutRealData} from '../helpers/real-data.js';
import {bestSupported} from '../helpers/oracle/index.js';

type Parts = Readonly<Record<string, unknown>>;

/** A list as long as asked for, of the entries of a short one, that counts how often their fields are looked at. */
const watchedList = (entries: readonly unknown[], length: number): {list: unknown[]; looks: () => number} => {
  let looks = 0;
  const watch = (entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null
      ? new Proxy(entry, {
          get: (target, key, receiver): unknown => {
            looks += 1;
            return Reflect.get(target, key, receiver);
          },
        })
      : entry;
  return {list: Array.from({length}, (_, at) => watch(entries[at % entries.length])), looks: () => looks};
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
  ['lists 10,000 deep', deepArray],
  ['objects 10,000 deep', deepObject],
  ['lists 10,000 deep as text', '['.repeat(9_999) + ']'.repeat(9_999)],
];

const repeated = (text: string, bytes: number): string => text.repeat(bytes / text.length);

/** Much of what is no answer, as large as it is wanted. */
const floods: readonly (readonly [name: string, body: (bytes: number) => string])[] = [
  ['text', bytes => repeated('a', bytes)],
  ['brackets', bytes => repeated('[', bytes)],
  ['tags', bytes => repeated('<', bytes)],
  ['feed', bytes => `<rss>${repeated('<item><title>x</title><description>&lt;b&gt;', bytes)}`],
];

describe('every source, whatever it is given', () => {
  for (const provider of providerNames)
    it(`${provider}: says unknown about what is no answer, and 10 MB of it keep nobody waiting`, () => {
      for (const [name, body] of bodies)
        assert.equal(check(provider, body, {}, name).severity, 'unknown', name);
      for (const [name, body] of floods)
        // What compares all with all takes days here, which the time limit of the run ends.
        assert.equal(check(provider, body(10_000_000), {}, name).severity, 'unknown', name);
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

      it('looks at each entry of a list as often as at those of a short one', () => {
        for (const place of places(main)) {
          const list = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], main);
          if (!Array.isArray(list) || !list.length) continue;
          const looksAt = (length: number): number => {
            const watched = watchedList(list, length);
            check(provider, changed(main, place, watched.list), parts, place.join('.'));
            return watched.looks();
          };
          // What compares all with all looks a hundred times as often.
          const [few, many] = [looksAt(300), looksAt(3000)];
          assert.ok(many <= 12 * few, `${place.join('.')}: ${few} looks at 300, ${many} at 3000`);
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
