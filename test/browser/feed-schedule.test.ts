import {expect} from '@open-wc/testing';
import {createFeed} from '../../src/status/index.js';
import type {Feed, FeedOptions} from '../../src/status/index.js';
import {fakeBrowser} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, summaryAddress, unreachable} from '../helpers/status-page.js';

const open: Feed[] = [];
const setUp = (options: FeedOptions = {}) => {
  const browser = fakeBrowser();
  browser.answer = () => json(summary());
  const tab = browser.openTab();
  const feed = createFeed({
    src: pageAddress,
    provider: 'statuspage',
    environment: tab.environment,
    ...options,
  });
  open.push(feed);
  const times = () =>
    browser.requests
      .filter(({url}) => url === summaryAddress)
      .map(({at}) => (at - browser.requests[0]!.at) / 1000);
  return {browser, tab, feed, times};
};

describe('feed: when it asks', () => {
  afterEach(() => {
    for (const feed of open.splice(0)) feed.close();
  });

  it('asks at the first idle moment when nothing is remembered, with a simple request', async () => {
    const {browser, feed} = setUp();
    expect(feed.snapshot).to.equal(undefined);
    await browser.advance(0);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
    const {init} = browser.requests[0]!;
    expect(init).to.include({
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
    expect(init?.headers).to.equal(undefined);
  });

  it('asks every 150 s while all is well, and every 60 s during an incident', async () => {
    const {browser, times} = setUp();
    await browser.advance(301);
    expect(times()).to.deep.equal([0, 150, 300]);
    browser.answer = () => json(summary('major'));
    await browser.advance(300);
    expect(times()).to.deep.equal([0, 150, 300, 450, 510, 570]);
  });

  it('spreads its visits by a fifth to either side', async () => {
    for (const [random, gap] of [
      [0, 120],
      [1, 180],
    ] as const) {
      const {browser, times} = setUp();
      browser.random = random;
      await browser.advance(200);
      expect(times()).to.deep.equal([0, gap]);
    }
  });

  it('takes the usual intervals in place of nonsense ones', async () => {
    for (const quiet of [0, -5, NaN, 1e12]) {
      const {browser, times} = setUp({interval: {quiet}});
      await browser.advance(149);
      expect(times(), String(quiet)).to.deep.equal([0]);
      await browser.advance(3700);
      expect(times()[1], String(quiet)).to.be.at.most(3600);
    }
  });

  it('stops in a hidden tab, gives up a request in flight, and asks when seen again', async () => {
    const {browser, tab, feed, times} = setUp();
    await browser.advance(140);
    browser.answer = () => undefined;
    await browser.advance(15);
    const inFlight = browser.requests[1]!;
    tab.hide();
    await browser.advance(3600);
    expect(inFlight.init?.signal?.aborted).to.equal(true);
    expect(times()).to.deep.equal([0, 150]);
    browser.answer = () => json(summary());
    tab.show();
    await browser.advance(0);
    expect(browser.requests).to.have.length(3);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
  });

  it('does not ask again when the last answer is younger than half an interval', async () => {
    const {browser, tab, times} = setUp();
    await browser.advance(60);
    tab.hide();
    tab.show();
    await browser.advance(1);
    expect(times()).to.deep.equal([0]);
    await browser.advance(20);
    tab.hide();
    tab.show();
    await browser.advance(0);
    expect(times()).to.deep.equal([0, 81]);
  });

  it('goes on in a hidden tab when told so', async () => {
    const {browser, tab, times} = setUp({background: 'poll'});
    await browser.advance(1);
    tab.hide();
    await browser.advance(300);
    expect(times()).to.deep.equal([0, 150, 300]);
  });

  it('asks when the device is online again, whatever the backoff says', async () => {
    const {browser, tab, feed} = setUp();
    browser.online = false;
    await browser.advance(2000);
    const tried = browser.requests.length;
    expect(feed.snapshot?.reach).to.equal('device-offline');
    browser.online = true;
    tab.fire('online');
    await browser.advance(0);
    expect(browser.requests.length).to.equal(tried + 1);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
  });

  it('asks again after the page comes out of the back/forward cache', async () => {
    const {browser, tab, times} = setUp();
    await browser.advance(1);
    tab.fire('pagehide');
    await browser.advance(600);
    expect(times()).to.deep.equal([0]);
    tab.fire('pageshow');
    await browser.advance(0);
    expect(times()).to.deep.equal([0, 601]);
  });

  it('notices within 30 s that the device slept', async () => {
    const {browser, times} = setUp();
    await browser.advance(10);
    browser.sleep(8 * 3600);
    await browser.advance(30);
    expect(times()).to.have.length(2);
  });

  it('notices within 30 s that the clock was set back', async () => {
    const {browser, feed} = setUp();
    await browser.advance(10);
    browser.setClock(-2 * 86_400);
    expect(feed.snapshot?.severity, 'an answer from the future is not fresh').to.equal('unknown');
    await browser.advance(30);
    expect(browser.requests).to.have.length(2);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'live'});
  });

  it('doubles its pauses up to a quarter of an hour, and is back to normal after a success', async () => {
    const {browser, times} = setUp();
    browser.answer = unreachable;
    browser.random = 1;
    await browser.advance(5000);
    expect(times().map((at, index, all) => at - (all[index - 1] ?? 0))).to.deep.equal([
      0, 120, 240, 480, 900, 900, 900, 900,
    ]);
    browser.answer = () => json(summary());
    await browser.advance(900);
    browser.answer = unreachable;
    const before = times().length;
    await browser.advance(180 + 120);
    expect(times().length - before, 'after 180 s and 120 s more').to.equal(2);
  });

  it('spreads its pauses over the whole range', async () => {
    const {browser, times} = setUp();
    browser.answer = unreachable;
    browser.random = 0.25;
    await browser.advance(100);
    expect(times()).to.deep.equal([0, 30, 90]);
  });

  it('keeps away as long as the server wants, in seconds or until a date', async () => {
    const until = new Date(Date.parse('2026-03-01T10:00:00Z') + 1_200_000).toUTCString();
    for (const [wanted, pause] of [
      ['700', 700],
      [until, 1200],
      ['999999', 3600],
      ['soon', 60],
    ] as const) {
      const {browser, times} = setUp();
      browser.answer = () => new Response('', {status: 429, headers: {'retry-after': wanted}});
      await browser.advance(3601);
      expect(times()[1], wanted).to.equal(pause);
    }
  });

  it('asks at once when a person wants to know, and only once at a time', async () => {
    const {browser, feed, times} = setUp();
    browser.answer = unreachable;
    await browser.advance(1);
    browser.answer = () => json(summary());
    await Promise.all([feed.refresh(), feed.refresh()]);
    expect(times()).to.deep.equal([0, 1]);
    expect(feed.snapshot?.reach).to.equal('live');
  });
});
