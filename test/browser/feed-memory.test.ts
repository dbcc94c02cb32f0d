import {expect} from '@open-wc/testing';
import {createFeed} from '../../src/status/index.js';
import type {Feed, FeedOptions, StatusSnapshot} from '../../src/status/index.js';
import {fakeBrowser, settled} from '../helpers/fake-browser.js';
import {json, pageAddress, summary, unreachable} from '../helpers/status-page.js';

const minute = 60;
const hour = 60 * minute;

const setUp = () => {
  const browser = fakeBrowser();
  browser.answer = () => json(summary());
  const open = (options: FeedOptions = {}) => {
    const tab = browser.openTab();
    const shown: StatusSnapshot[] = [];
    const feed: Feed = createFeed({
      src: pageAddress,
      provider: 'statuspage',
      environment: tab.environment,
      ...options,
    });
    feed.subscribe(({snapshot}) => shown.push(snapshot));
    return {...tab, feed, shown};
  };
  /** The status page is gone, the rest of the world is there. */
  const lose = () => {
    browser.answer = url => (url.endsWith('favicon.ico') ? new Response() : unreachable());
  };
  const keptCopy = () => [...browser.kept][0]!;
  return {browser, open, lose, keptCopy};
};

const states = ({components}: StatusSnapshot) => components.map(({state}) => state);

describe('feed: what it still knows', () => {
  it('keeps a fresh answer for two intervals and then calls it unknown', async () => {
    const {browser, open, lose} = setUp();
    const {feed, shown} = open();
    await browser.advance(1);
    lose();
    await browser.advance(298);
    expect(feed.snapshot).to.include({severity: 'none', reach: 'last-known'});
    await browser.advance(2);
    expect(feed.snapshot).to.include({severity: 'unknown', reach: 'unreachable'});
    expect(states(feed.snapshot!)).to.deep.equal(['unknown', 'unknown']);
    expect(feed.snapshot!.aspects.incidents).to.equal('failed');
    expect(shown.map(({severity, reach}) => [severity, reach])).to.deep.equal([
      ['none', 'live'],
      ['none', 'last-known'],
      ['unknown', 'unreachable'],
    ]);
  });

  it('keeps an old incident visible for six hours, with the time of its last confirmation', async () => {
    const {browser, open, lose} = setUp();
    browser.answer = () => json(summary('minor'));
    const {feed} = open();
    await browser.advance(1);
    const confirmed = feed.snapshot!.fetchedAt;
    lose();
    await browser.advance(5.9 * hour);
    expect(feed.snapshot).to.include({reach: 'last-known', fetchedAt: confirmed, severity: 'critical'});
    expect(feed.snapshot!.incidents).to.have.length(1);
    expect(states(feed.snapshot!), 'what was fine then is unknown now').to.deep.equal([
      'major_outage',
      'unknown',
    ]);
    await browser.advance(0.2 * hour);
    expect(feed.snapshot).to.include({severity: 'unknown', reach: 'unreachable'});
    expect([feed.snapshot!.incidents, feed.snapshot!.components]).to.deep.equal([[], []]);
  });

  it('says unknown, with nothing in it, when nothing was ever known', async () => {
    const {browser, open, lose} = setUp();
    lose();
    const {feed} = open();
    expect(feed.snapshot).to.equal(undefined);
    await browser.advance(1);
    expect(feed.snapshot).to.deep.include({
      severity: 'unknown',
      reach: 'unreachable',
      components: [],
      incidents: [],
      maintenances: [],
      aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
      page: {name: 'status.example.com', url: pageAddress},
    });
  });

  it('tells a device that is offline from a status page that is', async () => {
    for (const [online, probe, reach] of [
      [false, true, 'device-offline'],
      [true, false, 'device-offline'],
      [true, true, 'unreachable'],
    ] as const) {
      const {browser, open} = setUp();
      browser.answer = url =>
        probe && url === 'https://venue.example/favicon.ico' ? new Response() : unreachable();
      const tab = browser.openTab({online: () => online});
      const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment});
      await browser.advance(1);
      expect(feed.snapshot?.reach).to.equal(reach);
      feed.close();
      open;
    }
  });

  it('does not call the device offline when the policy of the page forbids to find out', async () => {
    const {browser} = setUp();
    const tab = browser.openTab();
    browser.answer = url => {
      if (url.endsWith('favicon.ico'))
        tab.environment.globals.setTimeout(() => tab.fire('securitypolicyviolation', {blockedURI: url}));
      return unreachable();
    };
    const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment});
    await browser.advance(1);
    expect(feed.snapshot?.reach).to.equal('unreachable');
    feed.close();
  });

  it('needs no probe when somebody answered, and makes none on file:', async () => {
    for (const [answer, origin] of [
      [() => new Response('', {status: 500}), 'https://venue.example'],
      [unreachable, 'null'],
    ] as const) {
      const {browser} = setUp();
      browser.answer = answer;
      const tab = browser.openTab({origin: () => origin});
      const feed = createFeed({src: pageAddress, provider: 'statuspage', environment: tab.environment});
      await browser.advance(1);
      expect(feed.snapshot?.reach).to.equal('unreachable');
      expect(browser.requests).to.have.length(1);
      feed.close();
    }
  });

  it('shows a young memory at once and asks again', async () => {
    const {browser, open} = setUp();
    browser.answer = () => json(summary('major'));
    const before = open();
    await browser.advance(1);
    before.kill();
    await browser.advance(14 * minute);
    const {feed} = open();
    await settled();
    expect(feed.snapshot).to.include({severity: 'critical', reach: 'last-known'});
    await browser.advance(2);
    expect(feed.snapshot?.reach).to.equal('live');
  });

  it('shows neither an old memory nor a calm one before it has asked', async () => {
    for (const [fault, pause] of [
      ['major', 16 * minute],
      [undefined, 6 * minute],
    ] as const) {
      const {browser, open, lose} = setUp();
      browser.answer = () => json(summary(fault));
      open().kill();
      const before = open();
      await browser.advance(1);
      before.kill();
      await browser.advance(pause);
      lose();
      const {feed, shown} = open();
      await settled();
      expect(feed.snapshot).to.equal(undefined);
      await browser.advance(2);
      expect(shown[0]).to.include({
        reach: fault ? 'last-known' : 'unreachable',
        severity: fault ? 'critical' : 'unknown',
      });
    }
  });

  it('never shows a remembered calm from the future as fresh', async () => {
    const {browser, open, lose} = setUp();
    const before = open();
    await browser.advance(1);
    before.kill();
    browser.setClock(-hour);
    lose();
    const {feed} = open();
    await settled();
    expect(feed.snapshot).to.equal(undefined);
    await browser.advance(3);
    expect(feed.snapshot).to.include({severity: 'unknown', reach: 'unreachable'});
  });

  it('keeps a part of a large status, which never looks greener or emptier', async () => {
    const {browser, open, keptCopy} = setUp();
    const page = summary('major');
    const many = Array.from({length: 2000}, (_, index) => ({
      id: `x${index}`,
      name: `Component number ${index} of a platform with long component names, as some have`,
      status: 'operational',
      group: false,
    }));
    browser.answer = () => json({...page, components: [...page.components, ...many]});
    const before = open();
    await browser.advance(1);
    expect(before.feed.snapshot?.components).to.have.length(2000);
    before.kill();
    expect(keptCopy()[1].length).to.be.below(200_000);
    const {feed} = open();
    await settled();
    expect(feed.snapshot).to.include({severity: 'critical', reach: 'last-known'});
    expect(feed.snapshot!.incidents).to.have.length(1);
    expect(states(feed.snapshot!)).to.deep.equal(['major_outage']);
    expect(feed.snapshot!.aspects.components).to.equal('failed');
    await browser.advance(2);
    expect(feed.snapshot!.components).to.have.length(2000);
  });

  it('gives a new tab the whole of a large status from the tab that leads', async () => {
    const {browser, open} = setUp();
    const many = Array.from({length: 1900}, (_, index) => ({
      id: `x${index}`,
      name: `Component number ${index} of a platform with long component names, as some have`,
      status: 'operational',
      group: false,
    }));
    browser.answer = () => json({...summary(), components: many});
    open();
    await browser.advance(1);
    const late = open();
    await browser.advance(3);
    expect(late.feed.snapshot).to.include({severity: 'none', reach: 'live'});
    expect(late.feed.snapshot!.components).to.have.length(1900);
    expect(browser.requests).to.have.length(1);
  });

  it('keeps no part at all of a status whose troubles alone are too large', async () => {
    const {browser, open, keptCopy} = setUp();
    const page = summary('major');
    const body = 'x'.repeat(19_000);
    const incidents = Array.from({length: 20}, (_, index) => ({
      ...page.incidents[0]!,
      id: `i${index}`,
      incident_updates: [{...page.incidents[0]!.incident_updates[0]!, body}],
    }));
    browser.answer = () => json({...page, incidents});
    const before = open();
    await browser.advance(1);
    before.kill();
    expect(keptCopy()[1].length).to.be.below(1000);
    const {feed} = open();
    await settled();
    expect(feed.snapshot).to.equal(undefined);
    await browser.advance(1);
    expect(feed.snapshot!.incidents).to.have.length(20);
  });
});
