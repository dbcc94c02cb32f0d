import {expect} from '@open-wc/testing';
import {createFeed} from '../../src/status/index.js';
import type {Feed} from '../../src/status/index.js';
import {fakeBrowser, settled} from '../helpers/fake-browser.js';
import type {FakeBrowserOptions} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, unreachable} from '../helpers/status-page.js';

const setUp = (options?: FakeBrowserOptions) => {
  const browser = fakeBrowser(options);
  browser.answer = () => json(summary());
  let turn = 0;
  const open = () => {
    const tab = browser.openTab({random: () => (turn = (turn + 0.37) % 1)});
    const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment});
    return {...tab, feed};
  };
  const openMany = (count: number) => Array.from({length: count}, open);
  return {browser, open, openMany};
};

const reaches = (tabs: readonly {feed: Feed}[]) => [...new Set(tabs.map(({feed}) => feed.snapshot?.reach))];
const severities = (tabs: readonly {feed: Feed}[]) => [
  ...new Set(tabs.map(({feed}) => feed.snapshot?.severity)),
];

describe('feed: many tabs', () => {
  it('makes the requests of one tab for twenty', async () => {
    const {browser, openMany} = setUp();
    const tabs = openMany(20);
    await browser.advance(1);
    expect(browser.requests).to.have.length(1);
    expect(reaches(tabs)).to.deep.equal(['live']);
    browser.answer = () => json(summary('critical'));
    await browser.advance(360);
    expect(browser.requests.length).to.be.within(4, 6);
    expect(new Set(browser.requests.map(({tab}) => tab)).size).to.equal(1);
    expect(severities(tabs)).to.deep.equal(['critical']);
  });

  it('lets the next tab go on where a killed one was', async () => {
    const {browser, openMany} = setUp();
    const tabs = openMany(20);
    await browser.advance(100);
    tabs[0]!.kill();
    await browser.advance(81);
    expect(browser.requests.map(({tab}) => tab)).to.deep.equal([1, 2]);
  });

  it('hands over when the tab that asks is hidden, without asking again too early', async () => {
    const {browser, openMany} = setUp();
    const tabs = openMany(3);
    await browser.advance(10);
    tabs[0]!.hide();
    await browser.advance(10);
    expect(browser.requests).to.have.length(1);
    await browser.advance(165);
    expect(browser.requests.map(({tab}) => tab)).to.deep.equal([1, 2]);
    expect(reaches(tabs), 'the hidden one hears it too').to.deep.equal(['live']);
  });

  it('asks nobody while all tabs are hidden', async () => {
    const {browser, openMany} = setUp();
    const tabs = openMany(5);
    await browser.advance(10);
    for (const tab of tabs) tab.hide();
    await browser.advance(3600);
    expect(browser.requests).to.have.length(1);
    expect(severities(tabs)).to.deep.equal(['unknown']);
  });

  it('takes over from a tab that holds the lead and does nothing', async () => {
    const {browser, openMany} = setUp();
    const tabs = openMany(3);
    await browser.advance(1);
    tabs[0]!.freeze();
    await browser.advance(600);
    expect(new Set(browser.requests.map(({tab}) => tab)).size).to.be.at.least(2);
    expect(browser.requests.length).to.be.within(3, 4);
    expect(severities(tabs.slice(1))).to.deep.equal(['none']);
  });

  it('knows the state all the time while the tab that leads stands still, whatever the luck', async () => {
    for (const luck of [0, 0.5, 0.999]) {
      const browser = fakeBrowser();
      browser.answer = () => json(summary());
      browser.random = luck;
      const tabs = Array.from({length: 3}, () => {
        const tab = browser.openTab({random: () => luck});
        return {...tab, feed: createFeed({src: pageAddress, environment: tab.environment})};
      });
      await browser.advance(10);
      tabs[0]!.freeze();
      for (let second = 0; second < 1200; second += 5) {
        await browser.advance(5);
        expect(reaches(tabs.slice(1)), `after ${second} s, luck ${luck}`).to.deep.equal(['live']);
      }
      for (const {feed} of tabs) feed.close();
    }
  });

  it('lets a new tab adopt a recent answer', async () => {
    const {browser, open} = setUp();
    open();
    await browser.advance(60);
    const late = open();
    await settled();
    expect(late.feed.snapshot).to.include({severity: 'none', reach: 'live'});
    await browser.advance(10);
    expect(browser.requests).to.have.length(1);
  });

  it('lets the only tab adopt what the last one left', async () => {
    const {browser, open} = setUp();
    const first = open();
    await browser.advance(60);
    first.kill();
    const next = open();
    await browser.advance(10);
    expect(next.feed.snapshot).to.include({severity: 'none', reach: 'live'});
    expect(browser.requests).to.have.length(1);
  });

  it('shares the backoff, and shows a new tab that the page is unreachable', async () => {
    const {browser, open} = setUp();
    browser.answer = url => (url.endsWith('favicon.ico') ? new Response() : unreachable());
    open();
    await browser.advance(1);
    const asked = browser.requests.length;
    const late = open();
    await browser.advance(5);
    expect(browser.requests).to.have.length(asked);
    expect(late.feed.snapshot).to.include({severity: 'unknown', reach: 'unreachable'});
  });

  it('lets a following tab ask when a person wants to know, and tells the others', async () => {
    const {browser, openMany} = setUp();
    const tabs = openMany(3);
    await browser.advance(10);
    browser.answer = () => json(summary('critical'));
    await tabs[1]!.feed.refresh();
    expect(browser.requests.map(({tab}) => tab)).to.deep.equal([1, 2]);
    expect(severities(tabs)).to.deep.equal(['critical']);
    await browser.advance(47);
    expect(browser.requests, 'the leading one does not ask again before its time').to.have.length(2);
    await browser.advance(25);
    expect(browser.requests.map(({tab}) => tab)).to.deep.equal([1, 2, 1]);
  });

  it('still asks about once for all without Web Locks', async () => {
    const {browser, openMany} = setUp({locks: false});
    const tabs = openMany(20);
    await browser.advance(5);
    expect(browser.requests).to.have.length(1);
    await browser.advance(600);
    expect(browser.requests.length).to.be.within(4, 6);
    expect(reaches(tabs)).to.deep.equal(['live']);
  });

  it('still asks about once for all without Web Locks and channel', async () => {
    const {browser, openMany} = setUp({locks: false, channel: false});
    const tabs = openMany(20);
    await browser.advance(5);
    expect(browser.requests).to.have.length(1);
    await browser.advance(600);
    expect(browser.requests.length).to.be.within(4, 8);
    expect(severities(tabs)).to.deep.equal(['none']);
  });

  for (const storage of ['throws', 'full'] as const)
    it(`works with a storage that ${storage === 'full' ? 'is full' : 'throws'}`, async () => {
      const {browser, openMany, open} = setUp({storage});
      const tabs = openMany(20);
      await browser.advance(155);
      expect(browser.requests.length).to.be.within(1, 2);
      expect(reaches([...tabs])).to.deep.equal(['live']);
      const asked = browser.requests.length;
      const late = open();
      await browser.advance(1);
      expect(late.feed.snapshot?.severity).to.equal('none');
      expect(browser.requests).to.have.length(asked);
    });

  it('works for each tab alone when nothing can be shared', async () => {
    const {browser, openMany} = setUp({locks: false, channel: false, storage: 'throws'});
    const tabs = openMany(3);
    await browser.advance(5);
    expect(browser.requests).to.have.length(3);
    expect(reaches(tabs)).to.deep.equal(['live']);
  });

  it('stands alone when the page may not use locks', async () => {
    const browser = fakeBrowser();
    browser.answer = () => json(summary());
    const tab = browser.openTab({
      locks: () => ({request: () => Promise.reject(new DOMException('', 'SecurityError'))}),
    });
    const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment});
    await browser.advance(5);
    expect(feed.snapshot?.reach).to.equal('live');
    feed.close();
  });

  it('leaves nothing behind', async () => {
    for (const moment of [0, 0.001, 1, 200]) {
      const {browser, openMany} = setUp();
      if (moment < 1) browser.answer = () => undefined;
      const tabs = openMany(2);
      await browser.advance(moment);
      void tabs[1]!.feed.refresh();
      for (const {feed} of tabs) feed.close();
      await browser.advance(0);
      expect(tabs.map(tab => tab.holdings())).to.deep.equal([0, 0]);
      for (const {init} of browser.requests) expect(init?.signal?.aborted).to.equal(true);
    }
  });
});
