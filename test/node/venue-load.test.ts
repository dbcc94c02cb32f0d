import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {mock, test} from 'node:test';
import {feedSettings} from '../../src/venue/feed-settings.js';
import {loadVenue, requestVenue} from '../../src/venue/index.js';

const serving = async (listener: RequestListener, run: (origin: string) => Promise<void>): Promise<void> => {
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    await run(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  } finally {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  }
};

const config = {preset: 'smeetz', name: 'Museum of Time', status: {src: '/status', override: 'own.json'}};

const answers: Record<string, [status: number, type: string, body: string]> = {
  '/venue/standby.json': [200, 'application/json', JSON.stringify(config)],
  '/typo.json': [200, 'application/json', JSON.stringify({...config, status: {interval: {quiet: 'fast'}}})],
  '/page': [200, 'text/html; charset=utf-8', '<!doctype html><title>Not found</title>'],
  '/cut.json': [200, 'application/json', '{"name": "Muse'],
  '/broken.json': [503, 'application/json', '{}'],
  '/large.json': [200, 'application/json', JSON.stringify({name: 'x'.repeat(4_000_000)})],
};

const listener: RequestListener = (request, response) => {
  const [status, type, body] = answers[request.url ?? ''] ?? [404, 'text/plain', 'nothing here'];
  response.writeHead(status, {'content-type': type}).end(body);
};

test('a configuration is fetched, and its relative addresses start from its own address', () =>
  serving(listener, async origin => {
    const venue = await loadVenue(`${origin}/venue/standby.json`);
    assert.deepEqual(venue.problems, []);
    assert.equal(venue.config.name, 'Museum of Time');
    assert.equal(venue.config.contact?.email, 'support@smeetz.com');
    assert.deepEqual(venue.config.status, {src: `${origin}/status`, override: `${origin}/venue/own.json`});
  }));

test('whatever goes wrong, there is a venue, and it says what happened', () =>
  serving(listener, async origin => {
    const cases: readonly [path: string, code: string, rule: string][] = [
      ['/nowhere.json', 'config-unreachable', 'reach'],
      ['/broken.json', 'config-unreachable', 'reach'],
      ['/large.json', 'config-invalid', 'json'],
      ['/page', 'config-invalid', 'json'],
      ['/cut.json', 'config-invalid', 'json'],
    ];
    for (const [path, code, rule] of cases) {
      const {problems, config, openFeed} = await loadVenue(origin + path);
      assert.deepEqual(
        problems.map(problem => [problem.code, problem.rule]),
        [[code, rule]],
        path,
      );
      assert.match(problems[0]?.message ?? '', new RegExp(`${origin}${path}`));
      assert.deepEqual(config, {});
      assert.equal(openFeed(), undefined);
    }
    const typo = await loadVenue(`${origin}/typo.json`);
    assert.equal(typo.problems[0]?.path, 'status.interval.quiet');
    assert.equal(typo.config.name, 'Museum of Time');
  }));

test('a refused connection, an address that is none, and a fetch that throws are only problems', async () => {
  const refused = await loadVenue('http://127.0.0.1:9/standby.json');
  assert.equal(refused.problems[0]?.code, 'config-unreachable');
  const relative = await loadVenue('standby.json');
  assert.equal(relative.problems[0]?.code, 'config-unreachable');
  const thrown = await loadVenue('https://museum.example/standby.json', {
    fetch: () => {
      throw new Error('from the page');
    },
  });
  assert.equal(thrown.problems[0]?.code, 'config-unreachable');
});

test('a server that never answers is waited for ten seconds', async () => {
  mock.timers.enable({apis: ['setTimeout']});
  try {
    const loading = loadVenue('https://museum.example/standby.json', {
      fetch: (_, {signal} = {}) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
        }),
    });
    mock.timers.tick(9999);
    assert.equal(await Promise.race([loading, Promise.resolve('waiting')]), 'waiting');
    mock.timers.tick(1);
    assert.equal((await loading).problems[0]?.code, 'config-unreachable');
  } finally {
    mock.timers.reset();
  }
});

test('without anything configured there is a venue without problems', async () => {
  const {config, problems} = await requestVenue({});
  assert.deepEqual([config, problems], [{}, []]);
  const preset = await requestVenue({preset: 'smeetz'});
  assert.equal(preset.config.platform, 'Smeetz');
  assert.equal(preset.problems[0]?.path, 'status.src');
  const wrong = await requestVenue({preset: 'smetz', config: {name: 'Museum of Time'}});
  assert.equal(wrong.config.name, 'Museum of Time');
  assert.match(
    wrong.problems[0]?.message ?? '',
    /^preset must be "smeetz", not "smetz"; did you mean "smeetz"\?$/,
  );
});

test("an element's own settings win; another status page keeps only what is not about the venue's", () => {
  const status = {
    src: 'https://status.example.com/',
    provider: 'statuspage',
    page: 'https://www.example.com/',
    mirror: 'https://mirror.example.com/',
    override: 'https://museum.example/own.json',
    relay: 'https://museum.example/relay',
    interval: {quiet: 300},
    lang: 'en',
  } as const;
  const venue = {status, components: {Till: 'pos'}} as const;
  assert.deepEqual(feedSettings(venue), {...status, components: {Till: 'pos'}});
  assert.deepEqual(feedSettings(venue, {src: status.src, provider: 'auto'}), {
    ...status,
    provider: 'auto',
    components: {Till: 'pos'},
  });
  assert.deepEqual(feedSettings(venue, {src: 'https://other.example/'}), {
    src: 'https://other.example/',
    override: status.override,
    relay: status.relay,
    interval: status.interval,
    components: {Till: 'pos'},
  });
  assert.deepEqual(feedSettings({}, {src: 'https://other.example/'}), {src: 'https://other.example/'});
  assert.equal(feedSettings({components: {Till: 'pos'}}), undefined);
  assert.deepEqual(feedSettings({status: {override: status.override}}), {override: status.override});
});
