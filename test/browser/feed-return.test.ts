import {expect} from '@open-wc/testing';
import {createFeed} from '../../src/status/index.js';
import type {FeedOptions, StatusSnapshot} from '../../src/status/index.js';
import {fakeBrowser} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, unreachable} from '../helpers/status-page.js';

const setUp = () => {
  const browser = fakeBrowser();
  browser.answer = () => json(summary());
  const open = (options: FeedOptions = {}) => {
    const tab = browser.openTab();
    const shown: Pick<StatusSnapshot, 'severity' | 'reach'>[] = [];
    const feed = createFeed({
      src: pageAddress,
      provider: 'statuspage',
      environment: tab.environment,
      ...options,
    });
    feed.subscribe(({snapshot: {severity, reach}}) => shown.push({severity, reach}));
    return {...tab, feed, shown};
  };
  return {browser, open};
};

const live = {severity: 'none', reach: 'live'};
const lastKnown = {severity: 'none', reach: 'last-known'};

describe('feed: a page that comes back', () => {
  it('shows what it showed, as the last known, until the answer is there', async () => {
    const {browser, open} = setUp();
    const tab = open();
    await browser.advance(1);
    tab.hide();
    await browser.advance(1200);
    browser.answer = () => undefined;
    tab.show();
    await browser.advance(2);
    expect(tab.shown).to.deep.equal([live, lastKnown]);
    expect(tab.feed.snapshot).to.include({...lastKnown, fetchedAt: '2026-03-01T10:00:00.000Z'});
  });

  it('never says unknown in between when the answer comes soon', async () => {
    const {browser, open} = setUp();
    const tab = open();
    await browser.advance(1);
    tab.hide();
    await browser.advance(1200);
    tab.show();
    await browser.advance(1);
    expect(tab.shown).to.deep.equal([live, lastKnown, live]);
  });

  it('says unknown after a few seconds without an answer, and at once when there is none', async () => {
    for (const answer of [() => undefined, unreachable]) {
      const {browser, open} = setUp();
      const tab = open();
      await browser.advance(1);
      tab.hide();
      await browser.advance(1200);
      browser.answer = answer;
      tab.show();
      await browser.advance(5);
      expect(tab.shown.at(-1)?.severity).to.equal('unknown');
    }
  });

  it('never goes back to calm from unknown', async () => {
    const {browser, open} = setUp();
    const tab = open();
    await browser.advance(1);
    browser.answer = unreachable;
    await browser.advance(400);
    expect(tab.shown.at(-1)?.severity).to.equal('unknown');
    const before = tab.shown.length;
    tab.hide();
    await browser.advance(600);
    browser.answer = () => undefined;
    tab.show();
    await browser.advance(3);
    expect(tab.shown.slice(before).map(({severity}) => severity)).not.to.include('none');
  });
});

describe('feed: somebody who waits in a hidden page', () => {
  it('goes on asking, more slowly, and tells what it hears', async () => {
    const {browser, open} = setUp();
    browser.answer = () => json(summary('major'));
    const tab = open();
    await browser.advance(1);
    const sleep = tab.feed.keepAwake();
    tab.hide();
    await browser.advance(600);
    expect(browser.requests.length).to.be.within(5, 8);
    browser.answer = () => json(summary());
    await browser.advance(120);
    expect(tab.shown.at(-1)).to.deep.equal(live);
    sleep();
    sleep();
    const asked = browser.requests.length;
    await browser.advance(1200);
    expect(browser.requests).to.have.length(asked);
  });

  it('goes on until the last of several has enough', async () => {
    const {browser, open} = setUp();
    const tab = open();
    await browser.advance(1);
    tab.hide();
    const [first, second] = [tab.feed.keepAwake(), tab.feed.keepAwake()];
    first();
    first();
    await browser.advance(400);
    const asked = browser.requests.length;
    expect(asked).to.be.above(1);
    second();
    await browser.advance(1200);
    expect(browser.requests).to.have.length(asked);
  });

  it('makes the requests of one for many hidden pages, and none beside a visible one', async () => {
    const {browser, open} = setUp();
    const tabs = Array.from({length: 10}, () => open());
    await browser.advance(1);
    for (const tab of tabs) {
      tab.feed.keepAwake();
      tab.hide();
    }
    await browser.advance(2000);
    expect(new Set(browser.requests.slice(1).map(({tab}) => tab)).size).to.equal(1);
    expect(browser.requests.length).to.be.within(8, 11);
    const asked = browser.requests.length;
    const visible = open();
    await browser.advance(2000);
    const since = browser.requests.slice(asked);
    expect(since.length).to.be.within(12, 15);
    expect(new Set(since.map(({tab}) => tab)).size).to.equal(1);
    visible.kill();
  });

  it('leaves nothing behind', async () => {
    const {browser, open} = setUp();
    const tab = open();
    await browser.advance(1);
    const sleep = tab.feed.keepAwake();
    tab.hide();
    tab.feed.close();
    sleep();
    await browser.advance(0);
    expect(tab.holdings()).to.equal(0);
  });
});
