import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSource} from '../../src/status/index.js';
import {reading} from '../helpers/reading.js';

describe('cState', () => {
  const issue = (more = {}) => ({
    title: 'Slow shop',
    permalink: 'https://status.example.com/issues/1/',
    severity: 'notice',
    resolved: false,
    createdAt: '2018-01-17 20:00:00 +0000 UTC',
    affected: ['Shop'],
    ...more,
  });
  const page = (status: string, issues: unknown[] = []) => ({
    is: 'index',
    title: 'Example',
    baseURL: 'https://status.example.com',
    languageCodeHTML: 'de-CH',
    summaryStatus: status,
    systems: [{name: 'Shop', category: 'Sales', status, unresolvedIssues: issues}],
  });

  it('orders ok, notice, disrupted and down as they are', () => {
    const severity = (status: string) => reading('cstate', page(status)).snapshot.severity;
    assert.deepEqual(['ok', 'notice', 'disrupted', 'down'].map(severity), [
      'none',
      'minor',
      'major',
      'critical',
    ]);
  });

  it('does not know a page whose JSON a quote in a title has broken', () => {
    const broken = JSON.stringify(page('ok')).replace('"Example"', '"Our "Example""');
    const {snapshot, codes} = reading('cstate', broken);
    assert.equal(snapshot.severity, 'unknown');
    assert.equal(snapshot.reach, 'unreachable');
    assert.deepEqual(codes, ['unreadable-payload']);
  });

  it('lists an issue of several systems once, with its Go time, and leaves out what is resolved', () => {
    const two = page('notice', [
      issue(),
      issue({permalink: 'https://status.example.com/issues/2/', resolved: true}),
    ]);
    two.systems.push({...two.systems[0], name: 'Scanner'} as never);
    const {snapshot} = reading('cstate', two);
    assert.equal(snapshot.incidents.length, 1);
    assert.equal(snapshot.incidents[0]?.startedAt, '2018-01-17T20:00:00.000Z');
    assert.equal(snapshot.page.lang, 'de-CH');
  });
});

describe('a page that lives below a path', () => {
  for (const [provider, ...first] of [
    ['instatus', 'https://example.com/status/summary.json', 'https://example.com/status/v3/components.json'],
    ['incident-io', 'https://example.com/status/api/v1/summary'],
    ['better-stack', 'https://example.com/status/index.json'],
    ['cstate', 'https://example.com/status/index.json'],
    ['gatus', 'https://example.com/status/api/v1/endpoints/statuses'],
    ['openstatus', 'https://example.com/status/feed/json'],
  ] as const)
    it(`keeps its path at ${provider}`, async () => {
      const alternatives = (await loadSource(provider)).endpoints(new URL('https://example.com/status'));
      assert.deepEqual(alternatives[0]?.map(({url}) => url).slice(0, first.length), first);
    });

  for (const provider of ['instatus', 'incident-io', 'better-stack'] as const)
    it(`is also looked for at the root of its host, at ${provider}`, async () => {
      const {endpoints} = await loadSource(provider);
      const urls = endpoints(new URL('https://example.com/status')).map(([main]) => main?.url);
      const atRoot = endpoints(new URL('https://example.com')).map(([main]) => main?.url);
      assert.ok(atRoot.length && atRoot.every(url => urls.includes(url)));
    });
});

describe('OpenStatus', () => {
  const page = (more = {}) => ({
    title: 'Example',
    status: 'success',
    updatedAt: '2026-10-02T12:00:00Z',
    monitors: [{id: 1, name: 'Shop', status: 'success'}],
    pageComponents: [
      {id: 11, name: 'Shop', monitorId: 1},
      {id: 12, name: 'Office', monitorId: null},
    ],
    maintenances: [],
    statusReports: [],
    ...more,
  });

  it('takes "unknown" of the word API as not knowing, although it came with status 200', () => {
    const {snapshot, codes} = reading('openstatus', {status: 'unknown'});
    assert.equal(snapshot.severity, 'unknown');
    assert.deepEqual(codes, []);
  });

  it('leaves out when the feed was rendered', () => {
    assert.equal(reading('openstatus', page()).snapshot.updatedAt, undefined);
  });

  it('lists a component without monitor without watching it, and does not know one whose monitor is missing', () => {
    const {components, severity} = reading('openstatus', page()).snapshot;
    assert.deepEqual(
      components.map(({id, state, monitored}) => [id, state, monitored]),
      [
        ['11', 'operational', undefined],
        ['12', 'unknown', false],
      ],
    );
    assert.equal(severity, 'none');
    assert.equal(reading('openstatus', page({monitors: []})).snapshot.severity, 'unknown');
  });

  it('names the components of a report and orders its updates', () => {
    const statusReports = [
      {
        id: 5,
        title: 'Slow',
        status: 'identified',
        pageComponents: [11],
        statusReportUpdates: [
          {id: 1, status: 'investigating', message: 'First', date: '2026-10-02T10:00:00Z'},
          {id: 2, status: 'identified', message: 'Second', date: '2026-10-02T11:00:00Z'},
        ],
      },
    ];
    const [incident] = reading('openstatus', page({statusReports}), {url: 'https://status.example.com'})
      .snapshot.incidents;
    assert.equal(incident?.startedAt, '2026-10-02T10:00:00.000Z');
    assert.deepEqual(
      incident?.updates.map(({body}) => body),
      ['Second', 'First'],
    );
    assert.deepEqual(
      incident?.components.map(({name}) => name),
      ['Shop'],
    );
    assert.equal(incident?.url, 'https://status.example.com/events/report/5');
  });

  it('asks the feed first, and the word API where the slug is known', async () => {
    const {endpoints} = await loadSource('openstatus');
    const urls = (address: string) => endpoints(new URL(address)).map(([first]) => first?.url);
    const word = 'https://api.openstatus.dev/public/status/venue';
    assert.deepEqual(urls('https://venue.openstatus.dev/'), ['https://venue.openstatus.dev/feed/json', word]);
    assert.deepEqual(urls(word), [word]);
    assert.deepEqual(urls('https://status.example.com/feed/json'), ['https://status.example.com/feed/json']);
  });
});
