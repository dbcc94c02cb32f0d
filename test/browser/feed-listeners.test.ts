import {expect} from '@open-wc/testing';
import {createFeed, shareFeed, trackChanges} from '../../src/status/index.js';
import type {FeedUpdate} from '../../src/status/index.js';
import {fakeBrowser} from '../helpers/fake-browser.js';
import {json, pageAddress, summary} from '../helpers/status-page.js';

const setUp = () => {
  const browser = fakeBrowser();
  browser.answer = () => json(summary());
  const tab = browser.openTab();
  const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment});
  const updates: FeedUpdate[] = [];
  const stop = feed.subscribe(update => updates.push(update));
  return {browser, feed, updates, stop};
};

describe('feed: whom it tells', () => {
  it('tells what became different, and nothing else', async () => {
    const {browser, feed, updates} = setUp();
    await browser.advance(1);
    for (const answer of [
      summary(undefined, {tick: '2026-03-01T10:01:00Z'}),
      summary('minor'),
      summary('minor', {tick: '2026-03-01T10:05:00Z'}),
      summary('minor', {update: 'u2'}),
      summary('critical', {update: 'u3'}),
      summary('minor', {update: 'u4'}),
      summary(),
    ]) {
      browser.answer = () => json(answer);
      await feed.refresh();
    }
    const track = trackChanges();
    expect(updates.map(({snapshot}) => track(snapshot).map(({type}) => type))).to.deep.equal([
      [],
      ['opened'],
      ['updated'],
      ['escalated'],
      ['de-escalated'],
      ['resolved'],
    ]);
  });

  it('has the time of the last answer without telling it', async () => {
    const {browser, feed, updates} = setUp();
    await browser.advance(1);
    const first = feed.snapshot!.fetchedAt;
    await browser.advance(150);
    expect(updates).to.have.length(1);
    expect(Date.parse(feed.snapshot!.fetchedAt) - Date.parse(first)).to.equal(150_000);
  });

  it('tells a late listener at once, and one that stopped no more', async () => {
    const {browser, feed, updates, stop} = setUp();
    await browser.advance(1);
    const late: FeedUpdate[] = [];
    feed.subscribe(update => late.push(update));
    expect(late.map(({snapshot}) => snapshot.severity)).to.deep.equal(['none']);
    stop();
    browser.answer = () => json(summary('major'));
    await feed.refresh();
    expect([updates.length, late.length]).to.deep.equal([1, 2]);
  });

  it('tells one function as often as it subscribed', async () => {
    const {browser, feed} = setUp();
    let calls = 0;
    const listener = () => (calls += 1);
    const stopFirst = feed.subscribe(listener);
    feed.subscribe(listener);
    stopFirst();
    await browser.advance(1);
    expect(calls).to.equal(1);
  });

  it('does not let a listener that throws hurt anybody', async () => {
    const {browser, feed} = setUp();
    const warn = console.warn;
    const warnings: unknown[] = [];
    console.warn = (...texts: unknown[]) => warnings.push(...texts);
    let calls = 0;
    feed.subscribe(() => {
      throw new Error('listener of the host page');
    });
    feed.subscribe(() => (calls += 1));
    await browser.advance(1);
    console.warn = warn;
    expect(calls).to.equal(1);
    expect(warnings).to.deep.equal(['[standby] listener-failed: Error: listener of the host page']);
  });

  it('is silent after it was closed', async () => {
    const {browser, feed, updates} = setUp();
    await browser.advance(1);
    feed.close();
    feed.close();
    await feed.refresh();
    feed.subscribe(update => updates.push(update));
    await browser.advance(1000);
    expect([updates.length, browser.requests.length]).to.deep.equal([1, 1]);
  });
});

describe('shared feeds', () => {
  let realFetch: typeof fetch;
  let asked: string[];
  beforeEach(() => {
    realFetch = window.fetch;
    asked = [];
    window.fetch = request => {
      asked.push(String(request));
      return Promise.resolve(json(summary()));
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    localStorage.clear();
  });
  const known = (feed: ReturnType<typeof shareFeed>) =>
    new Promise<void>(resolve => feed.subscribe(() => resolve()));

  it('asks once for equal settings, whatever their order', async () => {
    const first = shareFeed({src: pageAddress, provider: 'statuspage'});
    const second = shareFeed({provider: 'statuspage', src: pageAddress});
    await Promise.all([known(first), known(second)]);
    expect(asked).to.have.length(1);
    first.close();
    first.close();
    await second.refresh();
    expect(asked, 'the other user keeps it open').to.have.length(2);
    second.close();
    await second.refresh();
    expect(asked).to.have.length(2);
  });

  it('tells nothing to a user who closed, although others go on', async () => {
    const first = shareFeed({src: pageAddress, provider: 'statuspage'});
    const second = shareFeed({src: pageAddress, provider: 'statuspage'});
    let calls = 0;
    await known(first);
    first.subscribe(() => (calls += 1));
    first.close();
    window.fetch = () => Promise.resolve(json(summary('major')));
    await second.refresh();
    expect(calls).to.equal(1);
    expect(second.snapshot?.severity).to.equal('critical');
    second.close();
  });

  it('keeps pages apart that differ in what they read', async () => {
    const first = shareFeed({src: pageAddress, provider: 'statuspage'});
    const second = shareFeed({src: 'https://status.other.example', provider: 'statuspage'});
    await Promise.all([known(first), known(second)]);
    expect(new Set(asked).size).to.equal(2);
    first.close();
    second.close();
  });
});
