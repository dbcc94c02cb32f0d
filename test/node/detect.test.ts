import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  autodetectEndpoints,
  detectProvider,
  guessProvider,
  loadSource,
  providerNames,
} from '../../src/status/index.js';
import {allSources} from '../../src/status/sources/all.js';
import {recogniseAmong} from '../../src/status/sources/find-provider.js';
import {providerAnswers} from '../helpers/answers/index.js';

describe('detectProvider', () => {
  for (const {provider, state, main} of providerAnswers) {
    it(`recognises ${provider}: ${state}`, () => {
      assert.equal(detectProvider(main), provider);
    });
    it(`lets no other source claim ${provider}: ${state}`, () => {
      assert.deepEqual(
        providerNames.filter(name => allSources[name].detect(main)),
        [provider],
      );
    });
  }

  it('recognises an answer that is still text', () => {
    assert.equal(detectProvider('{"standby":1}'), 'standby');
    assert.equal(detectProvider('<rss version="2.0"></rss>'), 'feed');
  });

  it('recognises nothing in nonsense, and never throws', () => {
    const throwing = new Proxy({}, {getOwnPropertyDescriptor: () => assert.fail('looked')});
    for (const payload of [undefined, null, 1, 10n, '', '<html>', '{', [], {}, [null], throwing])
      assert.equal(detectProvider(payload), undefined);
  });

  it('loads only the sources in question', async () => {
    const [answer] = providerAnswers.filter(({provider}) => provider === 'instatus');
    assert.equal(await recogniseAmong(answer?.main, ['statuspage', 'instatus']), 'instatus');
    assert.equal(await recogniseAmong(answer?.main, ['statuspage']), undefined);
  });
});

describe('loadSource', () => {
  for (const name of providerNames)
    it(`gives the source of ${name}`, async () => {
      assert.equal(await loadSource(name), allSources[name]);
    });
});

describe('guessProvider', () => {
  for (const [provider, ...addresses] of [
    ['status-io', 'https://api.status.io/1.0/status/51f6f2088643809b7200000d'],
    ['gatus', 'https://status.example.com/api/v1/endpoints/statuses'],
    ['upptime', 'https://raw.githubusercontent.com/example/status/HEAD/history/summary.json'],
    ['uptime-kuma', 'https://status.example.com/api/status-page/main'],
    ['statuspage', 'https://kctbh9vrtdwd.statuspage.io', 'https://status.example.com/api/v2/summary.json'],
    ['incident-io', 'https://status.example.com/api/v1/summary'],
    ['instatus', 'https://example.instatus.com/', 'https://status.example.com/v3/components.json'],
    ['better-stack', 'https://example.betteruptime.com'],
    ['statuspal', 'https://statuspal.io/status_pages/example'],
    ['openstatus', 'https://example.openstatus.dev', 'https://status.example.com/feed/json'],
    ['cachet', 'https://status.example.com/api/v1/components'],
    ['feed', 'https://status.example.com/history.atom', 'https://status.example.com/history.rss'],
    // A page on its own domain, or a file of any name, may be anybody's.
    [undefined, 'https://status.example.com', 'https://status.example.com/summary.json'],
    [undefined, 'https://statuspage.io.example.com/', 'https://example.com/?u=x.statuspage.io/'],
  ] as const)
    for (const address of addresses)
      it(`takes ${address} for ${provider}`, () => {
        assert.equal(guessProvider(new URL(address)), provider);
      });
});

describe('autodetectEndpoints', () => {
  const urls = (page: string) => autodetectEndpoints(new URL(page)).map(({url}) => url);

  it('tries the commonest form first', () => {
    assert.deepEqual(urls('https://status.example.com').slice(0, 4), [
      'https://status.example.com/api/v2/summary.json',
      'https://status.example.com/summary.json',
      'https://status.example.com/index.json',
      'https://status.example.com/api/v1/summary',
    ]);
  });

  it('tries below the path of the page before the root of its host', () => {
    const tried = urls('https://example.com/status/');
    assert.equal(tried[0], 'https://example.com/status/api/v2/summary.json');
    const own = tried.indexOf('https://example.com/status/index.json');
    assert.ok(own > 0 && own < tried.indexOf('https://example.com/api/v2/summary.json'));
    assert.equal(new Set(tried).size, tried.length);
  });

  it('tries only the address itself when it is that of data', () => {
    assert.deepEqual(urls('https://example.com/copy.json'), ['https://example.com/copy.json']);
  });

  it('knows what a page below /status/ most likely is', () => {
    assert.equal(
      urls('https://up.example.com/status/main')[0],
      'https://up.example.com/api/status-page/main',
    );
  });
});
