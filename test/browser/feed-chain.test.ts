import {expect} from '@open-wc/testing';
import {createFeed, trackChanges} from '../../src/status/index.js';
import type {ChangeType, FeedOptions} from '../../src/status/index.js';
import {fakeBrowser} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, summaryAddress, unreachable} from '../helpers/status-page.js';

const override = 'https://venue.example/outage.json';
const mirror = 'https://cdn.example/status.json';
const history = `${pageAddress}/history.atom`;

const setUp = (options: FeedOptions, answers: Record<string, () => Response | undefined>) => {
  const browser = fakeBrowser();
  browser.answer = url => (answers[url] ?? (() => new Response('', {status: 404})))();
  const changes: ChangeType[] = [];
  const tab = browser.openTab();
  const feed = createFeed({
    src: pageAddress,
    provider: 'statuspage',
    environment: tab.environment,
    ...options,
  });
  const track = trackChanges();
  feed.subscribe(({snapshot}) => changes.push(...track(snapshot).map(({type}) => type)));
  const asked = (url: string) => browser.requests.filter(request => request.url === url).length;
  return {browser, feed, answers, changes, asked, tab};
};

const venueSays = () =>
  json({
    standby: 1,
    incidents: [{id: 'till', name: 'Our tills are down', severity: 'major', capabilities: ['pos']}],
  });

const copyOf = (snapshot: object, changes: object) => () => json({standby: 1, ...snapshot, ...changes});

describe('feed: where it reads', () => {
  it('lays the word of the venue over that of the provider', async () => {
    const {browser, feed} = setUp(
      {override},
      {[override]: venueSays, [summaryAddress]: () => json(summary())},
    );
    await browser.advance(0);
    expect(feed.snapshot).to.include({severity: 'major', reach: 'live', provider: 'statuspage'});
    expect(feed.snapshot!.incidents[0]).to.include({name: 'Our tills are down', origin: 'venue'});
  });

  it('takes an absent override for silence, and forgets what it said', async () => {
    const {browser, feed, answers, changes} = setUp(
      {override},
      {[override]: venueSays, [summaryAddress]: () => json(summary())},
    );
    await browser.advance(0);
    delete answers[override];
    await browser.advance(60);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
    expect(changes).to.deep.equal(['resolved']);
  });

  it('asks at its quiet pace while the venue has nothing to say', async () => {
    const {browser, asked} = setUp(
      {override},
      {[override]: () => json({standby: 1}), [summaryAddress]: () => json(summary())},
    );
    await browser.advance(301);
    expect(asked(override)).to.equal(3);
  });

  it('loads nothing more while the page is read at once and the venue says nothing', async () => {
    for (const silence of [
      () => json({standby: 1}),
      () => json({standby: 1, incidents: [], capabilities: {}, message: ''}),
      () => new Response('', {status: 404}),
    ])
      for (const provider of ['auto', 'statuspage'] as const) {
        const browser = fakeBrowser();
        browser.answer = url => (url === override ? silence() : json(summary()));
        const {environment} = browser.openTab();
        const loads: string[] = [];
        const load = (what: string) => () => {
          loads.push(what);
          return Promise.reject(new Error('not there'));
        };
        const feed = createFeed({
          src: pageAddress,
          provider,
          override,
          environment: {...environment, loadLate: load('late'), loadFinder: load('finder')},
        });
        await browser.advance(119);
        expect(loads).to.deep.equal([]);
        await browser.advance(182);
        expect(loads, 'who stays gets it while the network works').to.deep.equal(['late', 'late']);
        expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
        expect(browser.requests.filter(({url}) => url === override)).to.have.length(3);
      }
  });

  it('has what trouble needs before the network is gone, on a page that stays open', async () => {
    const browser = fakeBrowser();
    browser.answer = () => json(summary());
    const {environment} = browser.openTab({online: () => true});
    let loads = 0;
    const loadLate = () => {
      if (!browser.online) return Promise.reject(new Error('no network'));
      loads += 1;
      return environment.loadLate!();
    };
    const feed = createFeed({
      src: pageAddress,
      provider: 'statuspage',
      environment: {...environment, loadLate},
    });
    await browser.advance(200);
    expect(loads).to.equal(1);
    browser.online = false;
    await browser.advance(600);
    // The browser believes to be online: only what came late asks the page's own host.
    expect(feed.snapshot).to.include({severity: 'unknown', reach: 'device-offline'});
    expect(loads).to.equal(1);
    feed.close();
  });

  it('is not calm when what reads the word of the venue does not arrive', async () => {
    const {environment} = fakeBrowser().openTab();
    for (const word of [{standby: 1, capabilities: {pos: 'major_outage'}}, {standby: 1, news: 'x'}, {}]) {
      const browser = fakeBrowser();
      browser.answer = url => json(url === override ? word : summary());
      const {globals} = browser.openTab().environment;
      const loadLate = () => Promise.reject(new Error('not there'));
      const feed = createFeed({
        src: pageAddress,
        provider: 'statuspage',
        override,
        environment: {...environment, globals, loadLate},
      });
      await browser.advance(301);
      expect(feed.snapshot?.severity, JSON.stringify(word)).to.equal('unknown');
    }
  });

  it('does not take an old copy of the relay for a fresh answer', async () => {
    const relay = '/relay/status';
    const relayed = `${relay}?url=${encodeURIComponent(summaryAddress)}`;
    for (const [age, severity, reach] of [
      ['20', 'none', 'live'],
      ['400', 'unknown', 'last-known'],
      ['nonsense', 'none', 'live'],
    ] as const) {
      const {browser, feed} = setUp({relay}, {[relayed]: () => json(summary(), {headers: {age}})});
      await browser.advance(0);
      expect(feed.snapshot, age).to.include({severity, reach});
      expect(browser.now() - Date.parse(feed.snapshot!.fetchedAt)).to.equal((Number(age) || 0) * 1000);
    }
  });

  it('keeps the last word of the venue while its server is silent', async () => {
    const {browser, feed, answers} = setUp(
      {override},
      {[override]: venueSays, [summaryAddress]: () => json(summary())},
    );
    await browser.advance(0);
    answers[override] = unreachable;
    await browser.advance(3600);
    expect(feed.snapshot!.incidents).to.have.length(1);
    await browser.advance(6 * 3600);
    expect(feed.snapshot!.incidents).to.have.length(0);
  });

  it('shows the word of the venue at once while the provider hangs', async () => {
    const {browser, feed} = setUp({override}, {[override]: venueSays, [summaryAddress]: () => undefined});
    await browser.advance(0);
    expect(feed.snapshot).to.include({severity: 'major', reach: 'live'});
  });

  it('announces what the venue says while the provider is unreachable, and calls nothing resolved', async () => {
    const {browser, feed, answers, changes, asked} = setUp(
      {override},
      {[summaryAddress]: () => json(summary('major'))},
    );
    await browser.advance(0);
    answers[summaryAddress] = unreachable;
    await browser.advance(600);
    answers[override] = venueSays;
    await browser.advance(90);
    expect(feed.snapshot!.incidents.map(({name}) => name)).to.deep.equal([
      'Our tills are down',
      'Sales are slow',
    ]);
    expect(changes).to.deep.equal(['opened']);
    expect(asked(override), 'the override is heard at its own pace').to.be.above(asked(summaryAddress));
  });

  it('shows the word of the venue when nobody else ever spoke', async () => {
    const {browser, feed} = setUp({override}, {[override]: venueSays, [summaryAddress]: unreachable});
    await browser.advance(0);
    expect(feed.snapshot).to.include({severity: 'major', reach: 'live'});
    expect(feed.snapshot!.aspects.components).to.equal('failed');
  });

  it('is unknown, not calm, when the venue says nothing and nobody else speaks', async () => {
    const {browser, feed} = setUp(
      {override},
      {[override]: () => json({standby: 1}), [summaryAddress]: unreachable},
    );
    await browser.advance(0);
    expect(feed.snapshot).to.include({severity: 'unknown', reach: 'unreachable'});
  });

  it('reads the mirror when the provider fails', async () => {
    const {browser, feed, answers} = setUp({mirror}, {[summaryAddress]: () => json(summary('minor'))});
    await browser.advance(0);
    const copy = feed.snapshot!;
    answers[summaryAddress] = unreachable;
    answers[mirror] = () =>
      copyOf(copy, {fetchedAt: new Date(browser.now() - 20_000).toISOString(), reach: 'live'})();
    await browser.advance(75);
    expect(feed.snapshot).to.include({severity: 'critical', reach: 'live', provider: 'statuspage'});
    expect(Date.parse(feed.snapshot!.fetchedAt)).to.be.below(browser.now() - 20_000);
  });

  it('does not believe a mirror that is older than what it knows', async () => {
    const {browser, feed, answers} = setUp({mirror}, {[summaryAddress]: () => json(summary())});
    await browser.advance(0);
    answers[mirror] = copyOf(feed.snapshot!, {});
    answers[summaryAddress] = () => json(summary('major'));
    await browser.advance(150);
    answers[summaryAddress] = unreachable;
    await browser.advance(100);
    expect(feed.snapshot).to.include({severity: 'critical', reach: 'last-known'});
  });

  it('never calls an old mirror live', async () => {
    const old = '2026-03-01T09:30:00Z';
    const calm = {
      provider: 'statuspage',
      page: {name: 'Tickets Inc.', url: pageAddress},
      severity: 'none',
      indicator: 'none',
      components: [{id: 'c1', name: 'POS', state: 'operational'}],
      incidents: [],
      maintenances: [],
      aspects: {components: 'available', incidents: 'none_reported', maintenances: 'none_reported'},
      reach: 'live',
    };
    const {browser, feed} = setUp(
      {mirror},
      {[summaryAddress]: unreachable, [mirror]: copyOf(calm, {fetchedAt: old})},
    );
    await browser.advance(0);
    expect(feed.snapshot?.severity).to.equal('unknown');
    expect(feed.snapshot?.reach).to.equal('unreachable');
  });

  it('reads the history last, and only when no fresh answer is left', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tickets Inc.</title><entry><id>tag:x,2005:Incident/1</id>
      <published>2026-03-01T09:00:00Z</published><updated>2026-03-01T09:00:00Z</updated><title>Slow sales</title>
      <content type="html">&lt;strong&gt;Investigating&lt;/strong&gt; - We look.</content></entry></feed>`;
    const {browser, feed, answers, asked} = setUp({feed: history}, {[summaryAddress]: () => json(summary())});
    answers[history] = () => new Response(atom, {headers: {'content-type': 'application/atom+xml'}});
    await browser.advance(0);
    answers[summaryAddress] = unreachable;
    await browser.advance(295);
    expect([asked(history), feed.snapshot?.severity]).to.deep.equal([0, 'none']);
    await browser.advance(200);
    expect(asked(history)).to.be.above(0);
    expect(feed.snapshot).to.include({provider: 'feed', reach: 'live'});
    expect(feed.snapshot!.severity).not.to.equal('none');
    expect(feed.snapshot!.incidents).to.have.length(1);
  });

  it('sends the requests for the provider through the relay', async () => {
    const relay = '/relay/status';
    const relayed = `${relay}?url=${encodeURIComponent(summaryAddress)}`;
    const {browser, feed} = setUp({relay, override}, {[relayed]: () => json(summary())});
    await browser.advance(0);
    expect(feed.snapshot?.reach).to.equal('live');
    expect(browser.requests.map(({url}) => url).sort()).to.deep.equal([relayed, override].sort());
  });

  it('finds the provider out by its answer, once for all tabs', async () => {
    const {browser, feed, answers, asked} = setUp(
      {provider: 'auto'},
      {
        [`${pageAddress}/summary.json`]: () =>
          json({page: {name: 'Tickets Inc.', url: pageAddress, status: 'UP'}}),
      },
    );
    answers[`${pageAddress}/v2/components.json`] = () => json({components: []});
    answers[`${pageAddress}/v3/components.json`] = () => json({components: []});
    const known = new Promise<void>(resolve => feed.subscribe(() => resolve()));
    await browser.advance(0);
    await known;
    expect(feed.snapshot).to.include({provider: 'instatus', reach: 'live'});
    const once = asked(summaryAddress);
    await browser.advance(400);
    expect(asked(summaryAddress)).to.equal(once);
  });
});
