import {expect} from '@open-wc/testing';
import type {FeedEnvironment} from '../../src/status/environment.js';
import {createFeed} from '../../src/status/index.js';
import type {Feed, FeedOptions} from '../../src/status/index.js';
import {instatusAnswers} from '../helpers/answers/instatus.js';
import {fakeBrowser, settled} from '../helpers/fake-browser.js';
import type {FakeTab, TabSurroundings} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, unreachable} from '../helpers/status-page.js';

const override = 'https://venue.example/override.json';

const open: Feed[] = [];
const setUp = () => {
  const browser = fakeBrowser();
  browser.answer = () => json(summary());
  const visit = (
    options: FeedOptions = {},
    {watch = true, tab = browser.openTab()}: {watch?: boolean; tab?: FakeTab} = {},
  ) => {
    const {environment} = tab;
    const loads: string[] = [];
    const counted =
      <T>(what: string, load: (() => Promise<T>) | undefined) =>
      (): Promise<T> => {
        loads.push(what);
        return load ? load() : Promise.reject(new Error('not there'));
      };
    const own: FeedEnvironment = {
      ...environment,
      loadWatch: counted('watch', watch ? environment.loadWatch : undefined),
      loadLate: counted('late', environment.loadLate),
      loadReader: counted('reader', environment.loadReader),
    };
    const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: own, ...options});
    open.push(feed);
    const shown: string[] = [];
    feed.subscribe(({snapshot: {severity, reach}}) => shown.push(`${severity} ${reach}`));
    return {...tab, feed, loads, shown};
  };
  return {browser, visit};
};

describe('feed: the first look', () => {
  afterEach(() => {
    for (const feed of open.splice(0)) feed.close();
  });

  it('loads nothing while a page that is alone is new, and then what keeps watch', async () => {
    const {browser, visit} = setUp();
    const {loads, feed} = visit();
    await browser.advance(9);
    expect(loads).to.deep.equal([]);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
    await browser.advance(100);
    expect(loads).to.deep.equal(['watch']);
    expect(browser.requests).to.have.length(1);
  });

  it('shows trouble by itself, read with care', async () => {
    const {browser, visit} = setUp();
    browser.answer = () => json(summary('critical'));
    const {loads, feed} = visit();
    await browser.advance(9);
    expect(loads).to.deep.equal(['reader']);
    expect(feed.snapshot).to.include({severity: 'critical', reach: 'live'});
    expect(browser.requests).to.have.length(1);
  });

  it('leaves the watch to others where the page is not alone, not seen, or has more to hear', async () => {
    const remembered = setUp();
    remembered.visit().kill();
    const first = remembered.visit();
    await remembered.browser.advance(1);
    first.kill();
    const refused: TabSurroundings = {locks: () => ({request: () => Promise.reject(new Error('no'))})};
    const crowd = setUp();
    crowd.visit();
    const bare = setUp();
    const cases = {
      remembered: remembered.visit(),
      'another tab': crowd.visit(),
      'an override': setUp().visit({override}),
      'a kiosk': setUp().visit({background: 'poll'}),
      'no locks': bare.visit({}, {tab: bare.browser.openTab(refused)}),
    };
    await settled();
    await settled();
    for (const [what, {loads}] of Object.entries(cases)) expect(loads[0], what).to.equal('watch');
    const {browser, visit} = setUp();
    const tab = visit();
    await browser.advance(1);
    expect(tab.loads).to.deep.equal([]);
    tab.hide();
    expect(tab.loads, 'hidden').to.deep.equal(['watch']);
  });

  it('asks nobody in a page that opens hidden until it is seen', async () => {
    const {browser, visit} = setUp();
    const tab = browser.openTab();
    tab.hide();
    const {feed} = visit({}, {tab});
    await browser.advance(300);
    expect(browser.requests).to.have.length(0);
    tab.show();
    await browser.advance(1);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
  });

  it('is gone on with, and not taken again, when somebody keeps watch meanwhile', async () => {
    const {browser, visit} = setUp();
    browser.answer = () => undefined;
    const tab = visit();
    await settled();
    expect(browser.requests).to.have.length(1);
    void tab.feed.refresh();
    await browser.advance(1);
    expect(tab.loads).to.deep.equal(['watch']);
    expect(browser.requests, 'while it is in flight').to.have.length(1);
    browser.answer = () => json(summary());
    await browser.advance(100);
    expect(tab.feed.snapshot, 'the first request took too long').to.include({severity: 'none'});
  });

  it('tells the tabs that wait for it', async () => {
    const {browser, visit} = setUp();
    const tabs = [visit(), visit(), visit()];
    await browser.advance(1);
    expect(browser.requests).to.have.length(1);
    expect(tabs.map(({feed}) => feed.snapshot?.reach)).to.deep.equal(['live', 'live', 'live']);
  });

  it('gives up its lead and its request when the page goes, and takes part again when that comes back', async () => {
    const {browser, visit} = setUp();
    browser.answer = () => undefined;
    const tab = visit();
    await settled();
    tab.fire('pagehide');
    await settled();
    expect(browser.requests[0]!.init?.signal?.aborted).to.equal(true);
    expect(tab.loads, 'a page that goes loads nothing').to.deep.equal([]);
    browser.answer = () => json(summary());
    const other = visit();
    await browser.advance(1);
    expect(other.loads, 'the lead is free').to.deep.equal([]);
    tab.fire('pageshow');
    await browser.advance(1);
    expect(tab.feed.snapshot).to.include({severity: 'none', reach: 'live'});
  });

  it('asks no address twice, whoever reads the answer', async () => {
    for (const provider of ['auto', 'instatus', 'statuspage'] as const) {
      const {browser, visit} = setUp();
      browser.answer = url =>
        url.endsWith('/summary.json') ? json(instatusAnswers[1]!.main) : new Response('', {status: 404});
      const {feed} = visit({provider});
      const known = new Promise<void>(resolve => feed.subscribe(() => resolve()));
      await browser.advance(9);
      // What finds out a provider really loads the sources of several.
      await known;
      const asked = browser.requests.map(({url}) => url);
      expect(asked.length, provider).to.equal(new Set(asked).size);
      if (provider === 'auto') expect(feed.snapshot?.reach).to.equal('live');
    }
  });
});

describe('feed: when what keeps watch never arrives', () => {
  afterEach(() => {
    for (const feed of open.splice(0)) feed.close();
  });

  it('goes on asking in time, and not while nobody looks', async () => {
    const {browser, visit} = setUp();
    const tab = visit({}, {watch: false});
    await browser.advance(600);
    expect(browser.requests.length).to.be.within(4, 5);
    expect(tab.shown).to.deep.equal(['none live']);
    tab.hide();
    await browser.advance(600);
    expect(browser.requests.length).to.be.within(4, 5);
  });

  it('takes its calm back as soon as an answer fails or is old', async () => {
    const {browser, visit} = setUp();
    const tab = visit({}, {watch: false});
    await browser.advance(20);
    browser.answer = unreachable;
    await browser.advance(400);
    expect(tab.shown).to.deep.equal(['none live', 'none last-known', 'unknown unreachable']);
    browser.answer = () => json(summary());
    await browser.advance(400);
    expect(tab.shown.at(-1)).to.equal('none live');
  });

  it('is unknown where nothing was ever learned, and never calm before the word of the venue', async () => {
    const {browser, visit} = setUp();
    const healthy = visit({override}, {watch: false});
    await browser.advance(300);
    expect(healthy.shown).to.deep.equal(['unknown unreachable']);
    browser.answer = unreachable;
    const broken = visit({src: 'https://status.example.org'}, {watch: false});
    await browser.advance(30);
    expect(broken.shown).to.deep.equal(['unknown unreachable']);
    expect(broken.feed.snapshot?.page.name).to.equal('status.example.org');
  });

  it('does without its memory, and asks itself', async () => {
    const {browser, visit} = setUp();
    const before = visit();
    await browser.advance(1);
    before.kill();
    const {feed} = visit({}, {watch: false});
    await browser.advance(1);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
  });

  it('asks when a person wants to know', async () => {
    const {browser, visit} = setUp();
    const {feed} = visit({}, {watch: false});
    await browser.advance(30);
    browser.answer = () => json(summary('critical'));
    await feed.refresh();
    expect(feed.snapshot).to.include({severity: 'critical', reach: 'live'});
  });
});
